import { isClosed } from "../../../domain/lifecycle/groups.ts";
import type { PageSentence } from "../../../domain/lifecycles/folder.ts";
import { formatMoment } from "../../../domain/messages/dates.ts";
import { formatMinutes, formatMoney } from "../../../domain/messages/format.ts";
import { roadOf } from "../../../domain/order/view/road.ts";
import { actionsOfPage, otherForms, stepsFor, taskCard, withoutQuestions } from "./actions.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";
import { pageFrameOf, renderLinkPage } from "./page.ts";
import { paymentCard } from "./payment.ts";
import { closedNote, detailsCard, pickupCard } from "./place.ts";
import { pageSentenceFor, roadList } from "./road.ts";
import {
  contactLine,
  conversationCard,
  goodsCard,
  historyFold,
  noteBox,
  noticeBanner,
  textLines,
} from "./sections.ts";

/** The buyer's page: where the order is and when it comes, then the one thing to do, then everything else. */
export function buyerPage(model: PageModel): string {
  const status = pageSentenceFor(model, model.order);
  const { title } = status;
  const next = stepsFor(model, withoutQuestions(status));
  const isWaiting = model.order.delivery.status === "readyForPickup";
  const { tasks, deadlines, others } = firstThings(model, status);
  return renderLinkPage(
    { ...pageFrameOf(model, title), footer: contactLine(model) },
    html`${noticeBanner(model)}
<div class="head"><h1>${title}</h1>
${next !== "" && html`<p class="lead">${next}</p>`}
${roadList(model)}</div>
<div class="notes">${notesFor(model)}${deadlines}${problemNote(model)}</div>
<div class="cols"><div class="col">${isWaiting && pickupCard(model)}${tasks}
${goodsCard(model.texts.headings.goods, model)}</div>
<div class="col">${!isWaiting && pickupCard(model)}
${detailsCard(model)}
${conversationCard(model)}
<div class="card folds">${others}${historyFold(model)}</div></div></div>`,
  );
}

/** The cards that come first: what is asked for, and how to pay; the deadlines stand in the first of them. */
function firstThings(
  model: PageModel,
  status: PageSentence,
): { tasks: Html[]; deadlines: Html[]; others: Html[] } {
  const { tasks, others } = actionsOfPage(model, status);
  const notes = deadlineNotes(model);
  const below = html`${notes.map((note) => html`<p class="meta">${note}</p>`)}`;
  const isPaymentDue = roadOf(model.lifecycle, model.order, model.now).some(
    ({ expected }) => expected?.kind === "by",
  );
  const isPayFirst = isPaymentDue || tasks.length === 0;
  const payment = paymentCard(model, isPayFirst ? below : undefined);
  const takesNotes = (i: number) => i === 0 && !(payment && isPayFirst);
  const cards = tasks.map((task, i) =>
    taskCard(task, model, photosFor(model, task), takesNotes(i) ? below : undefined),
  );
  const photos = tasks.some((task) => ratesPhoto(task)) ? undefined : photosCard(model);
  const found = isPayFirst ? [payment, ...cards, photos] : [...cards, payment, photos];
  return {
    tasks: found.filter((card) => card !== undefined),
    deadlines: payment || cards.length > 0 ? [] : notes.map((note) => noteBox("time", note)),
    others: otherForms(others, model),
  };
}

/** What besides the status a buyer should know. */
function notesFor(model: PageModel): Html[] {
  const { texts, order, context } = model;
  const { refundDue, refunded } = order.payment;
  const sum = (amount: number) => formatMoney(context.language.tag, order.request.currency, amount);
  const isOpen = !isClosed(order.group);
  const closed = order.stoppedAt ? undefined : closedNote(model);
  return [
    ...estimateNote(model),
    ...(order.cancelRequest && isOpen ? [noteBox("info", texts.cancelRequested)] : []),
    ...(order.hold ? [noteBox("time", texts.onHold, "amber")] : []),
    ...(refundDue > 0 ? [noteBox("info", texts.refund.due(sum(refundDue)))] : []),
    ...(refunded > 0 ? [noteBox("tick", texts.refund.done(sum(refunded)))] : []),
    ...(closed ? [noteBox("time", closed)] : []),
    ...(order.request.gift && isOpen ? [noteBox("gift", context.language.labels.gift)] : []),
  ];
}

/** That a problem is reported, in the words of the buyer, until it is solved. */
function problemNote({ texts, order }: PageModel): Html | undefined {
  const { problem } = order;
  return (
    problem &&
    noteBox(
      "alert",
      html`<p>${texts.problem}</p><blockquote>${textLines(problem.text)}</blockquote>`,
      "amber",
    )
  );
}

/** About how long the delivery takes: a guide, no promise (S4-24, S4-26). */
function estimateNote({ texts, order, context }: PageModel): Html[] {
  const { status, estimatedMinutes } = order.delivery;
  const isUnderWay = !isClosed(order.group) && ["assigned", "onTheWay"].includes(status);
  if (!estimatedMinutes || !isUnderWay) return [];
  return [noteBox("time", texts.estimate(formatMinutes(context.language.tag, estimatedMinutes)))];
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

type Task = Parameters<typeof taskCard>[0];

const ratesPhoto = ({ forms }: Task): boolean => forms.some(({ command }) => command === "ratePhoto");

/** The photos stand with the form that rates them. */
const photosFor = (model: PageModel, task: Task): Html | undefined =>
  ratesPhoto(task) ? photoList(model) : undefined;

function photosCard(model: PageModel): Html | undefined {
  const list = photoList(model);
  return list && html`<section class="card stack"><h2>${model.texts.headings.photos}</h2>${list}</section>`;
}

/** The photos of the goods, the newest first: that is the one to rate. Each opens in full size. */
function photoList(model: PageModel): Html | undefined {
  const { photos, texts } = model;
  if (photos.length === 0) return undefined;
  const shown = photos.map((address, i) => image(address, texts.photo(i + 1)));
  return html`<div class="photos">${shown.reverse()}</div>${ratingNote(model)}`;
}

/** What the buyer has said of the newest photo. */
function ratingNote({ order, texts }: PageModel): Html | undefined {
  const { photoRating } = order;
  if (!photoRating) return undefined;
  return html`<p>${photoRating.liked ? texts.photoLiked.yes : texts.photoLiked.no}</p>
${photoRating.text !== undefined && html`<blockquote>${textLines(photoRating.text)}</blockquote>`}`;
}

const image = (address: string, text: string): Html =>
  html`<a href="${address}" rel="noreferrer noopener"><img src="${address}" alt="${text}"></a>`;
