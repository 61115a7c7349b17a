import { momentTyped, type Reading, unitsIn } from "../order/fields.ts";

/** A line as it is typed. */
export interface DraftLine {
  key: string;
  title: string;
  quantity: string;
  price: string;
}

/** A new order as it is typed: texts, and nothing is an empty one. */
export interface Draft {
  texts: Readonly<Record<string, string>>;
  lines: readonly DraftLine[];
}

/** A line with nothing in it yet. */
export const emptyLine = (): DraftLine => ({
  key: Math.random().toString(36).slice(2),
  ...{ title: "", quantity: "1", price: "" },
});

const number = (text: string): number | undefined => {
  const value = Number(text.replace(",", "."));
  return text && Number.isFinite(value) ? value : undefined;
};

/** What the lines and the delivery come to, in minor units. */
export function draftTotal({ lines, texts }: Draft, currency: string): number {
  const goods = lines.map(({ quantity, price }) => (number(quantity) ?? 0) * (unitsIn(price, currency) ?? 0));
  const delivery = unitsIn(texts["delivery.price"] ?? "", currency) ?? 0;
  return goods.reduce((total, cost) => total + Math.round(cost), delivery);
}

/** The body of a new order: what was typed, each by its kind; lines without a title are none. */
export function newOrderOf({ texts, lines }: Draft, { currency, timeZone }: Reading): object {
  const said = (name: string) => texts[name]?.trim() || undefined;
  const moment = (name: string) => said(name) && momentTyped(said(name)!, timeZone);
  const address = { line1: said("address.line1"), city: said("address.city") };
  return {
    source: said("source") ?? "phone",
    buyer: { name: said("buyer.name"), phone: said("buyer.phone"), email: said("buyer.email") },
    currency,
    lines: lines
      .filter(({ title }) => title.trim())
      .map(({ title, quantity, price }) => ({
        ...{ title: title.trim(), quantity: number(quantity) ?? 1 },
        unitPrice: unitsIn(price || "0", currency) ?? 0,
      })),
    delivery: {
      way: said("delivery.way"),
      price: unitsIn(said("delivery.price") ?? "0", currency) ?? 0,
      ...(address.line1 && { address }),
      ...{ from: moment("delivery.from"), to: moment("delivery.to") },
    },
    payment: { channel: said("payment.channel") },
    ...{ service: said("service"), city: said("city"), comment: said("comment") },
  };
}
