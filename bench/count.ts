import { startRuntime } from "../local/runtime.ts";
import { openApi } from "./api.ts";
import { countTransitions } from "./roads.ts";
import { type Bill, countUnits, type Sent } from "./units.ts";
import { live, openShop, settle } from "./walk.ts";

/** What is counted, the same on every machine: units, calls and transitions of single lifecycles. */
export interface Counts {
  bill: Bill;
  /** The lifecycle's calls to the table, in their order. */
  sent: Sent[];
  order: string;
  transitions: Record<string, number>;
}

/** Counts one lifecycle by itself, so that nothing is shared with another one, and then every road. */
export async function count(): Promise<Counts> {
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:" });
  const api = openApi(runtime.url, 1);
  try {
    const cast = await openShop(api);
    await settle(api);
    const { bill, sent, stop } = await countUnits();
    const order = await live(api, cast, "count", async (_, run) => {
      const answer = await run();
      await settle(api);
      return answer;
    });
    stop();
    return { bill, sent, order, transitions: await countTransitions(api, cast) };
  } finally {
    api.close();
    await runtime.close();
  }
}
