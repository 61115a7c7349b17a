import { formatMoney } from "../../domain/messages/format.ts";
import type { Moment } from "../../domain/time/time.ts";
import { type Html, html } from "../../functions/links/pages/html.ts";
import { type Item, readItems } from "../../io/dynamodb/table.ts";
import { type OrderState, orderKey, orderStateOf } from "../../io/orders/order-item.ts";
import type { OrderIndex } from "../streams/order-index.ts";
import { humanize, relativeTime, statusBadge } from "./format.ts";

/** One order in the list. */
export function orderRow(row: OrderRow, now: Moment): Html {
  const { id, number, shop, lifecycle, status, group, stage, placedAt, summary } = row;
  const { buyer, total, currency, payment, delivery } = summary;
  return html`<li>
<div class="what"><a href="/_local/orders/${id}">Order ${number}</a><span class="soft">${shop}</span><span class="soft">${humanize(lifecycle)}</span></div>
<div>${statusBadge(status, group)}${stage && html`<span class="soft">${humanize(stage)}</span>`}</div>
<div><span>${buyer}</span>${total > 0 && html`<span class="soft">${formatMoney("en", currency, total)}</span>`}</div>
<div class="soft"><span>payment ${humanize(payment)}</span><span>delivery ${humanize(delivery)}</span></div>
<div class="when">${dueOf(row, now)}<span class="soft">placed ${relativeTime(placedAt, now)}</span></div>
</li>`;
}

function dueOf({ deadlines, stoppedAt }: OrderRow, now: Moment): Html | false {
  const next = deadlines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  if (!next) return false;
  return html`<span class="due">${humanize(next.name)} ${stoppedAt ? "on hold" : relativeTime(next.dueAt, now)}</span>`;
}

/** What the page shows of an order in its list: its state, and what lists of the table show of it. */
export interface OrderRow extends OrderState {
  summary: { buyer: string; total: number; currency: string; payment: string; delivery: string };
}

/** The latest orders of all shops as they stand now, and the place before which older ones follow, if there are any. */
export async function readOrderRows(register: OrderIndex, limit: number, before: number | undefined) {
  const entries = register.latest(limit + 1, before);
  const shown = entries.slice(0, limit);
  const items = await readItems(shown.map(({ id }) => orderKey(id)));
  const found = new Map(items.map(rowOf).map((row) => [row.id, row]));
  const rows = shown.flatMap(({ id }) => found.get(id) ?? []);
  return { rows, older: entries.length > limit ? shown.at(-1)!.place : undefined };
}

const rowOf = (item: Item): OrderRow => ({
  ...orderStateOf(item),
  summary: item.summary as OrderRow["summary"],
});
