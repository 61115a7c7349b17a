import { formatMoney } from "../../domain/messages/formats.ts";
import type { Moment } from "../../domain/time.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { statusBadge } from "./badge.ts";
import { relativeTime } from "./moments.ts";
import type { OrderRow } from "./rows.ts";
import { humanize } from "./words.ts";

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
