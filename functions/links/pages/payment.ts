import { type HowToPay, howToPayFor } from "../../../domain/messages/facts/payment.ts";
import { isPaymentAhead } from "../../../domain/order/view/road.ts";
import { externalLink, type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";

/** How to pay what is due, once the order has come so far that it is asked for (S3-09). */
export function paymentCard(model: PageModel, note: Html | undefined): Html | undefined {
  const { context, texts, lifecycle, order } = model;
  const known = howToPayFor(context);
  if (!known || isPaymentAhead(lifecycle, order)) return undefined;
  const { amount, url, lines } = known;
  const button = (look: string) => url && externalLink(url, texts.pay.button(amount), look);
  const transfer = transferList(known, model);
  const isPreferred = transfer && order.payment.channel === "transfer";
  return html`<section class="card stack"><h2>${texts.headings.payment}</h2>
<p class="amount">${amount}</p>
${!isPreferred && button("button main")}
${transfer && html`<p>${url && !isPreferred ? texts.pay.orTransfer : texts.pay.transfer}</p>${transfer}`}
${isPreferred && url && html`<p>${texts.pay.orOnline}</p>${button("button")}`}
${lines.map((line) => html`<p>${line}</p>`)}${note}</section>`;
}

/** The account and what else a transfer needs: a tap takes hold of a whole value, to be copied. */
function transferList({ account, reference }: HowToPay, { context }: PageModel): Html | undefined {
  if (!account) return undefined;
  const { transfer } = context.language.labels;
  const row = (label: string, value: string | undefined) =>
    value && html`<div><dt>${label}</dt><dd><span class="pick">${value}</span></dd></div>`;
  return html`<dl class="copy">${row(transfer.account, account.number)}${row(transfer.holder, account.holder)}${row(transfer.bank, account.bank)}${row(transfer.reference, reference)}</dl>`;
}
