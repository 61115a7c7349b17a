import type { Party } from "../actor.ts";
import { type MessageChoices, messageTopics } from "../channels.ts";
import { foldedAddress } from "../email-address.ts";
import { type UnreachableReason, unreachableReasons } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import { speakerOf } from "../order/parties.ts";
import type { Contractor, Deliverer } from "../people/schema.ts";
import type { OpeningHours, QuietHours } from "../time/opening-hours.ts";
import {
  type ChannelSettings,
  type PersonalAddress,
  type Reached,
  type Reader,
  type Recipient,
  routed,
  routedInstead,
} from "./channels/routes.ts";
import {
  feeOwnerIn,
  formerContactsIn,
  type Notification,
  type NotificationRequest,
  replacedIn,
  topicOf,
} from "./notifications.ts";

type ShopAddress = NonNullable<Order["request"]["delivery"]["address"]>;

/** Where transfers to a shop go. */
export interface PaymentAccount {
  holder?: string | undefined;
  number: string;
  bank?: string | undefined;
}

/** A place of a shop's where buyers fetch their orders. */
export interface ShopPickupPoint {
  id: string;
  name?: string | undefined;
  address?: string | ShopAddress | undefined;
  phone?: string | undefined;
  openingHours?: OpeningHours | undefined;
  mapUrl?: string | undefined;
}

/** What messages say of the shop that sends them, and keep to; the shop's settings are such a thing. */
export interface SenderShop extends ChannelSettings {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  emails: string[];
  phones?: string[] | undefined;
  city?: string | undefined;
  address?: string | ShopAddress | undefined;
  phone?: string | undefined;
  website?: string | undefined;
  logoUrl?: string | undefined;
  color?: string | undefined;
  replyTo?: string | undefined;
  /** The shop's own page of an order, with `{id}` in place of the order's id. */
  staffUrl?: string | undefined;
  /** One text, or one for each language. */
  paymentInstructions?: string | Record<string, string> | undefined;
  paymentAccount?: PaymentAccount | undefined;
  /** Where buyers pay, with the order's own in place of {id}, {number}, {amount} and {currency}. */
  paymentUrl?: string | undefined;
  /** Who makes a page for each payment. */
  paymentProvider?: string | undefined;
  mapUrl?: string | undefined;
  openingHours?: OpeningHours | undefined;
  pickupPoints?: ShopPickupPoint[] | undefined;
  /** Where the pictures of goods may come from, beside the hosts of logo and website. */
  imageOrigins?: string[] | undefined;
  quietHours?: QuietHours | undefined;
  /** Statuses of its own, which have no texts but a title. */
  statuses?: { name: string; title?: string | undefined }[] | undefined;
}

/** The participants of an order whom messages can reach. */
export interface Participants {
  order: Order;
  shop: SenderShop;
  deliverer?: Deliverer | undefined;
  /** Those whom others have replaced. */
  formerDeliverers?: Deliverer[] | undefined;
  contractor?: Contractor | undefined;
  /** Those about whose fees somebody has decided. */
  formerContractors?: Contractor[] | undefined;
  /** Those who could take it from the feed, and of whom nobody has yet. */
  candidates?: Contractor[] | undefined;
  support?: string | undefined;
  /** Where the shop's staff, support and contractors are reached themselves. */
  linked?: PersonalAddress[] | undefined;
  /** What contractors want by which channel, by their ids. */
  choices?: Readonly<Record<string, MessageChoices | undefined>> | undefined;
}

interface ContactDetails {
  email?: string | undefined;
  phone?: string | undefined;
  locale?: string | undefined;
  choices?: MessageChoices | undefined;
  personal?: PersonalAddress[];
}

/** The deliverer whom the event of this version replaced by another. */
export function formerDelivererIn(
  { order, formerDeliverers = [] }: Participants,
  version = order.version,
): Deliverer | undefined {
  const id = replacedIn(order.history[version - 1]);
  return formerDeliverers.find((deliverer) => deliverer.id === id);
}

/** The contractor whose fee the event of this version decides about. */
export function formerContractorIn(
  { order, formerContractors = [] }: Participants,
  version = order.version,
): Contractor | undefined {
  const id = feeOwnerIn(order.history[version - 1]);
  return formerContractors.find((contractor) => contractor.id === id);
}

/** What else a message is about than an event, and which channels its lifecycle asks for. */
type About = { [K in "said" | "asked"]?: NotificationRequest[K] | undefined };

/**
 * Where a message for a party goes that is told of the event of this version, the last one when nobody says; a gift's
 * recipient is no party, so nobody ever writes to them (S2-59).
 */
export function recipientsOf(
  party: Party,
  participants: Participants,
  version?: number,
  { said, asked }: About = {},
): Recipient[] {
  const reached = reachedAs({ party, version, said }, participants);
  return reached ? routed(reached, asked) : [];
}

/** Where a message goes that did not arrive, for readers who are reached otherwise, too. */
export function fallbacksFor(
  failed: Told & Pick<Notification, "channel" | "to">,
  participants: Participants,
): Recipient[] {
  const reached = reachedAs(failed, participants);
  return reached ? routedInstead(reached, failed) : [];
}

/** Who is told, and of what: the event of this version, the last one when nobody says, or a chat message. */
type Told = Pick<Notification, "party"> & Pick<About, "said"> & { version?: number | undefined };

