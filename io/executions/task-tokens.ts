import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { readSharedItem } from "../dynamodb/loader.ts";
import { conflictingItem, db, tableName } from "../dynamodb/table.ts";

/** The task token of an order's execution, the version it knows, and the state and due moment it waits for. */
export interface WaitingTask {
  token: string;
  version: number;
  state: string;
  due: string;
}

/** What stands in an order's token item: `missed` is the newest version whose change found no execution waiting. */
export type TaskTokenItem = Partial<WaitingTask> & { missed?: number };

const taskTokenKey = (order: string) => ({ pk: `ORDER#${order}`, sk: "CLOCK" });

/** Keeps the token of the execution that waits now, the former one is of no use any more; answers `missed`. */
export async function saveTaskToken(
  order: string,
  { token, version, state, due }: WaitingTask,
  at: string,
): Promise<number> {
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: taskTokenKey(order),
      UpdateExpression: "SET #token = :token, version = :version, #state = :state, due = :due, #at = :at",
      ExpressionAttributeNames: { "#token": "token", "#state": "state", "#at": "at" },
      ExpressionAttributeValues: {
        ":token": token,
        ":version": version,
        ":state": state,
        ":due": due,
        ":at": at,
      },
      ReturnValues: "ALL_NEW",
    }),
  );
  return Number(Attributes?.missed ?? 0);
}

/** Notes a version that no execution waited for, for the next wait; false when another token is kept by now. */
export async function recordMissedVersion(order: string, version: number, token?: string): Promise<boolean> {
  try {
    await db.send(
      new UpdateCommand({
        TableName: tableName,
        Key: taskTokenKey(order),
        UpdateExpression: "SET missed = :version",
        ConditionExpression: `${token ? "#token = :token" : "attribute_not_exists(#token)"}
          AND (attribute_not_exists(missed) OR missed < :version)`,
        ExpressionAttributeNames: { "#token": "token" },
        ExpressionAttributeValues: { ":version": version, ...(token && { ":token": token }) },
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
