import { tellingsOf } from "../domain/audience.ts";
import { dialogEventId, type Entry } from "../domain/dialog.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { type Moment, shift } from "../domain/time.ts";
import { lease } from "./messages.ts";
import type { Head } from "./order-item.ts";
import { publish } from "./publishing.ts";
import type { Wish } from "./wishes.ts";

/** Events older than this many seconds are nobody's news any more. */
const memory = 3 * 86_400;

/** The wish for the messages that an order's recent events called for and its consumer may have given up on. */
export function sweep(head: Head, at: Moment): Wish[] {
  const versions = head.history.flatMap((event, i) => {
    const recent = event.at > shift(at, -memory) && event.at < shift(at, -lease);
    return recent && tellingsOf(lifecycleOf(head), head, i + 1).length > 0 ? [i + 1] : [];
  });
  return versions.length > 0 ? [{ order: head.id, versions }] : [];
}

/** Publishes an entry of a dialog that no consumer has published; the wish for its messages to those who have none yet. */
export async function sweepEntry(entry: Entry, at: Moment): Promise<Wish[]> {
  if (entry.at <= shift(at, -memory) || entry.at >= shift(at, -lease)) return [];
  await publish({ shop: entry.shop, id: dialogEventId(entry), at: entry.at });
  return entry.tells.length > 0 ? [{ order: entry.order, entry: entry.number }] : [];
}
