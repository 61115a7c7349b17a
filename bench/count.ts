import { startRuntime } from "../local/runtime.ts";
import { connectApi } from "./api.ts";
import { countTransitions } from "./roads.ts";
import { countUnits, type SentCommand, type UnitsByKind } from "./units.ts";
import { openShop, runOrder, settleRuntime } from "./walk.ts";

/** What is counted, the same on every machine: units, calls and transitions of single lifecycles. */
export interface Counts {
  units: UnitsByKind;
  /** The lifecycle's calls to the table, in their order. */
  sent: SentCommand[];
  order: string;
  transitions: Record<string, number>;
}

/** Counts one lifecycle by itself, so that nothing is shared with another one, and then every road. */
export async function countAll(): Promise<Counts> {
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:" });
  const api = connectApi(runtime.url, 1);
  try {
    const cast = await openShop(api);
    await settleRuntime(api);
    const { units: bill, sent, stop } = await countUnits();
    const order = await runOrder(api, cast, "count", async (_, run) => {
      const answer = await run();
      await settleRuntime(api);
      return answer;
    });
    stop();
    return { units: bill, sent, order, transitions: await countTransitions(api, cast) };
  } finally {
    api.close();
    await runtime.close();
  }
}
