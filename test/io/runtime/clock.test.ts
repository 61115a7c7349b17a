import { globSync, readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { now, setClock, wall } from "../../../io/runtime/clock.ts";

const undo: (() => void)[] = [];
const steer = (sources: Parameters<typeof setClock>[0]) => undo.push(setClock(sources));
afterEach(() => undo.splice(0).forEach((back) => void back()));

const self = "test/io/runtime/clock.test.ts";
const filesWith = (rooms: string, text: RegExp): string[] =>
  globSync(rooms.split(",").map((room) => `${room}/**/*.ts`))
    .filter((file) => file !== self && text.test(readFileSync(file, "utf8")))
    .toSorted();

it("no other file reads real time: orders have now(), what is compared with clocks elsewhere has wall()", () => {
  const reading = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/;
  const rooms = "domain,io,functions,statemachines,local,lib,operations,test";
  expect(filesWith(rooms, reading)).toEqual(["io/runtime/clock.ts"]);
});

it("nothing waits for real time to pass but pause(), which tests let pass at once, the importer, a login in a browser, and what draws in the pages of tests", () => {
  const waiting = /\bset(Timeout|Interval)\b|\bwaitForTimeout\b/;
  const found = filesWith("domain,io,functions,statemachines,lib,operations,test", waiting);
  const forPeople = ["operations/import/send.ts", "operations/stage/sign-in.ts"];
  expect(found).toEqual(["io/runtime/clock.ts", ...forPeople, "test/support/board.ts"]);
});

it("what is asked again and again is the page of a browser, and nothing else", () => {
  const asking = filesWith("test", /\bexpect\.poll\b/);
  expect(asking.filter((file) => !file.endsWith(".browser.slow.test.ts"))).toEqual([]);
});

it("no test draws lots but from the seed of its run, or for the name of a table that nobody sees", () => {
  const drawing = /\bMath\.random\b|\brandom(Bytes|UUID|Int)\b/;
  expect(filesWith("test", drawing)).toEqual([
    ...["test/setup/seed.ts", "test/simulate/randomness.ts", "test/support/table/table.ts"],
  ]);
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
