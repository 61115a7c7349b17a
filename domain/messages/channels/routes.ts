import type * as z from "zod";
import type { Actor, Party } from "../../actor.ts";
import type { chosenChannels, MessageChannel, MessageChoices, MessageTopic } from "../../channels.ts";
import type { smsSettings, staffChannels } from "../schema.ts";

/** Where somebody is reached themselves: a chat or a browser that they have linked. */
export interface PersonalAddress {
  channel: MessageChannel;
  to: string;
  locale?: string | undefined;
  /** Whose it is; the shop's own, which acts for nobody, has none. */
  person?: Pick<Actor, "role" | "id"> | undefined;
  choices?: MessageChoices | undefined;
  /** What its channel needs beside the address. */
  details?: Readonly<Record<string, string>> | undefined;
}

/** All addresses of somebody who is told something. */
export interface Reader {
  emails: readonly string[];
  phones: readonly string[];
  locale: string;
  /** What they want by their own e-mail address and phone. */
  choices?: MessageChoices | undefined;
  personal?: readonly PersonalAddress[];
}

/** What a shop says about channels. */
export interface ChannelSettings {
  sms?: z.infer<typeof smsSettings> | undefined;
  staffChannels?: z.infer<typeof staffChannels> | undefined;
}

/**
 * One way to a reader. `also`: whatever else reaches them. `else`: where nothing that stands before it does. `asked`:
 * only what the lifecycle wants said so.
 */
interface Route {
  channel: MessageChannel;
  as: "also" | "else" | "asked";
}

const toStaff: readonly Route[] = [
  { channel: "push", as: "also" },
  { channel: "telegram", as: "also" },
  { channel: "email", as: "also" },
  { channel: "voice", as: "asked" },
];
const toCustomer: readonly Route[] = [
  { channel: "email", as: "also" },
  { channel: "sms", as: "else" },
];
const toSupport: readonly Route[] = [
  { channel: "push", as: "also" },
  { channel: "telegram", as: "also" },
  { channel: "email", as: "also" },
];
const toContractor: readonly Route[] = [...toSupport, { channel: "sms", as: "else" }];
/** Of jobs that nobody has, contractors are told in chats and browsers that they have linked, and never by letter. */
const toCandidate: readonly Route[] = [
  { channel: "push", as: "also" },
  { channel: "telegram", as: "also" },
];
/** A deliverer is on the way and reads no e-mail there (S4-19). */
const toDeliverer: readonly Route[] = [
  { channel: "email", as: "also" },
  { channel: "sms", as: "also" },
];

/** How each party is reached, the best way first: where one fails, the next one is taken. */
export const routesByParty: { readonly [P in Party]?: readonly Route[] } = {
  shop: toStaff,
  support: toSupport,
  buyer: toCustomer,
  formerBuyer: toCustomer,
  candidate: toCandidate,
  contractor: toContractor,
  formerContractor: toContractor,
  deliverer: toDeliverer,
  formerDeliverer: toDeliverer,
};

type ChosenChannel = (typeof chosenChannels)[number];
const linkedOnly = ["push", "telegram"] as const;
const everyOwn = [...linkedOnly, "email", "sms"] as const;

/** What somebody is told of, and by which channels of their own: the shop's mailbox and support's are nobody's alone. */
export const chosenTopics: Record<
  "shop" | "support" | "contractor",
  { readonly [T in MessageTopic]?: readonly ChosenChannel[] }
> = {
  shop: {
    ...{ newOrders: linkedOnly, reminders: linkedOnly, changes: linkedOnly },
    ...{ conversation: linkedOnly, essentials: linkedOnly },
  },
  support: { changes: linkedOnly },
  contractor: {
    newOrders: linkedOnly,
    ...{ changes: everyOwn, conversation: everyOwn, essentials: everyOwn },
  },
};

/** What somebody can choose, and what of it is on. */
export const choicesShown = (of: keyof typeof chosenTopics, choices: MessageChoices = {}) =>
  Object.fromEntries(
    Object.entries(chosenTopics[of]).map(([topic, channels]) => [
      topic,
      Object.fromEntries(
        channels.map((channel) => [channel, choices[topic as MessageTopic]?.[channel] !== false]),
      ),
    ]),
  );

/** Those who may do without being told of what is neither money nor an end. */
const mayDecline: readonly Party[] = ["candidate", "contractor", "formerContractor"];

/** Whether a message has to reach its party, whatever its readers have switched off. */
const isRequired = ({ party, topic = "essentials" }: Reached): boolean =>
  topic === "essentials" || !mayDecline.includes(party);

const isWanted = ({ topic }: Reached, { choices }: Pick<Reader, "choices">, channel: MessageChannel) =>
  !topic || choices?.[topic]?.[channel as "email"] !== false;

type ChannelAddress = Pick<PersonalAddress, "to" | "locale" | "choices">;

interface ChannelAddresses {
  /** The addresses of a reader in this channel. */
  of: (reader: Reader) => readonly ChannelAddress[];
  /** Whether a shop has it, for those who are no staff. */
  isOn?: (shop: ChannelSettings) => boolean;
}

