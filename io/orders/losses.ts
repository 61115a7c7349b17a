import type { Loss } from "../../domain/listing/losses.ts";
import type { Moment } from "../../domain/time/time.ts";
import { queryIndex } from "../dynamodb/query.ts";

/** What a shop lost, and when. */
export type DatedLoss = Loss & { at: Moment };

/** So many losses are read for one report at the most, a page of them at a time. */
const maxLosses = 10_000;
const pageSize = 1000;

/** The losses of a shop after one moment and before another, oldest first; `complete` says whether these are all. */
export async function readLosses(shop: string, after: Moment, before: Moment) {
  const losses: DatedLoss[] = [];
  for (let from = after; losses.length < maxLosses; ) {
    const entries = await queryIndex({ index: "byLoss", key: shop }, { after: from, limit: pageSize });
    const inRange = entries.filter(({ lossOrder }) => String(lossOrder) < before);
    losses.push(
      ...inRange.map(({ loss, lossOrder }) => ({ ...(loss as Loss), at: String(lossOrder).split("#")[0]! })),
    );
    if (inRange.length < pageSize) return { losses, complete: true };
    from = String(entries.at(-1)!.lossOrder);
  }
  return { losses, complete: false };
}
