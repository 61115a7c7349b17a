import type { NewOrder } from "../order/schema.ts";

/** What a feed says of one offer, in the words of its format. */
export interface FeedOffer {
  id: string;
  /** `available` of YML, `availability` of Google Merchant's format. */
  available: string;
  /** How many there are, in each outlet or in all; nothing where the feed does not count. */
  counts: string[];
}

/** How an offer stands: `gone` was in an earlier feed and is in the last one no more. */
export type Stock = "inStock" | "outOfStock" | "gone";

/** What says that there is nothing of an offer, without case, spaces and what comes before it in an address. */
const unavailable = new Set(["false", "outofstock"]);

/** How an offer stands by what its feed says: what is said in words unknown here, or not at all, is in stock (YML's default). */
export function stockOf({ available, counts }: FeedOffer): Stock {
  const word = available
    .split("/")
    .at(-1)!
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  if (unavailable.has(word)) return "outOfStock";
  const numbers = counts
    .filter((count) => count.trim())
    .map(Number)
    .filter(Number.isFinite);
  return numbers.length === 0 || numbers.some((count) => count > 0) ? "inStock" : "outOfStock";
}

/** What changes when a feed has been read: what it says otherwise than before, and what it does not name any more. */
export function stockChanges(known: ReadonlyMap<string, Stock>, read: ReadonlyMap<string, Stock>) {
  const said = [...read].filter(([sku, stock]) => known.get(sku) !== stock);
  const gone = [...known].filter(([sku, stock]) => stock !== "gone" && !read.has(sku));
  return new Map<string, Stock>([...said, ...gone.map(([sku]) => [sku, "gone"] as const)]);
}

/** The goods of an order that a shelf has to hold: not what is made to order, nor what was sold elsewhere before. */
export function skusFromStock({ lines, placedAt }: Pick<NewOrder, "lines" | "placedAt">): string[] {
  if (placedAt) return [];
  return [
    ...new Set(lines.flatMap(({ sku, availability }) => (sku && availability === "inStock" ? [sku] : []))),
  ];
}

/** Why a feed could not be read. */
export const feedFailures = [
  "unreachable",
  "status",
  "tooLarge",
  "encoding",
  "malformed",
  "unknownFormat",
  "empty",
] as const;
export type FeedFailure = (typeof feedFailures)[number];

/** Seconds from one reading to the next, and where it has failed for an hour. */
const interval = { usual: 900, failing: 3600 };

/** Seconds until a feed is read next, after so many failures in a row. */
export const secondsToNextReading = (failures: number): number =>
  failures < 4 ? interval.usual : interval.failing;

/** Whether a shop has to be told: one failure may be a server that starts anew, unless nothing has ever been read. */
export const isTaskWorthy = (failures: number, everRead: boolean): boolean => failures >= 3 || !everRead;
