import type { ApiConnection } from "./api.ts";
import { type FlowTokens, runOrder, type StepRunner, settleRuntime } from "./order-flow.ts";
import { type ProcessUsage, type RuntimeProcess, usageOf } from "./runtime-process.ts";

/** How many callers run how many lifecycles, under keys that begin with a name of their own. */
export interface LoadPlan {
  name: string;
  callers: number;
  count: number;
  /** Messages of one lifecycle. */
  messages: number;
}

/** What many callers at once measured. */
export interface LoadResult {
  callers: number;
  /** Lifecycles a second until the last caller was answered. */
  answered: number;
  /** Lifecycles a second until all of them had settled as well: messages delivered, executions finished. */
  settled: number;
  /** Milliseconds of CPU for one lifecycle, in all and by program. */
  cpu: number;
  parts: Record<string, number>;
  /** Milliseconds of one call. */
  p50: number;
  p99: number;
  /** The share of lifecycles whose messages stand in the inbox and whose execution has finished. */
  complete: number;
}

/** Runs lifecycles, settles, and measures the whole process tree; looks at what came of them afterwards. */
export async function runLoad(
  api: ApiConnection,
  cast: FlowTokens,
  child: RuntimeProcess,
  plan: LoadPlan,
): Promise<LoadResult> {
  const { callers, count, messages } = plan;
  const before = usageOf(child.pid);
  const began = performance.now();
  const { times, orders } = await run(api, cast, plan);
  const answered = performance.now() - began;
  await settleRuntime(api);
  const settled = performance.now() - began;
  const after = usageOf(child.pid);
  return {
    callers,
    answered: (count * 1000) / answered,
    settled: (count * 1000) / settled,
    cpu: (after.cpu - before.cpu) / count,
    parts: partsOf(before, after, count),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    complete: (await countComplete(api, cast, orders, messages)) / count,
  };
}

async function run(api: ApiConnection, cast: FlowTokens, { name, callers, count }: LoadPlan) {
  const times: number[] = [];
  const orders: string[] = [];
  const perform: StepRunner = async (_, step) => {
    const began = performance.now();
    const answer = await step();
    times.push(performance.now() - began);
    return answer;
  };
  let next = 0;
  async function caller(): Promise<void> {
    while (next < count) orders.push(await runOrder(api, cast, `${name}-${next++}`, perform));
  }
  await Promise.all(Array.from({ length: callers }, caller));
  return { times: times.sort((a, b) => a - b), orders };
}

const percentile = (sorted: number[], share: number): number => sorted[Math.floor(sorted.length * share)]!;

function partsOf(before: ProcessUsage, after: ProcessUsage, count: number): Record<string, number> {
  const used = Object.entries(after.parts).map(([name, { cpu }]) => [
    name,
    cpu - (before.parts[name]?.cpu ?? 0),
  ]);
  return Object.fromEntries(used.map(([name, cpu]) => [name, Number(cpu) / count]));
}

/** Those whose every message has left or was overtaken by the next one, and whose execution has finished. */
async function countComplete(
  api: ApiConnection,
  { manager }: FlowTokens,
  orders: string[],
  messages: number,
): Promise<number> {
  let complete = 0;
  for (const order of orders) {
    const path = `/v1/orders/${order}/notifications`;
    const { items }: { items: { status: string }[] } = await api.call({
      method: "GET",
      path,
      token: manager,
    });
    const inbox = await api.call({ method: "GET", path: `/_local/inbox?order=${order}` });
    const { status } = await api.call({ method: "GET", path: `/_local/executions/${order}` });
    const sent = items.filter((item) => item.status === "sent").length;
    const overtaken = items.filter((item) => item.status === "skipped").length;
    const isTold = sent + overtaken === messages && items.length === messages && inbox.items.length === sent;
    if (isTold && status === "SUCCEEDED") complete += 1;
  }
  return complete;
}
