import { type LinkScope, linkOf } from "../../domain/link.ts";
import { saveLink } from "../../io/links.ts";
import { findOrder } from "../../io/orders.ts";
import { HttpError } from "../refusal.ts";
import type { PageHandler } from "./door.ts";

/** POST /_local/orders/{id}/links/{scope}: opens the page that the buyer or the deliverer gets by link. */
export const openLinkPage: PageHandler = async ({ params }) => {
  const order = await findOrder(params.id!);
  const known = params.scope === "buyer" || params.scope === "deliverer";
  const link = order && known && linkOf(order, params.scope as LinkScope);
  if (!link) throw new HttpError(404, "not-found", "Nobody has such a link to this order.");
  return { to: `/l/${await saveLink(link)}` };
};
