import { formatMoney, formatQuantity } from "../../../domain/messages/format.ts";
import { lineTotal } from "../../../domain/order/money/sums.ts";
import type { NewOrder } from "../../../domain/order/schema.ts";
import type { historyOf, orderView } from "../../../domain/order/view.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { type Html, html } from "../../../functions/links/pages/html.ts";
import { humanize } from "../../../operations/order-details.ts";
import type { Execution } from "../../step-functions/execution.ts";
import { absoluteTime, relativeTime, sentenceCase } from "../layout.ts";

type OrderView = ReturnType<typeof orderView>;

/** The lines of an order, what it costs, and how it is paid and delivered. */
export function goodsSection(view: OrderView): Html {
  const { lines, payment, delivery, totals } = view;
  return html`<ul class="goods">${lines.map((line) => {
    const price = formatMoney("en", totals.currency, lineTotal(line));
    const options = (line.options ?? []).map(({ name, value }) => html`<br><small>${name}: ${value}</small>`);
    return html`<li><span>${formatQuantity("en", line)} × ${line.title}${options}</span><span>${price}</span></li>`;
  })}</ul>
${sumsOf(view)}
<dl><dt>Payment</dt><dd>${humanize(payment.status)}, ${payment.method ?? humanize(payment.channel ?? "notChosen")}</dd>
<dt>Delivery</dt><dd>${humanize(delivery.status)}, ${delivery.method ?? humanize(delivery.way ?? "notChosen")}</dd></dl>`;
}

function sumsOf({ totals, payment, ...view }: OrderView): Html {
  const adjustments = ("adjustments" in view && view.adjustments) || [];
  const price = (amount: number): string => formatMoney("en", totals.currency, amount);
  const sums = { Delivery: totals.delivery, Paid: payment.paid, "To be refunded": payment.refundDue };
  const adjusted = adjustments.map(({ title, amount, included }): [string, number] => [
    included ? `${title}, included` : title,
    amount,
  ]);
  const rows = [...adjusted, ...Object.entries(sums)].filter(([, amount]) => amount !== 0);
  return html`<dl class="sums"><dt class="all">Total</dt><dd class="all">${price(totals.total)}</dd>${rows.map(
    ([name, amount]) => html`<dt>${name}</dt><dd>${price(amount)}</dd>`,
  )}</dl>`;
}

type View = ReturnType<typeof orderView>;
interface ContactDetails {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}

/** Who and what an order is about, as far as it is known; `nameOf` knows the deliverers. */
export function orderFields(view: View, nameOf: (id: string) => string): Html {
  const { id, version, buyer, recipient, delivery, assignee, contractor, comment, stage } = view;
  const { address, deliverer, carrier, trackingCode, pickupPoint } = delivery;
  const { billing, giftMessage, reference } = view as Partial<NewOrder>;
  const known = {
    buyer: personOf(buyer),
    recipient: recipient && personOf(recipient),
    address: address && placeOf(address),
    pickupPoint: pickupPoint && joined([pickupPoint.name, pickupPoint.id]),
    billing:
      billing &&
      joined([billing.name, billing.company, billing.taxId, billing.address && placeOf(billing.address)]),
    ...{ giftMessage, reference },
    deliverer: deliverer && nameOf(deliverer),
    ...{ stage, assignee, contractor, carrier, trackingCode, comment, id },
    version: String(version),
  };
  return html`<dl>${Object.entries(known).map(([name, value]) =>
    value ? html`<dt>${sentenceCase(name)}</dt><dd>${value}</dd>` : undefined,
  )}</dl>`;
}

const personOf = ({ name, email, phone }: ContactDetails): string => joined([name, email, phone]);

const placeOf = (place: { [part: string]: string | undefined }): string =>
  joined([
    ...[place.company, place.line1, place.line2, joined([place.postalCode, place.city], " ")],
    ...[place.state, place.country],
  ]);

const joined = (parts: (string | null | undefined)[], separator = ", "): string =>
  parts.filter(Boolean).join(separator);

type HistoryEntry = ReturnType<typeof historyOf>[number];
type NameLookup = (id: string) => string;

/** What has happened to an order, from its beginning on; `nameOf` knows the deliverers. */
export const timeline = (history: HistoryEntry[], nameOf: NameLookup): Html =>
  html`<ol class="timeline">${history.map((entry) => historyItem(entry, nameOf))}</ol>`;

function historyItem({ command, actor, at, from, to, data }: HistoryEntry, nameOf: NameLookup): Html {
  const who = [humanize(actor.role), ...(actor.id && actor.id !== actor.role ? [actor.id] : [])].join(" ");
  return html`<li><p><strong>${sentenceCase(command)}</strong>${to !== from && html` <span class="to">${humanize(to ?? "")}</span>`}</p>
<p class="soft">${who}, ${absoluteTime(at)}</p>
${Object.entries(data).map(
  ([name, value]) =>
    html`<p class="soft">${humanize(name)}: ${typeof value === "string" ? nameOf(value) : JSON.stringify(value)}</p>`,
)}</li>`;
}

type Deadline = ReturnType<typeof orderView>["deadlines"][number];

/** The deadlines that run, and what each of them does. */
export function deadlineList(deadlines: Deadline[], now: Moment): Html {
  if (deadlines.length === 0) return html`<p class="soft">No deadline is running.</p>`;
  return html`<ul class="waits">${deadlines.map((deadline) => deadlineItem(deadline, now))}</ul>`;
}

function deadlineItem({ name, dueAt, remindAt, stopped, ...does }: Deadline, now: Moment): Html {
  const effect = "to" in does ? html`then ${humanize(does.to!)}` : html`then a reminder`;
  return html`<li><strong>${sentenceCase(name)}</strong> ${stopped ? "stands still" : relativeTime(dueAt, now)}, ${effect}
<p class="soft">${absoluteTime(dueAt)}</p>
${remindAt !== null && html`<p class="soft">Reminder ${relativeTime(remindAt, now)}</p>`}</li>`;
}

/** Where the order's state machine stands. */
export function executionSection(found: Execution | undefined): Html {
  if (!found)
    return html`<p class="soft">No execution waits for this order: it has had no deadline since the last start.</p>`;
  const { name, status, state, transitions } = found;
  return html`<dl><dt>Execution</dt><dd>${humanize(status.toLowerCase())}${state !== undefined && html` in <strong>${humanize(state)}</strong>`}</dd>
<dt>Transitions</dt><dd>${transitions}</dd><dt>Name</dt><dd><code>${name}</code></dd></dl>`;
}
