import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { isClosed } from "../domain/groups.ts";
import { type Head, headOf } from "./orders.ts";
import { db, type Item, table } from "./table.ts";

/** All open orders, page by page: a scan, for the one case that every execution was lost. */
export async function* openOrders(): AsyncGenerator<Head[]> {
  for (let from: Item | undefined, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: "sk = :head",
        ExpressionAttributeValues: { ":head": "ORDER" },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    from = page.LastEvaluatedKey;
    yield (page.Items ?? []).map(headOf).filter(({ group }) => !isClosed(group));
  }
}
