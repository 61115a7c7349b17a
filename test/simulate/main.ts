import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { SimulationResult } from "./simulation.ts";

const help = `Lives orders whose every call may fail, and looks at what came of them. What happens follows from the seed alone.

  npm run simulate                          seeds 1 to 20, each in a process of its own, two at a time
  npm run simulate -- --seeds 500           seeds 1 to 500
  npm run simulate -- --seed 17             that one alone
  npm run simulate -- --seed 17 --trace     with every step and every call, and what befell it
  npm run simulate -- --seed 17 --step      waits for Enter before each step of a person
  npm run simulate -- --orders 200          so many orders for each seed (40)

Exit code 0: nothing is lost, stuck, doubled or untold. 1: something is, and the seed is named. 2: wrong use.`;

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const { values } = parseArgs({
  options: { seed: text, seeds: text, orders: text, trace: flag, step: flag, help: flag },
});

const countIn = (name: string, given: string): number => {
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  console.error(`--${name} is a positive whole number, not "${given}".`);
  process.exit(2);
};
const orders = countIn("orders", values.orders ?? "40");
const jobs = 2;

if (values.help) console.log(help);
else if (values.seed) process.exit(await simulateOne(countIn("seed", values.seed)));
else process.exit(await simulateMany(countIn("seeds", values.seeds ?? "20")));

/** One seed, in this process, which then belongs to it: its modules remember. */
async function simulateOne(seed: number): Promise<number> {
  process.env.SEED = String(seed);
  process.env.SIMULATION = "1";
  process.env.LOG_LEVEL ??= "SILENT";
  const { trace, step } = values;
  if (!trace) console.error = () => {};
  const { simulate } = await import("./simulation.ts");
  const keys = step ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const result = await simulate(orders, async (line, isStep) => {
    if (trace || step) console.log(line);
    if (isStep) await keys?.question("");
  });
  keys?.close();
  return report(seed, result);
}

function report(seed: number, { calls, faults, lost, repeated, problems, digest }: SimulationResult): number {
  const befell = `${faults.before + faults.after} crashes, ${faults.throttled} refusals, ${lost} wake-ups lost, ${repeated} records repeated`;
  console.log(`seed ${seed}: ${orders} orders, ${calls} calls, ${befell}; ${digest}`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0)
    console.log(`  Step by step: npm run simulate -- --seed ${seed} --orders ${orders} --trace`);
  return problems.length > 0 ? 1 : 0;
}

/** Seeds from 1 on, each in a process of its own; goes through all of them, also after one that failed. */
async function simulateMany(seeds: number): Promise<number> {
  let next = 1;
  const failed: number[] = [];
  async function worker(): Promise<void> {
    while (next <= seeds) {
      const seed = next++;
      const words = [fileURLToPath(import.meta.url), "--seed", String(seed), "--orders", String(orders)];
      const child = spawn(process.execPath, words, { stdio: ["ignore", "inherit", "inherit"] });
      const [code] = await once(child, "exit");
      if (code !== 0) failed.push(seed);
    }
  }
  await Promise.all(Array.from({ length: jobs }, worker));
  console.log(
    failed.length > 0 ? `Failed: seeds ${failed.join(", ")}.` : `${seeds} seeds, and nothing was wrong.`,
  );
  return failed.length > 0 ? 1 : 0;
}
