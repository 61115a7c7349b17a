import type { Order } from "./order.ts";
import { isConfirmedByProvider } from "./payment.ts";

/** What an order is before its first event: it never changes, and the events build on it. */
export type Origin = Pick<Order, "id" | "number" | "shop" | "lifecycle" | "request" | "terms">;

/** What never changes, out of an order. */
export function originOf({ id, number, shop, lifecycle, request, terms }: Order): Origin {
  return { id, number, shop, lifecycle, request, ...(terms && { terms }) };
}

/** The order before its first event. */
export function initialState(origin: Origin): Order {
  const { delivery, payment } = origin.request;
  const { way, price, from, to, thirdPersonAllowed } = delivery;
  const status = isConfirmedByProvider(payment.channel) ? "pending" : "unpaid";
  return {
    ...origin,
    version: 0,
    status: "",
    group: "new",
    placedAt: "",
    updatedAt: "",
    statusSince: "",
    delivery: {
      ...{ way, status: "pending", price, ...(from && { from }), ...(to && { to }) },
      ...(thirdPersonAllowed !== undefined && { thirdPersonAllowed }),
    },
    payment: { channel: payment.channel, status, paid: 0, refunded: 0, refundDue: 0 },
    deadlines: [],
    history: [],
  };
}
