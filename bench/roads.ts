import type { Api } from "./api.ts";
import { type Cast, create, type Perform, settle, walk } from "./walk.ts";

async function advance(api: Api, by: string): Promise<void> {
  await api.send({ method: "POST", path: "/_local/clock/advance", body: { by } });
}

/** A road through a marketplace order: its kind of goods, how many steps people take, and how long nobody does. */
const roads = {
  "main road, in stock": { goods: "inStock", steps: 5, wait: "PT1H" },
  "made to order": { goods: "madeToOrder", steps: 5, wait: "PT1H" },
  unpaid: { goods: "inStock", steps: 1, wait: "P10D" },
  "received by itself": { goods: "inStock", steps: 3, wait: "P40D" },
} as const;

/** The state transitions that Step Functions would bill for one order on each road, when nobody hurries. */
export async function countTransitions(api: Api, cast: Cast): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [road, { goods, steps, wait }] of Object.entries(roads)) {
    const order = await create(api, cast, road.replaceAll(" ", "-"), goods);
    await settle(api);
    await walk(api, cast, order, patiently(api), steps);
    await advance(api, wait);
    const { status, transitions } = await api.call({ method: "GET", path: `/_local/executions/${order}` });
    if (status !== "SUCCEEDED") throw new Error(`The execution of the road "${road}" is ${status}.`);
    counts[road] = transitions;
  }
  return counts;
}

/** Waits after each step until the execution has followed. */
const patiently =
  (api: Api): Perform =>
  async (_, run) => {
    const answer = await run();
    await settle(api);
    return answer;
  };
