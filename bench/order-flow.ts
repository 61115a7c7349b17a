import { scenarios } from "../domain/lifecycles/generated/scenarios.ts";
import { type ScenarioCommand, valueAt } from "../domain/lifecycles/scenario.ts";
import type { ApiCall, ApiConnection } from "./api.ts";

/** The tokens of the parties of a lifecycle. */
export interface FlowTokens {
  admin: string;
  manager: string;
  storefront: string;
}

/** The shop that every measured order belongs to. */
export const benchShop = "clay-cats";

const settings = {
  name: "Clay Cats",
  lifecycle: "marketplace",
  locale: "en",
  timeZone: "Europe/Warsaw",
  emails: ["shop@example.com"],
};

const { lines = [], ...ordered } = valueAt(scenarios.marketplace.order, "");
const request = {
  ...ordered,
  shop: benchShop,
  buyer: { name: "Anna Nowak", email: "anna@example.com", phone: "+48501234567", locale: "pl" },
  currency: "PLN",
};

/** Sets up the shop and answers the tokens to use in it. */
export async function openShop(api: ApiConnection): Promise<FlowTokens> {
  const tokens = ["admin", "manager", "storefront"].map(async (role) => {
    const body = { role, ...(role !== "admin" && { shop: benchShop }) };
    return [role, (await api.call({ method: "POST", path: "/_local/tokens", body })).token];
  });
  const cast: FlowTokens = Object.fromEntries(await Promise.all(tokens));
  await api.send({ method: "PUT", path: `/v1/shops/${benchShop}`, token: cast.admin, body: settings });
  return cast;
}

/** Runs one step of a lifecycle: measured, counted or plain. */
export type StepRunner = <T>(name: string, run: () => Promise<T>) => Promise<T>;

type Goods = "inStock" | "madeToOrder";

/** Places one order and answers its id. */
export async function placeOrder(
  api: ApiConnection,
  { storefront }: FlowTokens,
  key: string,
  availability: Goods = "inStock",
) {
  const headers = { "idempotency-key": key };
  // A shop confirms only so many orders a day to one address.
  const buyer = { ...request.buyer, email: `${key.replaceAll(/[^\w-]/g, "-")}@example.com` };
  const body = { ...request, buyer, reference: key, lines: lines.map((line) => ({ ...line, availability })) };
  const answer = await api.call({ method: "POST", path: "/v1/orders", token: storefront, body, headers });
  return answer.orders[0].id as string;
}

/** The steps of the scenario that people take, where nobody waits and the shop sees the payment itself. */
const steps: ScenarioCommand[] = scenarios.marketplace.steps.flatMap((step) => {
  const taken = "instead" in step ? step.instead : step;
  return taken && "command" in taken && !("refused" in taken) ? [taken] : [];
});

/** The call of one step; the storefront acts for the buyer. */
function callOf({ manager, storefront }: FlowTokens, order: string, step: ScenarioCommand): ApiCall {
  const path = `/v1/orders/${order}/${step.command}`;
  const call = { method: "POST" as const, path, body: step.fields ?? {} };
  if (step.actor === "shop") return { ...call, token: manager };
  return { ...call, token: storefront, headers: { "on-behalf-of": "buyer" } };
}

/** Takes an order through the first `count` steps of the happy path. */
export async function runSteps(
  api: ApiConnection,
  cast: FlowTokens,
  order: string,
  perform: StepRunner,
  count = steps.length,
) {
  for (const step of steps.slice(0, count)) {
    await perform(step.command, () => api.send(callOf(cast, order, step)));
  }
}

/** One marketplace lifecycle: create, confirm, confirmPayment, ship, receive, rate, read once. */
export async function runOrder(
  api: ApiConnection,
  cast: FlowTokens,
  key: string,
  perform: StepRunner,
): Promise<string> {
  const order = await perform("create", () => placeOrder(api, cast, key));
  await runSteps(api, cast, order, perform);
  const call: ApiCall = { method: "GET", path: `/v1/orders/${order}`, token: cast.storefront };
  await perform("read", () => api.send(call));
  return order;
}

/** Waits until stream, messages and executions are idle. */
export const settleRuntime = (api: ApiConnection) => api.send({ method: "POST", path: "/_local/settle" });
