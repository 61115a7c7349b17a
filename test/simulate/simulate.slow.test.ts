import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runSize } from "../support/seed.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const seeds = runSize("SIMULATED_SEEDS", 2);

/** What the simulator says of one seed, in a process of its own. */
async function said(seed: number, ...words: string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [main, "--seed", String(seed), "--orders", "16", ...words], {
    maxBuffer: 100_000_000,
  });
  return stdout;
}

test("what happens to orders follows from the seed alone, call by call", async () => {
  const [once, again, other] = [await said(1, "--trace"), await said(1, "--trace"), await said(2, "--trace")];
  expect(again).toBe(once);
  expect(other).not.toBe(once);
  expect(once).toMatch(/DIES BEFORE/);
  expect(once).toMatch(/DIES AFTER/);
  expect(once).toMatch(/IS REFUSED/);
});

test(`P3-03 ${seeds} seeds of crashes, refusals, lost and repeated records leave nothing to repair`, async () => {
  for (let seed = 1; seed <= seeds; seed++)
    expect(await said(seed)).toMatch(/^seed \d+: 16 orders, \d+ calls/);
});
