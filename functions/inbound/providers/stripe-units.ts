import { currencyDecimals } from "../../../domain/currency.ts";

/**
 * The currencies whose amounts Stripe counts otherwise than ISO 4217, with Stripe's decimals (its documentation's
 * zero-decimal and special cases, 2026-01): krónur and Ugandan shillings still in hundredths, ariary whole. Forints and
 * Taiwan dollars are whole in payouts only; dinars and rials with three decimals are ISO 4217's, their last digit 0.
 */
const stripeDecimals: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/**
 * Stripe's amount in the minor units of ISO 4217, or undefined when it is no whole number of them: 2550 of Stripe's are
 * 25.5 krónur. A currency that ISO 4217 does not have keeps its amount.
 */
export function fromStripeUnits(currency: string, amount: number): number | undefined {
  const decimals = currencyDecimals.get(currency) ?? 0;
  const shift = decimals - (stripeDecimals[currency] ?? decimals);
  const units = shift < 0 ? amount / 10 ** -shift : amount * 10 ** shift;
  return Number.isSafeInteger(units) ? units : undefined;
}
