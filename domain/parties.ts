import type { Actor, Party } from "./actor.ts";
import { lifecycleOf } from "./lifecycles/all.ts";
import type { Order } from "./order.ts";

const same = (a = "", b = ""): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** Whether a contractor's services and cities match an order of the feed (S0-08). */
export function suits(order: Order, { services = [], cities = [] }: Actor): boolean {
  const { service, city } = order.request;
  return services.some((each) => same(each, service)) && cities.some((each) => same(each, city));
}

/** What this actor is to this order; empty for a stranger. */
export function partiesOf(order: Order, actor: Actor): Party[] {
  const atHome = actor.shop === order.shop;
  const isHe = (id?: string): boolean => id !== undefined && id === actor.id;
  switch (actor.role) {
    case "director":
    case "manager":
      return atHome ? ["shop"] : [];
    case "seller":
      return atHome && isHe(order.assignee) ? ["shop", "seller"] : [];
    case "contractor":
      if (isHe(order.contractor)) return ["contractor"];
      return lifecycleOf(order).feed && suits(order, actor) ? ["candidate"] : [];
    case "buyer":
      return actor.order === order.id || atHome ? ["buyer"] : [];
    case "deliverer":
      return actor.order === order.id && isHe(order.delivery.deliverer) ? ["deliverer"] : [];
    case "storefront":
    case "admin":
      return [];
    default:
      return [actor.role];
  }
}

/** Whether this actor may see the order; a suitable contractor sees it while it stands in the feed. */
export function maySee(order: Order, actor: Actor): boolean {
  if (actor.role === "storefront") return actor.shop === order.shop;
  if (actor.role === "admin") return true;
  const parties = partiesOf(order, actor);
  return parties.includes("candidate") ? order.group === "new" : parties.length > 0;
}

/** Whether this actor may read names, addresses and phones: everybody who may see it, but no mere candidate (S0-09). */
export function mayContact(order: Order, actor: Actor): boolean {
  return maySee(order, actor) && !partiesOf(order, actor).includes("candidate");
}
