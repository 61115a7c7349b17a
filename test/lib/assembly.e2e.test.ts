import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../acceptance/check.ts";
import { type Runtime, startRuntime } from "../../local/runtime.ts";
import { assembled } from "./assembly/application.ts";

const folder = mkdtempSync(`${tmpdir()}/waymark-assembly-`);
let runtime: Runtime;

beforeAll(async () => {
  const arguments_ = ["synth", "-c", "stage=dev", "-o", folder, "-q"];
  const { status, stderr } = spawnSync("node_modules/.bin/cdk", arguments_, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const application = assembled(folder, "waymark-dev");
  runtime = await startRuntime({ port: 0, dataDir: ":memory:", application });
}, 180_000);

afterAll(async () => {
  await runtime?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the synthesised assembly", () => {
  it("leads an order of every lifecycle to its end, 35 days of silence among them", async () => {
    const lines: string[] = [];
    const options = { url: runtime.url, email: "buyer@example.com", tokens: {} };
    const { failed, good } = await check(options, (line) => void lines.push(line));
    expect(failed, lines.join("\n")).toBe(0);
    expect(good).toBeGreaterThanOrEqual(40);
  });
});
