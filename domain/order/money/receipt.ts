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
