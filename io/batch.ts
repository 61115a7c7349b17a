import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { db, type Item, tableName } from "./table.ts";

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
