import { fork } from "node:child_process";
import { once } from "node:events";
import type { Counts } from "./count.ts";

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
  const child = fork(new URL("./bare-program.ts", import.meta.url), { serialization: "advanced" });
  child.send({ sent, order, callers, lifecycles });
  const [bare] = await Promise.race([once(child, "message"), once(child, "exit").then(baselineFailed)]);
  await once(child, "exit");
  return bare;
}

function baselineFailed([code]: unknown[]): never {
  throw new Error(`The bare calls failed with exit code ${code}.`);
}
