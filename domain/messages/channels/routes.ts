import type * as z from "zod";
import type { Actor, Party } from "../../actor.ts";
import type { MessageChannel } from "../../channels.ts";
import type { smsSettings, staffChannels } from "../schema.ts";

/** Somebody of a shop's staff, where they are reached themselves: a chat or a browser that they have linked. */
export interface PersonalAddress {
  channel: MessageChannel;
  to: string;
  locale?: string | undefined;
  /** Whose it is; the shop's own, which acts for nobody, has none. */
  person?: Pick<Actor, "role" | "id"> | undefined;
  /** What its channel needs beside the address. */
  details?: Readonly<Record<string, string>> | undefined;
}

/** All addresses of somebody who is told something. */
export interface Reader {
  emails: readonly string[];
  phones: readonly string[];
  locale: string;
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
/** A deliverer is on the way and reads no e-mail there (S4-19). */
const toDeliverer: readonly Route[] = [
  { channel: "email", as: "also" },
  { channel: "sms", as: "also" },
];

/** How each party is reached, the best way first: where one fails, the next one is taken. */
export const routesByParty: { readonly [P in Party]?: readonly Route[] } = {
  shop: toStaff,
  support: [{ channel: "email", as: "also" }],
  buyer: toCustomer,
  formerBuyer: toCustomer,
  contractor: toCustomer,
  formerContractor: toCustomer,
  deliverer: toDeliverer,
  formerDeliverer: toDeliverer,
};

interface ChannelAddresses {
  /** The addresses of a reader in this channel. */
  of: (reader: Reader) => readonly Pick<PersonalAddress, "to" | "locale">[];
  /** Whether a shop has it, for those who are no staff. */
  isOn?: (shop: ChannelSettings) => boolean;
}

const personal = (channel: MessageChannel): ChannelAddresses => ({
  of: ({ personal = [] }) => personal.filter((each) => each.channel === channel),
});
const plain = (addresses: readonly string[]) => addresses.map((to) => ({ to }));

const addressesIn: Record<MessageChannel, ChannelAddresses> = {
  email: { of: ({ emails }) => plain(emails) },
  sms: { of: ({ phones }) => plain(phones), isOn: (shop) => smsRulesOf(shop).on },
  telegram: personal("telegram"),
  push: personal("push"),
  voice: { of: ({ phones }) => plain(phones), isOn: ({ staffChannels }) => staffChannels?.voice === true },
};

/** Where one message goes. */
export interface Recipient {
  channel: MessageChannel;
  to: string;
  locale: string;
}

/** What is reached: a party with all its addresses, and the shop whose settings hold. */
export interface Reached {
  party: Party;
  reader: Reader;
  shop: ChannelSettings;
}

/** Where a message for a party goes; `asked` are the channels that the lifecycle wants beside the usual ones. */
export function routed(reached: Reached, asked: readonly MessageChannel[] = []): Recipient[] {
  const routes = routesFor(reached, asked);
  const others = routes.filter(({ as }) => as === "else");
  const usual = routes.filter(({ as }) => as === "also").flatMap((route) => addressesOf(route, reached));
  if (usual.some(({ channel }) => !asked.includes(channel))) return usual;
  const instead = others.map((route) => addressesOf(route, reached)).find((found) => found.length > 0);
  return [...usual, ...(instead ?? [])];
}

/** Where a message goes instead that did not arrive: the next way that leads to the same reader. */
export function routedInstead(reached: Reached, failed: Pick<Recipient, "channel" | "to">): Recipient[] {
  const { reader, party } = reached;
  const ways = (routesByParty[party] ?? []).map(({ channel }) => channel);
  const place = ways.indexOf(failed.channel);
  const own = reader.personal?.find(({ channel, to }) => channel === failed.channel && to === failed.to);
  const samePerson = reader.personal?.filter(({ person }) => person?.id === own?.person?.id) ?? [];
  const same = { ...reached, reader: { ...reader, personal: samePerson } };
  const later = routesFor(same, []).filter(({ channel }) => ways.indexOf(channel) > place);
  return later.map((route) => addressesOf(route, same)).find((found) => found.length > 0) ?? [];
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

function addressesOf({ channel }: Route, { reader, shop }: Reached): Recipient[] {
  const { of, isOn = () => true } = addressesIn[channel];
  return isOn(shop) ? of(reader).map(({ to, locale = reader.locale }) => ({ channel, to, locale })) : [];
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
