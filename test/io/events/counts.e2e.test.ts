import { describe, expect, it } from "vitest";
import { countsAfter, moveIn, type StoredCounts } from "../../../domain/listing/counts.ts";
import type { Event } from "../../../domain/order/event.ts";
import { countsInFeed, markEndpointsChanged, maxEventsPerRow } from "../../../io/events/feed.ts";
import { type FeedEntry, feedAppender } from "../../../io/events/feed-append.ts";
import { fc } from "../../support/property.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const places = ["new new", "preparing active", "constructor paused", "received done", "cancelled failed"];
const monday = "2026-11-16T09:00:00Z";

/** A history that comes through these places; undefined is an event that moves nothing. */
const historyOf = (path: (string | undefined)[]): Event[] =>
  path.map((place, i) => {
    const [to, group] = place?.split(" ") ?? [];
    return {
      command: i ? "move" : "create",
      actor: { role: "clock" },
      at: monday,
      ...(to && { to, group }),
    } as Event;
  });

const histories = fc.array(
  fc
    .tuple(
      fc.constantFrom(...places),
      fc.array(fc.option(fc.constantFrom(...places), { nil: undefined }), { maxLength: 6 }),
    )
    .map(([first, rest]) => historyOf([first, ...rest])),
  { minLength: 1, maxLength: 12 },
);

/** What a count of all orders says. */
function trueCounts(all: Event[][]): StoredCounts {
  const last = all.map((history) => history.findLast(({ to }) => to)!);
  const byPlace = Map.groupBy(last, ({ to, group }) => `${to} ${group}`);
  return Object.fromEntries([...byPlace].map(([place, same]) => [place, same.length]));
}

const entriesOf = (all: Event[][], run: number): FeedEntry[] =>
  all.flatMap((history, order) =>
    history.map(({ at }, i) => ({
      id: `run${run}-order${order}.${i + 1}`,
      at,
      move: moveIn(history, i + 1),
    })),
  );

describe("the counts of a shop", () => {
  it("are those of its orders, in whatever order their events come", () => {
    const shuffled = histories.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(entriesOf(all, 0), { minLength: entriesOf(all, 0).length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, entries]) => {
        expect(
          countsAfter(
            {},
            entries.map(({ move }) => move),
          ),
        ).toEqual(trueCounts(all));
      }),
    );
  });

  it("are the same after batches of the stream that come again, late, out of order and to several consumers at once", async () => {
    let run = 0;
    const batches = fc.infiniteStream(fc.tuple(fc.nat(2), fc.nat(), fc.integer({ min: 1, max: 30 })));
    await fc.assert(
      fc.asyncProperty(histories, batches, fc.boolean(), async (all, cuts, marked) => {
        const [shop, entries] = [`counted-${++run}`, entriesOf(all, run)];
        const consumers = [feedAppender(shop), feedAppender(shop), feedAppender(shop)];
        const open = new Set(entries.map(({ id }) => id));
        while (open.size > 0) {
          const some = [...cuts.take(3)].map(([consumer, start, length]) => {
            const from = start % entries.length;
            const batch = [
              ...entries.slice(from, from + length),
              ...entries.filter(({ id }) => open.has(id)).slice(0, 3),
            ];
            return consumers[consumer]!.add(batch).then(() => {
              for (const { id } of batch) open.delete(id);
            });
          });
          await Promise.all(some);
          if (marked) await markEndpointsChanged(shop);
        }
        expect(await countsInFeed(shop)).toEqual(trueCounts(all));
      }),
      { numRuns: 40 },
    );
  });

  it("stay with the feed when it fills rows", async () => {
    const all = Array.from({ length: 2 * maxEventsPerRow + 3 }, () => historyOf(["new new"]));
    await feedAppender("filled").add(entriesOf(all, 999));
    await feedAppender("filled").add(entriesOf(all, 999));
    expect(await countsInFeed("filled")).toEqual({ "new new": all.length });
  });
});
