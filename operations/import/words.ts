import type { OrderRequest } from "./imported-order.ts";

type Channel = NonNullable<OrderRequest["payment"]>["channel"];

/** How shops and their plugins call ways to pay; the first that fits counts. */
const channelWords: [RegExp, Channel][] = [
  [/p24|przelewy24|stripe|paypal|payu|tpay|blik|klarna|mollie|adyen|shopify.payments/i, "online"],
  [/on.delivery|\bcod\b|pobrani|налож|при получении/i, "cashOnDelivery"],
  [/bank|transfer|bacs|cheque|\bcheck\b|money order|przelew|перевод/i, "transfer"],
  [/\bcash\b|gotówk|наличн/i, "cash"],
  [/terminal|card reader|\bpos\b/i, "card"],
];

/** The channel behind a shop's words for a payment; online where they say nothing else, nothing without words. */
export function channelOf(words: string): Channel {
  if (words.trim() === "" || /^manual$/i.test(words)) return undefined;
  return channelWords.find(([pattern]) => pattern.test(words))?.[1] ?? "online";
}

/** A name and a value that a shop system or one of its plugins keeps beside an order. */
export interface Pair {
  name: string;
  value: unknown;
}

const pointWords =
  /paczkomat|parcel[_ -]?(machine|locker|shop)|\blocker|pickup[_ -]?(point|location)|point[_ -]?id|постамат/i;
const taxIdWords = /^_?(billing_)?(nip|vat|inn|инн|(vat|tax)[_ -]?(id|no|nr|number))$/i;
const giftWords = /gift[_ -]?(message|note|text)|bilecik|открытк/i;

const maxEntries = 50;
const fits = ({ name, value }: { name: string; value: string }) => name.length <= 40 && value.length <= 500;

/** What is said beside an order in pairs: what Waymark has a place for, and the rest as metadata. */
export function notesIn(pairs: readonly Pair[]) {
  const texts = pairs
    .filter(({ value }) => ["string", "number", "boolean"].includes(typeof value))
    .map(({ name, value }) => ({ name, value: String(value).trim() }))
    .filter(({ name, value }) => name && value);
  const one = (pattern: RegExp) => texts.find(({ name }) => pattern.test(name))?.value;
  const points = texts.filter(({ name }) => pointWords.test(name));
  const known = (name: string) => [pointWords, taxIdWords, giftWords].some((pattern) => pattern.test(name));
  const others = texts.filter(({ name }) => !known(name) && !name.startsWith("_"));
  return {
    pickupPoint: pickupPointOf(points),
    taxId: one(taxIdWords),
    giftMessage: one(giftWords),
    metadata: Object.fromEntries(
      others
        .filter(fits)
        .slice(0, maxEntries)
        .map(({ name, value }) => [name, value]),
    ),
    remarks: others.filter((each) => !fits(each)).map(({ name }) => `“${name}” is too long to be kept.`),
  };
}

/** Where a buyer fetches a parcel, by the carrier's id. */
export type PickupPoint = ReturnType<typeof pickupPointOf>;

function pickupPointOf(points: { name: string; value: string }[]) {
  const part = (pattern: RegExp) => points.find(({ name }) => pattern.test(name))?.value;
  const [name, address] = [part(/name|label/i), part(/addr/i)];
  const id = points.find(({ value }) => value !== name && value !== address)?.value ?? name;
  return id === undefined ? undefined : { id, name, address };
}

const maxText = 1000;

/** A text as long as a comment may be, and what is to be said of the rest. */
export function commentOf(text: string | null | undefined): {
  comment: string | undefined;
  remarks: string[];
} {
  const comment = text?.trim() || undefined;
  if (!comment || comment.length <= maxText) return { comment, remarks: [] };
  return { comment: comment.slice(0, maxText), remarks: ["Its note is too long: the end is left out."] };
}

const entities: Record<string, string> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
};

/** A text as people read it, where a shop system writes HTML: without tags, and with letters for entities. */
export function plainText(html: string): string {
  const letterFor = (all: string, name: string): string => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCode = name.startsWith("#") && code > 0 && code <= 0x10ffff;
    return isCode ? String.fromCodePoint(code) : (entities[name] ?? all);
  };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, letterFor)
    .trim();
}
