import { globSync, readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { now, setClock, wall } from "../../../io/runtime/clock.ts";

const undo: (() => void)[] = [];
const steer = (sources: Parameters<typeof setClock>[0]) => undo.push(setClock(sources));
afterEach(() => undo.splice(0).forEach((back) => void back()));

const rooms = "{domain,io,functions,local,lib,operations,acceptance,test}/**/*.ts";
const realTime =
  /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bset(Timeout|Interval)\b|\bwaitForTimeout\b|\bexpect\.poll\b/;

/** Who may look at real time or wait for it to pass, and what for. */
const exceptions = {
  "io/runtime/clock.ts": "the two clocks",
  "local/clock/clock.ts": "a ticking clock rings by itself",
  "local/streams/effects.ts": "beside a ticking clock the stream is polled, and retries wait",
  "local/reconcile-schedule.ts": "beside a ticking clock the reconciler runs every five minutes",
  "local/runtime.ts": "at the end, requests under way may take a moment",
  "local/aws/dynamodb-engine.ts": "a process takes a moment to start",
  "acceptance/scenario-runner.ts": "a deployed Waymark has no clock to move",
  "test/local/aws/dynamodb-engine.e2e.test.ts": "a process that was killed takes a moment to be back",
  "test/support/table/run-on-engines.ts": "a process takes a moment to start",
};

it("no other file looks at real time: orders have now(), what is compared with clocks elsewhere has wall()", () => {
  const readers = globSync(rooms)
    .filter((file) => file !== "test/io/runtime/clock.test.ts" && !file.endsWith(".slow.test.ts"))
    .filter((file) => realTime.test(readFileSync(file, "utf8")));
  expect(readers.toSorted()).toEqual(Object.keys(exceptions).toSorted());
});

it("steering one clock leaves the other alone, until it is taken back", () => {
  const before = wall();
  steer({ now: () => Date.parse("2030-01-01T00:00:00.999Z") });
  expect(now()).toBe("2030-01-01T00:00:00Z");
  expect(wall()).toBeGreaterThanOrEqual(before);
  steer({ wall: () => 7 });
  expect([now(), wall()]).toEqual(["2030-01-01T00:00:00Z", 7]);
  undo.pop()!();
  expect(wall()).toBeGreaterThanOrEqual(before);
});