function reachedAs({ party, said, ...told }: Told, participants: Participants): Reached | undefined {
  const { shop, order } = participants;
  const { version = order.version } = told;
  const reader = readersOf(participants, version)[party as "shop"]?.();
  return reader && { party, reader, shop, topic: topicOf(order, { version, said }) };
}

/** Those whom messages can reach, by their party. */
function readersOf(participants: Participants, version: number) {
  const { order, shop, deliverer, contractor, candidates = [], linked = [], choices = {} } = participants;
  const { buyer } = order.request;
  const former = formerContactsIn(order.history[version - 1]);
  const at = (contact?: ContactDetails) => contact && readerAt(contact, shop.locale);
  const chats = (role: string, ...ids: string[]) =>
    linked.filter(({ person }) => person?.role === role && (ids.length === 0 || ids.includes(person.id!)));
  const atContractor = (each?: Contractor) =>
    each && at({ ...each, choices: choices[each.id], personal: chats("contractor", each.id) });
  const atDeliverer = (each?: Deliverer) => each && at({ ...each, choices: choicesBy(each.contactBy) });
  const support = { email: participants.support, personal: chats("support") };
  return {
    shop: (): Reader => ({
      ...{ emails: shop.emails, phones: shop.phones ?? [], locale: shop.locale },
      personal: linked.filter((each) => mayBeTold(order, each)),
    }),
    support: () => at(support),
    buyer: () => at({ ...buyer, choices: choicesBy(buyer.contactBy) }),
    formerBuyer: () => at({ ...former, locale: buyer.locale }),
    deliverer: () => atDeliverer(deliverer),
    formerDeliverer: () => atDeliverer(formerDelivererIn(participants, version)),
    candidate: () =>
      at(
        candidates.length > 0
          ? { personal: chats("contractor", ...candidates.map(({ id }) => id)) }
          : undefined,
      ),
    contractor: () => atContractor(contractor),
    formerContractor: () => atContractor(formerContractorIn(participants, version)),
  } satisfies { [P in Party]?: () => Reader | undefined };
}

/** Buyers and deliverers want one of two channels for everything; the other one is left for what that one does not bring. */
function choicesBy(contactBy: Deliverer["contactBy"] = "both"): MessageChoices | undefined {
  const off = contactBy !== "both" && { [contactBy === "sms" ? "email" : "sms"]: false };
  return off ? Object.fromEntries(messageTopics.map((topic) => [topic, off])) : undefined;
}

/** Sellers are told of what they look after, and of nothing else (S2-13). */
const mayBeTold = (order: Order, { person }: PersonalAddress): boolean =>
  !person || speakerOf(order, { ...person, shop: order.shop }) === "shop";

const readerAt = (
  { email, phone, locale, choices, personal = [] }: ContactDetails,
  shopLocale: string,
): Reader => ({
  emails: email ? [email] : [],
  phones: phone ? [phone] : [],
  ...{ locale: locale ?? shopLocale, choices, personal },
});

/** Whose contacts can change behind their back: each is told where they were reached until then. */
export type ContactOwner = "deliverer" | "shop" | "contractor";

/** How somebody is reached beyond any one order. */
export interface Contacts {
  owner: ContactOwner;
  name: string;
  emails: readonly string[];
  phones: readonly string[];
  locale?: string | undefined;
}

/** Where somebody was reached and is reached no more, once what is known of them has changed. */
export function formerContactsOf(before: Contacts, after: Contacts, shop: SenderShop): Recipient[] {
  const kept = new Set([...after.phones, ...after.emails.map(foldedAddress)]);
  const reader = { ...before, locale: before.locale ?? shop.locale };
  const former = routed({ party: "formerDeliverer", reader, shop });
  return former.filter(({ to }) => !kept.has(to) && !kept.has(foldedAddress(to)));
}

/** Whether a message for the buyer would go where they are not reached any more: its contact was corrected since. */
export function isMisaddressed(
  { party, to }: { party: Party; to: string },
  participants: Participants,
): boolean {
  const { buyer } = participants.order.request;
  if (party === "formerBuyer") return to === buyer.email || to === buyer.phone;
  return party === "buyer" && to !== buyer.email && to !== buyer.phone;
}

/** What became of a message that its reader never gets; a cap or the night only delays the next one. */
const lost: readonly Notification["status"][] = ["suppressed", "bounced", "complained", "failed", "refused"];

/** Whether a message is to go another way: it never arrives by this one, and its reader has not asked to be left alone. */
export const isForAnotherWay = ({ status, reason }: Pick<Notification, "status" | "reason">): boolean =>
  lost.includes(status) && status !== "complained" && reason !== "complaint";

/** Why the buyer is out of reach once this became of a message for them; undefined while another channel is left. */
export function reasonOutOfReach(
  message: Notification,
  participants: Participants,
): UnreachableReason | undefined {
  const { party, channel, status } = message;
  const isLost = party === "buyer" && lost.includes(status);
  if (!isLost || isMisaddressed(message, participants)) return undefined;
  const isLeft = isForAnotherWay(message) && fallbacksFor(message, participants).length > 0;
  return isLeft ? undefined : unreachableReasons.find((reason) => reason === channel);
}