const personal = (channel: MessageChannel): ChannelAddresses => ({
  of: ({ personal = [] }) => personal.filter((each) => each.channel === channel),
});
const plain = (addresses: readonly string[], { choices }: Reader): ChannelAddress[] =>
  addresses.map((to) => ({ to, choices }));

const addressesIn: Record<MessageChannel, ChannelAddresses> = {
  email: { of: (reader) => plain(reader.emails, reader) },
  sms: { of: (reader) => plain(reader.phones, reader), isOn: (shop) => smsRulesOf(shop).on },
  telegram: personal("telegram"),
  push: personal("push"),
  voice: {
    of: (reader) => plain(reader.phones, reader),
    isOn: ({ staffChannels }) => staffChannels?.voice === true,
  },
};

/** Where one message goes. */
export interface Recipient {
  channel: MessageChannel;
  to: string;
  locale: string;
}

/** What is reached: a party with all its addresses, the shop whose settings hold, and of what they are told. */
export interface Reached {
  party: Party;
  reader: Reader;
  shop: ChannelSettings;
  topic?: MessageTopic | undefined;
}

/**
 * Where a message for a party goes; `asked` are the channels that the lifecycle wants beside the usual ones. A channel
 * that somebody has switched off for its topic counts as one in which they have no address, as long as what has to
 * reach its party does so by another.
 */
export function routed(reached: Reached, asked: readonly MessageChannel[] = []): Recipient[] {
  const wanted = taken(reached, asked, true);
  return wanted.length > 0 || !isRequired(reached) ? wanted : taken(reached, asked, false);
}

function taken(reached: Reached, asked: readonly MessageChannel[], wanted: boolean): Recipient[] {
  const routes = routesFor(reached, asked);
  const find = (route: Route) => addressesOf(route, reached, wanted);
  const usual = routes.filter(({ as }) => as === "also").flatMap(find);
  if (usual.some(({ channel }) => !asked.includes(channel))) return usual;
  const others = routes.filter(({ as }) => as === "else").map(find);
  return [...usual, ...(others.find((found) => found.length > 0) ?? [])];
}

/** Where a message goes instead that did not arrive: the next way that leads to the same reader, the unwanted ones last. */
export function routedInstead(reached: Reached, failed: Pick<Recipient, "channel" | "to">): Recipient[] {
  const { reader, party } = reached;
  const ways = (routesByParty[party] ?? []).map(({ channel }) => channel);
  const place = (channel: MessageChannel, wanted: boolean) =>
    ways.indexOf(channel) + (wanted ? 0 : ways.length);
  const own = reader.personal?.find(({ channel, to }) => channel === failed.channel && to === failed.to);
  const samePerson = reader.personal?.filter(({ person }) => person?.id === own?.person?.id) ?? [];
  const same = { ...reached, reader: { ...reader, personal: samePerson } };
  const from = place(failed.channel, isWanted(reached, own ?? reader, failed.channel));
  const later = (isRequired(reached) ? [true, false] : [true]).flatMap((wanted) =>
    routesFor(same, [])
      .filter(({ channel }) => place(channel, wanted) > from)
      .map((route) => addressesOf(route, same, wanted)),
  );
  return later.find((found) => found.length > 0) ?? [];
}

/** The ways that this shop uses; staff whom nothing that is on reaches are written to by e-mail all the same. */
function routesFor({ party, shop }: Reached, asked: readonly MessageChannel[]): Route[] {
  return (routesByParty[party] ?? []).flatMap((route): Route[] => {
    const { channel, as } = route;
    const isOff = party === "shop" && shop.staffChannels?.[channel as "email"] === false;
    if (isOff) return channel === "email" ? [{ channel, as: "else" }] : [];
    if (as !== "asked") return [route];
    return asked.includes(channel) ? [{ channel, as: "also" }] : [];
  });
}

/** The addresses in one channel that are wanted for it, or those that are not. */
function addressesOf({ channel }: Route, reached: Reached, wanted: boolean): Recipient[] {
  const { reader, shop } = reached;
  const { of, isOn = () => true } = addressesIn[channel];
  if (!isOn(shop)) return [];
  return of(reader)
    .filter((address) => isWanted(reached, address, channel) === wanted)
    .map(({ to, locale = reader.locale }) => ({ channel, to, locale }));
}

/** Where one of Waymark's languages is at home, and carriers ask for no registration. */
const defaultSmsCountries = ["KG", "NZ", "PL"];

/** The rules for SMS; days are those of the shop's time zone. */
export interface SmsRules {
  on: boolean;
  countries: readonly string[];
  perNumberPerDay: number;
  perDay: number;
}

/** The rules that follow from a shop's settings; without any, it sends no SMS. `registered` are the stage's countries. */
export function smsRulesOf(
  { sms = false }: Pick<ChannelSettings, "sms">,
  registered: readonly string[] = [],
): SmsRules {
  const {
    on,
    countries = [...defaultSmsCountries, ...registered],
    perNumberPerDay = 10,
    perDay = 500,
  } = typeof sms === "boolean" ? { on: sms } : sms;
  return { on, countries, perNumberPerDay, perDay };
}
