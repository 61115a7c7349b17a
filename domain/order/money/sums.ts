import type { Adjustment } from "./schema.ts";

/** What a line is billed by; quantities have up to three decimals. */
interface PricedLine {
  quantity: number;
  unitPrice: number;
}

/** What of a request says what it costs. */
export interface Priced {
  lines: readonly PricedLine[];
  delivery: { price: number };
  adjustments?: readonly Adjustment[] | undefined;
}

/** What a line costs in minor units, rounded half up: counted in whole thousandths, so that nothing is lost on the way. */
export function lineTotal({ quantity, unitPrice }: PricedLine): number {
  if (Number.isInteger(quantity)) return quantity * unitPrice;
  const thousandths = Math.round(quantity * 1000);
  const exact = thousandths * unitPrice;
  if (Number.isSafeInteger(exact + 500)) return Math.floor((exact + 500) / 1000);
  return Number((BigInt(thousandths) * BigInt(unitPrice) + 500n) / 1000n);
}

/** Whether an adjustment is added to the bill; the others only say what the prices hold. */
export const isAdded = ({ included }: Pick<Adjustment, "included">): boolean => included !== true;

/** What a request costs in its parts, in minor units. */
export function sumsOf({ lines, delivery, adjustments = [] }: Priced) {
  const goods = lines.reduce((sum, line) => sum + lineTotal(line), 0);
  const added = adjustments.filter(isAdded).reduce((sum, { amount }) => sum + amount, 0);
  return { goods, delivery: delivery.price, adjustments: added, total: goods + delivery.price + added };
}

/** Whether everything that a request costs, and each step on the way to it, is a number that is counted exactly. */
export function isWithinLimits({ lines, delivery, adjustments = [] }: Priced): boolean {
  const amounts = adjustments.map(({ amount }) => Math.abs(amount));
  const parts = [...lines.map(lineTotal), delivery.price, ...amounts];
  return Number.isSafeInteger(parts.reduce((sum, part) => sum + part, 0));
}
