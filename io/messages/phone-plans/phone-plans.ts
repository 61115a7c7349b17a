import { writeFileSync } from "node:fs";
import metadata from "libphonenumber-js/min/metadata";

/** For each calling code its countries, the main one first, each with a pattern of its national numbers. */
export type PhonePlans = Record<string, Record<string, string>>;

/** Places in libphonenumber's packed plan of a country. */
const leadingDigits = 10;
const numberTypes = 11;

/** The part of libphonenumber's data that distinguishes countries: a tenth; written to `phone-plans.json`. */
export function phonePlans(): PhonePlans {
  const codes = Object.entries(metadata.country_calling_codes);
  return Object.fromEntries(
    codes.map(([code, countries]) => [
      code,
      Object.fromEntries(
        countries.map((country) => [country, countries.length > 1 ? patternOf(country) : ""]),
      ),
    ]),
  );
}

/** How numbers start where the data says so, else every number there is. */
function patternOf(country: keyof typeof metadata.countries): string {
  const plan = metadata.countries[country]!;
  if (plan[leadingDigits]) return `^(${plan[leadingDigits]})`;
  const kinds = plan[numberTypes] as (string[] | 0)[];
  const patterns = kinds.map((kind) => (kind === 0 ? "" : kind[0]));
  return `^(${patterns.filter(Boolean).join("|")})$`;
}

if (import.meta.main)
  writeFileSync(new URL("phone-plans.json", import.meta.url), `${JSON.stringify(phonePlans(), null, 2)}\n`);
