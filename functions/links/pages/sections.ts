import { type ChatMessage, chatRefusal, speakerForRole } from "../../../domain/conversation/conversation.ts";
import { ownFieldsOf } from "../../../domain/lifecycle/own-commands.ts";
import { shopPhoneOf, shopPlaceOf, statusTitleOf } from "../../../domain/messages/context.ts";
import { formatMoment } from "../../../domain/messages/dates.ts";
import { paymentLine } from "../../../domain/messages/details.ts";
import { formatMoney } from "../../../domain/messages/format.ts";
import { goodsRows, totalRows } from "../../../domain/messages/price-rows.ts";
import type { ContentRow } from "../../../domain/messages/text-types.ts";
import { dueNow, isPaidAtTheDoor } from "../../../domain/order/money/totals.ts";
import { isUndone } from "../../../domain/order/undo.ts";
import { isFetchedFromShop } from "../../../domain/order/view/disclosure.ts";
import { secondsBetween } from "../../../domain/time/time.ts";
import { externalLink, type Html, html, icon, phoneLink } from "./html.ts";
import type { PageModel } from "./model.ts";
import { renderForm, shownForm } from "./render-form.ts";

/** A note beside the page's text, with a sign. */
export const noteBox = (sign: Parameters<typeof icon>[0], text: Html | string, look = ""): Html =>
  html`<div class="note${look && ` ${look}`}">${icon(sign)}<div>${text}</div></div>`;

/** What has just happened, or why nothing has: the first thing that a reader should see. */
export function noticeBanner({ notice, texts, order, holder, lifecycle }: PageModel): Html | undefined {
  if (notice)
    return html`<p class="note alert" role="alert">${icon("alert")}<span>${texts.notices[notice]}</span></p>`;
  const { command, actor } = order.history.at(-1)!;
  const own = actor.role === holder.role && actor.id === holder.id;
  const known: Record<string, string> = texts.done;
  const done = ownFieldsOf(lifecycle, command) ? texts.ownCommand.done : known[command];
  return own && done
    ? html`<p class="note" role="status">${icon("tick")}<span>${done}</span></p>`
    : undefined;
}

/** The goods with their pictures, and for those who pay what they cost and how that is paid. */
export function goodsCard(title: string, model: PageModel): Html | undefined {
  const { context, pictures } = model;
  const rows = goodsRows(context);
  if (rows.length === 0) return undefined;
  const seen = pictures.some(Boolean);
  const picture = (i: number) =>
    pictures[i]
      ? html`<img src="${pictures[i]}" alt="" width="56" height="56" loading="lazy" decoding="async" referrerpolicy="no-referrer">`
      : html`<span class="blank"></span>`;
  const line = ({ label, value, notes = [] }: ContentRow, i: number) =>
    html`<li>${seen && picture(i)}<div>${label}${notes.map((note) => html`<small>${note}</small>`)}</div>${value !== "" && html`<span class="price">${value}</span>`}</li>`;
  const sums = sumRows(model);
  return html`<section class="card stack"><h2>${title}</h2><ul class="goods${seen && " seen"}">${rows.map(line)}</ul>
${sums.length > 0 && html`<dl class="sums">${sums.map(sumRow)}</dl>`}</section>`;
}

const sumRow = ({ label, value, strong = false }: ContentRow): Html => {
  const look = strong && html` class="all"`;
  return html`<dt${look}>${label}</dt><dd${look}>${value}</dd>`;
};

/** What it comes to, how it is paid, and what is still to be paid when the goods change hands. */
function sumRows({ context, order, texts, holder }: PageModel): ContentRow[] {
  if (holder.role === "deliverer") return [];
  const { language, over } = context;
  const [line, due] = [paymentLine(context), dueNow(order)];
  const atTheDoor = !over && due > 0 && isPaidAtTheDoor(order.payment.channel);
  const label = isFetchedFromShop(order) ? texts.pay.onPickup : texts.pay.onDelivery;
  return [
    ...totalRows(context),
    ...(line ? [{ label: language.labels.rows.payment, value: line }] : []),
    ...(atTheDoor
      ? [{ label, value: formatMoney(language.tag, order.request.currency, due), strong: true }]
      : []),
  ];
}

