import { asciiAddress, foldedAddress } from "../email-address.ts";
import { foldedCode } from "../order/effects/parcels.ts";
import { e164Of } from "./phone.ts";

/** What a text that somebody searches for can be; orders are found by the whole of it, never by a part. */
export interface SearchTerms {
  number?: string;
  reference: string;
  email?: string;
  /** E.164; without a plus it can be the number of several countries. */
  phones: string[];
  trackingCode: string;
}

/** Every reading of a text that somebody searches for, phones as they are written in these countries. */
export function searchTermsIn(text: string, countries: readonly (string | undefined)[]): SearchTerms {
  const number = /^[#№]?\s?(\d{1,12})$/u.exec(text)?.[1];
  return {
    ...(number && { number }),
    reference: text,
    ...(asciiAddress(text) && { email: foldedAddress(text) }),
    phones: phonesIn(text, countries),
    trackingCode: foldedCode(text),
  };
}

/** A plus in a query is a blank, so it is tried, too. */
function phonesIn(text: string, countries: readonly (string | undefined)[]): string[] {
  if (/\p{L}/u.test(text)) return [];
  const readings = [e164Of(text), e164Of(`+${text}`), ...countries.map((country) => e164Of(text, country))];
  return [...new Set(readings.flatMap((phone) => phone ?? []))];
}
