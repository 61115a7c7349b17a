import type { Actor } from "../domain/actor.ts";
import type { Lifecycle } from "../domain/lifecycle.ts";
import { holderOf } from "../domain/link.ts";
import type { Order } from "../domain/order.ts";
import type { Circle } from "../domain/recipients.ts";
import type { Moment } from "../domain/time.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { findLink } from "../io/links.ts";
import { findOrder } from "../io/orders.ts";
import { definitionFor } from "./access.ts";

/** A link that is good: its order with everybody around, and its holder as an actor of this one order. */
export interface Opened {
  order: Order;
  lifecycle: Lifecycle;
  holder: Actor;
  circle: Circle;
}

/** No order has this id: an unknown link costs the same reads as a dead one. */
const nobody = "0".repeat(26);

/** Opens a link; undefined when it is wrong, expired or revoked. The order is read strongly: it alone decides. */
export async function openLink(token: string, now: Moment): Promise<Opened | undefined> {
  const link = await findLink(token);
  const order = await findOrder(link?.order ?? nobody);
  const holder = link && order && holderOf(link, order, now);
  if (!holder) return undefined;
  const [lifecycle, circle] = await Promise.all([definitionFor(order), circleOf(order, shopReader())]);
  return { order, lifecycle, holder, circle };
}
