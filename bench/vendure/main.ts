import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { usageOf } from "../runtime-process.ts";
import { connectVendure, runVendureOrder } from "./order-flow.ts";

const help = `Measures Vendure as npm run bench measures Waymark, from a cart to a delivered order. See docs/performance.md.

  cd bench/vendure && npm install
  node bench/vendure/main.ts --database postgres://user@127.0.0.1:5432/empty --postgres /var/lib/postgresql/15/main

  --database    a PostgreSQL database of its own; it is filled
  --postgres    the folder of its data, to count the CPU of its processes
  --lifecycles  for each number of callers (100)`;

const { values } = parseArgs({
  options: {
    ...{ database: { type: "string" }, postgres: { type: "string" }, help: { type: "boolean" } },
    ...{
      lifecycles: { type: "string", default: "100" },
      data: { type: "string", default: ".bench/vendure" },
    },
  },
});
if (values.help || !values.database || !values.postgres) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}

const port = 3999;
const program = fileURLToPath(new URL("server.mjs", import.meta.url));
const startPart = (part: string) =>
  spawn(
    process.execPath,
    [program, part, "--port", `${port}`, "--database", values.database!, "--data", values.data],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
const ended = (child: ReturnType<typeof startPart>) => new Promise((resolve) => child.once("exit", resolve));

console.error("Filling the database ...");
if ((await ended(startPart("populate"))) !== 0) process.exit(1);
const postgres = Number(readFileSync(`${values.postgres}/postmaster.pid`, "utf8").split("\n")[0]);
const children = ["server", "worker"].map(startPart);
const began = performance.now();
const isUp = () =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isUp())) await pause(20);
console.log(`start to first answer: ${Math.round(performance.now() - began)} ms`);

const vendure = await connectVendure(port);
const processes = [postgres, ...children.map(({ pid }) => pid!)];
const cpu = () => processes.reduce((sum, pid) => sum + usageOf(pid).cpu, 0);

/** Runs so many orders, and says how fast they were delivered and all jobs behind them done. */
async function measure(callers: number, count: number): Promise<void> {
  const before = cpu();
  const start = performance.now();
  const times: number[] = [];
  let next = 0;
  async function caller(): Promise<void> {
    while (next++ < count) await runVendureOrder(vendure, `${callers}-${next}-${start}`, times);
  }
  await Promise.all(Array.from({ length: callers }, caller));
  const answered = performance.now() - start;
  while ((await vendure.openJobs()) > 0) await pause(50);
  const settled = performance.now() - start;
  const median = times.sort((one, other) => one - other)[times.length >> 1]!;
  console.log(
    `${callers} callers: ${perSecond(count, answered)} answered, ${perSecond(count, settled)} settled a second, ` +
      `${Math.round((cpu() - before) / count)} ms of CPU each, p50 of a call ${median.toFixed(1)} ms`,
  );
}

const perSecond = (count: number, milliseconds: number) => ((count * 1000) / milliseconds).toFixed(1);

const lifecycles = Number(values.lifecycles);
console.error("Warming up ...");
await measure(32, Math.ceil(lifecycles / 2));
await measure(1, Math.ceil(lifecycles / 4));
await measure(32, lifecycles);
for (const child of children) child.kill();
process.exit(0);
