import { money } from "../../domain/messages/formats.ts";
import type { Moment } from "../../domain/time.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { badge } from "./badge.ts";
import { away } from "./moments.ts";
import type { Row } from "./rows.ts";
import { words } from "./words.ts";

/** One order in the list. */
export function orderRow(row: Row, now: Moment): Html {
  const { id, number, shop, lifecycle, status, group, stage, placedAt, summary } = row;
  const { buyer, total, currency, payment, delivery } = summary;
  return html`<li>
<div class="what"><a href="/_local/orders/${id}">Order ${number}</a><span class="soft">${shop}</span><span class="soft">${words(lifecycle)}</span></div>
<div>${badge(status, group)}${stage && html`<span class="soft">${words(stage)}</span>`}</div>
<div><span>${buyer}</span>${total > 0 && html`<span class="soft">${money("en", currency, total)}</span>`}</div>
<div class="soft"><span>payment ${words(payment)}</span><span>delivery ${words(delivery)}</span></div>
<div class="when">${dueOf(row, now)}<span class="soft">placed ${away(placedAt, now)}</span></div>
</li>`;
}

function dueOf({ deadlines, stoppedAt }: Row, now: Moment): Html | false {
  const next = deadlines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  if (!next) return false;
  return html`<span class="due">${words(next.name)} ${stoppedAt ? "on hold" : away(next.dueAt, now)}</span>`;
}
