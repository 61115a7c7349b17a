import { formatMoney } from "../../domain/messages/formats.ts";
import type { orderView } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { humanize } from "./words.ts";

type OrderView = ReturnType<typeof orderView>;

/** The lines of an order, what it costs, and how it is paid and delivered. */
export function goodsSection(view: OrderView): Html {
  const { lines, payment, delivery, totals } = view;
  return html`<ul class="goods">${lines.map(({ title, quantity, unitPrice }) => {
    const price = formatMoney("en", totals.currency, quantity * unitPrice);
    return html`<li><span>${quantity} × ${title}</span><span>${price}</span></li>`;
  })}</ul>
${sumsOf(view)}
<dl><dt>Payment</dt><dd>${humanize(payment.status)}, ${humanize(payment.channel)}</dd>
<dt>Delivery</dt><dd>${humanize(delivery.status)}, ${humanize(delivery.way)}</dd></dl>`;
}

function sumsOf({ totals, payment }: OrderView): Html {
  const price = (amount: number): string => formatMoney("en", totals.currency, amount);
  const sums = { Delivery: totals.delivery, Paid: payment.paid, "To be refunded": payment.refundDue };
  const rows = Object.entries(sums).filter(([, amount]) => amount > 0);
  return html`<dl class="sums"><dt class="all">Total</dt><dd class="all">${price(totals.total)}</dd>${rows.map(
    ([name, amount]) => html`<dt>${name}</dt><dd>${price(amount)}</dd>`,
  )}</dl>`;
}
