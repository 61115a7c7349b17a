import { writeFileSync } from "node:fs";
import metadata from "libphonenumber-js/min/metadata";
import type { NationalPlans } from "../../../domain/people/phone.ts";

/** For each calling code its countries, the main one first, each with a pattern of its national numbers. */
export type PhonePlans = Record<string, Record<string, string>>;

/** Places in libphonenumber's packed plan of a country. */
const callingCode = 0;
const numberPattern = 2;
const nationalPrefix = 5;
const prefixPattern = 7;
const prefixReplacement = 8;
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

/** How numbers are dialled inside each country; written to `national-plans.json` of the room people. */
export function nationalPlans(): NationalPlans {
  return Object.fromEntries(
    Object.entries(metadata.countries).map(([country, plan]) => {
      const { [prefixPattern]: pattern, [nationalPrefix]: prefix, [prefixReplacement]: replacement } = plan;
      const trunk = pattern || prefix || "";
      const parts = [plan[callingCode], plan[numberPattern], trunk, replacement || ""] as string[];
      return [country, parts.slice(0, parts.findLastIndex((part) => part !== "") + 1)];
    }),
  );
}

const write = (path: string, value: object) =>
  writeFileSync(new URL(path, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);

if (import.meta.main) {
  write("phone-plans.json", phonePlans());
  write("../../../domain/people/national-plans.json", nationalPlans());
}