/** The statuses that the order went through, with their times; what was taken back does not count. */
export function historyFold({ context, order, texts }: PageModel): Html {
  const steps = order.history.flatMap(({ to, group, at, command }, i) => {
    if (!to || !group || command === "undo" || isUndone(order, i + 1)) return [];
    return [{ title: statusTitleOf({ ...context, status: { name: to, group } }), at }];
  });
  const step = ({ title, at }: (typeof steps)[number]) =>
    html`<li><span>${title}</span> <time datetime="${at}">${formatMoment(context, "day", at)}</time></li>`;
  return html`<details class="fold"><summary>${texts.headings.history}</summary><ol class="past-steps">${steps.map(step)}</ol></details>`;
}

/** Whom to call with questions, and where the shop is, as far as it says so. */
export function contactLine({ participants: { shop }, texts }: PageModel): Html | undefined {
  const phone = shopPhoneOf(shop);
  const place = shop.address && shopPlaceOf(shop);
  const { website } = shop;
  if (!phone && !place && !website) return undefined;
  return html`${phone && html`<p>${texts.questions} ${phoneLink(phone)}</p>`}
${place && html`<p>${place}</p>`}${website && html`<p>${externalLink(website, new URL(website).host)}</p>`}`;
}

/** What buyer and shop have written to each other, and a form to write more: folded, unless there is something new. */
export function conversationCard(model: PageModel): Html {
  const { texts, conversation } = model;
  const isCut = (conversation[0]?.number ?? 1) > 1;
  const isNew = hasUnread(model);
  return html`<section class="card"><details${(isNew || hasJustWritten(model)) && html` open`}>
<summary><h2>${texts.headings.conversation}</h2>${isNew && html`<span class="badge">${texts.conversation.unread}</span>`}</summary>
<div class="stack">${isCut && html`<p class="meta">${texts.conversation.earlier}</p>`}
${conversation.length > 0 && html`<ol class="talk">${conversation.map((entry) => chatMessage(entry, model))}</ol>`}
${!chatRefusal(conversation.at(-1), model.holder) && renderForm(shownForm(messageForm(conversation), model), model, false)}</div></details></section>`;
}

/** Whether others have written since the reader last wrote or did anything: a page that only reads cannot know more. */
function hasUnread({ conversation, order, holder }: PageModel): boolean {
  const last = conversation.at(-1);
  if (!last || last.by.role === holder.role) return false;
  const own = order.history.findLast(
    ({ actor, command }) => actor.role === holder.role && command !== "create",
  );
  return !own || own.at < last.at;
}

/** So long a message that the reader has sent stays in sight. */
const justWrittenSeconds = 600;

function hasJustWritten({ conversation, holder, now }: PageModel): boolean {
  const last = conversation.at(-1);
  return last?.by.role === holder.role && secondsBetween(last.at, now) < justWrittenSeconds;
}

function chatMessage({ text, by, at }: ChatMessage, { texts, context, participants }: PageModel): Html {
  const names = {
    buyer: texts.conversation.you,
    shop: participants.shop.name,
    contractor: texts.conversation.contractor,
    support: texts.conversation.support,
  };
  const side = speakerForRole(by.role);
  return html`<li class="${side}"><h3>${names[side]} <time datetime="${at}">${formatMoment(context, "day", at)}</time></h3>
${textLines(text)}</li>`;
}

/** What somebody wrote, a paragraph for each line. */
export const textLines = (text: string): Html[] =>
  text.split(/\r\n|[\n\r]/).map((line) => html`<p>${line}</p>`);

/** The newest message that the writer has seen goes with their own: sent twice, it is still one. */
const messageForm = (conversation: ChatMessage[]) => ({
  textKey: "message" as const,
  command: "message",
  place: "open" as const,
  fixed: { seen: String(conversation.at(-1)?.number ?? 0) },
  fields: [{ name: "text", kind: "text", label: "message", required: true } as const],
});
