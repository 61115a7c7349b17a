import type { Actor } from "../domain/actor.ts";
import { isClosed } from "../domain/lifecycle/groups.ts";
import { commandsOf, refusalOf } from "../domain/order/authorize.ts";
import type { Order } from "../domain/order/order.ts";
import { humanize, type OrderDetails } from "./order-details.ts";

/** Those who have something to do with an order, by what they are called. */
function actorsOf({ id, shop, assignee, contractor, delivery }: Order): [string, Actor][] {
  return [
    ["The shop", { role: "manager", shop }],
    ...(assignee ? [["The seller", { role: "seller", id: assignee, shop }] as [string, Actor]] : []),
    ["The buyer", { role: "buyer", shop, order: id }],
    ...(contractor ? [["The contractor", { role: "contractor", id: contractor }] as [string, Actor]] : []),
    ...(delivery.deliverer
      ? [["The deliverer", { role: "deliverer", id: delivery.deliverer, order: id }] as [string, Actor]]
      : []),
    ["Support", { role: "support" }],
  ];
}

/** What each of them can do now, and what not, and why. */
export function allowedCommands(details: OrderDetails): string[] {
  const lines = actorsOf(details.order).flatMap(([name, actor]) => commandsFor(details, name, actor));
  return isClosed(details.order.group) ? ["The order has ended.", ...lines] : lines;
}

function commandsFor({ order, lifecycle, now }: OrderDetails, name: string, actor: Actor): string[] {
  const decisions = commandsOf(lifecycle, order).map((command) => ({
    title: humanize(command),
    refusal: refusalOf(lifecycle, order, command, actor, now),
  }));
  const may = decisions.filter(({ refusal }) => !refusal).map(({ title }) => title);
  const others = decisions.filter(({ refusal }) => refusal?.reason === "forbidden").map(({ title }) => title);
  const notNow = decisions.filter(({ refusal }) => refusal && refusal.reason !== "forbidden");
  return [
    `${name}: ${may.join(", ") || "nothing"}.`,
    ...notNow.map(({ title, refusal }) => `    not ${title}: ${refusal!.detail}`),
    ...(others.length > 0 ? [`    only others: ${others.join(", ")}`] : []),
  ];
}
