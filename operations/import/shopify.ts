import type { Adjustment } from "../../domain/order/money/schema.ts";
import { adjustmentOf, inWords, minorUnits, sum, type WrittenSum } from "./amounts.ts";
import {
  fullName,
  type ImportedOrder,
  type ImportedRefund,
  NotTaken,
  type OrderLine,
  present,
} from "./imported-order.ts";
import { channelOf, commentOf, notesIn, type Pair, type PickupPoint } from "./words.ts";

interface Address {
  [field: string]: string | null | undefined;
}
interface TaxLine {
  title: string;
  price: WrittenSum;
  rate?: number;
}
interface Allocated {
  discount_allocations?: { amount: WrittenSum; discount_application_index: number }[];
}
interface LineItem extends Allocated {
  title: string;
  variant_title?: string | null;
  sku?: string | null;
  quantity: number;
  price: WrittenSum;
  properties?: Pair[];
  tip?: object | null;
  product_id?: number | null;
  variant_id?: number | null;
}
type MoneySet = { shop_money?: { amount: WrittenSum } } | null;

interface Refund {
  id?: number | string;
  transactions?: { kind: string; status: string; amount: WrittenSum }[];
  refund_line_items?: { quantity: number; line_item?: { title: string } }[];
}

/** The part of an order of Shopify's Admin REST API that is read here. */
export interface ShopifyOrder {
  id: number | string;
  name?: string;
  currency: string;
  created_at?: string;
  processed_at?: string | null;
  cancelled_at?: string | null;
  test?: boolean;
  email?: string | null;
  phone?: string | null;
  customer_locale?: string | null;
  customer?: {
    id?: number;
    first_name?: string | null;
    last_name?: string | null;
    email?: string | null;
    phone?: string | null;
  } | null;
  billing_address?: Address | null;
  shipping_address?: Address | null;
  line_items?: LineItem[];
  shipping_lines?: (Allocated & { title?: string | null; price: WrittenSum })[];
  tax_lines?: TaxLine[];
  taxes_included?: boolean;
  total_tax?: WrittenSum;
  total_discounts?: WrittenSum;
  total_tip_received?: WrittenSum;
  total_price: WrittenSum;
  total_outstanding?: WrittenSum;
  original_total_duties_set?: MoneySet;
  original_total_additional_fees_set?: MoneySet;
  discount_applications?: { title?: string; code?: string; description?: string }[];
  discount_codes?: { code: string }[];
  financial_status?: string | null;
  fulfillment_status?: string | null;
  payment_gateway_names?: string[];
  current_total_price?: WrittenSum;
  refunds?: Refund[];
  note?: string | null;
  note_attributes?: Pair[];
  tags?: string;
}

/** What people call an order of Shopify: "#1001". */
export const shopifyName = ({ name, id }: ShopifyOrder): string => name ?? String(id);

/** An order of Shopify's Admin REST API in Waymark's terms. */
export function fromShopify(order: ShopifyOrder): ImportedOrder {
  if (order.cancelled_at) throw new NotTaken(`it was cancelled on ${order.cancelled_at.slice(0, 10)}`);
  if (order.test) throw new NotTaken("it is a test order");
  if (order.financial_status === "refunded") throw new NotTaken("it was given back in full");
  if (order.financial_status === "voided") throw new NotTaken("its payment was given up");
  const { currency } = order;
  const notes = notesIn(order.note_attributes ?? []);
  const { comment, remarks } = commentOf(order.note);
  const total = minorUnits(order.total_price, currency);
  const request = present({
    ...{ reference: shopifyName(order), placedAt: order.processed_at ?? order.created_at, currency, comment },
    buyer: buyerOf(order),
    recipient: recipientOf(order),
    billing: billingOf(order, notes.taxId),
    delivery: deliveryOf(order, notes.pickupPoint),
    payment: paymentOf(order, total),
    ...(notes.giftMessage && { gift: true, giftMessage: notes.giftMessage }),
    lines: goodsIn(order).map((item) => lineOf(item, currency)),
    adjustments: adjustmentsOf(order),
    metadata: { ...notes.metadata, ...(order.tags && order.tags.length <= 500 && { tags: order.tags }) },
  });
  const all = [...remarks, ...notes.remarks, ...shopifyRemarks(order)];
  const key = `shopify-${order.id}`;
  return { name: shopifyName(order), key, request, total, refunds: refundsOf(order, key), remarks: all };
}

