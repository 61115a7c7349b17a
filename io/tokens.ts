import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { readItems } from "./batch.ts";
import { gather } from "./gather.ts";
import { blocking, db, table } from "./table.ts";

/** The task token of an order's execution, the version it knows, and the state and due moment it waits for. */
export interface Waiting {
  token: string;
  version: number;
  state: string;
  due: string;
}

/** What stands in an order's clock: `missed` is the newest version that its execution could not be told. */
export type Clock = Partial<Waiting> & { missed?: number };

const key = (order: string) => ({ pk: `ORDER#${order}`, sk: "CLOCK" });

/** Keeps the token of the execution that waits now, the former one is of no use any more; answers `missed`. */
export async function keepToken(
  order: string,
  { token, version, state, due }: Waiting,
  at: string,
): Promise<number> {
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: table,
      Key: key(order),
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

/** Notes a version that nobody waited for, for whoever waits next; false when another token is kept by now. */
export async function noteMissed(order: string, version: number, token?: string): Promise<boolean> {
  try {
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: key(order),
        UpdateExpression: "SET missed = :version",
        ConditionExpression: `${token ? "#token = :token" : "attribute_not_exists(#token)"}
          AND (attribute_not_exists(missed) OR missed < :version)`,
        ExpressionAttributeNames: { "#token": "token" },
        ExpressionAttributeValues: { ":version": version, ...(token && { ":token": token }) },
      }),
    );
    return true;
  } catch (error) {
    if (blocking(error)) return false;
    throw error;
  }
}

/** The clock of an order, read strongly; marked, so that bundles that do not read leave it out. */
export const findToken = /* @__PURE__ */ gather(async (orders) => {
  const items = await readItems(orders.map(key), true);
  return new Map(items.map((item) => [String(item.pk).slice("ORDER#".length), item as unknown as Clock]));
});
