import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import { type Engine, openEngine } from "../../../local/dynamodb/engine.ts";

/** The table of these tests: an index of keys alone, one that repeats more, and a stream with both images. */
export const tableInput = (TableName = "things"): CreateTableCommandInput => ({
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", "listKey", "listOrder", "dueKey", "dueAt"].map((AttributeName) => ({
    AttributeName,
    AttributeType: "S",
  })),
  KeySchema: keySchema("pk", "sk"),
  GlobalSecondaryIndexes: [
    {
      IndexName: "byList",
      KeySchema: keySchema("listKey", "listOrder"),
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["status", "summary"] },
    },
    {
      IndexName: "byDue",
      KeySchema: keySchema("dueKey", "dueAt"),
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
});

function keySchema(hash: string, range: string): CreateTableCommandInput["KeySchema"] {
  return [
    { AttributeName: hash, KeyType: "HASH" },
    { AttributeName: range, KeyType: "RANGE" },
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the engine answers, for tests to look at
export type Answer = any;

/** An engine in memory with that table; `send` speaks plain objects to it, `sendWire` AttributeValues. */
export async function openTestTable(now?: () => number) {
  const engine = openEngine({ file: ":memory:", ...(now && { now }) });
  await engine.call("CreateTable", tableInput());
  return { engine, ...talkTo(engine) };
}

/** Two ways to call an engine about the table of these tests. */
export function talkTo(engine: Engine) {
  const TableName = "things";
  return {
    send: (command: string, input: object): Promise<Answer> =>
      engine.call(command, { TableName, ...input }, { marshallOptions: { removeUndefinedValues: true } }),
    sendWire: (command: string, input: object): Promise<Answer> =>
      engine.call(command, { TableName, ...input }),
  };
}

/** What a call is refused with: the error's name and its message. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
  throw new Error("The call was not refused.");
}
