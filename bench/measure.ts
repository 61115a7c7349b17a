import { fork } from "node:child_process";
import { once } from "node:events";
import { connectApi } from "./api.ts";
import { type Counts, countAll } from "./count.ts";
import { type LoadResult, runLoad } from "./load.ts";
import type { BenchOptions } from "./options.ts";
import { openShop, placeOrder, settleRuntime } from "./order-flow.ts";
import { type ProcessUsage, startRuntimeProcess, usageOf } from "./runtime-process.ts";

const maxCallers = 32;
const startRuns = 5;

/** Everything that was measured and counted in one run. */
export interface Results {
  counts: Counts;
  /** Milliseconds from the start of the process to its first answer, the median. */
  start: number;
  loads: LoadResult[];
  baseline: Baseline;
  open: number;
  memory: ProcessUsage;
}

/** Measures all but the lists, one part after the other. */
export async function measureAll(options: BenchOptions, log: (line: string) => void): Promise<Results> {
  log("Counting units and transitions of single lifecycles ...");
  const counts = await countAll();
  log(`Starting the runtime ${startRuns} times ...`);
  const start = await measureStart();
  const loads = await measureLoads(options, log);
  log("Making the same calls to the table by the SDK alone ...");
  const bare = await measureBaseline(counts, maxCallers, options.lifecycles);
  log(`Placing ${options.open} orders that stay open ...`);
  const memory = await measureMemory(options.open, maxCallers);
  return { counts, start, loads, baseline: bare, open: options.open, memory };
}

async function measureStart(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < startRuns; i++) {
    const child = await startRuntimeProcess();
    times.push(child.start);
    await child.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(startRuns / 2)]!;
}

async function measureLoads(
  { data, lifecycles }: BenchOptions,
  log: (line: string) => void,
): Promise<LoadResult[]> {
  const child = await startRuntimeProcess(data);
  const api = connectApi(child.url, maxCallers);
  try {
    const cast = await openShop(api);
    log("Warming up ...");
    await runLoad(api, cast, child, { name: "warm", callers: maxCallers, count: Math.ceil(lifecycles / 4) });
    const loads: LoadResult[] = [];
    for (const callers of [1, 8, maxCallers]) {
      const count = callers === 1 ? Math.ceil(lifecycles / 4) : lifecycles;
      log(`${count} lifecycles by ${callers} at a time ...`);
      loads.push(await runLoad(api, cast, child, { name: `load-${callers}`, callers, count }));
    }
    return loads;
  } finally {
    api.close();
    await child.close();
  }
}

/** Places so many orders, which stay open, and reads the memory of the whole process tree. */
export async function measureMemory(orders: number, callers: number): Promise<ProcessUsage> {
  const child = await startRuntimeProcess();
  const api = connectApi(child.url, callers);
  try {
    const cast = await openShop(api);
    let next = 0;
    async function caller(): Promise<void> {
      while (next < orders) await placeOrder(api, cast, `open-${next++}`);
    }
    await Promise.all(Array.from({ length: callers }, caller));
    await settleRuntime(api);
    return usageOf(child.pid);
  } finally {
    api.close();
    await child.close();
  }
}

/** What the bare program measured: milliseconds of CPU for the calls of one lifecycle, client and engine. */
export interface Baseline {
  cpu: number;
  calls: number;
}

/** Makes the same calls to the table as a lifecycle, by the SDK alone, in a process of its own. */
export async function measureBaseline(
  { sent, order }: Counts,
  callers: number,
  lifecycles: number,
): Promise<Baseline> {
  const child = fork(new URL("./baseline-program.ts", import.meta.url), { serialization: "advanced" });
  child.send({ sent, order, callers, lifecycles });
  const [bare] = await Promise.race([once(child, "message"), once(child, "exit").then(baselineFailed)]);
  await once(child, "exit");
  return bare;
}

function baselineFailed([code]: unknown[]): never {
  throw new Error(`The bare calls failed with exit code ${code}.`);
}