/** What was given back of an order that is not over. */
const refundsOf = ({ refunds = [], currency }: ShopifyOrder, key: string): ImportedRefund[] =>
  refunds
    .map((refund, i) => ({
      amount: givenBackIn(refund, currency),
      reference: `${key}-refund-${refund.id ?? i + 1}`,
    }))
    .filter(({ amount }) => amount > 0);

function buyerOf({ customer, billing_address: billing, shipping_address: shipping, ...order }: ShopifyOrder) {
  const email = order.email ?? customer?.email;
  const name = fullName(customer?.first_name, customer?.last_name) ?? nameIn(billing) ?? nameIn(shipping);
  const phone = order.phone ?? customer?.phone ?? billing?.phone ?? shipping?.phone;
  return {
    id: customer?.id ? String(customer.id) : undefined,
    name: name ?? email ?? "",
    email,
    phone,
    locale: order.customer_locale,
  };
}

const nameIn = (address: Address | null | undefined): string | undefined =>
  fullName(address?.first_name, address?.last_name) ?? fullName(address?.name);

function recipientOf(order: ShopifyOrder) {
  const name = nameIn(order.shipping_address);
  return name && name !== buyerOf(order).name ? { name, phone: order.shipping_address?.phone } : undefined;
}

/** Where a city is a state, the address may name only that. */
function addressOf(given: Address | null | undefined) {
  const city = given?.city || given?.province || given?.country;
  if (!given?.address1 || !city) return undefined;
  const { company, address1: line1, address2: line2, province: state, zip, country_code: country } = given;
  return { company, line1, line2, city, state, postalCode: zip, country };
}

function billingOf({ billing_address: billing, shipping_address: shipping }: ShopifyOrder, taxId?: string) {
  const isSame = ["address1", "city", "zip", "company"].every(
    (part) => (billing?.[part] || "") === (shipping?.[part] || ""),
  );
  if (!billing || (isSame && nameIn(billing) === nameIn(shipping) && !taxId)) return { taxId };
  return { name: nameIn(billing), company: billing.company, taxId, address: addressOf(billing) };
}

function deliveryOf(
  { shipping_lines: shipping = [], shipping_address, currency }: ShopifyOrder,
  pickupPoint?: PickupPoint,
) {
  const address = addressOf(shipping_address);
  const method = shipping
    .map(({ title }) => title)
    .filter(Boolean)
    .join(", ");
  return {
    way: address || pickupPoint ? "carrier" : undefined,
    price: sum(shipping.map(({ price }) => minorUnits(price, currency))),
    ...{ method, address, pickupPoint },
  } as const;
}

/** What has been paid: all of it, or what is not outstanding. */
function paymentOf(order: ShopifyOrder, total: number) {
  const words = (order.payment_gateway_names ?? []).join(", ").replaceAll("_", " ");
  const isPaid = ["paid", "partially_refunded"].includes(order.financial_status ?? "");
  const outstanding = minorUnits(order.total_outstanding ?? order.total_price, order.currency);
  const amount = isPaid ? total : order.financial_status === "partially_paid" ? total - outstanding : 0;
  const at = order.processed_at ?? order.created_at;
  const received = amount > 0 ? [{ amount, reference: `shopify-${order.id}`, at }] : undefined;
  return { channel: channelOf(words), method: words, received };
}

/** A tip stands among the lines, too, and is none of the goods. */
const isTip = ({ tip }: LineItem): boolean => tip !== undefined && tip !== null;
const goodsIn = ({ line_items: items = [] }: ShopifyOrder) => items.filter((item) => !isTip(item));

