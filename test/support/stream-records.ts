import { marshall } from "@aws-sdk/util-dynamodb";
import { fold, originOf } from "../../domain/order/evolve.ts";

import { chatMessageKey, listChatMessages } from "../../io/conversation/conversation.ts";
import { orderItem, orderKey } from "../../io/orders/order-item.ts";
import { findOrder } from "../../io/orders/orders.ts";
import type { Runtime } from "../../local/runtime.ts";

/** The records of the table's stream for all changes of an order so far. */
export async function orderRecordsOf(id: string): Promise<object[]> {
  const order = (await findOrder(id))!;
  const imageAt = (version: number) =>
    marshall(orderItem(fold(originOf(order), order.history.slice(0, version))), {
      removeUndefinedValues: true,
    });
  return order.history.map((_, i) => ({
    eventName: i === 0 ? "INSERT" : "MODIFY",
    dynamodb: {
      Keys: marshall(orderKey(id)),
      NewImage: imageAt(i + 1),
      ...(i > 0 && { OldImage: imageAt(i) }),
      SequenceNumber: `${id} ${i}`,
    },
  }));
}

/** The records for all that was said about an order so far. */
export async function conversationRecordsOf(id: string): Promise<object[]> {
  return (await listChatMessages(id, 25)).map((entry) => ({
    eventName: "INSERT",
    dynamodb: {
      Keys: marshall(chatMessageKey(entry)),
      NewImage: marshall({ ...chatMessageKey(entry), entry }),
      SequenceNumber: `${id} said ${entry.number}`,
    },
  }));
}

/** Delivers records once more, as the stream does when a batch comes again. */
export const redeliverToNotify = (runtime: Runtime, Records: object[]) =>
  runtime.invoke("notify", { Records });
