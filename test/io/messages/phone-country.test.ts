import { getCountries, getExampleNumber, parsePhoneNumberWithError } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { expect, it } from "vitest";
import { isInCountries } from "../../../io/messages/phone-plans/phone-country.ts";
import written from "../../../io/messages/phone-plans/phone-plans.json" with { type: "json" };
import { phonePlans } from "../../../io/messages/phone-plans/phone-plans.ts";

it.each([
  ["+48501234567", ["PL"], true],
  ["+48501234567", ["RU", "DE"], false],
  ["+79161234567", ["RU"], true],
  ["+77011234567", ["RU"], false],
  ["+77011234567", ["KZ"], true],
  ["+447700900123", ["GB"], true],
  ["+12125550123", ["US"], true],
  ["+18765550123", ["US"], false],
  ["+14165550123", ["US"], false],
  ["+881612345678", ["PL", "US"], false],
  ["+48501234567", ["XX"], false],
] as const)("%s is in %j: %s", (phone, countries, expected) => {
  expect(isInCountries(countries, phone)).toBe(expected);
});

it("tells a mobile number of every country as libphonenumber does", () => {
  const countries = getCountries();
  const numbers = countries.flatMap((country) => getExampleNumber(country, examples)?.number ?? []);
  expect(numbers.length).toBeGreaterThan(200);
  for (const number of numbers) {
    const own = parsePhoneNumberWithError(number).country;
    if (own)
      expect([number, countries.filter((country) => isInCountries([country], number))]).toEqual([
        number,
        [own],
      ]);
  }
});

it("knows the plans of the installed libphonenumber; else run node io/messages/phone-plans/phone-plans.ts", () => {
  expect(written).toEqual(phonePlans());
});
