import type { Actor } from "./actor.ts";
import type { Flaw, Reason } from "./error.ts";
import { lifecycles } from "./lifecycles/all.ts";
import type { NewOrder } from "./new-order.ts";
import { split } from "./place.ts";
import type { Shop } from "./shop.ts";

/** Why an order is not taken. */
export interface NoPlace {
  reason: Reason;
  detail: string;
  extra?: { errors: Flaw[] };
}

const staff = ["director", "manager", "seller"];
const refuse = (reason: Reason, detail: string): NoPlace => ({ reason, detail });
const flaw = (pointer: string, detail: string): NoPlace => ({
  ...refuse("invalid", "Some fields are wrong."),
  extra: { errors: [{ pointer, detail }] },
});

/** Why this actor places no orders in the shop of this id; undefined when he may. */
export function refusalToEnter(shop: string, actor: Actor): NoPlace | undefined {
  if (actor.role !== "storefront" && !staff.includes(actor.role))
    return refuse("not-yours", "Orders come from storefronts and staff.");
  return actor.shop === shop ? undefined : unknownShop;
}

/** The answer for a shop that is not there, or not the caller's. */
export const unknownShop = refuse("not-found", "There is no such shop of yours; an admin sets it up.");

/** Why this request is no order for this shop; undefined when it is one. */
export function refusalToPlace(shop: Shop, request: NewOrder, actor: Actor): NoPlace | undefined {
  const manual = request.source !== "storefront";
  if (staff.includes(actor.role) && !manual)
    return flaw("/source", "must be phone, chat or email for an order that staff enters (S4-02)");
  if (actor.role === "storefront" && manual) return flaw("/source", "must be storefront");
  return closedTo(shop, request) ?? incomplete(shop, request);
}

/** A hidden shop or product takes no new orders; running ones go on (S2-06, S2-08, S2-09). */
function closedTo({ hidden, hiddenProducts = [] }: Shop, { lines }: NewOrder): NoPlace | undefined {
  if (hidden) return refuse("not-now", "The shop is hidden and takes no new orders.");
  const sku = lines.find((line) => line.sku && hiddenProducts.includes(line.sku))?.sku;
  return sku ? refuse("not-now", `The product ${sku} is hidden and takes no new orders.`) : undefined;
}

function incomplete(shop: Shop, { lines, service, city }: NewOrder): NoPlace | undefined {
  if (!lifecycles[shop.lifecycle].feed)
    return lines.length === 0 ? flaw("/lines", "must have a line") : undefined;
  if (!service) return flaw("/service", "is required for a contractor feed");
  return city ? undefined : flaw("/city", "is required for a contractor feed");
}

/** The requests that one checkout becomes in this shop. */
export function requestsFor(shop: Shop, request: NewOrder): NewOrder[] {
  return split(lifecycles[shop.lifecycle], { ...request, shop: shop.id });
}
