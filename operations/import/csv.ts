import { adjustmentOf, minorUnits } from "./amounts.ts";
import {
  type ImportedOrder,
  NotTaken,
  type OrderLine,
  type OrderRequest,
  present,
} from "./imported-order.ts";
import { channelOf, commentOf } from "./words.ts";

/** The columns of a CSV file, with what each says; the first ones have to be there. */
export const csvColumns = {
  order: "the shop's number of the order; lines of one order stand below each other with the same number",
  name: "the buyer's name",
  currency: "such as PLN",
  title: "what was bought",
  quantity: "how much of it, up to three decimals",
  unitPrice: "what one costs, such as 45.00 or 45,00",
  placedAt: "when it was placed, such as 2026-11-22T10:00:00Z",
  email: "the buyer's e-mail address",
  phone: "the buyer's phone",
  locale: "the buyer's language, such as pl",
  recipient: "who gets it, where that is not the buyer",
  company: "of the address",
  line1: "street and house",
  line2: "a second line of the address",
  city: "of the address",
  state: "state, province or region",
  postalCode: "of the address",
  country: "such as PL",
  pickupPoint: "the carrier's id of a pickup point",
  way: "carrier, ownCourier, self, thirdParty or pickup",
  deliveryMethod: "how the shop calls the delivery",
  deliveryPrice: "what it costs",
  paymentMethod: "how the shop calls the payment",
  paid: "what was paid already",
  sku: "the article's number",
  options: "what was chosen, such as Size=M; Colour=red",
  discount: "what comes off the whole order",
  discountCode: "by which code",
  tax: "the tax of the whole order",
  taxIncluded: "yes where the prices hold it already",
  fee: "what comes on top",
  tip: "a tip",
  total: "what the shop counts: a difference is said",
  comment: "what the buyer wrote",
} as const;

type Column = keyof typeof csvColumns;
type Row = { [Name in Column]?: string };

const needed: Column[] = ["order", "name", "currency", "title", "quantity", "unitPrice"];

/** The rows of a CSV file, one for each line of an order, put together by order. */
export function ordersInCsv(text: string): Row[][] {
  const [header = [], ...cells] = rowsIn(text);
  const names = header.map((name) => name.trim());
  const unknown = names.filter((name) => name && !Object.hasOwn(csvColumns, name));
  const missing = needed.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new NotTaken(`it has unknown columns: ${unknown.join(", ")}`);
  if (missing.length > 0) throw new NotTaken(`it has no columns ${missing.join(", ")}`);
  const rows = cells.map((row): Row => Object.fromEntries(row.map((cell, i) => [names[i], cell.trim()])));
  return [...Map.groupBy(rows, ({ order = "" }) => order).values()];
}

/** The cells of a CSV text (RFC 4180), parted by commas, semicolons or tabs, whichever its header has. */
function rowsIn(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, "");
  const delimiter = [";", "\t", ","].find((each) => clean.split(/\r?\n/, 1)[0]!.includes(each)) ?? ",";
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, "gy");
  const rows: string[][] = [[]];
  for (const [all, quoted, plain = "", end] of clean.matchAll(cell)) {
    if (all === "" && rows.at(-1)!.length === 0) break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== delimiter) rows.push([]);
  }
  return rows.filter((row) => row.some((each) => each.trim() !== ""));
}

/** What a row calls its order. */
export const csvName = ([first]: Row[]): string => first?.order ?? "";

/** An order of a CSV file in Waymark's terms: what belongs to the whole order stands in its first row. */
export function fromCsv(rows: Row[]): ImportedOrder {
  const [first = {}] = rows;
  const { order = "", currency = "", placedAt, name = "", email, phone, locale, total } = first;
  if (order === "") throw new NotTaken("it has no number in the column order");
  const { comment, remarks } = commentOf(first.comment);
  const request: OrderRequest = present({
    ...{ reference: order, placedAt, currency, comment },
    buyer: { name, email, phone, locale },
    recipient: { name: first.recipient },
    delivery: deliveryOf(first),
    payment: paymentOf(first),
    lines: rows.map((row) => lineOf(row, currency)),
    adjustments: adjustmentsOf(first),
  });
  const sumOfShop = total ? minorUnits(total, currency) : undefined;
  return {
    name: order,
    key: `csv-${order.replace(/[^\x21-\x7e]/g, encodeURIComponent)}`,
    request,
    total: sumOfShop,
    remarks,
  };
}

function deliveryOf({ currency = "", deliveryPrice, deliveryMethod: method, way, pickupPoint, ...row }: Row) {
  const { company, line1 = "", line2, city = "", state, postalCode, country } = row;
  return {
    ...{ way: way as NonNullable<OrderRequest["delivery"]>["way"], method },
    price: minorUnits(deliveryPrice, currency),
    address: line1 || city ? { company, line1, line2, city, state, postalCode, country } : undefined,
    pickupPoint: pickupPoint ? { id: pickupPoint } : undefined,
  };
}

function paymentOf({ order, currency = "", paid, paymentMethod: method = "" }: Row) {
  const amount = minorUnits(paid, currency);
  return {
    channel: channelOf(method),
    method,
    received: amount > 0 ? [{ amount, reference: `csv-${order}` }] : undefined,
  };
}

function lineOf(
  { title = "", sku, quantity = "", unitPrice, options = "" }: Row,
  currency: string,
): OrderLine {
  const pairs = options.split(";").map((each) => each.split("=", 2).map((part) => part.trim()));
  return {
    ...{
      sku,
      title,
      quantity: Number(quantity.replace(",", ".")),
      unitPrice: minorUnits(unitPrice, currency),
    },
    options: pairs
      .filter(([name, value]) => name && value)
      .map(([name, value]) => ({ name: name!, value: value! })),
  };
}

function adjustmentsOf({ currency = "", discount, discountCode: code, tax, taxIncluded, fee, tip }: Row) {
  const units = (amount: string | undefined) => minorUnits(amount, currency);
  const included = /^(yes|true|1|tak|да)$/i.test(taxIncluded ?? "") && { included: true };
  return [
    ...adjustmentOf("discount", code ?? "Discount", -Math.abs(units(discount)), code ? { code } : {}),
    ...adjustmentOf("tax", "Tax", units(tax), included),
    ...adjustmentOf("fee", "Fee", units(fee)),
    ...adjustmentOf("tip", "Tip", units(tip)),
  ];
}
