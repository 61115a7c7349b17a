import { OrderError } from "../../domain/error.ts";
import type { Order } from "../../domain/order/order.ts";

/** Refuses a request whose If-Match does not name the order's version. */
export function checkIfMatch({ version }: Order, expected = "*"): void {
  const tags = expected.split(",").map((tag) => tag.trim());
  if (tags.includes("*") || tags.includes(`"${version}"`)) return;
  throw new OrderError("precondition-failed", `The order has version ${version}.`);
}
