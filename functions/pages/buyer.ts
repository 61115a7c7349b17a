import { isClosed } from "../../domain/groups.ts";
import { money, span } from "../../domain/messages/formats.ts";
import { momentIn } from "../../domain/messages/moments.ts";
import { titleOf } from "../../domain/messages/scene.ts";
import { stateOf } from "../../domain/mirror.ts";
import { outstanding } from "../../domain/payment.ts";
import { dialogOf } from "./dialog.ts";
import { framed, frameOf } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { buttonsOf, details, goods, noticeOf, questions, road } from "./parts.ts";
import type { Sight } from "./sight.ts";

/** The buyer's page: where the order is, what comes next and by when, and what he can do about it. */
export function buyerPage(sight: Sight): string {
  const { words } = sight;
  const { title, next } = statusOf(sight);
  return framed(
    { ...frameOf(sight, title), footer: questions(sight) },
    html`${noticeOf(sight)}
<p class="lead">${next}</p>
${[...notes(sight), ...deadlines(sight)].map((note) => html`<p class="note">${note}</p>`)}
${photos(sight)}
${payment(sight)}
${buttonsOf(sight)}
${dialogOf(sight)}
${details(words.headings.delivery, sight)}
${goods(words.headings.goods, sight)}
${road(sight)}`,
  );
}

/** The words of the status; a status of the shop's own has its own title (S1-04). */
function statusOf({ words, lifecycle, order, scene, circle }: Sight) {
  const all: Record<string, Record<string, { title: string; next: string }>> = words.statuses;
  const standard = all[order.lifecycle]![stateOf(lifecycle, order)]!;
  const own = circle.shop.statuses?.some(({ name }) => name === order.status);
  return own ? { ...standard, title: titleOf(scene) } : standard;
}

/** What besides the status a buyer should know. */
function notes(sight: Sight): string[] {
  const { words, order, scene } = sight;
  const { refundDue, refunded } = order.payment;
  const sum = (amount: number) => money(scene.language.tag, order.request.currency, amount);
  return [
    ...estimate(sight),
    ...(order.problem ? [words.problem] : []),
    ...(order.cancelRequest && !isClosed(order.group) ? [words.cancelAsked] : []),
    ...(order.hold ? [words.stopped] : []),
    ...(refundDue > 0 ? [words.refund.due(sum(refundDue))] : []),
    ...(refunded > 0 ? [words.refund.done(sum(refunded))] : []),
    ...(order.request.gift && !isClosed(order.group) ? [scene.language.labels.gift] : []),
  ];
}

/** About how long the delivery takes: a guide, no promise (S4-24, S4-26). */
function estimate({ words, order, scene }: Sight): string[] {
  const { status, estimatedMinutes } = order.delivery;
  const isUnderWay = !isClosed(order.group) && ["assigned", "onTheWay"].includes(status);
  if (!estimatedMinutes || !isUnderWay) return [];
  return [words.estimate(span(scene.language.tag, estimatedMinutes))];
}

/** The deadlines that concern the buyer, while they run. */
function deadlines({ words, order, scene }: Sight): string[] {
  const known: Partial<Record<string, (moment: string) => string>> = words.deadlines;
  if (order.stoppedAt) return [];
  return order.deadlines.flatMap(({ name, dueAt }) => known[name]?.(momentIn(scene, "day", dueAt)) ?? []);
}

/** How to pay, while something is to be paid (S3-09). */
function payment({ circle, order, words }: Sight): Html | undefined {
  const instructions = circle.shop.paymentInstructions;
  if (!instructions || isClosed(order.group) || outstanding(order) === 0) return undefined;
  const lines = instructions.split(/\r?\n/).map((line) => html`<p>${line}</p>`);
  return html`<section><h2>${words.headings.payment}</h2>${lines}</section>`;
}

/** The photos of the goods, the newest first: that is the one to rate. Each opens in full size. */
function photos({ photos, words }: Sight): Html | undefined {
  if (photos.length === 0) return undefined;
  const shown = photos.map((address, i) => image(address, words.photo(i + 1)));
  return html`<section class="photos"><h2>${words.headings.photos}</h2>${shown.reverse()}</section>`;
}

const image = (address: string, text: string): Html =>
  html`<a href="${address}" rel="noreferrer noopener"><img src="${address}" alt="${text}"></a>`;
