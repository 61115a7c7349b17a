import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { ChatMessage } from "../../domain/conversation/conversation.ts";
import { chatMessageOf } from "../conversation/conversation.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";
import { type OrderState, orderStateOf } from "../orders/order-item.ts";

/** A part of the table: the orders in it, and what was said about orders. */
interface ScanPage {
  orders: OrderState[];
  chatMessages: ChatMessage[];
  /** After which item the next part begins; left out in the last one. */
  next?: Item;
}

/** All orders and dialogs after an item of the table, page by page: a scan, for the sweep and nothing else. */
export async function* scanOrders(after?: Item): AsyncGenerator<ScanPage> {
  for (let from = after, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: "sk = :head OR begins_with(sk, :said)",
        ExpressionAttributeValues: { ":head": "ORDER", ":said": "DIALOG#" },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    from = page.LastEvaluatedKey;
    const [heads, said] = [[], []] as [Item[], Item[]];
    for (const item of page.Items ?? []) (item.sk === "ORDER" ? heads : said).push(item);
    yield {
      orders: heads.map(orderStateOf),
      chatMessages: said.map(chatMessageOf),
      ...(from && { next: from }),
    };
  }
}
