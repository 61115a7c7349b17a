import type { PersonalAddress } from "../../domain/messages/channels/routes.ts";
import type { Participants } from "../../domain/messages/recipients.ts";
import type { Order } from "../../domain/order/order.ts";
import type { ChatLink } from "../../domain/people/telegram.ts";
import { batchLoader } from "../dynamodb/loader.ts";
import { findAccounts } from "../people/accounts.ts";
import { chatsOfShop } from "../people/telegram-links.ts";
import { telegramBot } from "../runtime/telegram.ts";
import { type cachedShopReader, participantsOf } from "./participants.ts";

/** Everybody whom a message about this order can be for, with where the shop's staff are reached themselves. */
export async function recipientsFor(
  order: Order,
  readShop: ReturnType<typeof cachedShopReader>,
): Promise<Participants> {
  const [participants, staff] = await Promise.all([
    participantsOf(order, readShop),
    staffAddressesOf(order.shop),
  ]);
  return { ...participants, staff };
}

/** Where the staff of a shop are reached themselves, with what they are in it now: who has left is reached no more. */
export const staffAddressesOf = async (shop: string): Promise<PersonalAddress[]> =>
  (await loadAddresses(shop)) ?? [];

const loadAddresses = /* @__PURE__ */ batchLoader<PersonalAddress[]>(async (shops) => {
  const found = shops.map(async (shop) => [shop, await readAddresses(shop)] as const);
  return new Map(await Promise.all(found));
});

async function readAddresses(shop: string): Promise<PersonalAddress[]> {
  if (!telegramBot()) return [];
  const links = (await chatsOfShop(shop)).filter(({ blockedAt }) => !blockedAt);
  const people = [...new Set(links.flatMap(({ person }) => person ?? []))];
  const accounts = await findAccounts(shop, people);
  return links.flatMap((link) => {
    const account = accounts.find(({ id }) => id === link.person);
    return link.person && !account ? [] : [addressOf(link, account)];
  });
}

const addressOf = ({ id, chat, locale }: ChatLink, person: PersonalAddress["person"]): PersonalAddress => ({
  ...{ channel: "telegram", to: id, locale },
  ...(person && { person: { id: person.id!, role: person.role } }),
  details: { chat: String(chat) },
});
