import { randomUUID } from "node:crypto";
import { type Endpoint, endpointView, mostEndpoints } from "../domain/endpoint.ts";
import { OrderError } from "../domain/error.ts";
import { newEndpoint } from "../domain/new-endpoint.ts";
import { addEndpoint, listEndpoints } from "../io/endpoints.ts";
import { announceEndpoints, endOfFeed } from "../io/feed.ts";
import { refusalNow } from "../io/reach.ts";
import { findShop } from "../io/shops.ts";
import { newSeed, secretOf } from "../io/webhook-secret.ts";
import { atWebhooks } from "./endpoint-access.ts";
import { door } from "./shell.ts";

/** POST /v1/shops/{shop}/webhooks: from now on events go there; the secret is shown this once. */
export const handler = door({ body: newEndpoint }, async ({ actor, params, body, now }) => {
  const shop = params.shop!;
  atWebhooks(actor, shop);
  await checkRoom(shop);
  await checkAddress(body.url);
  const seeds: Endpoint["seeds"] = [await newSeed()];
  const position = await endOfFeed(shop);
  const endpoint: Endpoint = {
    ...body,
    ...{ id: randomUUID(), shop, status: "active", createdAt: now, seeds, position },
  };
  await addEndpoint(endpoint);
  await announceEndpoints(shop);
  return { status: 201, body: { ...endpointView(endpoint), secret: await secretOf(endpoint, seeds[0]) } };
});

async function checkRoom(shop: string): Promise<void> {
  if (!(await findShop(shop))) throw new OrderError("not-found", "There is no such shop.");
  if ((await listEndpoints(shop)).length >= mostEndpoints)
    throw new OrderError("not-now", `A shop has at most ${mostEndpoints} endpoints.`);
}

async function checkAddress(url: string): Promise<void> {
  const refusal = await refusalNow(url);
  if (!refusal) return;
  const errors = [{ pointer: "/url", detail: refusal }];
  throw new OrderError("invalid", "Some fields are wrong.", { extra: { errors } });
}
