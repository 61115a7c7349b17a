import { foldedName } from "../../names.ts";

/** A carrier as people and its own software write it, and the page where its parcels are followed: the code comes last. */
const carriers: [name: RegExp, page: string][] = [
  [/inpost|paczkomat/i, "https://inpost.pl/sledzenie-przesylek?number="],
  [/\bdhl\b/i, "https://www.dhl.com/global-en/home/tracking.html?tracking-id="],
  [/\bdpd\b/i, "https://tracktrace.dpd.com.pl/parcelDetails?p1="],
  [/poczta[\s-]+polska/i, "https://emonitoring.poczta-polska.pl/?numer="],
  [/почта\s+росси|russian[\s-]+post/i, "https://www.pochta.ru/tracking?barcode="],
  [/сд[эе]к|cdek/i, "https://www.cdek.ru/ru/tracking?order_id="],
  [/нова\s+пошта|новая\s+почта|nova[\s-]*po(shta|czta|st\b)/i, "https://novaposhta.ua/tracking/"],
];

/** The carrier that a name means, if it is one of these. */
const carrierOf = (name: string) => carriers.find(([pattern]) => pattern.test(name));

/** Whether a name means a carrier that is known by more names than one. */
export const isKnownCarrier = (name: string): boolean => carrierOf(name) !== undefined;

/** Whether two names mean one carrier: InPost, Paczkomaty InPost and inpost-paczkomaty do. A missing one means any. */
export function isSameCarrier(name?: string, other?: string): boolean {
  if (name === undefined || other === undefined || foldedName(name) === foldedName(other)) return true;
  const known = carrierOf(name);
  return known !== undefined && known === carrierOf(other);
}

/** The page where a parcel can be followed; undefined for a carrier or a kind of code that is not known. */
export function trackingUrl(carrier: string, code: string): string | undefined {
  if (!/^[A-Za-z0-9-]{5,40}$/.test(code)) return undefined;
  const page = carrierOf(carrier)?.[1];
  return page && page + code;
}
