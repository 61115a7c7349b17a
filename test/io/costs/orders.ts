import type { orders as patterns } from "../../../docs/table/orders.ts";
import type { Actor } from "../../../domain/actor.ts";
import { append, createOrders, findHead, findOrder, findOrders } from "../../../io/orders.ts";
import { act, eventOf } from "../sample.ts";
import { fresh, type Measured, shop } from "./stock.ts";

const buyer: Actor = { role: "buyer", shop };
const place = async () => (await createOrders([fresh()], "print"))[0]!;

export const orders: Record<keyof typeof patterns, Measured> = {
  createOrder: async () => place,
  createTwo: async () => () => createOrders([fresh("1"), fresh("2")], "print"),
  append: async () => {
    const paid = await act(await act(await place(), "confirm"), "confirmPayment");
    return () => append(paid, eventOf(paid, "ship", { carrier: "InPost", trackingCode: "62" }));
  },
  appendAndMove: async () => {
    const road = [
      ["confirm"],
      ["confirmPayment"],
      ["ship", { carrier: "InPost", trackingCode: "62" }],
    ] as const;
    let shipped = await place();
    for (const [name, fields] of road) shipped = await act(shipped, name, fields);
    return () => append(shipped, eventOf(shipped, "receive", {}, buyer));
  },
  appendAndFail: async () => {
    const confirmed = await act(await place(), "confirm");
    return () => append(confirmed, eventOf(confirmed, "cancel", { reason: "No clay" }));
  },
  loseRace: async () => {
    const old = await place();
    await act(old, "confirm");
    return () => append(old, eventOf(old, "confirm")).catch(() => undefined);
  },
  findOrder:
    async ({ id }) =>
    () =>
      findOrder(id),
  findHead:
    async ({ id }) =>
    () =>
      findHead(id),
  findOrders: async (_, all) => () => findOrders(all.slice(1, 26).map(({ id }) => id)),
};
