import { describe, expect, it } from "vitest";
import { currencyDecimals } from "../../../domain/currency.ts";
import { fromStripeUnits } from "../../../functions/inbound/providers/stripe.ts";

describe("Stripe's units", () => {
  it.each([
    ["ISK", 2_500_000, 25_000],
    ["UGX", 2_500_000, 25_000],
    ["MGA", 250, 25_000],
    ["JPY", 25_000, 25_000],
    ["HUF", 2_500_000, 2_500_000],
    ["TWD", 2_500_000, 2_500_000],
    ["KWD", 25_000, 25_000],
    ["PLN", 4500, 4500],
    ["ISK", 0, 0],
    ["XYZ", 7, 7],
  ])("%s %d are %d of ISO 4217's", (currency, amount, expected) =>
    expect(fromStripeUnits(currency, amount)).toBe(expected),
  );

  it.each([
    ["ISK", 2550],
    ["UGX", 1],
    ["MGA", Number.MAX_SAFE_INTEGER],
  ])("%s %d are no whole number of them", (currency, amount) =>
    expect(fromStripeUnits(currency, amount)).toBeUndefined(),
  );

  it("differ in three currencies alone", () => {
    const differing = [...currencyDecimals.keys()].filter(
      (currency) => fromStripeUnits(currency, 100) !== 100,
    );
    expect(differing.toSorted()).toEqual(["ISK", "MGA", "UGX"]);
  });

  /** Its documentation's lists: zero decimals, three, and the special ones, whose decimals are always 00. */
  it("are whole where Stripe says so, in thousandths where it says so", () => {
    const decimalsOf = (currency: string) =>
      currencyDecimals.get(currency)! - Math.log10(fromStripeUnits(currency, 100)! / 100);
    const whole = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" ");
    const thousandths = "BHD JOD KWD OMR TND".split(" ");
    const hundredths = "ISK UGX HUF TWD USD EUR PLN".split(" ");
    expect([whole, thousandths, hundredths].map((codes) => new Set(codes.map(decimalsOf)))).toEqual([
      new Set([0]),
      new Set([3]),
      new Set([2]),
    ]);
  });
});
