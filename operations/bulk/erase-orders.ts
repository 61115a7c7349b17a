import { isClosed } from "../../domain/lifecycle/groups.ts";
import { searchTermsIn } from "../../domain/people/search.ts";
import type { Moment } from "../../domain/time/time.ts";
import { eraseOrder } from "../../io/orders/erase.ts";
import { findOrderState } from "../../io/orders/orders.ts";
import { searchOrders } from "../../io/orders/search.ts";

type Say = (line: string) => void;

/** So many orders of a buyer are read at a time. */
const perPage = 50;

/** The ids of all orders in all shops whose buyer has this e-mail address or phone. */
export async function ordersOfBuyer(contact: string): Promise<string[]> {
  const terms = searchTermsIn(contact, []);
  const ids: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { items, position } = await searchOrders(terms, { limit: perPage, after });
    ids.push(...items.map(({ id }) => String(id)));
    after = position;
    more = position !== undefined;
  }
  return [...new Set(ids)];
}

/** Erases those of the orders that have ended, and names the others; answers whether none is left. */
export async function eraseOrders(
  ids: string[],
  { at, dryRun }: { at: Moment; dryRun: boolean },
  say: Say,
): Promise<boolean> {
  const open: string[] = [];
  let erased = 0;
  for (const id of ids) {
    const order = await findOrderState(id);
    if (!order) say(`There is no order ${id}.`);
    else if (!isClosed(order.group)) open.push(id);
    else {
      if (!dryRun) await eraseOrder(id, at);
      say(`Order ${id}: ${dryRun ? "would be erased" : "erased"}.`);
      erased += 1;
    }
  }
  say(`${erased} orders that have ended, of ${ids.length}.`);
  if (dryRun) say("Nothing was done: this was a dry run.");
  for (const id of open) say(`Order ${id} is still open: end it first, then run this again.`);
  return open.length === 0;
}
