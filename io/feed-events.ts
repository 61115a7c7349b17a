import { type PublicEvent, publicEventOf } from "../domain/public-event.ts";
import { readItems } from "./batch.ts";
import { headKey, headOf } from "./orders.ts";

/** Events by their ids, built from the histories of their orders, in the same order; what is gone is left out. */
export async function eventsOf(ids: string[]): Promise<PublicEvent[]> {
  const orders = new Set(ids.map(orderIn));
  const items = await readItems([...orders].map(headKey), true);
  const heads = new Map(items.map(headOf).map((head) => [head.id, head]));
  return ids.flatMap((id) => {
    const head = heads.get(orderIn(id));
    return (head && publicEventOf(head, Number(id.split(".")[1]))) ?? [];
  });
}

const orderIn = (id: string): string => id.split(".")[0]!;
