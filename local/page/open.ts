import { linkOf, type Scope } from "../../domain/link.ts";
import { keepLink } from "../../io/links.ts";
import { findOrder } from "../../io/orders.ts";
import { Refusal } from "../refusal.ts";
import type { Door } from "./door.ts";

/** POST /_local/orders/{id}/links/{scope}: opens the page that the buyer or the deliverer gets by link. */
export const open: Door = async ({ params }) => {
  const order = await findOrder(params.id!);
  const known = params.scope === "buyer" || params.scope === "deliverer";
  const link = order && known && linkOf(order, params.scope as Scope);
  if (!link) throw new Refusal(404, "not-found", "Nobody has such a link to this order.");
  return { to: `/l/${await keepLink(link)}` };
};
