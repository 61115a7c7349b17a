import type { ApiCall, ApiConnection } from "./api.ts";

/** The tokens of the parties of a lifecycle. */
export interface FlowTokens {
  admin: string;
  manager: string;
  storefront: string;
}

export const benchShop = "clay-cats";

const settings = {
  name: "Clay Cats",
  lifecycle: "marketplace",
  locale: "en",
  timeZone: "Europe/Warsaw",
  emails: ["shop@example.com"],
};

const request = {
  shop: benchShop,
  buyer: { name: "Anna Nowak", email: "anna@example.com", phone: "+48501234567", locale: "pl" },
  delivery: {
    way: "carrier",
    price: 1500,
    address: { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" },
  },
  payment: { channel: "online" },
  currency: "PLN",
  lines: [{ sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500, category: "handmade" }],
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
  const lines = request.lines.map((line) => ({ ...line, availability }));
  const headers = { "idempotency-key": key };
  const body = { ...request, reference: key, lines };
  const answer = await api.call({ method: "POST", path: "/v1/orders", token: storefront, body, headers });
  return answer.orders[0].id as string;
}

type Step = [name: string, by: "manager" | "buyer", body?: object];

const steps: Step[] = [
  ["confirm", "manager"],
  ["confirmPayment", "manager"],
  ["ship", "manager", { carrier: "InPost", trackingCode: "6200000000001" }],
  ["receive", "buyer"],
  ["rate", "buyer", { stars: 5, review: "Purrfect." }],
];

/** The call of one step; the storefront acts for the buyer. */
function callOf({ manager, storefront }: FlowTokens, order: string, [name, by, body = {}]: Step): ApiCall {
  const call = { method: "POST" as const, path: `/v1/orders/${order}/${name}`, body };
  if (by === "manager") return { ...call, token: manager };
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
    await perform(step[0], () => api.send(callOf(cast, order, step)));
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
