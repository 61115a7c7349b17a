import type { Actor } from "../../domain/actor.ts";
import type { Order } from "../../domain/order/order.ts";
import { seesStatusPage } from "../../domain/order/view.ts";
import { buyerPageOf } from "../../io/links/links.ts";

/** The address of the buyer's page, for those who send or show it to them; undefined for everybody else. */
export const statusPageFor = async (order: Order, actor: Actor): Promise<string | undefined> =>
  seesStatusPage(order, actor) ? buyerPageOf(order) : undefined;
