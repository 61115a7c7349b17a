import { reasonPattern } from "../../names.ts";
import type { Moment } from "../../time/time.ts";
import type { Event } from "../event.ts";
import { fold, originOf } from "../evolve.ts";
import type { Order } from "../order.ts";
import type { NewOrder } from "../schema.ts";
import { effectiveRequest } from "./correction.ts";

/** What stands in place of an erased name. */
export const erasedName = "—";

/** Fields of events whose texts are words of Waymark's own, or ids of staff: all others may name somebody. */
const kept = new Set(
  `status deadline kind way provider channel task why feeRefund stage assignee contractor deliverer replaced
  handedTo lost currency corrected photo settled`.split(/\s+/),
);
/** What a correction says anew of the buyer and the address. */
const dropped = new Set(["buyer", "recipient", "former", "address", "pickupPoint"]);
const moment = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

/**
 * An order without anything that somebody wrote or that names a person: what happened, when and by which command, its
 * goods by number, price and article, and every sum stay. What were equal texts are equal marks afterwards,
 * so that the order still follows from its events.
 */
export function erasedOrder(order: Order, at: Moment): Order {
  const marks = new Map<string, string>();
  const markFor = (text: string): string => {
    const mark = marks.get(text) ?? `${erasedName}${marks.size + 1}`;
    marks.set(text, mark);
    return mark;
  };
  const request = erasedRequest(effectiveRequest(order.request, order.history), markFor);
  const history = order.history.map((event) => erasedEvent(event, markFor));
  return { ...fold({ ...originOf(order), request }, history), erasedAt: at };
}

type MarkFor = (text: string) => string;

function erasedEvent(event: Event, markFor: MarkFor): Event {
  return event.data ? ({ ...event, data: erasedValue("", event.data, markFor) } as Event) : event;
}

function erasedValue(name: string, value: unknown, markFor: MarkFor): unknown {
  if (typeof value === "string") return isKept(name, value) ? value : markFor(value);
  if (Array.isArray(value)) return value.map((each) => erasedValue(name, each, markFor));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([field]) => !dropped.has(field));
  return Object.fromEntries(entries.map(([field, each]) => [field, erasedValue(field, each, markFor)]));
}

const isKept = (name: string, text: string): boolean =>
  kept.has(name) || moment.test(text) || (name === "reason" && reasonPattern.test(text));

function erasedRequest(request: NewOrder, markFor: MarkFor): NewOrder {
  const { shop, source, placedAt, gift, currency, service, buyer, delivery, payment } = request;
  const { address, method: _, pickupPoint: __, ...brought } = delivery;
  const received = payment.received?.map((each) => ({ ...each, reference: markFor(each.reference) }));
  return {
    ...{ source, gift, currency },
    ...(shop && { shop }),
    ...(placedAt && { placedAt }),
    ...(service && { service }),
    buyer: { name: erasedName, ...(buyer.locale && { locale: buyer.locale }) },
    delivery: { ...brought, ...(address?.country && { address: { country: address.country } }) } as never,
    payment: { ...(payment.channel && { channel: payment.channel }), ...(received && { received }) },
    lines: request.lines.map(({ sku, quantity, unit, unitPrice, availability, category }) => ({
      ...{ title: sku ?? erasedName, quantity, unitPrice, availability },
      ...(sku && { sku }),
      ...(unit && { unit }),
      ...(category && { category }),
    })),
    ...(request.adjustments && {
      adjustments: request.adjustments.map(({ kind, amount, included }) => ({
        ...{ kind, amount, title: kind },
        ...(included !== undefined && { included }),
      })),
    }),
  };
}
