import type { orderPatterns as patterns } from "../../../../docs/table/orders.ts";
import type { Actor } from "../../../../domain/actor.ts";
import {
  appendEvent,
  createOrders,
  findOrder,
  findOrderState,
  findOrders,
} from "../../../../io/orders/orders.ts";
import { applyStored, decidedEvent } from "../../../support/table/stored-orders.ts";
import { type Measured, shop, unstoredOrder } from "./filled-table.ts";

const buyer: Actor = { role: "buyer", shop };
const place = async () => (await createOrders([unstoredOrder()], "print"))[0]!;

export const orders: Record<keyof typeof patterns, Measured> = {
  createOrder: async () => place,
  createTwo: async () => () => createOrders([unstoredOrder("1"), unstoredOrder("2")], "print"),
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
