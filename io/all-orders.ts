import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { type Head, headOf } from "./orders.ts";
import { db, type Item, table } from "./table.ts";

/** All orders, page by page: a scan, for the sweep and nothing else. */
export async function* allOrders(): AsyncGenerator<Head[]> {
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
    yield (page.Items ?? []).map(headOf);
  }
}
