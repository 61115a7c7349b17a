/** Everybody who calls in the test; staff are bound to the shop that the target is about. */
export const accessCallers = [
  "nobody",
  "forger",
  "king",
  "director",
  "manager",
  "seller",
  "otherSeller",
  "storefront",
  "buyer",
  "contractor",
  "otherContractor",
  "unsuitable",
  "support",
  "admin",
] as const;
export type AccessCaller = (typeof accessCallers)[number];

/** Callers whose token is none, forged, or names no role. */
export const unauthenticated: readonly AccessCaller[] = ["nobody", "forger", "king"];

/** What a caller is to an order; one that is not listed is a stranger. An onlooker reads and does nothing. */
export type Standing = "shop" | "buyer" | "support" | "contractor" | "candidate" | "latecomer" | "onlooker";

const everywhere = { support: "support", admin: "onlooker" } as const;
const atHome = {
  ...everywhere,
  director: "shop",
  manager: "shop",
  storefront: "onlooker",
  buyer: "buyer",
} as const;

/** The orders of the test, by whose they are, and who is what to each of them. */
export const standingsByOrder: Record<string, { [W in AccessCaller]?: Standing }> = {
  giftOfSeller: { ...atHome, seller: "shop" },
  giftOfOtherSeller: { ...atHome, otherSeller: "shop" },
  giftOfOtherShop: everywhere,
  giftMissing: {},
  jobOfContractor: { ...atHome, contractor: "contractor", otherContractor: "latecomer" },
  jobOfOtherContractor: { ...atHome, contractor: "latecomer", otherContractor: "contractor" },
  jobOfNobody: { ...atHome, contractor: "candidate", otherContractor: "candidate" },
  jobOfOtherShop: everywhere,
  jobMissing: {},
};

interface Rights {
  may: string[];
  /** In another status, or when something else has happened. */
  later: string[];
}
const rights = (may: string, later: string): Rights => ({ may: may.split(" "), later: later.split(" ") });

/** What each party can ask for: of a gift that is accepted, and of a job that is new or accepted. */
const table: Record<string, { [S in Standing]?: Rights }> = {
  gift: {
    shop: rights(
      "proposeTime proposeSurcharge addPhoto setDelivery dispatch fail decline requestCancel assignSeller assignDeliverer setPayment extendDeadline hold correct renewLink",
      "accept deliver archive unarchive resume refund",
    ),
    buyer: rights(
      "cancel requestCancel allowThirdPerson renewLink",
      "acceptProposal declineProposal ratePhoto rate",
    ),
    support: rights("correct renewLink", "cancel dismissCancel refund"),
  },
  job: {
    shop: rights("correct renewLink", "refund"),
    buyer: rights("cancel renewLink", "rate"),
    support: rights("cancel correct renewLink", "refund decideFee"),
    contractor: rights("setStage start returnToFeed cancel archive", "finish unarchive accept"),
    candidate: rights("accept", ""),
    latecomer: rights("", "accept"),
  },
};

/** Names that no command has. */
export const unknownCommands = ["teleport", "constructor", "__proto__"];

/**
 * The status of a command with a field that no command has: 422 for those who could give it,
 * 409 for those who could at another time, 403 for everybody else who knows of the order, 404 for strangers.
 */
export function statusForCommand(target: string, who: AccessCaller, command: string): number {
  if (unauthenticated.includes(who)) return 401;
  const standing = standingsByOrder[target]![who];
  if (!standing || unknownCommands.includes(command)) return 404;
  const { may = [], later = [] } = table[target.startsWith("gift") ? "gift" : "job"]![standing] ?? {};
  if (may.includes(command)) return 422;
  return later.includes(command) ? 409 : 403;
}

/** The status of reading an order: for those who take part or look on, but nobody who came too late. */
export function statusForReading(target: string, who: AccessCaller): number {
  if (unauthenticated.includes(who)) return 401;
  const standing = standingsByOrder[target]![who];
  return standing && standing !== "latecomer" ? 200 : 404;
}

/** The status of notes: for staff, the contractor and support alone; writing one answers `done`. */
export function statusForNotes(target: string, who: AccessCaller, done: number): number {
  const reading = statusForReading(target, who);
  const standing = standingsByOrder[target]![who]!;
  if (reading !== 200) return reading;
  return ["shop", "contractor", "support"].includes(standing) ? done : 403;
}

/** The status of an order's conversation: for the buyer, the shop, the contractor and support; writing answers `done`. */
export function statusForConversation(target: string, who: AccessCaller, done: number): number {
  const reading = statusForReading(target, who);
  if (reading !== 200) return reading;
  return ["buyer", "shop", "contractor", "support"].includes(standingsByOrder[target]![who]!) ? done : 403;
}

/** The status of a page where nothing can be paid: for those who send or show such a page to the buyer. */
export function statusForPaymentPage(target: string, who: AccessCaller): number {
  const reading = statusForReading(target, who);
  if (reading !== 200) return reading;
  const mayAsk = who === "storefront" || ["shop", "buyer"].includes(standingsByOrder[target]![who]!);
  return mayAsk ? 409 : 403;
}

/** The status of an order's photos: for those who see the order; staff alone upload them, of a gift that is packed. */
export function statusForUpload(target: string, who: AccessCaller): number {
  const reading = statusForReading(target, who);
  return reading !== 200 ? reading : standingsByOrder[target]![who] === "shop" ? 201 : 403;
}

/** The status of an order's messages: for staff, support and admins alone; what they ask for answers `done`. */
export function statusForNotifications(target: string, who: AccessCaller, done: number): number {
  const reading = statusForReading(target, who);
  if (reading !== 200) return reading;
  return who === "admin" || ["shop", "support"].includes(standingsByOrder[target]![who]!) ? done : 403;
}
