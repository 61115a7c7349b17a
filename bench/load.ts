import type { Api } from "./api.ts";
import type { Child } from "./child.ts";
import { type Usage, usageOf } from "./processes.ts";
import { type Cast, live, type Perform, settle } from "./walk.ts";

/** How many callers run how many lifecycles, under keys that begin with a name of their own. */
export interface Plan {
  name: string;
  callers: number;
  count: number;
}

/** What many callers at once measured. */
export interface Load {
  callers: number;
  /** Lifecycles a second, settled. */
  rate: number;
  /** Milliseconds of CPU for one lifecycle, in all and by program. */
  cpu: number;
  parts: Record<string, number>;
  /** Milliseconds of one call. */
  p50: number;
  p99: number;
  /** The share of lifecycles whose messages stand in the inbox and whose execution has finished. */
  complete: number;
}

/** Messages in the inbox of one lifecycle. */
const messages = 6;

/** Runs lifecycles, settles, and measures the whole process tree; looks at what came of them afterwards. */
export async function load(api: Api, cast: Cast, child: Child, plan: Plan): Promise<Load> {
  const { callers, count } = plan;
  const before = usageOf(child.pid);
  const began = performance.now();
  const { times, orders } = await run(api, cast, plan);
  await settle(api);
  const seconds = (performance.now() - began) / 1000;
  const after = usageOf(child.pid);
  return {
    callers,
    rate: count / seconds,
    cpu: (after.cpu - before.cpu) / count,
    parts: partsOf(before, after, count),
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    complete: (await countComplete(api, orders)) / count,
  };
}

async function run(api: Api, cast: Cast, { name, callers, count }: Plan) {
  const times: number[] = [];
  const orders: string[] = [];
  const perform: Perform = async (_, step) => {
    const began = performance.now();
    const answer = await step();
    times.push(performance.now() - began);
    return answer;
  };
  let next = 0;
  async function caller(): Promise<void> {
    while (next < count) orders.push(await live(api, cast, `${name}-${next++}`, perform));
  }
  await Promise.all(Array.from({ length: callers }, caller));
  return { times: times.sort((a, b) => a - b), orders };
}

const at = (sorted: number[], share: number): number => sorted[Math.floor(sorted.length * share)]!;

function partsOf(before: Usage, after: Usage, count: number): Record<string, number> {
  const used = Object.entries(after.parts).map(([name, { cpu }]) => [
    name,
    cpu - (before.parts[name]?.cpu ?? 0),
  ]);
  return Object.fromEntries(used.map(([name, cpu]) => [name, Number(cpu) / count]));
}

async function countComplete(api: Api, orders: string[]): Promise<number> {
  let complete = 0;
  for (const order of orders) {
    const { items } = await api.call({ method: "GET", path: `/_local/inbox?order=${order}` });
    const { status } = await api.call({ method: "GET", path: `/_local/executions/${order}` });
    if (items.length === messages && status === "SUCCEEDED") complete += 1;
  }
  return complete;
}
