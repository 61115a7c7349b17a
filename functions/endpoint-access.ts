import type { Actor } from "../domain/actor.ts";
import type { Endpoint } from "../domain/endpoint.ts";
import { OrderError } from "../domain/error.ts";
import { findEndpoint } from "../io/endpoints.ts";
import { atHome } from "./access.ts";

/** Lets in whoever looks after the webhooks of this shop. */
export const atWebhooks = (actor: Actor, shop: string): void =>
  atHome(actor, shop, "storefront", "director", "admin");

/** The endpoint that a path names, for those who look after it. */
export async function ownEndpoint(
  actor: Actor,
  { shop = "", id = "" }: Record<string, string>,
): Promise<Endpoint> {
  atWebhooks(actor, shop);
  return (await findEndpoint(shop, id)) ?? missing();
}

/** Refuses what is asked about an endpoint that is not there. */
export function missing(): never {
  throw new OrderError("not-found", "There is no such endpoint.");
}
