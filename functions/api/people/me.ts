import type { Actor } from "../../../domain/actor.ts";
import { fieldError, OrderError } from "../../../domain/error.ts";
import { choicesShown } from "../../../domain/messages/channels/routes.ts";
import type { Account, AccountProfile } from "../../../domain/people/schema.ts";
import { type Member, readerKindOf, shopOfTeam, teamOf } from "../../../domain/people/team.ts";
import { screenOf } from "../../../domain/shop/screen.ts";
import { rememberPhones } from "../../../io/links/staff-phones.ts";
import { findAccount, saveAccount } from "../../../io/people/accounts.ts";
import { findShop } from "../../../io/people/shops.ts";
import type { HandlerReply } from "../../http/handler.ts";
import { withLocalPhone } from "../../http/phones.ts";

/** Whether somebody is told of orders, so that they have to be known. */
export const hasTeam = (actor: Actor): boolean => teamOf(actor) !== undefined;

/** The caller as one of those who are told of orders in a chat or a browser of theirs, else a refusal. */
export function requireMember(actor: Actor): Member {
  const team = teamOf(actor);
  if (team) return { team, id: actor.id! };
  throw new OrderError(
    "forbidden",
    "Only a shop's staff, contractors and support can be told of orders there.",
  );
}

/** Who the caller is, as an answer; in their own language, or else in the one that they accept. */
export async function meReply(actor: Actor, account?: Account, accepted?: string): Promise<HandlerReply> {
  const { id, role, shop: shopId } = actor;
  const shop = shopId && (await findShop(shopId));
  const { name = null, language = null, phone = null } = account ?? {};
  const screen = shop ? screenOf(shop, language ?? accepted) : null;
  const team = teamOf(actor);
  const messages = team ? choicesShown(readerKindOf(team), account?.messages) : null;
  return { body: { id, role, name, language, phone, messages, shop: screen } };
}

/** Keeps what the caller says of themselves, whole; answers who they are then. */
export async function storeProfile(
  actor: Actor,
  body: AccountProfile,
  accepted: string | undefined,
): Promise<HandlerReply> {
  const team = teamOf(actor);
  const shop = team && shopOfTeam(team);
  if (body.phone && !shop) throw fieldError("/phone", "is for the staff of a shop only");
  const profile = await withLocalPhone(actor.shop ?? "", body);
  const former = shop ? await findAccount(actor) : undefined;
  const account = await saveAccount(actor, profile);
  const phones = (of?: { phone?: string | undefined }) => (of?.phone ? [of.phone] : []);
  if (shop) await rememberPhones({ shop, person: actor.id }, phones(account), phones(former));
  return meReply(actor, account, accepted);
}
