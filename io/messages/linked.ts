import type { MessageChoices } from "../../domain/channels.ts";
import type { PersonalAddress } from "../../domain/messages/channels/routes.ts";
import type { PushSubscription } from "../../domain/people/push.ts";
import type { Account } from "../../domain/people/schema.ts";
import { type Member, shopOfTeam, type Team } from "../../domain/people/team.ts";
import type { ChatLink } from "../../domain/people/telegram.ts";
import type { Item, Key } from "../dynamodb/table.ts";
import { rememberPhones } from "../links/staff-phones.ts";
import { accountIn, findMember, isMember, memberKey } from "../people/accounts.ts";
import { keepJobWatch } from "../people/job-watches.ts";
import { browsersIn, browsersKey, removeAllPushSubscriptions } from "../people/push-subscriptions.ts";
import { chatsIn, chatsKey, chatsOfPerson, unlinkChat } from "../people/telegram-links.ts";
import { now } from "../runtime/clock.ts";
import { telegramBot } from "../runtime/telegram.ts";

const isAt =
  ({ pk, sk }: Key) =>
  (item: Item) =>
    item.pk === pk && item.sk === sk;

/** The chats of a team that may be written to, among the items. */
const openChats = (team: Team, items: Item[]): ChatLink[] =>
  chatsIn(items.find(isAt(chatsKey(team)))).filter(({ blockedAt }) => !blockedAt);

const openBrowsers = (team: Team, items: Item[]): PushSubscription[] =>
  browsersIn(items.find(isAt(browsersKey(team))), now());

/** A contractor is a team alone, and has an account without a chat or a browser, too. */
const contractorIn = (team: Team): string[] =>
  team.startsWith("CONTRACTOR#") ? [team.slice("CONTRACTOR#".length)] : [];

/** The keys of all that says where a team is reached itself and what of, as far as the items name them. */
export function linkedKeys(team: Team, items: Item[]): Key[] {
  const known = [...openBrowsers(team, items), ...openChats(team, items)];
  const people = new Set([...contractorIn(team), ...known.flatMap(({ person }) => person ?? [])]);
  return [
    browsersKey(team),
    ...(telegramBot() ? [chatsKey(team)] : []),
    ...[...people].map((id) => memberKey({ team, id })),
  ];
}

/** Where a team is reached, with what its members are now: who has left is reached no more. */
export function linkedIn(team: Team, items: Item[]): PersonalAddress[] {
  const accountOf = (id?: string) => (id ? memberIn({ team, id }, items) : undefined);
  return [
    ...openBrowsers(team, items).flatMap((browser) => {
      const account = accountOf(browser.person);
      return account ? [browserAddressOf(browser, account)] : [];
    }),
    ...openChats(team, items).flatMap((link) => {
      const account = accountOf(link.person);
      return link.person && !account ? [] : [chatAddressOf(link, account)];
    }),
  ];
}

/** What contractors want by which channel, by their ids. */
export const choicesIn = (teams: Team[], items: Item[]): Record<string, MessageChoices | undefined> =>
  Object.fromEntries(
    teams.flatMap((team) => contractorIn(team).map((id) => [id, memberIn({ team, id }, items)?.messages])),
  );

function memberIn(member: Member, items: Item[]): Account | undefined {
  const item = items.find(isAt(memberKey(member)));
  const account = item && accountIn(item);
  return account && isMember(account, member) ? account : undefined;
}

const chatAddressOf = ({ id, chat, locale }: ChatLink, account?: Account): PersonalAddress => ({
  ...{ channel: "telegram", to: id, locale, choices: account?.messages },
  ...(account && { person: { id: account.id, role: account.role } }),
  details: { chat: String(chat) },
});

/** Its own address is a secret of the browser's: messages are known by the person and their place. */
const browserAddressOf = (
  { person: id, place, locale, endpoint, keys, key }: PushSubscription,
  { role, messages }: Account,
): PersonalAddress => ({
  ...{ channel: "push", to: `${id} ${place}`, locale, choices: messages },
  person: { id, role },
  details: { endpoint, ...keys, key, place: String(place) },
});

/** Forgets where one of a team was reached: their chats, their browsers and their phone. */
export async function forgetAddresses(member: Member): Promise<void> {
  const account = await findMember(member);
  const [shop, person] = [shopOfTeam(member.team), member.id];
  for (const chat of await chatsOfPerson(member)) await unlinkChat(chat);
  await removeAllPushSubscriptions(member);
  for (const contractor of contractorIn(member.team)) await keepJobWatch(contractor, now());
  if (shop && account?.phone) await rememberPhones({ shop, person }, [], [account.phone]);
}
