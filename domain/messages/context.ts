import { type Group, isClosed } from "../lifecycle/groups.ts";
import { isNameOfPerson } from "../mask.ts";
import type { Deadline, Event } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import { isFetchedFromShop, pickupPointOf } from "../order/view/disclosure.ts";
import { sanitizeLine, truncate } from "./format.ts";
import type { LifecycleLanguage } from "./languages/language.ts";
import type { NotificationRequest } from "./notifications.ts";
import { formerContractorIn, formerDelivererIn, type Participants, type SenderShop } from "./recipients.ts";

/** Everything that a message is made of. */
export interface MessageContext {
  language: LifecycleLanguage;
  notification: NotificationRequest;
  participants: Participants;
  order: Order;
  /** The event that the message is about, and what it said. */
  event: Event;
  data: Partial<Record<string, string | number | boolean>>;
  /** The status that the order was in after that event. */
  status: { name: string; group: Group };
  /** Whether the order has ended by now. */
  over: boolean;
}

/** The context of one event of an order; the order itself may have gone on since. */
export function messageContextOf(
  language: LifecycleLanguage,
  notification: NotificationRequest,
  participants: Participants,
): MessageContext {
  const { order } = participants;
  const past = order.history.slice(0, notification.version);
  const event = past.at(-1)!;
  const entry = past.findLast(({ to }) => to);
  const status = { name: entry?.to ?? order.status, group: entry?.group ?? order.group };
  const data = (notification.said ? {} : (event.data ?? {})) as MessageContext["data"];
  return { language, notification, participants, order, event, data, status, over: isClosed(order.group) };
}

/** The deadline that an event is about, while it runs. */
export function deadlineOf({ order, event, data }: MessageContext): Deadline | undefined {
  const named = data.deadline ?? event.deadlines?.[0]?.name;
  return order.deadlines.find(({ name }) => name === named);
}

/** The name of the shop as it stands alone, cut to so many characters. */
export const shopNameOf = (
  { participants }: { participants: { shop: Pick<SenderShop, "name"> } },
  length: number,
): string => truncate(sanitizeLine(participants.shop.name), length);

/** The title of the status: the shop's own, or the language's. */
export function statusTitleOf({
  language: { statuses: titles },
  participants,
  status: { name },
}: Pick<MessageContext, "language" | "participants" | "status">): string {
  const own = participants.shop.statuses?.find((each) => each.name === name)?.title;
  const known = Object.hasOwn(titles, name) ? titles[name] : undefined;
  return own ?? known ?? name;
}

/** The title of the status that the order stands in now. */
export const presentTitleOf = (context: MessageContext): string =>
  statusTitleOf({ ...context, status: { name: context.order.status, group: context.order.group } });

