import { marshall } from "@aws-sdk/util-dynamodb";
import { fold } from "../../domain/evolve.ts";
import { originOf } from "../../domain/origin.ts";
import { entryKey, listEntries } from "../../io/dialog.ts";
import { headItem, headKey } from "../../io/order-item.ts";
import { findOrder } from "../../io/orders.ts";
import type { Runtime } from "../../local/runtime.ts";

/** The records of the table's stream for all changes of an order so far. */
export async function recordsOf(id: string): Promise<object[]> {
  const order = (await findOrder(id))!;
  const imageAt = (version: number) =>
    marshall(headItem(fold(originOf(order), order.history.slice(0, version))), {
      removeUndefinedValues: true,
    });
  return order.history.map((_, i) => ({
    eventName: i === 0 ? "INSERT" : "MODIFY",
    dynamodb: {
      Keys: marshall(headKey(id)),
      NewImage: imageAt(i + 1),
      ...(i > 0 && { OldImage: imageAt(i) }),
      SequenceNumber: `${id} ${i}`,
    },
  }));
}

/** The records for all that was said about an order so far. */
export async function dialogOf(id: string): Promise<object[]> {
  return (await listEntries(id, 25)).map((entry) => ({
    eventName: "INSERT",
    dynamodb: {
      Keys: marshall(entryKey(entry)),
      NewImage: marshall({ ...entryKey(entry), entry }),
      SequenceNumber: `${id} said ${entry.number}`,
    },
  }));
}

/** Delivers records once more, as the stream does when a batch comes again. */
export const deliver = (runtime: Runtime, Records: object[]) => runtime.invoke("notify", { Records });
