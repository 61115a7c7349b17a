import type { Engine } from "../../../../local/dynamodb/engine.ts";
import { talkTo } from "../test-engine.ts";

/** A version of a thing: each next one stands elsewhere in both indexes. */
export const thing = (pk: string, version: number) => ({
  ...{ pk, sk: "1", version, text: "x".repeat((version * 37) % 900) },
  ...{ listKey: `list${version % 2}`, listOrder: `${pk}#${version}`, summary: { version } },
  ...(version % 3 === 0 && { dueKey: "due", dueAt: `${pk}#${version}` }),
});

/** Writes the next version of a thing on the condition that the one before stands there. */
export const writeVersion = (engine: Engine, pk: string, version: number): Promise<object> =>
  talkTo(engine).send("PutItem", {
    Item: thing(pk, version),
    ConditionExpression: version === 1 ? "attribute_not_exists(pk)" : "version = :former",
    ...(version > 1 && { ExpressionAttributeValues: { ":former": version - 1 } }),
  });
