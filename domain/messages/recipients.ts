import type * as z from "zod";
import type { Party } from "../actor.ts";
import { foldedAddress } from "../email-address.ts";
import type { UnreachableReason } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import type { Contractor, Deliverer } from "../people/schema.ts";
import type { OpeningHours, QuietHours } from "../time/opening-hours.ts";
import { feeOwnerIn, formerContactsIn, type Notification, replacedIn } from "./notifications.ts";
import type { smsSettings } from "./schema.ts";

/** Where one message goes. */
export interface Recipient {
  channel: "email" | "sms";
  to: string;
  locale: string;
}

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
export interface SenderShop {
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
  mapUrl?: string | undefined;
  openingHours?: OpeningHours | undefined;
  pickupPoints?: ShopPickupPoint[] | undefined;
  /** Where the pictures of goods may come from, beside the hosts of logo and website. */
  imageOrigins?: string[] | undefined;
  sms?: SmsSettings;
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
  support?: string | undefined;
}

interface ContactDetails {
  email?: string | undefined;
  phone?: string | undefined;
  locale?: string | undefined;
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

/**
 * The addresses of a party that is told of the event of this version, the last one when nobody says; a gift's
 * recipient is no party, so nobody ever writes to them (S2-59).
 */
export function recipientsOf(party: Party, participants: Participants, version?: number): Recipient[] {
  const former = formerDelivererIn(participants, version);
  const formerContractor = formerContractorIn(participants, version);
  const { order, shop, deliverer, contractor, support } = participants;
  const formerContacts = formerContactsIn(order.history[(version ?? order.version) - 1]);
  switch (party) {
    case "shop":
      return shop.emails.map((to) => ({ channel: "email", to, locale: shop.locale }));
    case "buyer":
      return recipientsAt(order.request.buyer, shop, false);
    case "formerBuyer":
      return recipientsAt({ ...formerContacts, locale: order.request.buyer.locale }, shop, false);
    case "deliverer":
      return deliverer ? recipientsAt(deliverer, shop, true) : [];
    case "formerDeliverer":
      return former ? recipientsAt(former, shop, true) : [];
    case "contractor":
      return contractor ? recipientsAt(contractor, shop, false) : [];
    case "formerContractor":
      return formerContractor ? recipientsAt(formerContractor, shop, false) : [];
    case "support":
      return support ? [{ channel: "email", to: support, locale: shop.locale }] : [];
    default:
      return [];
  }
}

/** By e-mail where there is an address; by SMS instead, or also (S4-19), where the shop has switched it on. */
function recipientsAt(
  { email, phone, locale }: ContactDetails,
  shop: SenderShop,
  both: boolean,
): Recipient[] {
  const language = locale ?? shop.locale;
  const mail: Recipient[] = email ? [{ channel: "email", to: email, locale: language }] : [];
  const sms = phone && smsRulesOf(shop).on && (both || !email);
  return sms ? [...mail, { channel: "sms", to: phone, locale: language }] : mail;
}

/** Where a deliverer was reached and is reached no more once the shop has changed what it says of them. */
export function formerContactsOf(before: Deliverer, after: Deliverer, shop: SenderShop): Recipient[] {
  const isKept = ({ to }: Recipient) =>
    to === after.phone || foldedAddress(to) === foldedAddress(after.email);
  return recipientsAt(before, shop, true).filter((each) => !isKept(each));
}

/** The SMS in place of an e-mail that cannot arrive: for readers with a phone, where the shop has switched it on. */
export function smsFallbackFor(
  party: Party,
  participants: Participants,
  version?: number,
): Recipient | undefined {
  const { order, shop, contractor, deliverer } = participants;
  const formerDeliverer = formerDelivererIn(participants, version);
  const formerContractor = formerContractorIn(participants, version);
  const buyer = order.request.buyer;
  const reader = { buyer, contractor, formerContractor, deliverer, formerDeliverer }[party as "buyer"];
  return reader && recipientsAt({ ...reader, email: undefined }, shop, false)[0];
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

/** What became of a message that its reader never gets, by its channel; a cap or the night only delays the next one. */
const lost: Record<Notification["channel"], readonly Notification["status"][]> = {
  email: ["suppressed", "bounced", "complained", "failed"],
  sms: ["failed", "refused"],
};

/** Why the buyer is out of reach once this became of a message for them; undefined while another channel is left. */
export function reasonOutOfReach(
  { party, channel, status, reason, version, to }: Notification,
  participants: Participants,
): UnreachableReason | undefined {
  const isLost = party === "buyer" && lost[channel].includes(status);
  if (!isLost || isMisaddressed({ party, to }, participants)) return undefined;
  if (channel === "sms") return "sms";
  // no SMS steps in for somebody who wants to be left alone
  const isUnwanted = status === "complained" || reason === "complaint";
  return isUnwanted || !smsFallbackFor(party, participants, version) ? "email" : undefined;
}

/** The countries where one of Waymark's languages is at home; a shop that names others is asked for them. */
const defaultSmsCountries = ["AU", "BY", "CA", "GB", "IE", "KG", "KZ", "NZ", "PL", "RU", "US"];

type SmsSettings = z.infer<typeof smsSettings> | undefined;

/** The rules for SMS; days are those of the shop's time zone. */
export interface SmsRules {
  on: boolean;
  countries: readonly string[];
  perNumberPerDay: number;
  perDay: number;
}

/** The rules that follow from a shop's settings; without any, it sends no SMS. */
export function smsRulesOf({ sms = false }: { sms?: SmsSettings }): SmsRules {
  const {
    on,
    countries = defaultSmsCountries,
    perNumberPerDay = 10,
    perDay = 500,
  } = typeof sms === "boolean" ? { on: sms } : sms;
  return { on, countries, perNumberPerDay, perDay };
}
