import type * as z from "zod";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { type LifecycleName, lifecycleOf, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { listKeys } from "../../../domain/listing/indexes.ts";
import { createOrder } from "../../../domain/order/create.ts";
import { nextDue } from "../../../domain/order/deadlines.ts";
import { decide } from "../../../domain/order/decide.ts";
import type { Decision, Event, Refusal } from "../../../domain/order/event.ts";

import { evolve } from "../../../domain/order/evolve.ts";
import { nextClockEvent } from "../../../domain/order/expire.ts";
import type { Order, Terms } from "../../../domain/order/order.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { applyCarrierReport, type CarrierReport } from "../../../domain/reports/carrier.ts";
import { applyPaymentReport, type PaymentReport } from "../../../domain/reports/payment.ts";
import { addDuration, type Moment } from "../../../domain/time/time.ts";
import { clayCats } from "../fixtures.ts";
import { type ActorName, actors } from "./actors.ts";

/** A Monday, when every test order is placed. */
export const monday = "2026-11-16T09:00:00Z";

type Request = z.input<typeof newOrder>;

/** What the test buyer orders: two clay cats at 45.00, sent for 15.00. */
export const request: Request = {
  shop: "clay-cats",
  buyer: { name: "Anna Nowak", email: "anna@example.com", phone: "+48501234567" },
  delivery: { way: "carrier", price: 1500 },
  currency: "PLN",
  lines: [{ ...clayCats, category: "handmade" }],
  service: "tiling",
  city: "Warszawa",
};
export const total = 10_500;

/** An order and the time, as who did what: each step gives the next scenario. */
export class OrderScenario {
  readonly lifecycle: Lifecycle;
  readonly order: Order;
  readonly now: Moment;

  constructor(lifecycle: Lifecycle, order: Order, now: Moment) {
    this.lifecycle = lifecycle;
    this.order = order;
    this.now = now;
  }

  decide(
    who: ActorName,
    name: string,
    fields: unknown = {},
    lookups: Record<string, unknown> = {},
  ): Decision {
    return decide(this.lifecycle, this.order, { name, actor: actors[who], fields, lookups }, this.now);
  }

  /** An actor's command; fails when it is refused. */
  by(
    who: ActorName,
    name: string,
    fields: unknown = {},
    lookups: Record<string, unknown> = {},
  ): OrderScenario {
    const decision = this.decide(who, name, fields, lookups);
    if ("refusal" in decision) throw new Error(`${who} may not ${name}: ${JSON.stringify(decision.refusal)}`);
    return this.apply(decision.event);
  }

  /** Why a command is refused; fails when it is not. */
  refusal(who: ActorName, name: string, fields: unknown = {}, lookups: Record<string, unknown> = {}) {
    const decision = this.decide(who, name, fields, lookups);
    if ("event" in decision) throw new Error(`${who} may ${name} in ${this.order.status}`);
    return decision.refusal as Refusal & { errors?: { pointer: string; detail: string }[] };
  }

  /** What a carrier reports of the newest parcel. */
  carrierReport(report: Omit<CarrierReport, "order">): OrderScenario {
    const change = applyCarrierReport(this.lifecycle, this.order, report, this.now);
    if (!change) return this;
    if ("amended" in change) return new OrderScenario(this.lifecycle, change.amended, this.now);
    return this.apply(change);
  }

  /** A provider reports a payment, or something else about one. */
  paymentReport(amount: number, reference: string, kind: PaymentReport["kind"] = "paid"): OrderScenario {
    const given = { kind, order: this.order.id, amount, currency: "PLN", reference };
    const event = applyPaymentReport(this.lifecycle, this.order, given, this.now);
    return event ? this.apply(event) : this;
  }

  /** A provider reports whatever it can report. */
  report(given: Omit<PaymentReport, "order" | "currency">): OrderScenario {
    const report = { ...given, order: this.order.id, currency: "PLN" };
    const event = applyPaymentReport(this.lifecycle, this.order, report, this.now);
    return event ? this.apply(event) : this;
  }

  /** Time passes, and everything that is due fires at its moment. */
  advance(duration: string): OrderScenario {
    return this.advanceTo(addDuration(this.now, duration));
  }

  advanceTo(end: Moment): OrderScenario {
    const due = nextDue(this.order);
    if (!due || due > end) return this.at(end);
    const here = this.at(due > this.now ? due : this.now);
    const event = nextClockEvent(here.lifecycle, here.order, here.now);
    return event ? here.apply(event).advanceTo(end) : here.at(end);
  }

  /** Time passes, but the clock is out of order. */
  advanceWithoutTimers(duration: string): OrderScenario {
    return this.at(addDuration(this.now, duration));
  }

  /** Fires the next thing that is due, if there is one. */
  fireDue(): OrderScenario {
    const event = nextClockEvent(this.lifecycle, this.order, this.now);
    return event ? this.apply(event) : this;
  }

  /** What the newest events did, as command or command→status. */
  get told(): string[] {
    return this.order.history.map(({ command, to }) => (to ? `${command}→${to}` : command));
  }

  /** As if the order had always been the seller's, where the lifecycle has no command for it. */
  withSeller(): OrderScenario {
    return new OrderScenario(this.lifecycle, { ...this.order, assignee: "sam" }, this.now);
  }

  apply(event: Event): OrderScenario {
    return new OrderScenario(this.lifecycle, evolve(this.order, event), this.now);
  }

  private at(now: Moment): OrderScenario {
    return new OrderScenario(this.lifecycle, this.order, now);
  }
}

/** Where an order stands in the lists. */
export const listKeysOf = (order: Order) => listKeys(lifecycleOf(order), order);

/** A fresh order of a lifecycle, with changes to what the buyer asked for and to what the shop has set. */
export const given = (name: LifecycleName, changes: Partial<Request> = {}, terms?: Terms): OrderScenario =>
  givenIn(lifecycles[name], changes, terms);

/** The same in a lifecycle that need not be registered. */
export function givenIn(lifecycle: Lifecycle, changes: Partial<Request> = {}, terms?: Terms): OrderScenario {
  const parsed = newOrder.parse({ ...request, ...changes });
  const { name } = lifecycle;
  const origin = { id: "order-1", number: "1001", shop: "clay-cats", lifecycle: name, request: parsed };
  const order = createOrder(lifecycle, { ...origin, ...(terms && { terms }) }, actors.storefront, monday);
  return new OrderScenario(lifecycle, order, monday);
}
