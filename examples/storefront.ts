import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import createClient from "openapi-fetch";
import { Webhook } from "standardwebhooks";
import type { components, paths } from "../docs/openapi.d.ts";

type Schemas = components["schemas"];
type Answer<T> = { data?: T | undefined; error?: Pick<Schemas["Problem"], "code" | "detail"> | undefined };

// A storefront's whole life with one order. Run it with: TOKEN=… node examples/storefront.ts
const { WAYMARK = "http://127.0.0.1:4000", SHOP: shop = "demo", TOKEN } = process.env;
const waymark = createClient<paths>({ baseUrl: WAYMARK, headers: { authorization: `Bearer ${TOKEN}` } });
const answerTo = async <T>(call: Promise<Answer<T>>): Promise<T> => {
  const { data, error } = await call;
  if (data === undefined) throw new Error(`${error?.code}: ${error?.detail}`);
  return data;
};

// Webhooks come here. Each is verified on the body as it came, and answered before the work is done.
const received = new Map<string, Schemas["Event"]>();
const server = createServer(async (request, response) => {
  const headers = request.headers as Record<string, string>;
  const event = new Webhook(secret).verify(await text(request), headers) as Schemas["Event"];
  response.writeHead(204).end();
  received.set(event.id, event);
  server.emit("received");
}).listen(0, "127.0.0.1");
await once(server, "listening");
const body = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/waymark` };
const added = waymark.POST("/v1/shops/{shop}/webhooks", { params: { path: { shop } }, body });
const { id: endpoint, secret } = await answerTo(added);

// Place. The key names this checkout: sent twice, it is ordered once.
const reference = `WEB-${Date.now()}`;
const buyer = { name: "Anna Kowalczuk", email: "anna@example.com" };
const lines = [{ sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500 }];
const checkout = { shop, reference, buyer, lines, currency: "PLN", delivery: { price: 1500 } };
const keyed = { params: { header: { "Idempotency-Key": reference } }, body: checkout };
const { id, number } = (await answerTo(waymark.POST("/v1/orders", keyed))).orders[0]!;
while (!received.has(`${id}.1`)) await once(server, "received");
console.log(`Order ${number} is placed, and its webhook came: ${received.get(`${id}.1`)!.type}.`);

// Follow. A status is known to the compiler once the lifecycle is.
const { data: order, response } = await waymark.GET("/v1/orders/{id}", { params: { path: { id } } });
if (order?.lifecycle === "marketplace" && order.status === "awaitingConfirmation")
  console.log(`The shop has yet to confirm it; then ${order.totals.total} minor units are due.`);

// Cancel for the buyer, unless somebody has changed the order since it was read.
const header = { "On-Behalf-Of": "buyer", "If-Match": response.headers.get("etag")! } as const;
const wish = { params: { path: { id }, header }, body: { reason: "Ordered by mistake" } };
console.log(`It is ${(await answerTo(waymark.POST("/v1/orders/{id}/cancel", wish))).status} now.`);

// Walk the feed: every event once and in order, each page from where the last one ended.
for (let after = "", cancelled = false; !cancelled; ) {
  const params = { query: { limit: 100, ...(after && { after }) } };
  const { items, next } = await answerTo(waymark.GET("/v1/events", { params }));
  for (const event of items.filter(({ order }) => order === id))
    console.log(`The feed says ${event.type} at ${event.at}.`);
  cancelled = items.some(({ type, order }) => type === "order.cancel" && order === id);
  after = next;
}
await waymark.DELETE("/v1/shops/{shop}/webhooks/{id}", { params: { path: { shop, id: endpoint } } });
server.close();