function lineOf(item: LineItem, currency: string): OrderLine {
  const {
    title,
    variant_title: variant,
    quantity,
    sku,
    price,
    properties = [],
    product_id,
    variant_id,
  } = item;
  const chosen = properties.filter(({ name, value }) => !name.startsWith("_") && value);
  return {
    ...{ sku: sku ?? undefined, title, quantity, unitPrice: minorUnits(price, currency) },
    options: [
      ...(variant && variant !== "Default Title" ? [{ name: "Variant", value: variant }] : []),
      ...chosen.map(({ name, value }) => ({ name, value: String(value) })),
    ],
    metadata: {
      ...(product_id && { productId: `${product_id}` }),
      ...(variant_id && { variantId: `${variant_id}` }),
    },
  };
}

function adjustmentsOf(order: ShopifyOrder): Adjustment[] {
  const { currency, taxes_included: included = false, line_items: items = [] } = order;
  const units = (amount: WrittenSum) => minorUnits(amount, currency);
  const tips = sum(items.filter(isTip).map(({ price, quantity }) => units(price) * quantity));
  return [
    ...discountsOf(order),
    ...taxesOf(order).flatMap(({ title, price }) =>
      adjustmentOf("tax", title, units(price), included && { included }),
    ),
    ...adjustmentOf("tip", "Tip", tips || units(order.total_tip_received)),
    ...adjustmentOf("fee", "Import duties", units(order.original_total_duties_set?.shop_money?.amount)),
    ...adjustmentOf(
      "fee",
      "Additional fees",
      units(order.original_total_additional_fees_set?.shop_money?.amount),
    ),
  ];
}

function taxesOf({ tax_lines: taxes = [], total_tax: total }: ShopifyOrder): TaxLine[] {
  if (taxes.length === 0) return [{ title: "Tax", price: total }];
  return taxes.map(({ title, rate, ...tax }) => ({
    ...tax,
    title: rate ? `${title} ${+(rate * 100).toFixed(3)}%` : title,
  }));
}

/** Each discount by its own name, as it is shared out over lines and shipping; older orders say its sum only. */
function discountsOf(order: ShopifyOrder): Adjustment[] {
  const { currency, discount_applications: applications = [], discount_codes: codes = [] } = order;
  const shared = [...(order.line_items ?? []), ...(order.shipping_lines ?? [])].flatMap(
    (each) => each.discount_allocations ?? [],
  );
  const code = codes[0]?.code;
  if (shared.length === 0)
    return adjustmentOf(
      "discount",
      code ?? "Discount",
      -minorUnits(order.total_discounts, currency),
      code ? { code } : {},
    );
  return [...Map.groupBy(shared, (each) => each.discount_application_index)].flatMap(([index, parts]) => {
    const { title, code, description } = applications[index] ?? {};
    const amount = sum(parts.map((part) => minorUnits(part.amount, currency)));
    return adjustmentOf(
      "discount",
      title ?? description ?? code ?? "Discount",
      -amount,
      code ? { code } : {},
    );
  });
}

function shopifyRemarks({ refunds = [], currency, ...order }: ShopifyOrder): string[] {
  const amount = sum(refunds.map((refund) => givenBackIn(refund, currency)));
  const goods = refunds.flatMap(({ refund_line_items: items = [] }) => items);
  const names = goods.map(({ quantity, line_item }) => `${quantity} × ${line_item?.title ?? "a line"}`);
  const left = minorUnits(order.total_price, currency) - amount;
  const now =
    order.current_total_price === undefined ? left : minorUnits(order.current_total_price, currency);
  return [
    ...(names.length > 0 ? [`It was given back: ${names.join(", ")}.`] : []),
    ...(now === left ? [] : [`It was changed in the shop: there it comes to ${inWords(now, currency)} now.`]),
    ...(order.fulfillment_status === "fulfilled" ? ["It was fulfilled already: here it begins anew."] : []),
  ];
}

function givenBackIn({ transactions = [] }: Refund, currency: string): number {
  const given = transactions.filter(({ kind, status }) => kind === "refund" && status === "success");
  return sum(given.map(({ amount }) => minorUnits(amount, currency)));
}
