import { conditions } from "../../domain/conditions.ts";
import { goodsOf, totalsOf } from "../../domain/messages/bill.ts";
import { momentIn } from "../../domain/messages/moments.ts";
import { type Row, rowsOf } from "../../domain/messages/rows.ts";
import { titleOf } from "../../domain/messages/scene.ts";
import { isUndone } from "../../domain/undo.ts";
import { formOf } from "./form.ts";
import { forms } from "./forms.ts";
import { hintFor } from "./hints.ts";
import { type Html, html } from "./html.ts";
import type { Sight } from "./sight.ts";

/** What has just happened, or why nothing has: the first thing that a reader should see. */
export function noticeOf({ notice, words, order, holder }: Sight): Html | undefined {
  if (notice) return html`<p class="note alert" role="alert">${words.notices[notice]}</p>`;
  const { command, actor } = order.history.at(-1)!;
  const own = actor.role === holder.role && actor.id === holder.id;
  const done: string | undefined = { ...words.done }[command as string];
  return own && done ? html`<p class="note" role="status">${done}</p>` : undefined;
}

/** The forms of everything that the reader can do now. */
export function buttonsOf(sight: Sight): Html | undefined {
  const possible = forms.filter(
    ({ command, when }) => sight.allowed.has(command) && (!when || conditions[when].holds(sight.order)),
  );
  if (possible.length === 0) return undefined;
  return html`<section><h2>${sight.words.headings.todo}</h2>
${possible.map((form) => formOf(form, sight, hintFor(form, sight)))}</section>`;
}

/** The facts of the order, as messages show them. */
export function details(title: string, { scene }: Sight): Html | undefined {
  const rows = rowsOf(scene);
  if (rows.length === 0) return undefined;
  return html`<section><h2>${title}</h2>
<dl>${rows.map((row) => html`<dt>${row.label}</dt><dd>${shown(row)}</dd>`)}</dl></section>`;
}

/** A value that leads somewhere is a link: to a parcel's page, or to a phone. */
function shown({ value, href }: Row): Html | string {
  if (href) return link(href, value);
  return /^\+\d{7,15}$/.test(value) ? html`<a href="tel:${value}">${value}</a>` : value;
}

/** A link that leaves, and does not say from where: the address of this page is a secret. */
export const link = (href: string, text: string, look = ""): Html =>
  html`<a href="${href}" rel="noreferrer noopener"${look !== "" && html` class="${look}"`}>${text}</a>`;

/** The goods, and for those who pay what they cost. */
export function goods(title: string, { scene }: Sight): Html | undefined {
  const [rows, sums] = [goodsOf(scene), totalsOf(scene)];
  if (rows.length === 0) return undefined;
  const line = ({ label, value }: Row) =>
    html`<li><span>${label}</span>${value !== "" && html`<span>${value}</span>`}</li>`;
  const sum = (row: Row) => html`<dt>${row.label}</dt><dd>${row.value}</dd>`;
  return html`<section><h2>${title}</h2><ul class="goods">${rows.map(line)}</ul>
${sums.length > 0 && html`<dl class="sums">${sums.map(sum)}</dl>`}</section>`;
}

/** The statuses that the order went through, with their times; what was taken back does not count. */
export function road({ scene, order, words }: Sight): Html {
  const steps = order.history.flatMap(({ to, group, at, command }, i) => {
    if (!to || !group || command === "undo" || isUndone(order, i + 1)) return [];
    return [{ title: titleOf({ ...scene, status: { name: to, group } }), at }];
  });
  const step = ({ title, at }: (typeof steps)[number]) =>
    html`<li>${title} <time datetime="${at}">${momentIn(scene, "day", at)}</time></li>`;
  return html`<section><h2>${words.headings.road}</h2><ol class="road">${steps.map(step)}</ol></section>`;
}

/** Whom to call with questions, where the shop says so. */
export function questions({ circle, words }: Sight): Html | undefined {
  const phone = circle.shop.phones?.[0];
  return phone ? html`<p>${words.questions} <a href="tel:${phone}">${phone}</a></p>` : undefined;
}
