import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { db, type Item, table } from "./table.ts";

/** So many items are asked for in one call: the limit of DynamoDB. */
const most = 100;

/** Items by their keys, in any order; what the table leaves out under load is asked for again. */
export async function readItems(keys: Item[], consistent = false): Promise<Item[]> {
  const found: Item[] = [];
  for (let rest = keys; rest.length > 0; ) {
    const Keys = rest.slice(0, most);
    const { Responses, UnprocessedKeys } = await db.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: consistent } } }),
    );
    found.push(...(Responses?.[table] ?? []));
    rest = [...(UnprocessedKeys?.[table]?.Keys ?? []), ...rest.slice(most)];
  }
  return found;
}
