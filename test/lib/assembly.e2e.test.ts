import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../acceptance/check.ts";
import { world } from "../world.ts";
import { assembled } from "./assembly/application.ts";
import { busyDay } from "./assembly/busy-day.ts";
import { type Call, overhear } from "./assembly/calls.ts";
import { rightsIn } from "./assembly/rights.ts";
import { templateIn } from "./assembly/template.ts";

const folder = mkdtempSync(`${tmpdir()}/waymark-assembly-`);
const calls: Call[] = [];
let ears: Awaited<ReturnType<typeof overhear>>;

beforeAll(async () => {
  const arguments_ = ["synth", "-c", "stage=dev", "-o", folder, "-q"];
  const { status, stderr } = spawnSync("node_modules/.bin/cdk", arguments_, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  ears = await overhear((call) => void calls.push(call));
}, 180_000);

afterAll(() => {
  ears?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Its calls are overheard, and its webhooks may lead to this machine. */
const beside = (door: string) => ({ ...ears.environmentOf(door), WEBHOOK_ALLOW_PRIVATE: "1" });
const earth = world({ application: () => assembled(folder, "waymark-dev", beside) });

describe("the synthesised assembly", () => {
  it("leads an order of every lifecycle to its end, 35 days of silence among them", async () => {
    const lines: string[] = [];
    const options = { url: earth.runtime.url, email: "buyer@example.com", tokens: {} };
    const { failed, good } = await check(options, (line) => void lines.push(line));
    expect(failed, lines.join("\n")).toBe(0);
    expect(good).toBeGreaterThanOrEqual(40);
  }, 120_000);

  it("lets every function make the calls that it makes, by a role of its own", async () => {
    await busyDay(earth);
    const allows = rightsIn(templateIn(folder, "waymark-dev"));
    expect(new Set(calls.filter((call) => !allows(call)).map((call) => JSON.stringify(call)))).toEqual(
      new Set(),
    );
    expect(new Set(calls.map(({ door }) => door)).size).toBeGreaterThanOrEqual(20);
  }, 120_000);
});
