import type { Api } from "./api.ts";
import { type Cast, create, settle, walk } from "./walk.ts";

const perform = <T>(_: string, run: () => Promise<T>): Promise<T> => run();

async function advance(api: Api, by: string): Promise<void> {
  await api.send({ method: "POST", path: "/_local/clock/advance", body: { by } });
}

/** The roads through a marketplace order: what happens on each after the order is placed. */
const roads: Record<string, (api: Api, cast: Cast) => Promise<string>> = {
  "main road, in stock": async (api, cast) => {
    const order = await create(api, cast, "in-stock");
    await walk(api, cast, order, perform);
    return order;
  },
  "made to order": async (api, cast) => {
    const order = await create(api, cast, "made-to-order", "madeToOrder");
    await walk(api, cast, order, perform);
    return order;
  },
  unpaid: async (api, cast) => {
    const order = await create(api, cast, "unpaid");
    await walk(api, cast, order, perform, 1);
    await advance(api, "P10D");
    return order;
  },
  "received by itself": async (api, cast) => {
    const order = await create(api, cast, "auto-received");
    await walk(api, cast, order, perform, 3);
    await advance(api, "P40D");
    return order;
  },
};

/** The state transitions that Step Functions would bill for one order on each road. */
export async function countTransitions(api: Api, cast: Cast): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [road, go] of Object.entries(roads)) {
    const order = await go(api, cast);
    await settle(api);
    const { status, transitions } = await api.call({ method: "GET", path: `/_local/executions/${order}` });
    if (status !== "SUCCEEDED") throw new Error(`The execution of the road "${road}" is ${status}.`);
    counts[road] = transitions;
  }
  return counts;
}
