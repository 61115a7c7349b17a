import type { Actor } from "../../domain/actor.ts";
import { holderOf, isReplaced } from "../../domain/links/link.ts";
import { isJobOfDay } from "../../domain/listing/plan.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { findLink } from "../../io/links/links.ts";
import { cachedShopReader, participantsOf } from "../../io/messages/participants.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { isId } from "../../io/runtime/ids.ts";
import { effectiveLifecycleOf } from "../http/access.ts";
import type { OpenedLink } from "./pages/model.ts";
import type { LinkRequest } from "./request.ts";

/** No order has this id: an unknown link costs the same reads as a dead one. */
const unusedOrderId = "0".repeat(26);

/** What a deliverer sees of an order that another has taken over: no person. */
export interface ReplacedLink {
  replaced: Order;
}

/**
 * Opens a link; undefined when it is wrong, expired or revoked. The order is read strongly: it alone decides. A
 * deliverer's link also opens another order of theirs, as long as it is one of their jobs of the day.
 */
export async function openLink({
  token,
  now,
  job,
}: LinkRequest): Promise<OpenedLink | ReplacedLink | undefined> {
  const link = await findLink(token);
  const order = await findOrder(link?.order ?? unusedOrderId);
  const holder = link && order && holderOf(link, order, now);
  if (!holder) return link && order && isReplaced(link, order, now) ? { replaced: order } : undefined;
  return job && job !== order.id ? openJob(holder, order.shop, job, now) : openFor(holder, order);
}

async function openFor(holder: Actor, order: Order): Promise<OpenedLink> {
  const [lifecycle, participants] = await Promise.all([
    effectiveLifecycleOf(order),
    participantsOf(order, cachedShopReader()),
  ]);
  return { order, lifecycle, holder, participants };
}

async function openJob(
  holder: Actor,
  shop: string,
  job: string,
  now: Moment,
): Promise<OpenedLink | undefined> {
  const order = holder.role === "deliverer" && isId(job) ? await findOrder(job) : undefined;
  if (order?.shop !== shop) return undefined;
  const opened = await openFor({ ...holder, order: order.id }, order);
  const { timeZone } = opened.participants.shop;
  return isJobOfDay(order, holder.id!, timeZone, now) ? opened : undefined;
}
