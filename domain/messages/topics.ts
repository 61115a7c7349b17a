import type { Scene } from "./scene.ts";
import type { Topic } from "./words.ts";

const outcome = ["status", "reason", "words", "handedTo"] as const;
const route = ["way", "place", "time", "carrier", "trackingCode"] as const;

/** The details that each reader gets. */
const topics: Record<string, readonly Topic[]> = {
  buyer: [...outcome, "service", "contractor", ...route, "payment"],
  shop: [...outcome, "service", "buyer", "recipient", ...route, "comment", "payment"],
  deliverer: ["recipient", "buyer", "place", "time", "comment", "collect", "shop", "shopPhone"],
  contractor: ["service", "reason"],
  support: [...outcome, "shop", "buyer", "way", "carrier", "trackingCode"],
};

/** What is of no use any more once the order has ended; a deliverer then forgets the people, too. */
const fleeting: readonly Topic[] = [...route, "comment", "collect", "contractor"];
const people: readonly Topic[] = ["buyer", "recipient"];
/** What could tell a deliverer who sends a gift (S2-59). */
const secret: readonly Topic[] = ["buyer", "comment", "collect"];

/** The details that the reader of a message gets, in their order. */
export function topicsFor({ telling, over, order }: Scene): Topic[] {
  if (telling.said) return ["status"];
  const delivers = telling.party === "deliverer";
  const hidden = [
    ...(over ? fleeting : []),
    ...(over && delivers ? people : []),
    ...(order.request.gift && delivers ? secret : []),
  ];
  return (topics[telling.party] ?? []).filter((topic) => !hidden.includes(topic));
}
