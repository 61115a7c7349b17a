import { formatMoney } from "../../../domain/messages/format.ts";
import type { orderView } from "../../../domain/order/view.ts";
import { type Html, html } from "../../../functions/links/pages/html.ts";
import { humanize, sentenceCase } from "../format.ts";

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

type View = ReturnType<typeof orderView>;
interface ContactDetails {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}

/** Who and what an order is about, as far as it is known; `nameOf` knows the deliverers. */
export function orderFields(view: View, nameOf: (id: string) => string): Html {
  const { id, version, buyer, recipient, delivery, assignee, contractor, comment, stage } = view;
  const { address, deliverer, carrier, trackingCode } = delivery;
  const known = {
    buyer: personOf(buyer),
    recipient: recipient && personOf(recipient),
    address: address && placeOf(address),
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
  joined([place.line1, place.line2, joined([place.postalCode, place.city], " "), place.country]);

const joined = (parts: (string | null | undefined)[], separator = ", "): string =>
  parts.filter(Boolean).join(separator);
