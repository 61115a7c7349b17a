import type * as z from "zod";
import type { Actor } from "../../../domain/actor.ts";
import type { Command } from "../../../domain/lifecycle/commands.ts";
import { type LifecycleName, lifecycleOf, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { createOrder } from "../../../domain/order/create.ts";
import { decide } from "../../../domain/order/decide.ts";
import type { Event } from "../../../domain/order/event.ts";
import type { Order, Terms } from "../../../domain/order/order.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { appendEvent, createOrders } from "../../../io/orders/orders.ts";
import { idFrom } from "../../../io/runtime/ids.ts";
import { counter } from "../counter.ts";
import { clayCats } from "../fixtures.ts";

/** When sample orders are placed. */
export const monday: Moment = "2026-11-16T09:00:00Z";

const nextOrder = counter("order");

interface SampleOptions {
  lifecycle?: LifecycleName;
  shop?: string;
  number?: string;
  at?: Moment;
  request?: Partial<z.input<typeof newOrder>>;
  terms?: Terms;
}

/** A new order as `place` makes it, not stored yet. */
export function newSampleOrder({
  lifecycle = "marketplace",
  shop = "clay-cats",
  number = "1001",
  ...options
}: SampleOptions = {}): Order {
  const request = newOrder.parse({
    shop,
    buyer: { name: "Anna Nowak", email: "anna@example.com" },
    delivery: { way: "carrier", price: 1500 },
    currency: "PLN",
    lines: [clayCats],
    service: "Tiling",
    city: "Warszawa",
    ...options.request,
  });
  const origin = { id: idFrom(nextOrder()), number, shop, lifecycle, request, terms: options.terms ?? {} };
  return createOrder(
    lifecycles[lifecycle],
    origin,
    { role: "storefront", id: "web", shop },
    options.at ?? monday,
  );
}

/** A new order, stored. */
export async function storedOrder(options: SampleOptions = {}): Promise<Order> {
  const [order] = await createOrders([newSampleOrder(options)], "print");
  return order!;
}

/** What a command on an order becomes; the shop's director gives it unless somebody else is named. */
export function decidedEvent(order: Order, name: Command, fields: object = {}, actor?: Actor): Event {
  const director: Actor = { role: "director", id: "dora", shop: order.shop };
  const decision = decide(
    lifecycleOf(order),
    order,
    { name, actor: actor ?? director, fields },
    order.updatedAt,
  );
  if ("refusal" in decision) throw new Error(decision.refusal.detail);
  return decision.event;
}

/** The order after one more command, stored. */
export const applyStored = (
  order: Order,
  name: Command,
  fields: object = {},
  actor?: Actor,
): Promise<Order> => appendEvent(order, decidedEvent(order, name, fields, actor));
