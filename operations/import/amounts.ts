import { currencyDecimals } from "../../domain/currency.ts";
import type { Adjustment } from "../../domain/order/money/schema.ts";
import { lineTotal, type Priced, sumsOf } from "../../domain/order/money/sums.ts";
import { NotTaken } from "./imported-order.ts";

/** A sum as shop systems write it: a decimal as text or number, with a dot or a comma. */
export type WrittenSum = string | number | null | undefined;

/** A sum in minor units of its currency, rounded half up where it is finer than that; nothing is zero. */
export function minorUnits(amount: WrittenSum, currency: string): number {
  const parts = /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(String(amount ?? "").trim());
  if (!parts) throw new NotTaken(`"${amount}" is no sum of money`);
  const [, sign, whole = "", fraction = ""] = parts;
  const decimals = currencyDecimals.get(currency) ?? 2;
  const digits = fraction.padEnd(decimals + 1, "0").slice(0, decimals + 1);
  const units = (BigInt(whole + digits) + 5n) / 10n;
  return Number(sign === "-" ? -units : units);
}

/** A sum for people: "12.34 EUR". */
export function inWords(units: number, currency: string): string {
  const decimals = currencyDecimals.get(currency) ?? 2;
  return `${(units / 10 ** decimals).toFixed(decimals)} ${currency}`;
}

/** The unit price of a line that costs so much in all, and the rest that whole minor units for each cannot say. */
export function unitPriceOf(quantity: number, total: number): { unitPrice: number; rest: number } {
  const unitPrice = Math.max(Math.round(total / quantity), 0);
  return { unitPrice, rest: total - lineTotal({ quantity, unitPrice }) };
}

/** An adjustment, unless it is nothing. */
export function adjustmentOf(
  kind: Adjustment["kind"],
  title: string,
  amount: number,
  more: object | false | undefined = {},
): Adjustment[] {
  return amount === 0 ? [] : [{ kind, title, amount, ...more }];
}

/** The sum of some numbers. */
export const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * What the shop's own total says beside all parts of an order, as one adjustment: the rests of its lines, and a minor unit
 * for each sum that the shop has rounded by itself. What is more than that is a difference, and none of the rounding.
 */
export function roundingOf(total: number, priced: Priced, rests: number[]): Adjustment[] {
  const rest = sum(rests);
  const unsaid = total - sumsOf(priced).total - rest;
  const roundedSums = 2 * (rests.length + (priced.adjustments?.length ?? 0) + 1);
  return adjustmentOf("rounding", "Rounding", Math.abs(unsaid) <= roundedSums ? rest + unsaid : rest);
}
