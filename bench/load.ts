import type { Api } from "./api.ts";
import type { Child } from "./child.ts";
import { usageOf } from "./processes.ts";
import { type Cast, live, type Perform, settle } from "./walk.ts";

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
}

/** Runs `count` lifecycles with so many callers, settles, and measures the whole process tree. */
export async function load(
  api: Api,
  cast: Cast,
  child: Child,
  callers: number,
  count: number,
  name: string,
): Promise<Load> {
  const times: number[] = [];
  const perform: Perform = async (_, run) => {
    const began = performance.now();
    const answer = await run();
    times.push(performance.now() - began);
    return answer;
  };
  const before = usageOf(child.pid);
  const began = performance.now();
  let next = 0;
  async function caller(): Promise<void> {
    while (next < count) await live(api, cast, `${name}-${next++}`, perform);
  }
  await Promise.all(Array.from({ length: callers }, caller));
  await settle(api);
  const seconds = (performance.now() - began) / 1000;
  const after = usageOf(child.pid);
  times.sort((a, b) => a - b);
  const parts = Object.entries(after.parts).map(([name, { cpu }]) => [
    name,
    (cpu - (before.parts[name]?.cpu ?? 0)) / count,
  ]);
  return {
    callers,
    rate: count / seconds,
    cpu: (after.cpu - before.cpu) / count,
    parts: Object.fromEntries(parts),
    p50: times[Math.floor(times.length * 0.5)]!,
    p99: times[Math.floor(times.length * 0.99)]!,
  };
}
