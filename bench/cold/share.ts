import { functionOf, type HandlerName, routes } from "../../functions/http/routes.ts";
import { printTable } from "../report.ts";

/**
 * The HTTP calls that come with one order, storefront, staff, buyer and providers together: an assumption, seven in
 * all. Whoever polls more keeps more warm.
 */
const callsPerOrder: Partial<Record<HandlerName, number>> = {
  "create-order": 1,
  "list-orders": 1.2,
  "count-orders": 0.4,
  "read-order": 1.3,
  command: 1.6,
  "list-notifications": 0.1,
  "list-messages": 0.2,
  "add-message": 0.1,
  "add-note": 0.1,
  "list-tasks": 0.1,
  "read-shop": 0.2,
  "show-link": 0.4,
  "act-by-link": 0.1,
  "payment-webhook": 0.15,
  "carrier-webhook": 0.05,
};
const orderCounts = [30, 300, 3_000];
/** Minutes after which a function is taken down that nobody calls: AWS promises none, people have seen these. */
const idleMinutes = [5, 10, 15];
const dayMs = 10 * 3_600_000;
/** So many calls are played, and at least so many days: a share of few calls says little. */
const callsPlayed = 20_000;
const [warmMs, coldMs] = [60, 600];

/** A call: when, and which handler answers it. */
type Call = { at: number; handler: string };
/** A place where a function runs: it takes one call at a time. */
type Place = { busyUntil: number; usedAt: number };

/** Numbers between 0 and 1, always the same ones. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The calls of one day, spread over ten hours as chance has it. */
function callsOfDay(orders: number, roll: () => number, perOrder = callsPerOrder): Call[] {
  const calls = Object.entries<number>(perOrder).flatMap(([handler, each]) =>
    Array.from({ length: Math.floor(orders * each + roll()) }, () => ({ at: roll() * dayMs, handler })),
  );
  return calls.sort((one, other) => one.at - other.at);
}

/** How many of a day's calls find no place that is warm and free. */
function countCold(calls: Call[], functionOfCall: (handler: string) => string, idleMs: number): number {
  const places = new Map<string, Place[]>();
  let cold = 0;
  for (const { at, handler } of calls) {
    const name = functionOfCall(handler);
    const warm = (places.get(name) ?? []).filter(({ usedAt }) => at - usedAt < idleMs);
    const free = warm.find(({ busyUntil }) => busyUntil <= at);
    const place = free ?? { busyUntil: 0, usedAt: 0 };
    if (!free) warm.push(place);
    if (!free) cold++;
    place.busyUntil = at + (free ? warmMs : coldMs);
    place.usedAt = place.busyUntil;
    places.set(name, warm);
  }
  return cold;
}

const functions = new Map<string, string>(routes.map((route) => [route.handler, functionOf(route)]));
/** What is compared: how the handlers are spread over functions. */
const groupings = {
  "one for each route": (handler: string) => handler,
  "by trust boundary": (handler: string) => functions.get(handler)!,
};

/** The share of cold calls of so many orders a day, in per cent, for each time that a function is kept. */
export function coldShares(orders: number, functionOfCall: (handler: string) => string): number[] {
  const perDay = orders * Object.values(callsPerOrder).reduce((sum, each) => sum + each, 0);
  const days = Math.max(3, Math.round(callsPlayed / perDay));
  const roll = dice(orders);
  const played = Array.from({ length: days }, () => callsOfDay(orders, roll));
  const all = played.reduce((sum, calls) => sum + calls.length, 0);
  return idleMinutes.map((minutes) => {
    const cold = played.map((calls) => countCold(calls, functionOfCall, minutes * 60_000));
    return (100 * cold.reduce((sum, each) => sum + each, 0)) / all;
  });
}

/** How many runs of a day's orders find nothing warm, by how often each function runs for one of them. */
export function coldRunsOfDay(orders: number, runs: Record<string, number>, minutes = 10): number {
  const perDay = orders * Object.values(runs).reduce((sum, each) => sum + each, 0);
  const days = Math.max(1, Math.round(callsPlayed / perDay));
  const roll = dice(orders);
  let cold = 0;
  for (let day = 0; day < days; day++)
    cold += countCold(callsOfDay(orders, roll, runs), (name) => name, minutes * 60_000);
  return cold / days;
}

if (import.meta.main)
  printTable(
    ["orders a day", "functions", ...idleMinutes.map((minutes) => `cold, kept ${minutes} minutes`)],
    orderCounts.flatMap((orders) =>
      Object.entries(groupings).map(([name, functionOfCall]) => [
        String(orders),
        name,
        ...coldShares(orders, functionOfCall).map((share) => `${share.toFixed(1)} %`),
      ]),
    ),
  );
