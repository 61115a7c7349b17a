import { goodsTotal, held, outstanding, surchargeTotal, totalOf } from "../payment.ts";
import { clean } from "./clean.ts";
import { money } from "./formats.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./scene.ts";

/** More lines than this are counted, not listed. */
const most = 40;

/** The goods of an order; without prices for a deliverer. */
export function goodsOf({ language, order, telling, over }: Scene): Row[] {
  const priced = sees(telling.party);
  if (!priced && (telling.party !== "deliverer" || over)) return [];
  const { lines, currency } = order.request;
  const rows = lines.slice(0, most).map(({ title, quantity, unitPrice }) => ({
    label: `${quantity} × ${clean(title)}`,
    value: priced ? money(language.tag, currency, quantity * unitPrice) : "",
  }));
  const more = lines.length - rows.length;
  return more > 0 ? [...rows, { label: language.labels.more(more), value: "" }] : rows;
}

/** What it comes to, for those who see prices. */
export function totalsOf({ language, order, telling }: Scene, refund?: string): Row[] {
  const { lines, currency } = order.request;
  if (!sees(telling.party) || lines.length === 0) return [];
  const { goods, deliveryPrice, surcharge, total, paid, due, refund: back } = language.labels;
  const row = (label: string, amount: number) => ({ label, value: money(language.tag, currency, amount) });
  const partly = held(order) > 0 && outstanding(order) > 0;
  const [delivery, extra] = [order.delivery.price, surchargeTotal(order)];
  return [
    ...(delivery + extra > 0 ? [row(goods, goodsTotal(order))] : []),
    ...(delivery > 0 ? [row(deliveryPrice, delivery)] : []),
    ...(extra > 0 ? [row(surcharge, extra)] : []),
    { ...row(total, totalOf(order)), strong: true },
    ...(partly ? [row(paid, held(order)), row(due, outstanding(order))] : []),
    ...(refund ? [{ label: back, value: refund }] : []),
  ];
}

const sees = (party: string): boolean => party === "buyer" || party === "shop";
