import { UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { readSharedItem } from "../dynamodb/loader.ts";
import { conflictingItem, db, tableName } from "../dynamodb/table.ts";

/** The task token of an order's execution, as its state machine keeps it (`statemachines/compile.ts`), the version it knows, and the state and due moment it waits for. */
export interface WaitingTask {
  token: string;
  version: number;
  state: string;
  due: string;
}

/** What stands in an order's token item: `missed` is the newest version whose change found no execution waiting. */
export type TaskTokenItem = Partial<WaitingTask> & { missed?: number };

const taskTokenKey = (order: string) => ({ pk: `ORDER#${order}`, sk: "CLOCK" });

/** Notes a version that no execution waited for, for the next wait; false when another token is kept by now. */
export const recordMissedVersion = (order: string, version: number, token?: string): Promise<boolean> =>
  noteVersion(order, version, {
    ConditionExpression: `${token ? "#token = :token" : "attribute_not_exists(#token)"} AND ${isNewest}`,
    ExpressionAttributeNames: { "#token": "token" },
    ...(token && { values: { ":token": token } }),
  });

/** Notes a version, whatever waits: an execution that knows less asks where the order stands before it waits. */
export const recordVersion = (order: string, version: number): Promise<boolean> =>
  noteVersion(order, version, { ConditionExpression: isNewest });

const isNewest = "(attribute_not_exists(missed) OR missed < :version)";

type NoteCondition = Pick<UpdateCommandInput, "ConditionExpression" | "ExpressionAttributeNames"> & {
  values?: Record<string, string>;
};

async function noteVersion(
  order: string,
  version: number,
  { values, ...condition }: NoteCondition,
): Promise<boolean> {
  try {
    await db.send(
      new UpdateCommand({
        TableName: tableName,
        Key: taskTokenKey(order),
        UpdateExpression: "SET missed = :version",
        ExpressionAttributeValues: { ":version": version, ...values },
        ...condition,
      }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}

/** The token item of an order, read strongly. */
export const findTaskToken = (order: string): Promise<TaskTokenItem | undefined> =>
  readSharedItem(taskTokenKey(order));
