import type { Actor, Party } from "../actor.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import type { Event } from "./event.ts";
import { isCandidate } from "./features/feed.ts";
import type { Order } from "./order.ts";

/** What this actor is to this order; empty for a stranger. */
export function partiesOf(lifecycle: Lifecycle, order: Order, actor: Actor): Party[] {
  const parties = ownParties(order, actor);
  return parties.length === 0 && isCandidate(lifecycle, order, actor) ? ["candidate"] : parties;
}

/** What this actor is to this order wherever orders stand: everything but a candidate in a feed. */
function ownParties(order: Order, actor: Actor): Party[] {
  const inOwnShop = actor.shop === order.shop;
  const isActor = (id?: string): boolean => id !== undefined && id === actor.id;
  switch (actor.role) {
    case "director":
    case "manager":
      return inOwnShop ? ["shop"] : [];
    case "seller":
      return inOwnShop && isActor(order.assignee) ? ["shop", "seller"] : [];
    case "contractor":
      return isActor(order.contractor) ? ["contractor"] : [];
    case "buyer":
      return actor.order === order.id || inOwnShop ? ["buyer"] : [];
    case "deliverer":
      return actor.order === order.id && isActor(order.delivery.deliverer) ? ["deliverer"] : [];
    case "storefront":
    case "admin":
      return [];
    default:
      return [actor.role];
  }
}

/** Whether this actor may see the order; a suitable contractor sees it while it stands in the feed. */
export function maySee(lifecycle: Lifecycle, order: Order, actor: Actor): boolean {
  if (actor.role === "storefront") return actor.shop === order.shop;
  if (actor.role === "admin") return true;
  const parties = partiesOf(lifecycle, order, actor);
  return parties.includes("candidate") ? order.group === "new" : parties.length > 0;
}

/** Whether this actor may read names, addresses and phones: everybody who may see it, but no mere candidate (S0-09). */
export function mayContact(lifecycle: Lifecycle, order: Order, actor: Actor): boolean {
  return maySee(lifecycle, order, actor) && !partiesOf(lifecycle, order, actor).includes("candidate");
}

/** Those who talk with each other about an order; deliverers have their page and the shop's phone. */
export const speakers = ["buyer", "shop", "contractor", "support"] as const satisfies Party[];
export type Speaker = (typeof speakers)[number];

/** What an actor is in the conversation about an order; undefined for those who have no part in it. */
export function speakerOf(order: Order, actor: Actor): Speaker | undefined {
  const parties = ownParties(order, actor);
  return speakers.find((speaker) => parties.includes(speaker));
}

/** The address of an order's conversation in the API. */
export const conversationPathOf = ({ id }: Pick<Order, "id">): string => `/v1/orders/${id}/messages`;

/** What the actor of an event is to the order; undefined for its creation, of which everybody is notified. */
export function partyOf({ command, actor }: Event): Party | undefined {
  if (command === "create") return undefined;
  if (["director", "manager", "seller"].includes(actor.role)) return "shop";
  return actor.role as Party;
}
