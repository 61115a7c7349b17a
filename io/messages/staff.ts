import type { PersonalAddress } from "../../domain/messages/channels/routes.ts";
import type { ChatLink } from "../../domain/people/telegram.ts";
import type { Item, Key } from "../dynamodb/table.ts";
import { rememberPhones } from "../links/staff-phones.ts";
import { accountIn, findAccounts, staffKey } from "../people/accounts.ts";
import { removeAllPushSubscriptions } from "../people/push-subscriptions.ts";
import { chatsIn, chatsOfPerson, shopChatsKey, unlinkChat } from "../people/telegram-links.ts";
import { telegramBot } from "../runtime/telegram.ts";

const isAt =
  ({ pk, sk }: Key) =>
  (item: Item) =>
    item.pk === pk && item.sk === sk;

/** The chats of a shop that may be written to, among the items. */
const openChats = (shop: string, items: Item[]): ChatLink[] =>
  chatsIn(items.find(isAt(shopChatsKey(shop)))).filter(({ blockedAt }) => !blockedAt);

/** The keys of all that says where the staff of a shop are reached themselves, as far as the items name them. */
export const staffKeys = (shop: string, items: Item[]): Key[] =>
  telegramBot()
    ? [shopChatsKey(shop), ...new Set(openChats(shop, items).flatMap(({ person }) => person ?? []))].map(
        (key) => (typeof key === "string" ? staffKey(shop, key) : key),
      )
    : [];

/** Where they are reached, with what they are in the shop now: who has left is reached no more. */
export const staffIn = (shop: string, items: Item[]): PersonalAddress[] =>
  openChats(shop, items).flatMap((link) => {
    const item = link.person && items.find(isAt(staffKey(shop, link.person)));
    return link.person && !item ? [] : [addressOf(link, item ? accountIn(item) : undefined)];
  });

const addressOf = ({ id, chat, locale }: ChatLink, person: PersonalAddress["person"]): PersonalAddress => ({
  ...{ channel: "telegram", to: id, locale },
  ...(person && { person: { id: person.id!, role: person.role } }),
  details: { chat: String(chat) },
});

/** Forgets where one of a shop's staff was reached: their chats, their browsers and their phone. */
export async function forgetAddresses(shop: string, id: string): Promise<void> {
  const [account] = await findAccounts(shop, [id]);
  for (const chat of await chatsOfPerson(shop, id)) await unlinkChat(chat);
  await removeAllPushSubscriptions({ role: "seller", shop, id });
  if (account?.phone) await rememberPhones({ shop, person: id }, [], [account.phone]);
}
