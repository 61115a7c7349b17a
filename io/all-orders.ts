import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Entry } from "../domain/dialog.ts";
import { entryOf } from "./dialog.ts";
import { type Head, headOf } from "./order-item.ts";
import { db, type Item, table } from "./table.ts";

/** A part of the table: the orders in it, and what was said about orders. */
interface Part {
  heads: Head[];
  entries: Entry[];
  /** After which item the next part begins; left out in the last one. */
  next?: Item;
}

/** All orders and dialogs after an item of the table, page by page: a scan, for the sweep and nothing else. */
export async function* allOrders(after?: Item): AsyncGenerator<Part> {
  for (let from = after, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: "sk = :head OR begins_with(sk, :said)",
        ExpressionAttributeValues: { ":head": "ORDER", ":said": "DIALOG#" },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    from = page.LastEvaluatedKey;
    const [heads, said] = [[], []] as [Item[], Item[]];
    for (const item of page.Items ?? []) (item.sk === "ORDER" ? heads : said).push(item);
    yield { heads: heads.map(headOf), entries: said.map(entryOf), ...(from && { next: from }) };
  }
}
