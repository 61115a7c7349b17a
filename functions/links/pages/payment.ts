import { type HowToPay, howToPayFor } from "../../../domain/messages/facts/payment.ts";
import { formatMoney } from "../../../domain/messages/format.ts";
import { dueNow } from "../../../domain/order/money/totals.ts";
import { isPaymentAhead, payableNow } from "../../../domain/order/view/road.ts";
import { externalLink, type Html, html, icon } from "./html.ts";
import type { PageModel } from "./model.ts";
import { pageFrameOf, renderLinkPage } from "./page.ts";
import { renderForm } from "./render-form.ts";

/** How to pay what is due, once the order has come so far that it is asked for (S3-09). */
export function paymentCard(model: PageModel, note: Html | undefined): Html | undefined {
  const { context, texts, lifecycle, order } = model;
  const known = howToPayFor(context);
  if (!known || isPaymentAhead(lifecycle, order)) return undefined;
  const button = onlineButton(known, model);
  const transfer = transferList(known, model);
  const isPreferred = transfer && order.payment.channel === "transfer";
  return html`<section class="card stack"><h2>${texts.headings.payment}</h2>
<p class="amount">${known.amount}</p>
${!isPreferred && button?.(true)}
${transfer && html`<p>${button && !isPreferred ? texts.pay.orTransfer : texts.pay.transfer}</p>${transfer}`}
${isPreferred && button && html`<p>${texts.pay.orOnline}</p>${button(false)}`}
${known.lines.map((line) => html`<p>${line}</p>`)}${note}</section>`;
}

/** What leads to where one pays online: a link, or a form that asks the shop's provider for such a page. */
function onlineButton({ amount, url, isOnDemand }: HowToPay, model: PageModel) {
  const { texts, lifecycle, order, now } = model;
  const text = texts.pay.button(amount);
  if (url) return (isMain: boolean) => externalLink(url, text, isMain ? "button main" : "button");
  if (!isOnDemand || !payableNow(lifecycle, order, now)) return undefined;
  const form = { command: "pay", place: "open" as const, button: text, fields: [] };
  return (isMain: boolean) => renderForm(form, model, isMain);
}

/** A page that goes on to a provider's: what a form leads to may only be our own page. */
export function forwardingPage(model: PageModel, url: string): string {
  const { context, texts, order } = model;
  const sum = formatMoney(context.language.tag, order.request.currency, dueNow(order));
  return renderLinkPage(
    { ...pageFrameOf(model, texts.pay.going), next: url },
    html`<div class="plain">${icon("link")}
<h1>${texts.pay.going}</h1>
<p class="lead">${texts.pay.goingText(sum, new URL(url).host)}</p>
${externalLink(url, texts.pay.button(sum), "button main")}</div>`,
  );
}

/** The account and what else a transfer needs: a tap takes hold of a whole value, to be copied. */
function transferList({ account, reference }: HowToPay, { context }: PageModel): Html | undefined {
  if (!account) return undefined;
  const { transfer } = context.language.labels;
  const row = (label: string, value: string | undefined) =>
    value && html`<div><dt>${label}</dt><dd><span class="pick">${value}</span></dd></div>`;
  return html`<dl class="copy">${row(transfer.account, account.number)}${row(transfer.holder, account.holder)}${row(transfer.bank, account.bank)}${row(transfer.reference, reference)}</dl>`;
}
