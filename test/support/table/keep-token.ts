import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { conflictingItem, db, tableName } from "../../../io/dynamodb/table.ts";
import type { WaitingTask } from "../../../io/executions/task-tokens.ts";
import { compile } from "../../../statemachines/compile.ts";

interface Update {
  Key: Parameters<typeof unmarshall>[0];
  ExpressionAttributeValues: Parameters<typeof unmarshall>[0];
}
type WaitState = { Parameters: Update };

const states = compile(lifecycles.marketplace).States as unknown as Record<string, WaitState>;

/** What Step Functions puts in the place of a path, and of a text that it formats. */
const filledIn = (path: string, input: Record<string, unknown>): string =>
  path
    .replace(/^States\.Format\('(.*?)', (.*?)\)$/, (_, text, inner) => text.replace("{}", inner))
    .replace(/\$\$?\.[\w.]+/, (found) => String(input[found.split(".").at(-1)!]));

/** Lets an execution begin to wait, by the very call that its state machine makes; whether its token is kept. */
export async function keepToken(id: string, { state, token, ...waiting }: WaitingTask): Promise<boolean> {
  const { Key, ExpressionAttributeValues, ...update } =
    states[state in states ? state : "preparing"]!.Parameters;
  const input: Record<string, unknown> = { ...waiting, id, Token: token };
  const fill = (values: object) =>
    unmarshall(
      JSON.parse(JSON.stringify(values), (_, value) => {
        const [[type, path] = ["", ""]] = Object.entries(Object(value)) as [string, string][];
        return type.endsWith(".$") ? { [type.slice(0, -2)]: filledIn(path, input) } : value;
      }),
    );
  const values = { ...fill(ExpressionAttributeValues), ":state": state };
  try {
    await db.send(
      new UpdateCommand({
        ...update,
        TableName: tableName,
        Key: fill(Key),
        ExpressionAttributeValues: values,
      }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}
