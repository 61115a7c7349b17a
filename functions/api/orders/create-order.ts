import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { checkoutPlaces, createOrder } from "../../../domain/order/create.ts";
import { stateAt } from "../../../domain/order/evolve.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import type { Order } from "../../../domain/order/order.ts";
import { type NewOrder, newOrder } from "../../../domain/order/schema.ts";
import { countryOfShop } from "../../../domain/people/phone.ts";
import {
  callerRejection,
  type OrderRejection,
  requestRejection,
  requestsFor,
  unknownShop,
} from "../../../domain/shop/acceptance.ts";
import { type Shop, termsOf } from "../../../domain/shop/shop.ts";
import { skusFromStock } from "../../../domain/shop/stock.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { saveBuyerLink } from "../../../io/links/links.ts";
import { createOrders, findPlaced } from "../../../io/orders/orders.ts";
import { claimReference } from "../../../io/orders/search.ts";
import { findShopForOrder, takeOrderNumbers, withDefaultDeadlines } from "../../../io/people/shops.ts";
import { pause } from "../../../io/runtime/clock.ts";
import { idFrom } from "../../../io/runtime/ids.ts";
import { findOutOfStock } from "../../../io/stock/offers.ts";
import { shownOrder } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { idempotencyKeyOf, shortHash } from "../../http/idempotency.ts";
import { withE164 } from "../../http/phones.ts";
import { statusPageFor } from "../../http/status-page.ts";

/** POST /v1/orders: one order, or one for each availability where the lifecycle never mixes them. */
export const handler = httpHandler({ body: newOrder }, async ({ actor, body, header, now }) => {
  const key = idempotencyKeyOf(header("idempotency-key"));
  if (!key)
    throw new OrderError(
      "idempotency-key-required",
      "Send an Idempotency-Key, so that repeating the request does no harm.",
    );
  const id = body.shop ?? actor.shop ?? "";
  const stranger = callerRejection(id, actor);
  if (stranger) throwRefusal(stranger);
  const shop = (await findShopForOrder(id)) ?? throwRefusal(unknownShop);
  const request = withPhones(body, shop);
  const drafts = ordersOf(shop, request, { actor, key, now });
  const skus = shop.stockFeed ? skusFromStock(request) : [];
  const outOfStock = skus.length > 0 ? await findOutOfStock(shop.id, skus) : new Set<string>();
  const refusal = requestRejection(shop, request, { actor, now, outOfStock });
  const stored = refusal
    ? await findPlaced(drafts, shortHash(body))
    : await store(drafts, shortHash(body), now);
  const placed = stored ?? throwRefusal(refusal);
  const lifecycle = withShopStatuses(lifecycles[shop.lifecycle], shop);
  const accepted = header("accept-language");
  const shown = placed.map(async (order) => {
    const statusPage = await statusPageFor(order, actor);
    return shownOrder(lifecycle, stateAt(order, 1), actor, { accepted, present: order, statusPage });
  });
  return { status: 201, body: { orders: await Promise.all(shown) } };
});

/**
 * First the reference, which can be taken, and the buyer's pages: a crash between leaves one without an order, and never
 * an order without one. Whoever comes again with the same key finds the pages, and takes no number.
 */
async function store(drafts: Order[], fingerprint: string, now: Moment): Promise<Order[]> {
  await claimReference(drafts, now);
  const [isFirst] = await Promise.all(drafts.map(({ id }) => saveBuyerLink(id)));
  const placed = isFirst ? undefined : await awaitPlaced(drafts, fingerprint);
  if (placed) return placed;
  const first = await takeOrderNumbers(drafts[0]!.shop, drafts.length);
  return createOrders(
    drafts.map((draft, i) => ({ ...draft, number: String(first + i) })),
    fingerprint,
  );
}

/** Milliseconds in which whoever came first with the same request has stored its orders, if nothing has broken off. */
const placingPauses = [0, 20, 60, 180];

async function awaitPlaced(drafts: Order[], fingerprint: string): Promise<Order[] | undefined> {
  for (const milliseconds of placingPauses) {
    await pause(milliseconds);
    const placed = await findPlaced(drafts, fingerprint);
    if (placed) return placed;
  }
  return undefined;
}

function throwRefusal(refusal: OrderRejection | undefined): never {
  throw new OrderError(refusal!.reason, refusal!.detail, { extra: { ...refusal!.extra } });
}

/** The phones as E.164, in whichever spelling of the country that it goes to, or where the shop is. */
function withPhones(body: NewOrder, shop: Shop): NewOrder {
  const countries = [body.delivery.address?.country, countryOfShop(shop)];
  const { buyer, recipient } = body;
  return {
    ...body,
    buyer: withE164(buyer, countries, "/buyer"),
    ...(recipient && { recipient: withE164(recipient, countries, "/recipient") }),
  };
}

interface PlacementContext {
  actor: Actor;
  key: string;
  now: Moment;
}

/** The orders of a request, which get their numbers when they are stored. */
function ordersOf(shop: Shop, body: NewOrder, { actor, key, now }: PlacementContext): Order[] {
  const requests = requestsFor(shop, body);
  const lifecycle = withShopStatuses(lifecycles[shop.lifecycle], shop);
  const ids = requests.map((_, i) => idFrom(shop.id, key, String(i)));
  const places = checkoutPlaces(ids, requests);
  return requests.map((request, i) => {
    const names = { id: ids[i]!, number: "", shop: shop.id, lifecycle: shop.lifecycle };
    const terms = termsOf(withDefaultDeadlines(shop), request);
    const checkout = places[i];
    return createOrder(lifecycle, { ...names, request, terms, ...(checkout && { checkout }) }, actor, now);
  });
}
