import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import type { Account } from "../../../domain/people/schema.ts";
import { screenOf } from "../../../domain/shop/screen.ts";
import { findShop } from "../../../io/people/shops.ts";
import type { HandlerReply } from "../../http/handler.ts";

/** Whether somebody belongs to the staff of a shop. */
export const isStaff = ({ role, shop }: Actor): boolean =>
  shop !== undefined && ["director", "manager", "seller"].includes(role);

/** The caller as one of a shop's staff, else a refusal: nobody else is told of orders in a chat or a browser of theirs. */
export function requireStaff(actor: Actor): { shop: string; id: string } {
  if (isStaff(actor)) return { shop: actor.shop!, id: actor.id! };
  throw new OrderError("forbidden", "Only the staff of a shop can be told of orders there.");
}

/** Who the caller is, as an answer; in their own language, or else in the one that they accept. */
export async function meReply(
  { id, role, shop: shopId }: Actor,
  account?: Account,
  accepted?: string,
): Promise<HandlerReply> {
  const shop = shopId && (await findShop(shopId));
  const { name = null, language = null, phone = null } = account ?? {};
  const screen = shop ? screenOf(shop, language ?? accepted) : null;
  return { body: { id, role, name, language, phone, shop: screen } };
}
