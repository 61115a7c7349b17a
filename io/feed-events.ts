import { type DialogEvent, dialogEventOf, entryIn } from "../domain/dialog-event.ts";
import { type PublicEvent, publicEventOf } from "../domain/public-event.ts";
import { readItems } from "./batch.ts";
import { entryKey, entryOf } from "./dialog.ts";
import { headKey, headOf } from "./order-item.ts";

/** What stands in a feed: an event of an order's history, or of its dialog. */
export type FeedEvent = PublicEvent | DialogEvent;

/** Events by their ids, built from their orders and dialogs, in the same order; what is gone is left out. */
export async function eventsOf(ids: string[]): Promise<FeedEvent[]> {
  const orders = [...new Set(ids.map(orderIn))].map(headKey);
  const entries = ids.flatMap((id) => entryIn(id) ?? []).map(entryKey);
  const items = await readItems([...orders, ...entries], true);
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  const itemAt = ({ pk, sk }: ReturnType<typeof headKey>) => found.get(`${pk} ${sk}`);
  return ids.flatMap((id): FeedEvent[] => {
    const [head, place] = [itemAt(headKey(orderIn(id))), entryIn(id)];
    const said = place && itemAt(entryKey(place));
    if (!head) return [];
    if (place) return said ? [dialogEventOf(headOf(head), entryOf(said))] : [];
    return [publicEventOf(headOf(head), Number(id.split(".")[1])) ?? []].flat();
  });
}

const orderIn = (id: string): string => id.split(".")[0]!;
