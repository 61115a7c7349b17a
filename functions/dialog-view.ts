import type { Entry } from "../domain/dialog.ts";
import type { Order } from "../domain/order.ts";
import type { Circle } from "../domain/recipients.ts";

/** Who wrote: his role, and the name by which the others know him. Support has none. */
function author({ role, id }: Entry["by"], { order, shop, contractor }: Circle) {
  const staff = ["director", "manager", "seller"].map((each) => [each, shop.name]);
  const names: Record<string, string | undefined> = {
    buyer: order.request.buyer.name,
    ...Object.fromEntries(staff),
    ...(contractor?.id === id && { contractor: contractor?.name }),
  };
  return { role, ...(id && { id }), name: names[role] ?? null };
}

/** An entry of a dialog as the API shows it. */
export function entryView({ order, number, text, by, at }: Entry, circle: Circle) {
  return { id: String(number), kind: "message" as const, order, text, by: author(by, circle), at };
}

/** The beginning of every dialog is the order itself (S3-01): nothing is stored for it. */
export function beginning(order: Order, circle: Circle) {
  const by = author(order.history[0]!.actor, circle);
  return { id: "0", kind: "order" as const, order: order.id, text: null, by, at: order.placedAt };
}
