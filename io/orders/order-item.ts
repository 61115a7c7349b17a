import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { listKeys } from "../../domain/listing/indexes.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Item } from "../dynamodb/table.ts";

/** The part of an order that changes, without the request. */
export type OrderState = Omit<Order, "request">;

/** The partition that holds everything about an order. */
export const orderPartition = (id: string): string => `ORDER#${id}`;
/** The key of what an order was placed with. */
export const requestKey = (id: string) => ({ pk: orderPartition(id), sk: "ORDER#REQUEST" });

/** The key of an order's state. */
export const orderKey = (id: string) => ({ pk: orderPartition(id), sk: "ORDER" });

/** The item that holds an order's state, its history and its places in the lists; the request stands beside it. */
export function orderItem(order: Order): Item {
  return { ...orderKey(order.id), ...listKeys(lifecycleOf(order), order), ...toItem(order) };
}

/** What the history holds is not stored beside it once more: an ordinary order's state is to fit into one write unit. */
function toItem({ request: _, updatedAt: __, deadlines: ___, payment, ...state }: Order): Item {
  const { refunded, refundDue, ...paid } = payment;
  return { ...state, payment: { ...paid, ...(refunded && { refunded }), ...(refundDue && { refundDue }) } };
}

function fromItem(state: OrderState): OrderState {
  const { history, payment } = state;
  const deadlines = history.findLast((event) => event.deadlines)?.deadlines ?? [];
  const updatedAt = history.at(-1)!.at;
  return { ...state, updatedAt, deadlines, payment: { ...payment, ...refundsOf(payment) } };
}

const refundsOf = ({ refunded = 0, refundDue = 0 }: Partial<Order["payment"]>) => ({ refunded, refundDue });

/** The item that holds what the order was placed with, and the fingerprint of that request. */
export function requestItem({ id, request }: Order, fingerprint: string): Item {
  return { ...requestKey(id), request, fingerprint };
}

/** The order's state in a stored item, without the keys of the lists. */
export function orderStateOf(item: Item): OrderState {
  const { pk, sk, shopKey, shopOrder, summary, dayKey, dayOrder, assigneeKey, assigneeOrder, ...rest } = item;
  const {
    delivererKey,
    delivererOrder,
    feedKey,
    feedOrder,
    dueKey,
    dueAt,
    lossKey,
    lossOrder,
    loss,
    ...state
  } = rest;
  return fromItem(state as unknown as OrderState);
}

/** The order's state in an image of the table's stream. */
export const orderStateIn = (image: object): OrderState =>
  orderStateOf(unmarshall(image as Record<string, AttributeValue>));
