import { holderOf } from "../../domain/links/link.ts";
import type { Moment } from "../../domain/time/time.ts";
import { findLink } from "../../io/links/links.ts";
import { cachedShopReader, participantsOf } from "../../io/messages/participants.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { effectiveLifecycleOf } from "../http/access.ts";
import type { OpenedLink } from "./pages/model.ts";

/** No order has this id: an unknown link costs the same reads as a dead one. */
const unusedOrderId = "0".repeat(26);

/** Opens a link; undefined when it is wrong, expired or revoked. The order is read strongly: it alone decides. */
export async function openLink(token: string, now: Moment): Promise<OpenedLink | undefined> {
  const link = await findLink(token);
  const order = await findOrder(link?.order ?? unusedOrderId);
  const holder = link && order && holderOf(link, order, now);
  if (!holder) return undefined;
  const [lifecycle, participants] = await Promise.all([
    effectiveLifecycleOf(order),
    participantsOf(order, cachedShopReader()),
  ]);
  return { order, lifecycle, holder, participants };
}