interface ContactPerson {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** A person in one line, and how to reach them. */
export function personLine(person: ContactPerson | undefined): string | undefined {
  return [person?.name, person?.phone, person?.email].filter(Boolean).join(", ") || undefined;
}

/** Buyer and recipient as the reader may know them; a gift's deliverer knows no sender and no phone (S2-59). */
export function visiblePersons({ order, notification }: MessageContext): {
  buyer?: ContactPerson;
  recipient?: ContactPerson;
} {
  const { buyer, recipient = {}, gift } = order.request;
  if (notification.party !== "deliverer") return { buyer, recipient };
  if (gift) return { recipient: { name: recipient.name } };
  return { buyer: { ...buyer, email: undefined }, recipient: { ...recipient, email: undefined } };
}

/** Whom a deliverer meets and may call: for a gift nobody is called. */
export function deliveryContactOf({ order }: Pick<MessageContext, "order">): ContactPerson | undefined {
  const { buyer, recipient, gift } = order.request;
  if (gift) return recipient?.name ? { name: recipient.name } : undefined;
  const { name, phone } = recipient ?? {};
  return { name: name ?? buyer.name, phone: phone ?? buyer.phone };
}

/** Where the goods go, or where they wait. */
export function deliveryPlaceOf({ order, participants }: MessageContext): string | undefined {
  const point = pickupPointLine({ order, participants });
  if (isFetchedFromShop(order)) return point ?? shopPlaceOf(participants.shop);
  return point ?? addressLine(order.request.delivery.address) ?? order.request.city;
}

/** The place that an order names to be fetched from, with what the shop says of it where it is its own. */
export function pickupPointIn({ order, participants }: Pick<MessageContext, "order" | "participants">) {
  const named = pickupPointOf(order);
  const own = named && participants.shop.pickupPoints?.find(({ id }) => id === named.id);
  return named && { ...own, ...named, title: (own && (named.name ?? own.name)) || titleOfPoint(named) };
}

/** What a place is called, with its id where that says more: a locker is found by it, and a place of the shop's is not. */
const titleOfPoint = ({ id, name }: { id: string; name?: string | undefined }): string =>
  [name, name?.includes(id) ? "" : id].filter(Boolean).join(", ");

/** Such a place in one line: its name, its id where that says more, and where it is. */
export function pickupPointLine(context: Pick<MessageContext, "order" | "participants">): string | undefined {
  const pickupPoint = pickupPointIn(context);
  if (!pickupPoint) return undefined;
  const { title, address } = pickupPoint;
  const where = typeof address === "string" ? address : addressLine(address);
  return [title, where].filter(Boolean).join(", ");
}

/** Who gets the invoice, and what the tax office knows them by. */
export function invoiceLine({ request: { billing } }: Order): string | undefined {
  const { name, company, taxId, address } = billing ?? {};
  const { company: place, ...rest } = address ?? {};
  const firms = [company, place === company ? undefined : place];
  return [name, ...firms, taxId, addressLine(rest as typeof address)].filter(Boolean).join(", ") || undefined;
}

/** Where a shop is, in one line: its address, or the city alone. */
export const shopPlaceOf = ({ address, city }: SenderShop): string | undefined =>
  (typeof address === "string" ? address : addressLine(address)) ?? city;

/** An address in one line. */
export function addressLine(address: Order["request"]["delivery"]["address"]): string | undefined {
  const { company, line1, line2, postalCode, city, state } = address ?? {};
  const town = [postalCode, city].filter(Boolean).join(" ");
  return [company, line1, line2, town, state].filter(Boolean).join(", ") || undefined;
}

/** The number for questions to a shop: the one that it publishes, else the first that it has named. */
export const shopPhoneOf = ({ phone, phones }: SenderShop): string | undefined => phone ?? phones?.[0];

/** A shop's payment instructions, line by line: in the reader's language, else in the shop's own, or any other. */
export function paymentInstructionLines(
  { paymentInstructions: given, locale }: SenderShop,
  tag: string,
): string[] {
  const texts = typeof given === "string" ? { [tag]: given } : (given ?? {});
  const languageOf = (name: string) => name.split("-")[0];
  const wanted = [tag, languageOf(tag), locale, languageOf(locale), "en"];
  const name = wanted.flatMap(
    (each) => Object.keys(texts).find((key) => key === each || languageOf(key) === each) ?? [],
  );
  const text = texts[name[0] ?? Object.keys(texts)[0] ?? ""] ?? "";
  return text
    .split(/\r\n|[\n\r]/)
    .map(sanitizeLine)
    .filter(Boolean);
}

/** The name that a greeting says, wherever somebody is greeted: whoever orders can give any text for one. */
export const greetingNameOf = (name: string | undefined, length: number): string | undefined =>
  name !== undefined && isNameOfPerson(name) ? truncate(sanitizeLine(name), length) : undefined;

/** The name of the person who reads a message, as they are greeted; staff are many and get none. */
export const readerNameOf = (context: MessageContext, length: number): string | undefined =>
  greetingNameOf(nameOfReader(context), length);

function nameOfReader({ notification, participants }: MessageContext): string | undefined {
  if (notification.party === "buyer") return participants.order.request.buyer.name;
  if (notification.party === "deliverer") return participants.deliverer?.name;
  if (notification.party === "formerDeliverer")
    return formerDelivererIn(participants, notification.version)?.name;
  if (notification.party === "formerContractor")
    return formerContractorIn(participants, notification.version)?.name;
  return notification.party === "contractor" ? participants.contractor?.name : undefined;
}
