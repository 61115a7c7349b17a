/** The names that come first in every part of an order's view, in this order; all others follow as in a dictionary. */
const leading = [
  ...["id", "number", "status", "group", "stage", "version", "reference", "shop", "lifecycle", "source"],
  ...["placedAt", "updatedAt", "statusSince", "closedAt", "checkout", "statusPage"],
  ...["kind", "command", "sku", "name", "title", "code", "company", "line1", "line2", "postalCode", "city"],
  ...[
    "state",
    "country",
    "email",
    "phone",
    "locale",
    "contactBy",
    "masked",
    "quantity",
    "unit",
    "unitPrice",
    "amount",
  ],
  ...["currency", "buyer", "recipient", "billing", "gift", "giftMessage", "way", "channel", "method"],
  ...["lines", "options", "goods", "delivery", "adjustments", "surcharges", "payment", "totals"],
  ...["total", "paid", "refunded", "due", "refundDue", "commission", "acquiring", "payout"],
];
const last = ["deadlines", "attention", "actions", "history"];

const places = new Map([
  ...leading.map((name, i) => [name, i] as const),
  ...last.map((name, i) => [name, leading.length + 1 + i] as const),
]);
const placeOf = (name: string): number => places.get(name) ?? leading.length;

const byPlace = (one: string, other: string): number =>
  placeOf(one) - placeOf(other) || (one < other ? -1 : one > other ? 1 : 0);

/** A view whose keys come in the same order whatever has happened to the order, and however it was stored. */
export function inFixedOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inFixedOrder) as T;
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort(byPlace)) ordered[name] = inFixedOrder(fields[name]);
  return ordered as T;
}
