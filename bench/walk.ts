import type { Api, Call } from "./api.ts";

/** The tokens of everybody who takes part in a lifecycle. */
export interface Cast {
  admin: string;
  manager: string;
  storefront: string;
}

export const shop = "clay-cats";

const settings = {
  name: "Clay Cats",
  lifecycle: "marketplace",
  locale: "en",
  timeZone: "Europe/Warsaw",
  emails: ["shop@example.com"],
};

const request = {
  shop,
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
export async function openShop(api: Api): Promise<Cast> {
  const tokens = ["admin", "manager", "storefront"].map(async (role) => {
    const body = { role, ...(role !== "admin" && { shop }) };
    return [role, (await api.call({ method: "POST", path: "/_local/tokens", body })).token];
  });
  const cast: Cast = Object.fromEntries(await Promise.all(tokens));
  await api.send({ method: "PUT", path: `/v1/shops/${shop}`, token: cast.admin, body: settings });
  return cast;
}

/** Runs one step of a lifecycle: measured, counted or plain. */
export type Perform = <T>(name: string, run: () => Promise<T>) => Promise<T>;

type Goods = "inStock" | "madeToOrder";

/** Places one order and answers its id. */
export async function create(api: Api, { storefront }: Cast, key: string, availability: Goods = "inStock") {
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
function callOf({ manager, storefront }: Cast, order: string, [name, by, body = {}]: Step): Call {
  const call = { method: "POST" as const, path: `/v1/orders/${order}/${name}`, body };
  if (by === "manager") return { ...call, token: manager };
  return { ...call, token: storefront, headers: { "on-behalf-of": "buyer" } };
}

/** Takes an order through the first `count` steps of the main road. */
export async function walk(api: Api, cast: Cast, order: string, perform: Perform, count = steps.length) {
  for (const step of steps.slice(0, count)) {
    await perform(step[0], () => api.send(callOf(cast, order, step)));
  }
}

/** One marketplace lifecycle: create, confirm, confirmPayment, ship, receive, rate, read once. */
export async function live(api: Api, cast: Cast, key: string, perform: Perform): Promise<string> {
  const order = await perform("create", () => create(api, cast, key));
  await walk(api, cast, order, perform);
  const call: Call = { method: "GET", path: `/v1/orders/${order}`, token: cast.storefront };
  await perform("read", () => api.send(call));
  return order;
}

/** Waits until stream, messages and executions are idle. */
export const settle = (api: Api) => api.send({ method: "POST", path: "/_local/settle" });
