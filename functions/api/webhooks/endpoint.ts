import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import type { Endpoint } from "../../../domain/webhooks/endpoint.ts";
import type { WebhookDelivery } from "../../../io/webhooks/deliveries.ts";
import { findEndpoint } from "../../../io/webhooks/endpoints.ts";
import { requireShopRole } from "../../http/access.ts";

/** Lets in those who look after the webhooks of this shop. */
export const requireWebhookRole = (actor: Actor, shop: string): void =>
  requireShopRole(actor, shop, "storefront", "director", "admin");

/** The endpoint that a path names, for those who look after it. */
export async function endpointForCaller(
  actor: Actor,
  { shop = "", id = "" }: Record<string, string>,
): Promise<Endpoint> {
  requireWebhookRole(actor, shop);
  return (await findEndpoint(shop, id)) ?? endpointNotFound();
}

/** Refuses what is asked about an endpoint that is not there. */
export function endpointNotFound(): never {
  throw new OrderError("not-found", "There is no such endpoint.");
}

/** A delivery as the API shows it. */
export function deliveryView({ event, status, attempts, at, outcome, dueAt }: WebhookDelivery) {
  return { event, status, attempts, at, outcome, dueAt: dueAt ?? null };
}
