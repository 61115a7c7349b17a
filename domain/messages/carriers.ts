/** Where the parcels of well-known carriers are followed; the code comes last. */
const carriers: [name: RegExp, page: string][] = [
  [/inpost|paczkomat/i, "https://inpost.pl/sledzenie-przesylek?number="],
  [/\bdhl\b/i, "https://www.dhl.com/global-en/home/tracking.html?tracking-id="],
  [/\bdpd\b/i, "https://tracktrace.dpd.com.pl/parcelDetails?p1="],
  [/poczta\s+polska/i, "https://emonitoring.poczta-polska.pl/?numer="],
  [/почта\s+росси|russian\s+post/i, "https://www.pochta.ru/tracking?barcode="],
  [/сд[эе]к|cdek/i, "https://www.cdek.ru/ru/tracking?order_id="],
];

/** The page where a parcel can be followed; undefined for a carrier or a kind of code that is not known. */
export function trackingUrl(carrier: string, code: string): string | undefined {
  if (!/^[A-Za-z0-9-]{5,40}$/.test(code)) return undefined;
  const page = carriers.find(([name]) => name.test(carrier))?.[1];
  return page && page + code;
}
