import plans from "./national-plans.json" with { type: "json" };

/**
 * For each country its calling code, a pattern of its numbers, and where there is one a pattern of what is dialled
 * before them inside the country, with what stands in its place.
 */
export type NationalPlans = Record<string, string[]>;

/** A phone number as E.164, by the country that it is written in; undefined for what is none there. */
export function e164Of(written: string, country?: string): string | undefined {
  const signs = written
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, arabicDigit)
    .replace(/[^\d+]/g, "");
  const digits = signs.replaceAll("+", "");
  if (signs.startsWith("+")) return isE164(digits) ? `+${digits}` : undefined;
  const plan = country ? (plans as NationalPlans)[country] : undefined;
  if (!plan) return undefined;
  const [code = "", pattern = "", trunk = "", replacement = ""] = plan;
  const isNational = (number: string) => new RegExp(`^(?:${pattern})$`).test(number);
  const candidates = [withoutTrunk(digits, trunk, replacement), digits, afterCode(digits, code)];
  const national = candidates.find((number) => number !== undefined && isNational(number));
  if (national !== undefined) return `+${code}${national}`;
  const abroad = /^(?:00|011|810)/.exec(digits)?.[0];
  return abroad && isE164(digits.slice(abroad.length)) ? `+${digits.slice(abroad.length)}` : undefined;
}

/** The last four bits of such a digit are its value. */
const arabicDigit = (sign: string): string => String(sign.charCodeAt(0) & 15);

const isE164 = (digits: string): boolean => /^[1-9]\d{6,14}$/.test(digits);

/** Without what is dialled before a number inside its country only: the 0 of London, the 8 of Moscow. */
function withoutTrunk(digits: string, trunk: string, replacement: string): string | undefined {
  const found = trunk ? new RegExp(`^(?:${trunk})`).exec(digits) : null;
  if (!found) return undefined;
  const rest = digits.slice(found[0].length);
  return (
    (replacement && found[1] ? replacement.replace("$1", found[1]).replace("$2", found[2] ?? "") : "") + rest
  );
}

/** A number whose writer left out the plus. */
const afterCode = (digits: string, code: string): string | undefined =>
  digits.startsWith(code) ? digits.slice(code.length) : undefined;

/** The country whose numbers begin like this one, the first of those that share a code. */
const countryOfPhone = (phone = ""): string | undefined =>
  Object.entries(plans as NationalPlans)
    .filter(([country, [code]]) => phone.startsWith(`+${code}`) && (code !== "1" || country === "US"))
    .sort(([, [one = ""]], [, [other = ""]]) => other.length - one.length)[0]?.[0];

/** Where a shop is: as its address says, or else its phone. */
export function countryOfShop({
  address,
  phone,
  phones = [],
}: {
  address?: string | { country?: string | undefined } | undefined;
  phone?: string | undefined;
  phones?: readonly string[] | undefined;
}): string | undefined {
  const own = typeof address === "object" ? address.country : undefined;
  return own ?? countryOfPhone(phone ?? phones[0]);
}
