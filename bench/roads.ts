import type { ApiConnection } from "./api.ts";
import { type FlowTokens, placeOrder, runSteps, type StepRunner, settleRuntime } from "./walk.ts";

async function advance(api: ApiConnection, by: string): Promise<void> {
  await api.send({ method: "POST", path: "/_local/clock/advance", body: { by } });
}

/** A road through a marketplace order: its kind of goods, how many steps people take, and how long nobody does. */
const paths = {
  "main road, in stock": { goods: "inStock", steps: 5, wait: "PT1H" },
  "made to order": { goods: "madeToOrder", steps: 5, wait: "PT1H" },
  unpaid: { goods: "inStock", steps: 1, wait: "P10D" },
  "received by itself": { goods: "inStock", steps: 3, wait: "P40D" },
} as const;

/** The state transitions that Step Functions would bill for one order on each road, when nobody hurries. */
export async function countTransitions(
  api: ApiConnection,
  cast: FlowTokens,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [road, { goods, steps, wait }] of Object.entries(paths)) {
    const order = await placeOrder(api, cast, road.replaceAll(" ", "-"), goods);
    await settleRuntime(api);
    await runSteps(api, cast, order, settlingAfterEach(api), steps);
    await advance(api, wait);
    const { status, transitions } = await api.call({ method: "GET", path: `/_local/executions/${order}` });
    if (status !== "SUCCEEDED") throw new Error(`The execution of the road "${road}" is ${status}.`);
    counts[road] = transitions;
  }
  return counts;
}

/** Waits after each step until the execution has followed. */
const settlingAfterEach =
  (api: ApiConnection): StepRunner =>
  async (_, run) => {
    const answer = await run();
    await settleRuntime(api);
    return answer;
  };
