import { describe, expect, it } from "vitest";
import { currencyDecimals, minorUnitsOf } from "../../domain/currency.ts";

describe("an amount that is written as a decimal number", () => {
  it.each([
    ["105.00", "PLN", 10_500],
    ["105", "PLN", 10_500],
    ["0.5", "EUR", 50],
    ["100.00", "JPY", 100],
    ["1.005", "KWD", 1005],
    ["2.5", "BHD", 2500],
    ["90071992547409.91", "PLN", Number.MAX_SAFE_INTEGER],
  ])("%s %s is %d minor units", (text, currency, units) => expect(minorUnitsOf(text, currency)).toBe(units));

  it.each([
    ["1.005", "PLN"],
    ["1.5", "JPY"],
    ["-1", "PLN"],
    ["1,50", "PLN"],
    ["1e3", "PLN"],
    ["", "PLN"],
    [".5", "PLN"],
    ["90071992547409.92", "PLN"],
    ["1", "XYZ"],
  ])("%s %s is none", (text, currency) => expect(minorUnitsOf(text, currency)).toBeUndefined());

  it("is read as it is written, in every currency", () => {
    for (const [currency, decimals] of currencyDecimals)
      for (const units of [0, 1, 7, 10, 99, 100, 12_345, 2 ** 40 + 1]) {
        const digits = String(units).padStart(decimals + 1, "0");
        const at = digits.length - decimals;
        const text = decimals ? `${digits.slice(0, at)}.${digits.slice(at)}` : digits;
        expect(minorUnitsOf(text, currency), `${text} ${currency}`).toBe(units);
      }
  });
});
