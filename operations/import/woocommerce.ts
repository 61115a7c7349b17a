import type { Adjustment } from "../../domain/order/money/schema.ts";
import { adjustmentOf, minorUnits, roundingOf, sum, unitPriceOf, type WrittenSum } from "./amounts.ts";
import {
  fullName,
  type ImportedOrder,
  type ImportedRefund,
  NotTaken,
  type OrderLine,
  present,
} from "./imported-order.ts";
import { channelOf, commentOf, notesIn, type PickupPoint, plainText } from "./words.ts";

interface Address {
  [field: string]: string | null | undefined;
}
interface Meta {
  key: string;
  value: unknown;
  display_key?: string;
  display_value?: unknown;
}
interface Taxed {
  total: WrittenSum;
  total_tax: WrittenSum;
}
interface LineItem extends Taxed {
  name: string;
  sku?: string | null;
  quantity: number;
  subtotal: WrittenSum;
  subtotal_tax: WrittenSum;
  image?: { src?: string } | null;
  product_id?: number;
  meta_data?: Meta[];
}

/** The part of an order of WooCommerce's REST API v3 that is read here. */
export interface WooOrder {
  id: number;
  number?: string;
  status: string;
  currency: string;
  date_created_gmt?: string | null;
  date_paid_gmt?: string | null;
  prices_include_tax?: boolean;
  discount_total?: WrittenSum;
  discount_tax?: WrittenSum;
  total: WrittenSum;
  customer_id?: number;
  customer_note?: string | null;
  billing?: Address;
  shipping?: Address;
  payment_method?: string;
  payment_method_title?: string;
  payment_url?: string;
  needs_payment?: boolean;
  transaction_id?: string | null;
  line_items?: LineItem[];
  shipping_lines?: (Taxed & { method_title?: string; meta_data?: Meta[] })[];
  fee_lines?: (Taxed & { name: string })[];
  coupon_lines?: { code: string; discount: WrittenSum; discount_tax?: WrittenSum }[];
  tax_lines?: {
    label: string;
    rate_percent?: number;
    tax_total: WrittenSum;
    shipping_tax_total?: WrittenSum;
  }[];
  refunds?: { id?: number | string; total: WrittenSum }[];
  meta_data?: Meta[];
}

const notOrders: Record<string, string> = {
  cancelled: "it was cancelled",
  failed: "its payment failed",
  refunded: "it was given back in full",
  trash: "it is in the trash",
  "checkout-draft": "it is a checkout that nobody finished",
};

/** What people call an order of WooCommerce: its number. */
export const wooName = ({ number, id }: WooOrder): string => `#${number ?? id}`;

/** An order of WooCommerce's REST API v3 in Waymark's terms. */
export function fromWooCommerce(order: WooOrder): ImportedOrder {
  const reason = notOrders[order.status];
  if (reason) throw new NotTaken(reason);
  const { currency } = order;
  const pairs = [
    ...(order.meta_data ?? []),
    ...(order.shipping_lines ?? []).flatMap(({ meta_data = [] }) => meta_data),
  ];
  const notes = notesIn(pairs.map(({ key, value }) => ({ name: key, value })));
  const { comment, remarks } = commentOf(order.customer_note);
  const total = minorUnits(order.total, currency);
  const priced = (order.line_items ?? []).map((item) => lineOf(item, order));
  const [lines, rests] = [priced.map(({ line }) => line), priced.map(({ rest }) => rest)];
  const [delivery, adjustments] = [deliveryOf(order, notes.pickupPoint), adjustmentsOf(order)];
  const request = present({
    ...{ reference: wooName(order), placedAt: utc(order.date_created_gmt), currency, comment },
    buyer: buyerOf(order),
    recipient: recipientOf(order),
    billing: billingOf(order, notes.taxId ?? order.billing?.nip ?? undefined),
    delivery,
    payment: paymentOf(order),
    ...(notes.giftMessage && { gift: true, giftMessage: notes.giftMessage }),
    lines,
    adjustments: [...adjustments, ...roundingOf(total, { lines, delivery, adjustments }, rests)],
    metadata: notes.metadata,
  });
  const all = [...remarks, ...notes.remarks, ...wooRemarks(order)];
  const key = `woocommerce-${order.id}`;
  return { name: wooName(order), key, request, total, refunds: refundsOf(order, key), remarks: all };
}

/** What was given back of an order that is not over. */
const refundsOf = ({ refunds = [], currency }: WooOrder, key: string): ImportedRefund[] =>
  refunds
    .map(({ id, total }, i) => ({
      amount: -minorUnits(total, currency),
      reference: `${key}-refund-${id ?? i + 1}`,
    }))
    .filter(({ amount }) => amount > 0);

/** WooCommerce writes a moment of UTC without saying so. */
const utc = (moment: string | null | undefined): string | undefined =>
  moment ? (/Z$|[+-]\d\d:\d\d$/.test(moment) ? moment : `${moment}Z`) : undefined;

const nameIn = (address?: Address): string | undefined => fullName(address?.first_name, address?.last_name);

function buyerOf({ customer_id: id, billing = {}, shipping }: WooOrder) {
  const name = nameIn(billing) ?? nameIn(shipping) ?? fullName(billing.company) ?? billing.email ?? "";
  return { id: id ? String(id) : undefined, name, email: billing.email, phone: billing.phone };
}

