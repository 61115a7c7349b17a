import type {
  parcelPatterns,
  orderPatterns as patterns,
  paymentPatterns,
} from "../../../../docs/table/orders.ts";
import type { Actor } from "../../../../domain/actor.ts";
import { refreshContactKeys } from "../../../../io/orders/contact-keys.ts";
import { dueReceipts, finishReceipt, scheduleReceipt } from "../../../../io/orders/final-receipts.ts";
import {
  appendEvent,
  createOrders,
  findOrder,
  findOrderState,
  findOrders,
} from "../../../../io/orders/orders.ts";
import { findPage, type KeptPage, keepPage } from "../../../../io/orders/payment-pages.ts";
import { claimReference } from "../../../../io/orders/search.ts";
import { lastHeard, noteHeard } from "../../../../io/reports/heard.ts";
import { ordersOfParcel, rememberParcel } from "../../../../io/reports/parcels.ts";
import {
  keepMisfit,
  type Misfit,
  orderOfPayment,
  rememberPayment,
  settleMisfit,
  waitingReports,
} from "../../../../io/reports/payments.ts";
import { applyStored, decidedEvent, monday } from "../../../support/table/stored-orders.ts";
import { type Measured, shop, unstoredOrder } from "./filled-table.ts";

const buyer: Actor = { role: "buyer", shop };
const place = async () => (await createOrders([unstoredOrder()], "print"))[0]!;

export const orders: Record<keyof typeof patterns, Measured> = {
  createOrder: async () => place,
  createTwo: async () => () => createOrders([unstoredOrder("1"), unstoredOrder("2")], "print"),
  claimReference: async (order) => () =>
    claimReference([{ ...order, request: { ...order.request, reference: "WEB-1" } }], monday),
  refreshContacts: async (order) => () =>
    refreshContactKeys({
      ...order,
      request: { ...order.request, buyer: { name: "Anna", email: "a@example.com", phone: "+48501234560" } },
    }),
  append: async () => {
    const paid = await applyStored(await applyStored(await place(), "confirm"), "confirmPayment");
    return () => appendEvent(paid, decidedEvent(paid, "ship", { carrier: "InPost", trackingCode: "62" }));
  },
  appendAndMove: async () => {
    const path = [
      ["confirm"],
      ["confirmPayment"],
      ["ship", { carrier: "InPost", trackingCode: "62" }],
    ] as const;
    let shipped = await place();
    for (const [name, fields] of path) shipped = await applyStored(shipped, name, fields);
    return () => appendEvent(shipped, decidedEvent(shipped, "receive", {}, buyer));
  },
  appendAndFail: async () => {
    const confirmed = await applyStored(await place(), "confirm");
    return () => appendEvent(confirmed, decidedEvent(confirmed, "cancel", { reason: "No clay" }));
  },
  loseRace: async () => {
    const old = await place();
    await applyStored(old, "confirm");
    return () => appendEvent(old, decidedEvent(old, "confirm")).catch(() => undefined);
  },
  findOrder:
    async ({ id }) =>
    () =>
      findOrder(id),
  findHead:
    async ({ id }) =>
    () =>
      findOrderState(id),
  findOrders: async (_, all) => () => findOrders(all.slice(1, 26).map(({ id }) => id)),
};

const payment = { kind: "paid", amount: 9000, currency: "PLN", provider: "generic" } as const;
let count = 0;
const misfit = (): Misfit => {
  const report = { ...payment, reference: `lost-${++count}` };
  return { reason: "unknownOrder", report, key: `event-${count}`, at: "2026-11-21T10:00:00Z" };
};

const page: KeptPage = {
  ...{ provider: "stripe", amount: 10_500, currency: "PLN", attempt: 1, endsAt: 1_800_000_000 },
  ...{ until: "2026-11-21T10:00:00Z", url: `https://checkout.stripe.com/c/pay/${"x".repeat(400)}` },
};

export const payments: Record<keyof typeof paymentPatterns, Measured> = {
  rememberPayment:
    async ({ id }) =>
    () =>
      rememberPayment({ ...payment, reference: "P-1" }, id),
  orderOfPayment: async ({ id }) => {
    const report = { ...payment, reference: "P-2" };
    await rememberPayment(report, id);
    return () => orderOfPayment(report);
  },
  waitingReports: async () => {
    const kept = misfit();
    await keepMisfit(kept);
    return () => waitingReports(kept.report, "unknownOrder");
  },
  keepMisfit: async () => {
    const lost = misfit();
    return () => keepMisfit(lost);
  },
  settleMisfit: async ({ id }) => {
    const kept = misfit();
    await keepMisfit(kept);
    return () => settleMisfit(kept, { order: id });
  },
  noteHeard: async () => () => noteHeard({ kind: "payments", name: "stripe", shop }, "heardAt"),
  lastHeard: async () => () => lastHeard(shop),
  scheduleReceipt:
    async ({ id }) =>
    () =>
      scheduleReceipt(id, monday),
  dueReceipts: async () => async () => {
    for await (const _ of dueReceipts(monday));
  },
  finishReceipt: async () => () => finishReceipt("other", monday),
  findPage: async ({ id }) => {
    await keepPage(id, page, 0);
    return () => findPage(id);
  },
  keepPage: async ({ id }) => {
    const { attempt = 0 } = (await findPage(id)) ?? {};
    return () => keepPage(id, { ...page, attempt: attempt + 1 }, attempt);
  },
};

const parcel = { carrier: "InPost", trackingCode: "620999" };

export const parcels: Record<keyof typeof parcelPatterns, Measured> = {
  rememberParcel:
    async ({ id }) =>
    () =>
      rememberParcel(parcel, id),
  ordersOfParcel: async ({ id }) => {
    await rememberParcel(parcel, id);
    return () => ordersOfParcel(parcel);
  },
};
