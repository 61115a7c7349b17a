/** The roles that a token can carry. */
export const roles = [
  "storefront",
  "director",
  "manager",
  "seller",
  "contractor",
  "support",
  "admin",
] as const;
export type Role = (typeof roles)[number];

/** Everything that can act: callers with a token, the holders of links, signed webhooks, and the clock. */
export const actorRoles = [...roles, "buyer", "deliverer", "payments", "carrier", "clock"] as const;

/** Who acts: a caller with a token, the holder of a link, a signed webhook, or the clock. */
export interface Actor {
  role: (typeof actorRoles)[number];
  id?: string;
  shop?: string;
  /** The one order that the holder of a link may see and move. */
  order?: string;
  /** What a contractor offers and where; the feed and `accept` go by it (S0-08). */
  services?: string[];
  cities?: string[];
}

/** What somebody is to one order (`formerDeliverer` and `formerContractor`: who had it before, `formerBuyer`: where the buyer was reached before, to be told and no more); lifecycles give rights to parties, never to roles. */
export type Party =
  | "buyer"
  | "formerBuyer"
  | "shop"
  | "seller"
  | "deliverer"
  | "formerDeliverer"
  | "candidate"
  | "contractor"
  | "formerContractor"
  | "support"
  | "payments"
  | "carrier"
  | "clock";
