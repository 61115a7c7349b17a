import type { Order } from "../order.ts";
import { shareOut } from "./split.ts";
import { lineTotal } from "./sums.ts";
import { deliveryTotal, surchargeTotal, totalOf } from "./totals.ts";

/** What a shop says about its receipts (54-FZ). */
export interface ReceiptSettings {
  vatCode: number;
  deliveryVatCode?: number | undefined;
  taxSystemCode?: number | undefined;
  paymentMode: "prepayment" | "fullPayment";
}

/** One position of a receipt: `price` is that of one, in minor units, and is never nothing. */
export interface ReceiptItem {
  /** What the goods are called; the delivery and what came on top have no names here. */
  title: string | undefined;
  kind: "goods" | "delivery" | "surcharge";
  quantity: number;
  price: number;
  vatCode: number;
}

/** What is paid for at once, and how much of it the whole order is. */
export interface Receipt {
  items: ReceiptItem[];
  /** Whether something of the order has been paid before, or will be later. */
  isPartial: boolean;
}

/**
 * The positions of the receipt for an amount that is paid for an order: goods, delivery and surcharges, which together are
 * that amount to the kopeck. Discounts, and what was paid before, are taken off all of them in proportion.
 */
export function receiptFor(order: Order, amount: number, settings: ReceiptSettings): Receipt {
  const { vatCode, deliveryVatCode = vatCode } = settings;
  const positions = [
    ...order.request.lines.map((line) => ({
      ...{ title: line.title, kind: "goods" as const, quantity: line.quantity },
      ...{ cost: lineTotal(line), vatCode: vatCodeIn(line.metadata) ?? vatCode },
    })),
    {
      ...{ title: undefined, kind: "delivery" as const, quantity: 1 },
      ...{ cost: deliveryTotal(order), vatCode: deliveryVatCode },
    },
    { title: undefined, kind: "surcharge" as const, quantity: 1, cost: surchargeTotal(order), vatCode },
  ].filter(({ cost }) => cost > 0);
  const shares = shareOut(
    amount,
    positions.map(({ cost }) => cost),
  );
  const items = positions.flatMap(({ cost: _, ...position }, i) => itemsOf(position, shares[i]!));
  return { items, isPartial: amount !== totalOf(order) };
}

/** The provider that makes receipts with its payments, and at the hand-over the one that sets them off. */
export const receiptProvider = "yookassa";

/** Whether an order that has been handed over may need a receipt that sets off what was paid before. */
export const mayNeedReceipt = ({ group, payment }: Pick<Order, "group" | "payment">): boolean =>
  group === "done" && (payment.entries ?? []).some(({ provider }) => provider === receiptProvider);

/** A payment whose goods were not there yet when it was made, and what of it has not gone back. */
export interface Prepayment {
  reference: string;
  amount: number;
}

/**
 * The payments of an order that its provider took, for the receipt that sets them off when the goods are handed over;
 * undefined where a part was paid otherwise, since one receipt holds all of it, and empty where nothing is left.
 */
export function prepaymentsBy(
  provider: string,
  { entries = [], paid, refunded }: Pick<Order["payment"], "entries" | "paid" | "refunded">,
): Prepayment[] | undefined {
  const isFailed = (refund?: string) =>
    entries.some(({ kind, reference }) => kind === "refundFailed" && reference === refund);
  const backOf = (payment?: string): number =>
    entries
      .filter((entry) => entry.kind === "refund" && entry.payment === payment && !isFailed(entry.reference))
      .reduce((sum, { amount }) => sum + amount, 0);
  const found = entries
    .filter((entry) => entry.kind === "payment" && entry.provider === provider && !entry.shared)
    .map(({ reference = "", amount }) => ({ reference, amount: amount - backOf(reference) }))
    .filter(({ amount }) => amount > 0);
  const sum = found.reduce((total, { amount }) => total + amount, 0);
  return sum === paid - refunded ? found : undefined;
}

/** A position for this much: as many as were ordered where the price of one is whole, else all of them as one. */
function itemsOf({ quantity, title, ...rest }: Omit<ReceiptItem, "price">, share: number): ReceiptItem[] {
  if (share === 0) return [];
  const isEven = Number.isInteger(quantity) && share % quantity === 0;
  if (isEven) return [{ ...rest, title, quantity, price: share / quantity }];
  return [{ ...rest, title: title && `${title} × ${quantity}`, quantity: 1, price: share }];
}

/** A line's own VAT code, where its storefront says one. */
function vatCodeIn(metadata: Readonly<Record<string, string>> = {}): number | undefined {
  const { vatCode = "" } = metadata;
  return /^([1-9]|1[0-2])$/.test(vatCode) ? Number(vatCode) : undefined;
}
