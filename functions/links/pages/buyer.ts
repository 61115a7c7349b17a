import { executionStateOf } from "../../../domain/execution/position.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { type PageSentence, textsOfWay } from "../../../domain/lifecycles/folder.ts";
import { paymentInstructionLines, statusTitleOf } from "../../../domain/messages/context.ts";
import { formatMoment } from "../../../domain/messages/dates.ts";
import { formatMinutes, formatMoney } from "../../../domain/messages/format.ts";
import { dueNow } from "../../../domain/order/money/totals.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";
import { pageFrameOf, renderLinkPage } from "./page.ts";
import {
  contactLine,
  conversationSection,
  detailsSection,
  formsSection,
  goodsListSection,
  historySection,
  noticeBanner,
  stepsFor,
} from "./sections.ts";

/** The buyer's page: where the order is, what comes next and by when, and what they can do about it. */
export function buyerPage(model: PageModel): string {
  const { texts } = model;
  const status = statusOf(model);
  const { title } = status;
  const next = stepsFor(model, status);
  return renderLinkPage(
    { ...pageFrameOf(model, title), footer: contactLine(model) },
    html`${noticeBanner(model)}
${next !== "" && html`<p class="lead">${next}</p>`}
${[...notesFor(model), ...deadlineNotes(model)].map((note) => html`<p class="note">${note}</p>`)}
${problemNote(model)}
${photosSection(model)}
${paymentSection(model)}
${formsSection(model)}
${conversationSection(model)}
${detailsSection(texts.headings.details, model)}
${goodsListSection(texts.headings.goods, model)}
${historySection(model)}`,
  );
}

/** What the page says of the status; one that has no sentence, or is the shop's own, has its title (S1-04). */
function statusOf({ pages, languageName, lifecycle, order, context, participants }: PageModel): PageSentence {
  const sentences = pages.buyer[executionStateOf(lifecycle, order)];
  const known = sentences && textsOfWay(sentences, order.delivery.way)[languageName];
  const own = participants.shop.statuses?.some(({ name }) => name === order.status);
  return known && !own ? known : { next: "", ...known, title: statusTitleOf(context) };
}

/** What besides the status a buyer should know. */
function notesFor(model: PageModel): string[] {
  const { texts, order, context } = model;
  const { refundDue, refunded } = order.payment;
  const sum = (amount: number) => formatMoney(context.language.tag, order.request.currency, amount);
  return [
    ...estimateNote(model),
    ...(order.cancelRequest && !isClosed(order.group) ? [texts.cancelRequested] : []),
    ...(order.hold ? [texts.onHold] : []),
    ...(refundDue > 0 ? [texts.refund.due(sum(refundDue))] : []),
    ...(refunded > 0 ? [texts.refund.done(sum(refunded))] : []),
    ...(order.request.gift && !isClosed(order.group) ? [context.language.labels.gift] : []),
  ];
}

/** That a problem is reported, in the words of the buyer, until it is solved. */
function problemNote({ texts, order }: PageModel): Html | undefined {
  const { problem } = order;
  return (
    problem &&
    html`<div class="note"><p>${texts.problem}</p><blockquote>${linesOf(problem.text)}</blockquote></div>`
  );
}

/** What somebody wrote, a paragraph for each line. */
const linesOf = (text: string): Html[] => text.split(/\r?\n/).map((line) => html`<p>${line}</p>`);

/** About how long the delivery takes: a guide, no promise (S4-24, S4-26). */
function estimateNote({ texts, order, context }: PageModel): string[] {
  const { status, estimatedMinutes } = order.delivery;
  const isUnderWay = !isClosed(order.group) && ["assigned", "onTheWay"].includes(status);
  if (!estimatedMinutes || !isUnderWay) return [];
  return [texts.estimate(formatMinutes(context.language.tag, estimatedMinutes))];
}

/** The deadlines that concern the buyer, while they run. */
function deadlineNotes(model: PageModel): string[] {
  const { pages, languageName, order, context } = model;
  if (order.stoppedAt) return [];
  return order.deadlines.flatMap(({ name, dueAt }) => {
    const note = pages.deadlines[name]?.[languageName](formatMoment(context, "day", dueAt));
    return note ? stepsFor(model, typeof note === "string" ? { next: note } : note) : [];
  });
}

/** How to pay, while something is to be paid (S3-09). */
function paymentSection({ participants, order, texts, context }: PageModel): Html | undefined {
  const instructions = paymentInstructionLines(participants.shop, context.language.tag);
  if (instructions.length === 0 || isClosed(order.group) || dueNow(order) === 0) return undefined;
  const lines = instructions.map((line) => html`<p>${line}</p>`);
  return html`<section><h2>${texts.headings.payment}</h2>${lines}</section>`;
}

/** The photos of the goods, the newest first: that is the one to rate. Each opens in full size. */
function photosSection(model: PageModel): Html | undefined {
  const { photos, texts } = model;
  if (photos.length === 0) return undefined;
  const shown = photos.map((address, i) => image(address, texts.photo(i + 1)));
  return html`<section class="photos"><h2>${texts.headings.photos}</h2>${shown.reverse()}
${ratingNote(model)}</section>`;
}

/** What the buyer has said of the newest photo. */
function ratingNote({ order, texts }: PageModel): Html | undefined {
  const { photoRating } = order;
  if (!photoRating) return undefined;
  return html`<p>${photoRating.liked ? texts.photoLiked.yes : texts.photoLiked.no}</p>
${photoRating.text !== undefined && html`<blockquote>${linesOf(photoRating.text)}</blockquote>`}`;
}

const image = (address: string, text: string): Html =>
  html`<a href="${address}" rel="noreferrer noopener"><img src="${address}" alt="${text}"></a>`;
