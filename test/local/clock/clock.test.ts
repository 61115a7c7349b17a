import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAdvance } from "../../../local/clock/advance.ts";
import { type Clock, startClock } from "../../../local/clock/clock.ts";
import { openDataFolder } from "../../../local/data-folder.ts";
import { openStore, type Store } from "../../../local/store.ts";

const day = 86_400_000;
const first = Date.parse("2026-11-22T10:00:00Z");

let folder: ReturnType<typeof openDataFolder>;
let store: Store;
let clock: Clock;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") });
  folder = openDataFolder(":memory:");
  store = openStore(folder.path);
  clock = startClock(store, first);
});

afterEach(() => {
  clock.close();
  store.close();
  folder.close();
  vi.useRealTimers();
});

const settled = async () => {};

test("begins at its first time and ticks with the real one", () => {
  expect(clock.now()).toBe("2026-11-22T10:00:00Z");
  vi.advanceTimersByTime(90_000);
  expect(clock.now()).toBe("2026-11-22T10:01:30Z");
});

test("goes on after a restart from where it was set, not from a new first time", async () => {
  await createAdvance(clock, settled)((now) => now + day);
  clock.close();
  vi.advanceTimersByTime(1_000);
  clock = startClock(store, 0);
  expect(clock.now()).toBe("2026-11-23T10:00:01Z");
});

test("rings by itself when real time has passed", () => {
  const ring = vi.fn();
  clock.schedule(first + 60_000, {}, ring);
  vi.advanceTimersByTime(59_999);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledOnce();
});

test("rings what has been cancelled never", async () => {
  const ring = vi.fn();
  clock.schedule(first + day, {}, ring)();
  await createAdvance(clock, settled)((now) => now + 2 * day);
  expect(ring).not.toHaveBeenCalled();
});

test("keeps appointments beyond the 25 days of a system timer", () => {
  const ring = vi.fn();
  clock.schedule(first + 40 * day, {}, ring);
  vi.advanceTimersByTime(39 * day);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(day);
  expect(ring).toHaveBeenCalledOnce();
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
  const advance = createAdvance(clock, async () => void log.push("settled"));
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
  const advance = createAdvance(clock, settled);
  await Promise.all([advance((now) => now + day), advance((now) => now + day)]);
  expect(clock.now()).toBe("2026-11-24T10:00:00Z");
});

test("rings 10,000 appointments of mixed moments in order", async () => {
  const rung: number[] = [];
  for (let i = 0; i < 10_000; i++) {
    const at = first + ((i * 7919) % 10_000) * 1_000;
    clock.schedule(at, {}, () => rung.push(at));
  }
  await createAdvance(clock, settled)((now) => now + day);
  expect(rung).toEqual(rung.toSorted((a, b) => a - b));
  expect(rung).toHaveLength(10_000);
});
