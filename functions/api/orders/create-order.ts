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
import type { Moment } from "../../../domain/time/time.ts";
import { saveBuyerLink } from "../../../io/links/links.ts";
import { createOrders, findPlaced } from "../../../io/orders/orders.ts";
import { claimReference } from "../../../io/orders/search.ts";
import { takeOrderNumbers, withDefaultDeadlines } from "../../../io/people/shops.ts";
import { idFrom } from "../../../io/runtime/ids.ts";
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
  const { shop, first } = (await takeOrderNumbers(id, 1)) ?? throwRefusal(unknownShop);
  const request = withPhones(body, shop);
  const orders = await ordersOf(shop, request, { actor, key, first, now });
  const refusal = requestRejection(shop, request, actor, now);
  const stored = refusal
    ? await findPlaced(orders, shortHash(body))
    : await store(orders, shortHash(body), now);
  const placed = stored ?? throwRefusal(refusal);
  const lifecycle = withShopStatuses(lifecycles[shop.lifecycle], shop);
  const accepted = header("accept-language");
  const shown = placed.map(async (order) => {
    const statusPage = await statusPageFor(order, actor);
    return shownOrder(lifecycle, stateAt(order, 1), actor, { accepted, present: order, statusPage });
  });
  return { status: 201, body: { orders: await Promise.all(shown) } };
});

/** First the reference, which can be taken, and the buyer's pages: a crash between leaves one without an order, and never an order without one. */
async function store(orders: Order[], fingerprint: string, now: Moment): Promise<Order[]> {
  await claimReference(orders, now);
  await Promise.all(orders.map(({ id }) => saveBuyerLink(id)));
  return createOrders(orders, fingerprint);
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
  first: number;
  now: Moment;
}

async function ordersOf(
  shop: Shop,
  body: NewOrder,
  { actor, key, first, now }: PlacementContext,
): Promise<Order[]> {
  const requests = requestsFor(shop, body);
  const more = requests.length > 1 ? (await takeOrderNumbers(shop.id, requests.length - 1))!.first : 0;
  const lifecycle = withShopStatuses(lifecycles[shop.lifecycle], shop);
  const ids = requests.map((_, i) => idFrom(shop.id, key, String(i)));
  const places = checkoutPlaces(ids, requests);
  return requests.map((request, i) => {
    const number = String(i === 0 ? first : more + i - 1);
    const names = { id: ids[i]!, number, shop: shop.id, lifecycle: shop.lifecycle };
    const terms = termsOf(withDefaultDeadlines(shop), request);
    const checkout = places[i];
    return createOrder(lifecycle, { ...names, request, terms, ...(checkout && { checkout }) }, actor, now);
  });
}