function recipientOf(order: WooOrder) {
  const name = nameIn(order.shipping);
  return name && name !== buyerOf(order).name ? { name, phone: order.shipping?.phone } : undefined;
}

/** Where a city is a state, the address may name only that. */
function addressOf(given: Address | undefined) {
  const city = given?.city || given?.state || given?.country;
  if (!given?.address_1 || !city) return undefined;
  const { company, address_1: line1, address_2: line2, state, postcode, country } = given;
  return { company, line1, line2, city, state, postalCode: postcode, country };
}

function billingOf({ billing = {}, shipping = {} }: WooOrder, taxId?: string) {
  const parts = ["first_name", "last_name", "company", "address_1", "city", "postcode"];
  if (parts.every((part) => (billing[part] || "") === (shipping[part] || "")) && !taxId) return undefined;
  return { name: nameIn(billing), company: billing.company, taxId, address: addressOf(billing) };
}

/** Sums come without tax; where the shop's prices hold it, buyers have seen both together. */
const shown = (
  { prices_include_tax: included, currency }: WooOrder,
  total: WrittenSum,
  tax: WrittenSum,
): number => minorUnits(total, currency) + (included ? minorUnits(tax, currency) : 0);

function deliveryOf(order: WooOrder, pickupPoint?: PickupPoint) {
  const { shipping_lines: lines = [] } = order;
  const address = addressOf(order.shipping) ?? addressOf(order.billing);
  const method = lines
    .map(({ method_title }) => method_title)
    .filter(Boolean)
    .join(", ");
  const way = /local.?pickup|odbiór osobisty|самовывоз/i.test(method) ? "pickup" : "carrier";
  return {
    way: lines.length > 0 ? way : undefined,
    price: sum(lines.map(({ total, total_tax }) => shown(order, total, total_tax))),
    ...{ method, address, pickupPoint },
  } as const;
}

function paymentOf(order: WooOrder) {
  const {
    payment_method: id = "",
    payment_method_title: method = "",
    date_paid_gmt: at,
    total,
    currency,
  } = order;
  const reference = order.transaction_id || `woocommerce-${order.id}`;
  const amount = minorUnits(total, currency);
  const received = at && amount > 0 ? [{ amount, reference, at: utc(at) }] : undefined;
  return {
    channel: channelOf(`${id} ${method}`),
    method,
    url: order.needs_payment ? order.payment_url : undefined,
    received,
  };
}

function lineOf(item: LineItem, order: WooOrder): { line: OrderLine; rest: number } {
  const { name, sku, quantity, subtotal, subtotal_tax, image, product_id, meta_data = [] } = item;
  const { unitPrice, rest } = unitPriceOf(quantity, shown(order, subtotal, subtotal_tax));
  const options = meta_data
    .filter(({ key }) => !key.startsWith("_"))
    .map(({ key, value, display_key, display_value }) => ({
      name: display_key ?? key.replace(/^pa_/, "").replaceAll(/[_-]/g, " "),
      value: display_value ?? value,
    }))
    .filter(({ value }) => typeof value === "string" || typeof value === "number")
    .map(({ name, value }) => ({
      name,
      value: String(value)
        .replace(/<[^>]*>/g, "")
        .trim(),
    }));
  const line = {
    sku: sku ?? undefined,
    title: plainText(name),
    quantity,
    unitPrice,
    options,
    imageUrl: image?.src,
  };
  return { line: { ...line, ...(product_id && { metadata: { productId: `${product_id}` } }) }, rest };
}

function adjustmentsOf(order: WooOrder): Adjustment[] {
  const { currency, prices_include_tax: included, fee_lines: fees = [], tax_lines: taxes = [] } = order;
  const units = (amount: WrittenSum) => minorUnits(amount, currency);
  return [
    ...discountsOf(order),
    ...fees.flatMap(({ name, total, total_tax }) => feeOf(name, shown(order, total, total_tax))),
    ...taxes.flatMap(({ label, rate_percent: rate, tax_total, shipping_tax_total }) =>
      adjustmentOf(
        "tax",
        rate ? `${label} ${rate}%` : label,
        units(tax_total) + units(shipping_tax_total),
        included && { included },
      ),
    ),
  ];
}

const feeOf = (name: string, amount: number): Adjustment[] =>
  adjustmentOf(amount < 0 ? "discount" : /\btip\b|napiwek|чаевые/i.test(name) ? "tip" : "fee", name, amount);

/** Each coupon by its code, and what else was taken off. */
function discountsOf(order: WooOrder): Adjustment[] {
  const coupons = (order.coupon_lines ?? []).map(({ code, discount, discount_tax }) => ({
    code,
    amount: shown(order, discount, discount_tax),
  }));
  const rest =
    shown(order, order.discount_total, order.discount_tax) - sum(coupons.map(({ amount }) => amount));
  return [
    ...coupons.flatMap(({ code, amount }) => adjustmentOf("discount", code, -amount, { code })),
    ...adjustmentOf(rest > 0 ? "discount" : "rounding", "Discount", -rest),
  ];
}

const wooRemarks = ({ status }: WooOrder): string[] =>
  status === "completed" ? ["It was completed already: here it begins anew."] : [];
