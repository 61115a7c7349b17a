import type { Adjustment } from "../order/money/schema.ts";
import { isAdded, lineTotal } from "../order/money/sums.ts";
import { dueNow, goodsTotal, heldAmount, surchargeTotal, totalOf } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import type { MessageContext } from "./context.ts";
import { asRequested } from "./details.ts";
import { formatMoney, formatQuantity, sanitizeLine } from "./format.ts";
import type { LifecycleLanguage } from "./languages/language.ts";
import type { ContentRow } from "./text-types.ts";

/** More lines than this are counted, not listed. */
const maxListedLines = 40;

/** The goods of an order; without prices for a deliverer. */
export function goodsRows(context: MessageContext): ContentRow[] {
  const { language, order, notification, over } = context;
  const optionNote = ({ name, value }: { name: string; value: string }): string =>
    `${sanitizeLine(name)}: ${asRequested(context, value)}`;
  const priced = seesPrices(notification.party);
  if (!priced && (notification.party !== "deliverer" || over)) return [];
  const { lines, currency } = order.request;
  const rows = lines.slice(0, maxListedLines).map((line) => ({
    label: `${formatQuantity(language.tag, line)} × ${sanitizeLine(line.title)}`,
    value: priced && line.unitPrice > 0 ? formatMoney(language.tag, currency, lineTotal(line)) : "",
    ...(priced && line.options && { notes: line.options.map(optionNote) }),
  }));
  const more = lines.length - rows.length;
  return more > 0 ? [...rows, { label: language.labels.more(more), value: "" }] : rows;
}

/** What it comes to, for those who see prices. */
export function totalRows(
  { language, order, notification, over }: MessageContext,
  refund?: string,
): ContentRow[] {
  const { lines, currency } = order.request;
  if (!seesPrices(notification.party) || lines.length === 0) return [];
  const { goods, deliveryPrice, total, paid, due, refund: back } = language.labels;
  // An amount that is nothing is not mentioned.
  const row = (label: string, amount: number, strong = false): ContentRow[] =>
    amount === 0
      ? []
      : [{ label, value: formatMoney(language.tag, currency, amount), ...(strong && { strong }) }];
  const partly = heldAmount(order) > 0 && dueNow(order) > 0;
  const settled = refund !== undefined && Object.keys(language.charges).length > 0;
  const delivery = order.delivery.price;
  const { added, included } = adjustmentsByTitle(order);
  const extras = [...added, ...surchargesByTitle(language, order)];
  return [
    ...(delivery > 0 || extras.length > 0 ? row(goods, goodsTotal(order)) : []),
    ...row(deliveryPrice, delivery),
    ...extras.flatMap(([title, amount]) => row(title, amount)),
    ...row(total, totalOf(order), true),
    ...included.flatMap(([title, amount]) => row(language.labels.included(title), amount)),
    ...(settled ? row(paid, order.payment.paid) : partly ? row(paid, heldAmount(order)) : []),
    ...(partly && !over ? row(due, dueNow(order), true) : []),
    ...(refund ? [{ label: back, value: refund }] : []),
  ];
}

/** What was added when it was placed, or taken off, and what the prices hold, each by its own name. */
function adjustmentsByTitle({ request: { adjustments = [] } }: Order) {
  const rowOf = ({ title, code, amount }: Adjustment): [string, number] => [
    sanitizeLine(code && !title.includes(code) ? `${title} (${code})` : title),
    amount,
  ];
  const [added, included] = [true, false].map((wanted) =>
    adjustments.filter((each) => isAdded(each) === wanted).map(rowOf),
  );
  return { added: added!, included: included! };
}

/** What came on the bill, and off it: one sum for each name that the lifecycle has for it, and one for all the rest. */
function surchargesByTitle(
  { charges, labels }: LifecycleLanguage,
  { surcharges = [] }: Order,
): [string, number][] {
  const byTitle = Map.groupBy(surcharges, (each) =>
    "kind" in each && Object.hasOwn(charges, each.kind) ? charges[each.kind]! : labels.surcharge,
  );
  const sums = [...byTitle].map(([title, each]): [string, number] => [
    title,
    surchargeTotal({ surcharges: each }),
  ]);
  return sums.filter(([, amount]) => amount !== 0);
}

const seesPrices = (party: string): boolean => party === "buyer" || party === "shop";
