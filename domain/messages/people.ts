import type { MessageContext } from "./scene.ts";

interface ContactPerson {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** A person in one line, and how to reach him. */
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
  if (order.delivery.way === "pickup") return participants.shop.city;
  const { line1, line2, postalCode, city } = order.request.delivery.address ?? {};
  const town = [postalCode, city].filter(Boolean).join(" ");
  return [line1, line2, town].filter(Boolean).join(", ") || order.request.city;
}

/** The name of the person who reads a message; staff are many and get none. */
export function readerNameOf({ notification, participants }: MessageContext): string | undefined {
  if (notification.party === "buyer") return participants.order.request.buyer.name;
  if (notification.party === "deliverer") return participants.deliverer?.name;
  return notification.party === "contractor" ? participants.contractor?.name : undefined;
}
