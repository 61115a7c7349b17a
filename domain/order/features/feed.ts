import type { Actor } from "../../actor.ts";
import type { Lifecycle } from "../../lifecycle/definition.ts";
import { isSameName } from "../../names.ts";
import type { Order } from "../order.ts";

/** Whether an order stands in the feed: a new one, until a contractor accepts it (S0-01). */
export const isInFeed = ({ features }: Lifecycle, { group }: Pick<Order, "group">): boolean =>
  features?.feed === true && group === "new";

/** Whether an order of the feed could become this contractor's, who has no part in it yet (S0-08). */
export const isCandidate = ({ features }: Lifecycle, order: Order, actor: Actor): boolean =>
  features?.feed === true && actor.role === "contractor" && matchesOffer(order, actor);

/** Whether a contractor's services and cities match an order of the feed (S0-08). */
export function matchesOffer(order: Order, { services = [], cities = [] }: Actor): boolean {
  const { service, city } = order.request;
  return services.some((each) => isSameName(each, service)) && cities.some((each) => isSameName(each, city));
}
