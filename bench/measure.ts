import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { connectApi } from "./api.ts";
import type { BaselineTask } from "./baseline-program.ts";
import { type Counts, countAll } from "./count.ts";
import { startDynoxide } from "./dynoxide.ts";
import { type LoadResult, runLoad } from "./load.ts";
import type { BenchOptions } from "./options.ts";
import { openShop, placeOrder, settleRuntime } from "./order-flow.ts";
import { freePort, type ProcessUsage, startRuntimeProcess, usageOf } from "./runtime-process.ts";

const maxCallers = 32;
const startRuns = 5;

/** Where the table is: in this process, in memory or on a disk, or behind HTTP in another one. */
export const places = ["in memory", "on disk", "dynoxide by HTTP"] as const;
export type Place = (typeof places)[number];

/** Everything that was measured and counted in one run. */
export interface Results {
  counts: Counts;
  /** Milliseconds from the start of the process to its first answer, the median. */
  start: number;
  loads: Record<Place, LoadResult[]>;
  baselines: Record<Place, Baselines>;
  open: number;
  memory: ProcessUsage;
}

/** The bare calls of a lifecycle to the table: by the engine of this process itself, and by the SDK's client. */
export interface Baselines {
  engine?: Baseline;
  client: Baseline;
}

/** Measures all but the lists, one part after the other. */
export async function measureAll(options: BenchOptions, log: (line: string) => void): Promise<Results> {
  log("Counting units and transitions of single lifecycles ...");
  const counts = await countAll();
  log(`Starting the runtime ${startRuns} times ...`);
  const start = await measureStart();
  const loads = {} as Results["loads"];
  const baselines = {} as Results["baselines"];
  for (const place of places)
    await atPlace(place, options.data, async (at) => {
      loads[place] = await measureLoads(at, counts, options.lifecycles, (line) => log(`${place}: ${line}`));
      log(`${place}: the same calls to the table alone ...`);
      baselines[place] = await measureBaselines(at, counts, options.lifecycles);
    });
  log(`Placing ${options.open} orders that stay open ...`);
  const memory = await measureMemory(options.open, maxCallers);
  return { counts, start, loads, baselines, open: options.open, memory };
}

/** A data folder, and the DynamoDB elsewhere that keeps the table, if it is not in the process. */
interface TablePlace {
  folder: string;
  endpoint?: string;
}

/** Gives a fresh place, and removes it afterwards. */
async function atPlace(
  place: Place,
  data: string,
  measure: (at: TablePlace) => Promise<void>,
): Promise<void> {
  if (place === "in memory") return measure({ folder: ":memory:" });
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, "bench-"));
  const engine = place === "on disk" ? undefined : await startDynoxide(folder, await freePort());
  try {
    await measure(engine ? { folder: ":memory:", endpoint: engine.endpoint } : { folder });
  } finally {
    await engine?.close();
    rmSync(folder, { recursive: true, force: true });
  }
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
  { folder, endpoint }: TablePlace,
  { messages }: Counts,
  lifecycles: number,
  log: (line: string) => void,
): Promise<LoadResult[]> {
  const child = await startRuntimeProcess(folder, endpoint);
  const api = connectApi(child.url, maxCallers);
  try {
    const cast = await openShop(api);
    log("warming up ...");
    const warmUp = { name: "warm", callers: maxCallers, count: Math.ceil(lifecycles / 2), messages };
    await runLoad(api, cast, child, warmUp);
    const loads: LoadResult[] = [];
    for (const callers of [1, maxCallers]) {
      const count = callers === 1 ? Math.ceil(lifecycles / 4) : lifecycles;
      log(`${count} lifecycles by ${callers} at a time ...`);
      loads.push(await runLoad(api, cast, child, { name: `load-${callers}`, callers, count, messages }));
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

/** What the bare program measured: lifecycles' worth of calls a second, and milliseconds of CPU for one. */
export interface Baseline {
  cpu: number;
  rate: number;
}

/** Makes the calls of lifecycles to the table and nothing else, each way in a process of its own. */
async function measureBaselines(
  { folder, endpoint }: TablePlace,
  { sent, order }: Counts,
  lifecycles: number,
): Promise<Baselines> {
  const file = (name: string) => (folder === ":memory:" ? folder : join(folder, name));
  const task = { sent, order, callers: maxCallers, lifecycles };
  const client = { ...task, by: "client" as const, file: file("client.db") };
  if (endpoint) return { client: await runBaseline({ ...client, endpoint }) };
  const engine = await runBaseline({ ...task, by: "engine", file: file("engine.db") });
  return { engine, client: await runBaseline(client) };
}

async function runBaseline(task: BaselineTask): Promise<Baseline> {
  const child = fork(new URL("./baseline-program.ts", import.meta.url), { serialization: "advanced" });
  child.send(task);
  const [bare] = await Promise.race([once(child, "message"), once(child, "exit").then(baselineFailed)]);
  await once(child, "exit");
  return bare;
}

function baselineFailed([code]: unknown[]): never {
  throw new Error(`The bare calls failed with exit code ${code}.`);
}
