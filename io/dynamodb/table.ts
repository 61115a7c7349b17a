import { type AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { slimClient } from "../runtime/slim-client.ts";

/** An item as a plain object. */
export type Item = Record<string, unknown>;

/** Where an item stands. */
export type Key = { pk: string; sk: string };

/** The one table, by the name that the deployment gave it. */
export const tableName = process.env.TABLE ?? "waymark";

/** The client for items as plain objects; the endpoint comes from the environment, as the SDK reads it. */
export const db = DynamoDBDocumentClient.from(slimClient(new DynamoDBClient({ maxAttempts: 5 })), {
  marshallOptions: { removeUndefinedValues: true },
});

/** The item that made a condition fail, empty when there is none; undefined for every other error. */
export function conflictingItem(error: unknown): Item | undefined {
  const { name, Item } = error as { name?: string; Item?: Record<string, AttributeValue> };
  if (name !== "ConditionalCheckFailedException") return undefined;
  return Item ? unmarshall(Item) : {};
}

/** So many items are asked for in one call: the limit of DynamoDB. */
const maxKeysPerCall = 100;

/** Items by their keys, in any order; what the table leaves out under load is asked for again. */
export async function readItems(keys: Item[], consistent = false): Promise<Item[]> {
  const found: Item[] = [];
  for (let rest = keys; rest.length > 0; ) {
    const Keys = rest.slice(0, maxKeysPerCall);
    const { Responses, UnprocessedKeys } = await db.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: consistent } } }),
    );
    found.push(...(Responses?.[tableName] ?? []));
    rest = [...(UnprocessedKeys?.[tableName]?.Keys ?? []), ...rest.slice(maxKeysPerCall)];
  }
  return found;
}
