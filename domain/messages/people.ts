import type { Scene } from "./scene.ts";

interface Person {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** A person in one line, and how to reach him. */
export function personLine(person: Person | undefined): string | undefined {
  return [person?.name, person?.phone, person?.email].filter(Boolean).join(", ") || undefined;
}

/** Buyer and recipient as the reader may know them; a gift's deliverer knows no sender and no phone (S2-59). */
export function personsFor({ order, telling }: Scene): { buyer?: Person; recipient?: Person } {
  const { buyer, recipient = {}, gift } = order.request;
  if (telling.party !== "deliverer") return { buyer, recipient };
  if (gift) return { recipient: { name: recipient.name } };
  return { buyer: { ...buyer, email: undefined }, recipient: { ...recipient, email: undefined } };
}

/** Whom a deliverer meets and may call: for a gift nobody is called. */
export function contactOf({ order }: Pick<Scene, "order">): Person | undefined {
  const { buyer, recipient, gift } = order.request;
  if (gift) return recipient?.name ? { name: recipient.name } : undefined;
  const { name, phone } = recipient ?? {};
  return { name: name ?? buyer.name, phone: phone ?? buyer.phone };
}

/** Where the goods go, or where they wait. */
export function placeOf({ order, circle }: Scene): string | undefined {
  if (order.delivery.way === "pickup") return circle.shop.city;
  const { line1, line2, postalCode, city } = order.request.delivery.address ?? {};
  const town = [postalCode, city].filter(Boolean).join(" ");
  return [line1, line2, town].filter(Boolean).join(", ") || order.request.city;
}

/** The name of the person who reads a message; staff are many and get none. */
export function readerOf({ telling, circle }: Scene): string | undefined {
  if (telling.party === "buyer") return circle.order.request.buyer.name;
  if (telling.party === "deliverer") return circle.deliverer?.name;
  return telling.party === "contractor" ? circle.contractor?.name : undefined;
}
