import { type ChatMessage, speakerForRole } from "../../../domain/conversation/conversation.ts";
import { ownFieldsOf } from "../../../domain/lifecycle/own-commands.ts";
import { shopPhoneOf, shopPlaceOf, statusTitleOf } from "../../../domain/messages/context.ts";
import { formatMoment } from "../../../domain/messages/dates.ts";
import { type ContentRow, detailRows } from "../../../domain/messages/details.ts";
import { goodsRows, totalRows } from "../../../domain/messages/price-rows.ts";
import { type NextSteps, nextParagraph } from "../../../domain/messages/text-types.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { isUndone } from "../../../domain/order/undo.ts";
import { type Form, forms } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";
import { ownForms } from "./own-forms.ts";
import { hintFor, renderForm, shownForm } from "./render-form.ts";

/** What has just happened, or why nothing has: the first thing that a reader should see. */
export function noticeBanner({ notice, texts, order, holder, lifecycle }: PageModel): Html | undefined {
  if (notice) return html`<p class="note alert" role="alert">${texts.notices[notice]}</p>`;
  const { command, actor } = order.history.at(-1)!;
  const own = actor.role === holder.role && actor.id === holder.id;
  const known: Record<string, string> = texts.done;
  const done = ownFieldsOf(lifecycle, command) ? texts.ownCommand.done : known[command];
  return own && done ? html`<p class="note" role="status">${done}</p>` : undefined;
}

/** The forms of everything that the reader can do now. */
export const offeredForms = ({ allowed, order }: PageModel): Form[] =>
  forms.filter(
    ({ command, when, unless }) =>
      allowed.has(command) && (!when || conditions[when].holds(order)) && !(unless && allowed.has(unless)),
  );

/** What comes next; of what a text asks for only that which a form of this page does. */
export function stepsFor(model: PageModel, steps: NextSteps): string {
  const shown = [...offeredForms(model), ...ownForms(model).flat()];
  return nextParagraph(steps, (name) => shown.some(({ command }) => command === name));
}

/** The forms, under their heading. */
export function formsSection(model: PageModel): Html | undefined {
  const shared = offeredForms(model).map((form) => ({
    ...shownForm(form, model),
    hint: hintFor(form, model),
  }));
  const [own, danger] = ownForms(model);
  const all = [...own, ...shared, ...danger];
  if (all.length === 0) return undefined;
  return html`<section><h2>${model.texts.headings.actions}</h2>
${all.map((form) => renderForm(form, model))}</section>`;
}

/** The details of the order, as messages show them. */
export function detailsSection(title: string, { context }: PageModel): Html | undefined {
  const rows = detailRows(context);
  if (rows.length === 0) return undefined;
  return html`<section><h2>${title}</h2>
<dl>${rows.map((row) => html`<dt>${row.label}</dt><dd>${fieldValue(row)}</dd>`)}</dl></section>`;
}

/** A value that leads somewhere is a link: to a parcel's page, or to a phone. */
function fieldValue({ value, href }: ContentRow): Html | string {
  if (href) return externalLink(href, value);
  return /^\+\d{7,15}$/.test(value) ? html`<a href="tel:${value}">${value}</a>` : value;
}

/** A link that leaves, and does not say from where: the address of this page is a secret. */
export const externalLink = (href: string, text: string, look = ""): Html =>
  html`<a href="${href}" rel="noreferrer noopener"${look !== "" && html` class="${look}"`}>${text}</a>`;

/** The goods, and for those who pay what they cost. */
export function goodsListSection(title: string, { context }: PageModel): Html | undefined {
  const [rows, sums] = [goodsRows(context), totalRows(context)];
  if (rows.length === 0) return undefined;
  const line = ({ label, value, notes = [] }: ContentRow) =>
    html`<li><span>${label}${notes.map((note) => html`<small>${note}</small>`)}</span>${value !== "" && html`<span>${value}</span>`}</li>`;
  const sum = ({ label, value, strong = false }: ContentRow) =>
    html`<dt${strong && html` class="main"`}>${label}</dt><dd${strong && html` class="main"`}>${value}</dd>`;
  return html`<section><h2>${title}</h2><ul class="goods">${rows.map(line)}</ul>
${sums.length > 0 && html`<dl class="sums">${sums.map(sum)}</dl>`}</section>`;
}

/** The statuses that the order went through, with their times; what was taken back does not count. */
export function historySection({ context, order, texts }: PageModel): Html {
  const steps = order.history.flatMap(({ to, group, at, command }, i) => {
    if (!to || !group || command === "undo" || isUndone(order, i + 1)) return [];
    return [{ title: statusTitleOf({ ...context, status: { name: to, group } }), at }];
  });
  const step = ({ title, at }: (typeof steps)[number]) =>
    html`<li>${title} <time datetime="${at}">${formatMoment(context, "day", at)}</time></li>`;
  return html`<section><h2>${texts.headings.history}</h2><ol class="history">${steps.map(step)}</ol></section>`;
}

/** Whom to call with questions, and where the shop is, as far as it says so. */
export function contactLine({ participants: { shop }, texts }: PageModel): Html | undefined {
  const phone = shopPhoneOf(shop);
  const place = shop.address && shopPlaceOf(shop);
  const { website } = shop;
  if (!phone && !place && !website) return undefined;
  return html`${phone && html`<p>${texts.questions} <a href="tel:${phone}">${phone}</a></p>`}
${place && html`<p>${place}</p>`}${website && html`<p>${externalLink(website, new URL(website).host)}</p>`}`;
}

/** What buyer and shop have written to each other, and a form to write more. */
export function conversationSection(model: PageModel): Html {
  const { texts, conversation } = model;
  const isCut = (conversation[0]?.number ?? 1) > 1;
  return html`<section><h2>${texts.headings.conversation}</h2>
${isCut && html`<p>${texts.conversation.earlier}</p>`}
${conversation.length > 0 && html`<ol class="conversation">${conversation.map((entry) => chatMessage(entry, model))}</ol>`}
${renderForm(shownForm(messageForm(conversation), model), model)}</section>`;
}

function chatMessage({ text, by, at }: ChatMessage, { texts, context, participants }: PageModel): Html {
  const names = {
    buyer: texts.conversation.you,
    shop: participants.shop.name,
    contractor: texts.conversation.contractor,
    support: texts.conversation.support,
  };
  const side = speakerForRole(by.role);
  const lines = text.split(/\r\n|[\n\r]/).map((line) => html`<p>${line}</p>`);
  return html`<li class="${side}"><h3>${names[side]} <time datetime="${at}">${formatMoment(context, "day", at)}</time></h3>
${lines}</li>`;
}

/** The newest message that the writer has seen goes with their own: sent twice, it is still one. */
const messageForm = (conversation: ChatMessage[]) => ({
  textKey: "message" as const,
  command: "message",
  place: "open" as const,
  fixed: { seen: String(conversation.at(-1)?.number ?? 0) },
  fields: [{ name: "text", kind: "text", label: "message", required: true } as const],
});
