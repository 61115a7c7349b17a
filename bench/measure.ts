import { openApi } from "./api.ts";
import { type Bare, measureBare } from "./bare.ts";
import { startChild } from "./child.ts";
import { type Counts, count } from "./count.ts";
import { type Load, load } from "./load.ts";
import { measureMemory } from "./memory.ts";
import type { Options } from "./options.ts";
import type { Usage } from "./processes.ts";
import { openShop } from "./walk.ts";

const crowd = 32;
const starts = 5;

/** Everything that was measured and counted in one run. */
export interface Results {
  counts: Counts;
  /** Milliseconds from the start of the process to its first answer, the median. */
  start: number;
  loads: Load[];
  bare: Bare;
  open: number;
  memory: Usage;
}

/** Measures all but the lists, one part after the other. */
export async function measure(options: Options, tell: (line: string) => void): Promise<Results> {
  tell("Counting units and transitions of single lifecycles ...");
  const counts = await count();
  tell(`Starting the runtime ${starts} times ...`);
  const start = await measureStart();
  const loads = await measureLoads(options, tell);
  tell("Making the same calls to the table by the SDK alone ...");
  const bare = await measureBare(counts, crowd, options.lifecycles);
  tell(`Placing ${options.open} orders that stay open ...`);
  const memory = await measureMemory(options.open, crowd);
  return { counts, start, loads, bare, open: options.open, memory };
}

async function measureStart(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < starts; i++) {
    const child = await startChild();
    times.push(child.start);
    await child.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(starts / 2)]!;
}

async function measureLoads({ data, lifecycles }: Options, tell: (line: string) => void): Promise<Load[]> {
  const child = await startChild(data);
  const api = openApi(child.url, crowd);
  try {
    const cast = await openShop(api);
    tell("Warming up ...");
    await load(api, cast, child, { name: "warm", callers: crowd, count: Math.ceil(lifecycles / 4) });
    const loads: Load[] = [];
    for (const callers of [1, 8, crowd]) {
      const count = callers === 1 ? Math.ceil(lifecycles / 4) : lifecycles;
      tell(`${count} lifecycles by ${callers} at a time ...`);
      loads.push(await load(api, cast, child, { name: `load-${callers}`, callers, count }));
    }
    return loads;
  } finally {
    api.close();
    await child.close();
  }
}
