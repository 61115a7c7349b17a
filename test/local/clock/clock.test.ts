import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Clock, type ClockMode, startClock } from "../../../local/clock/clock.ts";
import { createAdvance, createSettle, trackWork } from "../../../local/clock/settle.ts";

import { openStore, type Store } from "../../../local/store.ts";

const day = 86_400_000;
const first = Date.parse("2026-11-22T10:00:00Z");

let store: Store;
let clock: Clock;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") });
  store = openStore();
  clock = start("ticking");
});

afterEach(() => {
  clock.close();
  store.close();
  vi.useRealTimers();
});

const start = (mode: ClockMode, at = first) => startClock(store, { mode, first: at });
const advanceOf = (clock: Clock, drain = async () => {}) =>
  createAdvance(clock, createSettle(trackWork(), drain, clock));

/** The clock of this test from now on: the ticking one that every test begins with goes. */
function freeze(): void {
  clock.close();
  clock = start("frozen");
}

test("begins at its first time and ticks with the real one", () => {
  expect(clock.now()).toBe("2026-11-22T10:00:00Z");
  vi.advanceTimersByTime(90_000);
  expect(clock.now()).toBe("2026-11-22T10:01:30Z");
});

test("goes on after a restart from where it was set, not from a new first time", async () => {
  await advanceOf(clock)((now) => now + day);
  clock.close();
  vi.advanceTimersByTime(1_000);
  clock = start("ticking", 0);
  expect(clock.now()).toBe("2026-11-23T10:00:01Z");
});

test("stands where it was frozen, also over a restart, and ticks on from there", () => {
  vi.advanceTimersByTime(1_000);
  freeze();
  vi.advanceTimersByTime(day);
  expect(clock.now()).toBe("2026-11-22T10:00:01Z");
  freeze();
  expect(clock.now()).toBe("2026-11-22T10:00:01Z");
  clock = start("ticking");
  vi.advanceTimersByTime(1_000);
  expect(clock.now()).toBe("2026-11-22T10:00:02Z");
});

test("frozen, it rings by an advance only, and what is due already at the next one", async () => {
  freeze();
  const fire = vi.fn();
  clock.schedule(first + 1_000, { what: "later" }, fire);
  clock.schedule(first, { what: "now" }, fire);
  clock.schedule(first - day, { what: "before" }, fire);
  vi.advanceTimersByTime(day);
  expect(fire).not.toHaveBeenCalled();
  const advance = advanceOf(clock);
  expect((await advance((now) => now)).map(({ what }) => what)).toEqual(["before", "now"]);
  expect((await advance((now) => now + 999)).map(({ what }) => what)).toEqual([]);
  expect((await advance((now) => now + 1)).map(({ what }) => what)).toEqual(["later"]);
});

test("rings at the very moment of an advance also what is made there, for that moment", async () => {
  freeze();
  const again = vi.fn();
  clock.schedule(first + day, { what: "first" }, () => {
    clock.schedule(clock.read(), { what: "second" }, again);
  });
  const fired = await advanceOf(clock)((now) => now + day);
  expect(fired.map(({ at, what }) => `${what} ${at}`)).toEqual([
    "first 2026-11-23T10:00:00Z",
    "second 2026-11-23T10:00:00Z",
  ]);
  expect(again).toHaveBeenCalledOnce();
});

test("rings by itself when real time has passed", () => {
  const fire = vi.fn();
  clock.schedule(first + 60_000, {}, fire);
  vi.advanceTimersByTime(59_999);
  expect(fire).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(fire).toHaveBeenCalledOnce();
});

test("rings what has been cancelled never", async () => {
  const fire = vi.fn();
  clock.schedule(first + day, {}, fire)();
  await advanceOf(clock)((now) => now + 2 * day);
  expect(fire).not.toHaveBeenCalled();
});

test("keeps appointments beyond the 25 days of a system timer", () => {
  const fire = vi.fn();
  clock.schedule(first + 40 * day, {}, fire);
  vi.advanceTimersByTime(39 * day);
  expect(fire).not.toHaveBeenCalled();
  vi.advanceTimersByTime(day);
  expect(fire).toHaveBeenCalledOnce();
});

test("walks through every moment in order, stands still at each and settles before the next", async () => {
  const log: string[] = [];
  const note = (name: string) => () => log.push(`${name} ${clock.now()}`);
  clock.schedule(first + 2 * day, { what: "b" }, note("b"));
  clock.schedule(first + day, { what: "a" }, () => {
    note("a")();
    clock.schedule(clock.read() + day / 2, { what: "new" }, note("new"));
  });
  clock.schedule(first + 2 * day, { what: "c" }, note("c"));
  const advance = advanceOf(clock, async () => void log.push("settled"));
  const fired = await advance((now) => now + 3 * day);
  expect(log).toEqual([
    "settled",
    "a 2026-11-23T10:00:00Z",
    "settled",
    "new 2026-11-23T22:00:00Z",
    "settled",
    "b 2026-11-24T10:00:00Z",
    "c 2026-11-24T10:00:00Z",
    "settled",
    "settled",
  ]);
  expect(fired.map(({ at, what }) => `${what} ${at}`)).toEqual([
    "a 2026-11-23T10:00:00Z",
    "new 2026-11-23T22:00:00Z",
    "b 2026-11-24T10:00:00Z",
    "c 2026-11-24T10:00:00Z",
  ]);
  expect(clock.now()).toBe("2026-11-25T10:00:00Z");
});

test("serves two advances one after the other", async () => {
  const advance = advanceOf(clock);
  await Promise.all([advance((now) => now + day), advance((now) => now + day)]);
  expect(clock.now()).toBe("2026-11-24T10:00:00Z");
});

test("rings 10,000 appointments of mixed moments in order", async () => {
  const rung: number[] = [];
  for (let i = 0; i < 10_000; i++) {
    const at = first + ((i * 7919) % 10_000) * 1_000;
    clock.schedule(at, {}, () => rung.push(at));
  }
  await advanceOf(clock)((now) => now + day);
  expect(rung).toEqual(rung.toSorted((a, b) => a - b));
  expect(rung).toHaveLength(10_000);
});
