import { isDeepStrictEqual } from "node:util";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { listKeys } from "../../domain/listing/indexes.ts";
import { postingIn } from "../../domain/order/effects/payment.ts";
import type { Event } from "../../domain/order/event.ts";
import type { LedgerEntry } from "../../domain/order/money/ledger.ts";
import type { Order } from "../../domain/order/order.ts";
import { effectiveRequest } from "../../domain/order/rules/correction.ts";
import type { NewOrder } from "../../domain/order/schema.ts";
import type { Item } from "../dynamodb/table.ts";
import { listShardsOf } from "../runtime/stage.ts";

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
  return {
    ...orderKey(order.id),
    ...listKeys(lifecycleOf(order), order, listShardsOf(order.shop)),
    ...toItem(order),
  };
}

/** What the history holds is not stored beside it once more: an ordinary order's state is to fit into one write unit. */
function toItem({ request: _, updatedAt: __, deadlines: ___, payment, ...state }: Order): Item {
  const { refunded, refundDue, said, entries, ...paid } = payment;
  return {
    ...state,
    payment: {
      ...paid,
      ...(said !== payment.status && { said }),
      ...(refunded && { refunded }),
      ...(refundDue && { refundDue }),
      ...(entries && { entries: entries.map((entry) => versionOf(state.history, entry) ?? entry) }),
    },
  };
}

/** The version of the event that says an entry by itself, undefined where the entry has more to say. */
function versionOf(history: readonly Event[], entry: LedgerEntry): number | undefined {
  const version = history.findIndex((event) => isDeepStrictEqual(entryIn(event), entry));
  return version < 0 ? undefined : version + 1;
}

function entryIn(event: Event): LedgerEntry | undefined {
  const posting = postingIn(event);
  return posting && { ...posting, at: event.at, by: event.actor };
}

type StoredPayment = Omit<Order["payment"], "said" | "entries"> & {
  said?: Order["payment"]["status"];
  entries?: (LedgerEntry | number)[];
};

function fromPayment(
  { status, said = status, refunded = 0, refundDue = 0, entries, ...paid }: StoredPayment,
  history: readonly Event[],
): Order["payment"] {
  const whole = entries?.map((entry) => (typeof entry === "number" ? entryIn(history[entry - 1]!)! : entry));
  return {
    ...{ ...paid, status, said: said as Order["payment"]["said"], refunded, refundDue },
    ...(whole && { entries: whole }),
  };
}

function fromItem(state: OrderState): OrderState {
  const { history, payment } = state;
  const deadlines = history.findLast((event) => event.deadlines)?.deadlines ?? [];
  const updatedAt = history.at(-1)!.at;
  return { ...state, updatedAt, deadlines, payment: fromPayment(payment as StoredPayment, history) };
}

/** The item that holds what the order was placed with, the fingerprint of that request, and by what its buyer is found. */
export function requestItem({ id, request }: Order, fingerprint: string, contactKeys: Item): Item {
  return { ...requestKey(id), ...contactKeys, request, fingerprint };
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

/** The whole order in its stored items: what it was placed with, as corrections left it, beside its state. */
export function orderOf(stateItem: Item, { request }: { request?: unknown }): Order {
  const state = orderStateOf(stateItem);
  return { ...state, request: effectiveRequest(request as NewOrder, state.history) };
}

/** The order's state in an image of the table's stream. */
export const orderStateIn = (image: object): OrderState =>
  orderStateOf(unmarshall(image as Record<string, AttributeValue>));
