import { startRuntime } from "../local/runtime.ts";
import { type ApiConnection, connectApi } from "./api.ts";
import { countUnits, type SentCommand, type UnitsByKind } from "./capacity-units.ts";
import {
  type FlowTokens,
  openShop,
  placeOrder,
  runOrder,
  runSteps,
  type StepRunner,
  settleRuntime,
} from "./order-flow.ts";

/** What is counted, the same on every machine: units, calls and transitions of single lifecycles. */
export interface Counts {
  units: UnitsByKind;
  /** The same of the next order, once the functions know their shop and its feed. */
  warm: UnitsByKind;
  /** The lifecycle's calls to the table, in their order. */
  sent: SentCommand[];
  order: string;
  transitions: Record<string, number>;
  /** Messages that it puts into the inbox. */
  messages: number;
}

/** Counts one lifecycle by itself, so that nothing is shared with another one, the next one, and then every path. */
export async function countAll(): Promise<Counts> {
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:" });
  const api = connectApi(runtime.url, 1);
  try {
    const tokens = await openShop(api);
    await settleRuntime(api);
    const first = await countOrder(api, tokens, "count");
    const { units: warm } = await countOrder(api, tokens, "warm");
    const messages = runtime.inbox.list({ order: first.order }).length;
    return { ...first, warm, messages, transitions: await countTransitions(api, tokens) };
  } finally {
    api.close();
    await runtime.close();
  }
}

async function countOrder(api: ApiConnection, tokens: FlowTokens, key: string) {
  const { units, sent, stop } = await countUnits();
  const order = await runOrder(api, tokens, key, settlingAfterEach(api));
  stop();
  return { units, sent, order };
}

async function advance(api: ApiConnection, by: string): Promise<void> {
  await api.send({ method: "POST", path: "/_local/clock/advance", body: { by } });
}

/** A path through a marketplace order: its kind of goods, how many steps people take, and how long nobody does. */
const paths = {
  "happy path, in stock": { goods: "inStock", steps: 5, wait: "PT1H" },
  "made to order": { goods: "madeToOrder", steps: 5, wait: "PT1H" },
  unpaid: { goods: "inStock", steps: 1, wait: "P10D" },
  "received by itself": { goods: "inStock", steps: 3, wait: "P40D" },
} as const;

/** The state transitions that Step Functions would bill for one order on each path, when nobody hurries. */
export async function countTransitions(
  api: ApiConnection,
  tokens: FlowTokens,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [path, { goods, steps, wait }] of Object.entries(paths)) {
    const order = await placeOrder(api, tokens, path.replaceAll(" ", "-"), goods);
    await settleRuntime(api);
    await runSteps(api, tokens, order, settlingAfterEach(api), steps);
    await advance(api, wait);
    const { status, transitions } = await api.call({ method: "GET", path: `/_local/executions/${order}` });
    if (status !== "SUCCEEDED") throw new Error(`The execution of the path "${path}" is ${status}.`);
    counts[path] = transitions;
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
