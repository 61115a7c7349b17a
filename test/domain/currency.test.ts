import { expect, it } from "vitest";
import { currencyDecimals } from "../../domain/currency.ts";

it("a currency has the minor units of ISO 4217, whatever the runtime shows", () => {
  const decimals = {
    HUF: 2,
    ISK: 0,
    UGX: 0,
    CLP: 0,
    JPY: 0,
    KWD: 3,
    BHD: 3,
    IQD: 3,
    MGA: 2,
    MRU: 2,
    PLN: 2,
    CLF: 4,
  };
  expect(Object.fromEntries(Object.keys(decimals).map((code) => [code, currencyDecimals.get(code)]))).toEqual(
    decimals,
  );
});

it("every currency stands once, by its code alone", () => {
  expect([...currencyDecimals.keys()].filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(currencyDecimals.size).toBe(165);
});

/** Withdrawn before the table's date, and codes that are no money. */
it.each(["HRK", "BGN", "ANG", "CUC", "SLL", "ZWL", "XAU", "XDR", "XTS", "XXX"])("%s prices nothing", (code) =>
  expect(currencyDecimals.has(code)).toBe(false),
);
