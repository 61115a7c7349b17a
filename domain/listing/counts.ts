import type { Group } from "../lifecycle/groups.ts";
import type { Event } from "../order/event.ts";

/** How many orders of a shop stand in each status, by `<status> <group>`: a shop can give up a status that orders stand in. */
export type StoredCounts = Readonly<Record<string, number>>;

/** How many orders stand in one status. */
export interface StatusCount {
  status: string;
  group: Group;
  count: number;
}

/** What an event does to a shop's counts: an order leaves one status, unless it is new, and comes into another. */
export interface StatusMove {
  from?: string;
  to: string;
}

const placeOf = ({ to, group }: Event): string | undefined => (to && group ? `${to} ${group}` : undefined);

/** The move of an order's version; undefined where the order stays where it was. */
export function moveIn(history: readonly Event[], version: number): StatusMove | undefined {
  const to = placeOf(history[version - 1]!);
  const from = history
    .slice(0, version - 1)
    .flatMap((event) => placeOf(event) ?? [])
    .at(-1);
  if (!to || to === from) return undefined;
  return from ? { from, to } : { to };
}

/** The counts after some moves, in whatever order they came: each counts by itself. What nobody stands in is left out. */
export function countsAfter(counts: StoredCounts, moves: readonly (StatusMove | undefined)[]): StoredCounts {
  const next = new Map(Object.entries(counts));
  const add = (place: string, change: number) => next.set(place, (next.get(place) ?? 0) + change);
  for (const move of moves) {
    if (move?.from) add(move.from, -1);
    if (move) add(move.to, 1);
  }
  return Object.fromEntries([...next].filter(([, count]) => count !== 0));
}

/** Stored counts, one by one. */
export const statusCountsIn = (counts: StoredCounts): StatusCount[] =>
  Object.entries(counts).map(([place, count]) => {
    const [status, group] = place.split(" ") as [string, Group];
    return { status, group, count };
  });
