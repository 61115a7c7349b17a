import type { PersonalAddress } from "../../domain/messages/channels/routes.ts";
import type { PushSubscription } from "../../domain/people/push.ts";
import type { Account } from "../../domain/people/schema.ts";
import type { ChatLink } from "../../domain/people/telegram.ts";
import type { Item, Key } from "../dynamodb/table.ts";
import { rememberPhones } from "../links/staff-phones.ts";
import { accountIn, findAccounts, staffKey } from "../people/accounts.ts";
import { browsersIn, browsersKey, removeAllPushSubscriptions } from "../people/push-subscriptions.ts";
import { chatsIn, chatsOfPerson, shopChatsKey, unlinkChat } from "../people/telegram-links.ts";
import { now } from "../runtime/clock.ts";
import { telegramBot } from "../runtime/telegram.ts";

const isAt =
  ({ pk, sk }: Key) =>
  (item: Item) =>
    item.pk === pk && item.sk === sk;

/** The chats of a shop that may be written to, among the items. */
const openChats = (shop: string, items: Item[]): ChatLink[] =>
  chatsIn(items.find(isAt(shopChatsKey(shop)))).filter(({ blockedAt }) => !blockedAt);

const openBrowsers = (shop: string, items: Item[]): PushSubscription[] =>
  browsersIn(items.find(isAt(browsersKey(shop))), now());

/** The keys of all that says where the staff of a shop are reached themselves, as far as the items name them. */
export function staffKeys(shop: string, items: Item[]): Key[] {
  const known = [...openBrowsers(shop, items), ...openChats(shop, items)];
  const people = new Set(known.flatMap(({ person }) => person ?? []));
  return [
    browsersKey(shop),
    ...(telegramBot() ? [shopChatsKey(shop)] : []),
    ...[...people].map((person) => staffKey(shop, person)),
  ];
}

/** Where they are reached, with what they are in the shop now: who has left is reached no more. */
export function staffIn(shop: string, items: Item[]): PersonalAddress[] {
  const accountOf = (person?: string): Account | undefined => {
    const item = person && items.find(isAt(staffKey(shop, person)));
    return item ? accountIn(item) : undefined;
  };
  return [
    ...openBrowsers(shop, items).flatMap((browser) => {
      const account = accountOf(browser.person);
      return account ? [browserAddressOf(browser, account)] : [];
    }),
    ...openChats(shop, items).flatMap((link) => {
      const account = accountOf(link.person);
      return link.person && !account ? [] : [chatAddressOf(link, account)];
    }),
  ];
}

const chatAddressOf = (
  { id, chat, locale }: ChatLink,
  person: PersonalAddress["person"],
): PersonalAddress => ({
  ...{ channel: "telegram", to: id, locale },
  ...(person && { person: { id: person.id!, role: person.role } }),
  details: { chat: String(chat) },
});

/** Its own address is a secret of the browser's: messages are known by the person and their place. */
const browserAddressOf = (
  { person: id, place, locale, endpoint, keys, key }: PushSubscription,
  { role }: Account,
): PersonalAddress => ({
  ...{ channel: "push", to: `${id} ${place}`, locale },
  person: { id, role },
  details: { endpoint, ...keys, key, place: String(place) },
});

/** Forgets where one of a shop's staff was reached: their chats, their browsers and their phone. */
export async function forgetAddresses(shop: string, id: string): Promise<void> {
  const [account] = await findAccounts(shop, [id]);
  for (const chat of await chatsOfPerson(shop, id)) await unlinkChat(chat);
  await removeAllPushSubscriptions({ shop, id });
  if (account?.phone) await rememberPhones({ shop, person: id }, [], [account.phone]);
}
