import type { Actor } from "../domain/actor.ts";
import { OrderError } from "../domain/error.ts";
import { stateAt } from "../domain/evolve.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { type NewOrder, newOrder } from "../domain/new-order.ts";
import type { Order } from "../domain/order.ts";
import { place } from "../domain/place.ts";
import { type NoPlace, refusalToEnter, refusalToPlace, requestsFor, unknownShop } from "../domain/placing.ts";
import { type Shop, tailor, termsOf } from "../domain/shop.ts";
import type { Moment } from "../domain/time.ts";
import { viewOf } from "../domain/view.ts";
import { withDeadlines } from "../io/deadlines.ts";
import { idFrom } from "../io/ids.ts";
import { createOrders, findPlaced } from "../io/orders.ts";
import { takeNumbers } from "../io/shops.ts";
import { hash, keyOf } from "./fingerprint.ts";
import { door } from "./shell.ts";

/** POST /v1/orders: one order, or one for each availability where the lifecycle never mixes them. */
export const handler = door({ body: newOrder }, async ({ actor, body, header, now }) => {
  const key = keyOf(header("idempotency-key"));
  if (!key)
    throw new OrderError("key-required", "Send an Idempotency-Key, so that a repeated request is harmless.");
  const id = body.shop ?? actor.shop ?? "";
  const stranger = refusalToEnter(id, actor);
  if (stranger) insist(stranger);
  const { shop, first } = (await takeNumbers(id, 1)) ?? insist(unknownShop);
  const orders = await ordersOf(shop, body, { actor, key, first, now });
  const refusal = refusalToPlace(shop, body, actor);
  const stored = refusal ? await findPlaced(orders, hash(body)) : await createOrders(orders, hash(body));
  const placed = (stored ?? insist(refusal)).map((order) => stateAt(order, 1));
  const lifecycle = tailor(lifecycles[shop.lifecycle], shop);
  return { status: 201, body: { orders: placed.map((order) => viewOf(lifecycle, order, actor)) } };
});

function insist(refusal: NoPlace | undefined): never {
  throw new OrderError(refusal!.reason, refusal!.detail, { extra: { ...refusal!.extra } });
}

interface Circumstances {
  actor: Actor;
  key: string;
  first: number;
  now: Moment;
}

async function ordersOf(
  shop: Shop,
  body: NewOrder,
  { actor, key, first, now }: Circumstances,
): Promise<Order[]> {
  const requests = requestsFor(shop, body);
  const more = requests.length > 1 ? (await takeNumbers(shop.id, requests.length - 1))!.first : 0;
  const lifecycle = tailor(lifecycles[shop.lifecycle], shop);
  return requests.map((request, i) => {
    const number = String(i === 0 ? first : more + i - 1);
    const names = { id: idFrom(shop.id, key, String(i)), number, shop: shop.id, lifecycle: shop.lifecycle };
    return place(lifecycle, { ...names, request, terms: termsOf(withDeadlines(shop)) }, actor, now);
  });
}
