import type { MessageContext } from "./scene.ts";
import type { DetailField } from "./words.ts";

const outcomeFields = ["status", "reason", "words", "handedTo"] as const;
const deliveryFields = ["way", "place", "time", "carrier", "trackingCode"] as const;

/** The details that each reader gets. */
const fieldsByParty: Record<string, readonly DetailField[]> = {
  buyer: [...outcomeFields, "service", "contractor", ...deliveryFields, "payment"],
  shop: [...outcomeFields, "service", "buyer", "recipient", ...deliveryFields, "comment", "payment"],
  deliverer: ["recipient", "buyer", "place", "time", "comment", "collect", "shop", "shopPhone"],
  contractor: ["service", "reason"],
  support: [...outcomeFields, "shop", "buyer", "way", "carrier", "trackingCode"],
};

/** What is of no use any more once the order has ended; a deliverer then forgets the people, too. */
const openOrderFields: readonly DetailField[] = [...deliveryFields, "comment", "collect", "contractor"];
const personFields: readonly DetailField[] = ["buyer", "recipient"];
/** What could tell a deliverer who sends a gift (S2-59). */
const giftSecretFields: readonly DetailField[] = ["buyer", "comment", "collect"];

/** The details that the reader of a message gets, in their order. */
export function detailFieldsFor({ notification, over, order }: MessageContext): DetailField[] {
  if (notification.said) return ["status"];
  const delivers = notification.party === "deliverer";
  const hidden = [
    ...(over ? openOrderFields : []),
    ...(over && delivers ? personFields : []),
    ...(order.request.gift && delivers ? giftSecretFields : []),
  ];
  return (fieldsByParty[notification.party] ?? []).filter((topic) => !hidden.includes(topic));
}
