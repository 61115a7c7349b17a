import type { Actor } from "../../../domain/actor.ts";

const shop = "clay-cats";
const trade = { services: ["Tiling"], cities: ["warszawa"] };

/** Everybody who can ask something of an order; `other` and strangers have no part in it. */
export const actors = {
  director: { role: "director", id: "dora", shop },
  manager: { role: "manager", id: "max", shop },
  seller: { role: "seller", id: "sam", shop },
  otherSeller: { role: "seller", id: "sue", shop },
  strangeDirector: { role: "director", id: "dirk", shop: "dog-days" },
  strangeSeller: { role: "seller", id: "sam", shop: "dog-days" },
  contractor: { role: "contractor", id: "carl", ...trade },
  otherContractor: { role: "contractor", id: "cora", ...trade },
  unsuitableContractor: { role: "contractor", id: "curt", services: ["plumbing"], cities: ["Warszawa"] },
  buyer: { role: "buyer", order: "order-1" },
  storefrontForBuyer: { role: "buyer", id: "web", shop },
  strangeBuyer: { role: "buyer", order: "order-2" },
  deliverer: { role: "deliverer", id: "dan", order: "order-1" },
  otherDeliverer: { role: "deliverer", id: "dee", order: "order-1" },
  support: { role: "support", id: "sid" },
  admin: { role: "admin", id: "ada" },
  storefront: { role: "storefront", id: "web", shop },
  payments: { role: "payments" },
  carrier: { role: "carrier" },
  clock: { role: "clock" },
} satisfies Record<string, Actor>;

export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];
