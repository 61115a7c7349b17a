import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { db, type Item, tableName } from "./table.ts";

/** The items of one partition whose sort key begins like this, in its order, read strongly; few enough for one page. */
export async function queryPartition(pk: string, sk: string): Promise<Item[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
      ExpressionAttributeValues: { ":pk": pk, ":sk": sk },
      ConsistentRead: true,
    }),
  );
  return Items;
}
