import { expect, it } from "vitest";
import { isIn } from "../../io/phone-country.ts";

it.each([
  ["+48501234567", ["PL"], true],
  ["+48501234567", ["RU", "DE"], false],
  ["+79161234567", ["RU"], true],
  ["+77011234567", ["RU"], false],
  ["+77011234567", ["KZ"], true],
  ["+447700900123", ["GB"], true],
  ["+881612345678", ["PL", "US"], false],
  ["+48501234567", ["XX"], false],
] as const)("%s is in %j: %s", (phone, countries, expected) => {
  expect(isIn(countries, phone)).toBe(expected);
});
