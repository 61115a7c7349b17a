import { acceptedLanguage } from "../../../domain/lifecycles/folder.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import { type Member, shopOfTeam, shopTeam, type Team } from "../../../domain/people/team.ts";
import { phoneOfContact } from "../../../domain/people/telegram.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { ownersOfPhone, type PhoneOwner } from "../../../io/links/staff-phones.ts";
import { findAccounts, findMember } from "../../../io/people/accounts.ts";
import { keepJobWatch } from "../../../io/people/job-watches.ts";
import { findShop } from "../../../io/people/shops.ts";
import {
  linkChat,
  linksOfChat,
  markChatBlocked,
  unlinkChat,
  useChatCode,
} from "../../../io/people/telegram-links.ts";
import { logError } from "../../../io/runtime/log.ts";
import { callTelegram } from "../../../io/runtime/telegram.ts";
import type { ChatInput } from "./update.ts";
import { telegramWordsFor } from "./words.ts";

type Words = ReturnType<typeof telegramWordsFor>;

/** What is known when somebody has written to the bot. */
interface Chat {
  id: number;
  locale: string;
  words: Words;
  now: Moment;
}

/** The language that somebody's Telegram is in, or English. */
export const localeOfWriter = (code?: string) => acceptedLanguage(languages, code);

/** Answers what somebody has written to the bot: it links chats and ends links, and says nothing of orders. */
export async function answerChat({ chat: { id }, from, text = "", contact }: ChatInput, now: Moment) {
  const locale = localeOfWriter(from?.language_code);
  const chat = { id, locale, words: telegramWordsFor(locale), now };
  await markChatBlocked(id, undefined);
  if (contact) return takeContact(chat, contact, from?.id);
  const [, command = "", code] = /^\/(\w+)(?:@\w+)?(?:\s+(\S+))?/.exec(text.trim()) ?? [];
  if (command === "start" && code) return takeCode(chat, code);
  if (command === "start") return welcome(chat);
  if (command === "stop") return stop(chat);
  if (command === "settings") return say(chat, chat.words.settings(`${process.env.LINK_BASE}/board/me`));
  return say(chat, chat.words.help);
}

async function welcome(chat: Chat): Promise<void> {
  const names = await linkedNames(chat);
  const text = names ? chat.words.alreadyLinked(names) : chat.words.welcome;
  await say(chat, text, askForContact(chat.words));
}

/** Telegram says itself whose number it is: a contact of somebody else's proves nothing. */
async function takeContact(
  chat: Chat,
  contact: NonNullable<ChatInput["contact"]>,
  writer: number | undefined,
): Promise<void> {
  if (writer === undefined || contact.user_id !== writer)
    return say(chat, chat.words.foreignContact, askForContact(chat.words));
  const phone = phoneOfContact(contact.phone_number);
  const owners = await presentOwners(await ownersOfPhone(phone), phone);
  if (owners.length === 0) return say(chat, chat.words.unknownPhone);
  for (const { shop, person } of owners) await link(chat, { team: shopTeam(shop), id: person });
}

/** Those whose phone it still is; somebody of a shop's staff rather than the shop itself, which acts for nobody. */
async function presentOwners(owners: PhoneOwner[], phone: string): Promise<PhoneOwner[]> {
  const present: PhoneOwner[] = [];
  for (const owner of owners) if (await isPresent(owner, phone)) present.push(owner);
  const people = present.filter(({ person }) => person);
  return [...people, ...present.filter(({ shop }) => !people.some((each) => each.shop === shop))];
}

async function isPresent({ shop, person }: PhoneOwner, phone: string): Promise<boolean> {
  if (!person) return (await findShop(shop))?.phones?.includes(phone) ?? false;
  const [account] = await findAccounts(shop, [person]);
  return account?.phone === phone;
}

async function takeCode(chat: Chat, code: string): Promise<void> {
  const owner = await useChatCode(code, chat.now);
  if (!owner || !(await findMember(owner))) return say(chat, chat.words.deadCode);
  await link(chat, owner);
}

/** Links it to one of a team, or to a shop whose phone alone was proved. */
async function link(
  chat: Chat,
  { team, id: person }: Pick<Member, "team"> & { id?: string | undefined },
): Promise<void> {
  const { id, locale, now, words } = chat;
  await linkChat({ chat: id, team, ...(person && { person }), locale, since: now });
  if (person && team.startsWith("CONTRACTOR#")) await keepJobWatch(person, now);
  await say(chat, words.linked(await nameOf(chat, team)), { remove_keyboard: true });
}

async function stop(chat: Chat): Promise<void> {
  const links = await linksOfChat(chat.id);
  for (const each of links) {
    await unlinkChat(each);
    if (each.person && each.team.startsWith("CONTRACTOR#")) await keepJobWatch(each.person, chat.now);
  }
  const { stopped, notLinked } = chat.words;
  await say(chat, links.length > 0 ? stopped : notLinked, { remove_keyboard: true });
}

/** Whose messages come: a shop's by its name, else what they are about. */
async function nameOf({ words }: Chat, team: Team): Promise<string> {
  const shop = shopOfTeam(team);
  if (shop !== undefined) return words.ofShop((await findShop(shop))?.name ?? shop);
  return team === "SUPPORT" ? words.ofSupport : words.ofContractor;
}

async function linkedNames(chat: Chat): Promise<string> {
  const links = await linksOfChat(chat.id);
  return (await Promise.all(links.map(({ team }) => nameOf(chat, team)))).join(", ");
}

const askForContact = ({ sendContact }: Words) => ({
  keyboard: [[{ text: sendContact, request_contact: true }]],
  ...{ one_time_keyboard: true, resize_keyboard: true },
});

const say = ({ id }: Chat, text: string, reply_markup?: object): Promise<void> =>
  tellChat("sendMessage", { chat_id: id, text, ...(reply_markup && { reply_markup }) });

/** What is said about something done: that it cannot be said does not undo it. */
export async function tellChat(method: string, input: object): Promise<void> {
  try {
    await callTelegram(method, input);
  } catch (error) {
    logError("The bot could not answer.", error, { method });
  }
}
