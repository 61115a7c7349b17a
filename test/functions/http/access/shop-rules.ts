import { type AccessCaller, unauthenticated } from "./order-rules.ts";

/** Whose shop a request is about. */
export type ShopOwnership = "own" | "other" | "missing";

interface Rule {
  /** Roles bound to a shop, who may do it in their own. */
  staff: AccessCaller[];
  /** Roles of no shop, who may do it in every shop. */
  free?: AccessCaller[];
  status?: number;
  /** For those of no shop, when it is missing: an admin sets one up, and nothing has happened in it. */
  missing?: number;
}

const office: AccessCaller[] = ["director", "manager"];
const counter: AccessCaller[] = ["seller", "otherSeller"];

/** Who may do what with shops, by the name of the request. */
export const shopRules = {
  readShop: { staff: office, free: ["support", "admin"] },
  saveShop: { staff: ["director"], free: ["admin"], missing: 200 },
  changeShop: { staff: ["director"], free: ["admin"] },
  hideShop: { staff: office, free: ["admin"] },
  listOrders: { staff: [...office, ...counter, "storefront"], free: ["support", "admin"] },
  reportLosses: { staff: ["director"], free: ["support", "admin"] },
  countOrders: { staff: [...office, ...counter], free: ["support", "admin"] },
  listStaff: { staff: [...office, ...counter], free: ["support", "admin"], missing: 200 },
  removeStaff: { staff: ["director"], free: ["admin"], status: 404 },
  listPurchases: { staff: office, free: ["support", "admin"] },
  listProviders: { staff: office, free: ["support", "admin"] },
  testProvider: { staff: office, free: ["support", "admin"] },
  readStockFeed: { staff: office, free: ["support", "admin"] },
  refreshStockFeed: { staff: office, free: ["support", "admin"], status: 409 },
  listOutOfStock: { staff: [...office, ...counter, "storefront"], free: ["support", "admin"] },
  addDeliverer: { staff: office, status: 201 },
  listDeliverers: { staff: [...office, ...counter] },
  changeDeliverer: { staff: office },
  placeOrder: { staff: [...office, ...counter, "storefront"], status: 201 },
  listEvents: { staff: [...office, ...counter, "storefront"], free: ["support", "admin"], missing: 200 },
  listTasks: { staff: office, free: ["support", "admin"], missing: 200 },
  listEndpoints: { staff: ["director", "storefront"], free: ["admin"], missing: 200 },
} satisfies Record<string, Rule>;

/** The status of a request about a shop: another one looks like a missing one. */
export function statusForShop(name: keyof typeof shopRules, who: AccessCaller, whose: ShopOwnership): number {
  const { staff, free = [], status = 200, missing = 404 }: Rule = shopRules[name];
  if (unauthenticated.includes(who)) return 401;
  if (name === "listOrders" && ["contractor", "otherContractor", "unsuitable"].includes(who)) return 200;
  if (free.includes(who)) return whose === "missing" ? missing : status;
  if (!staff.includes(who)) return 403;
  return whose === "own" ? status : 404;
}

/** The status of a contractor's profile, read or saved: their own, an admin's business, or support's to read. */
export function statusForProfile(
  method: string,
  who: AccessCaller,
  whose: "own" | "other" | "missing",
): number {
  if (unauthenticated.includes(who)) return 401;
  if (who === "contractor" && whose === "own") return 200;
  if (who === "admin" && method === "PUT") return 200;
  if (method === "GET" && (who === "admin" || who === "support")) return whose === "missing" ? 404 : 200;
  return 403;
}

/** The status of the feed. */
export const statusForFeed = (who: AccessCaller): number =>
  unauthenticated.includes(who)
    ? 401
    : ["contractor", "otherContractor", "unsuitable"].includes(who)
      ? 200
      : 403;
