import { type BoardField, bodyOf, type Reading, type Typed, unitsIn } from "../order/fields.ts";

/** A line as it is typed. */
export interface DraftLine {
  key: string;
  title: string;
  quantity: string;
  price: string;
}

/** A new order as it is typed: texts, and nothing is an empty one. */
export interface Draft {
  texts: Typed;
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

/** What can be said of a new order beside its lines, and of what kind it is. */
const kinds: Readonly<Record<string, BoardField["kind"]>> = {
  ...{ source: "choice", "buyer.name": "line", "buyer.phone": "line", "buyer.email": "line" },
  ...{ service: "line", city: "line", comment: "text", "payment.channel": "choice" },
  ...{ "delivery.way": "choice", "delivery.price": "money" },
  ...{ "delivery.from": "moment", "delivery.to": "moment" },
  ...{ "delivery.address.line1": "line", "delivery.address.city": "line" },
};

/** A field of a new order; of one that is brought nowhere nobody asks where and when. */
export const draftField = (name: string, title = ""): BoardField => ({
  name,
  title,
  kind: kinds[name] ?? "line",
  required: false,
});

/** The fields of a line, called as the API calls them. */
export const lineFields = {
  title: draftField("title"),
  quantity: draftField("quantity"),
  price: { ...draftField("unitPrice"), kind: "money" },
} as const satisfies Record<string, BoardField>;

const isAsked = (name: string, texts: Typed): boolean => {
  if (name.startsWith("delivery.address")) return Boolean(texts["delivery.address.line1"]);
  return texts["delivery.way"] !== "pickup" || !/^delivery\.(?!way)/.test(name);
};

/** The body of a new order: what was typed, each by its kind; lines without a title are none. */
export function newOrderOf({ texts, lines }: Draft, reading: Reading): object {
  const names = Object.keys(kinds).filter((name) => isAsked(name, texts));
  const body = bodyOf(
    names.map((name) => draftField(name)),
    texts,
    reading,
  );
  return {
    source: "phone",
    ...body,
    currency: reading.currency,
    lines: lines
      .filter(({ title }) => title.trim())
      .map(({ title, quantity, price }) => ({
        title: title.trim(),
        quantity: number(quantity) ?? 1,
        unitPrice: price ? (unitsIn(price, reading.currency) ?? price) : 0,
      })),
    delivery: { price: 0, ...(body.delivery as object) },
  };
}
