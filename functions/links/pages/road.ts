import { executionStateOf } from "../../../domain/execution/position.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { type PageSentence, textsOfWay } from "../../../domain/lifecycles/folder.ts";
import { statusTitleOf } from "../../../domain/messages/context.ts";
import { formatSpan } from "../../../domain/messages/dates.ts";
import { formatDatePart } from "../../../domain/messages/format.ts";
import { type Expectation, type RoadStep, roadOf } from "../../../domain/order/view/road.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { type Html, html, icon } from "./html.ts";
import type { PageModel } from "./model.ts";

type Position = Pick<RoadStep, "status" | "group">;

/** What the page says of a status; one that has no sentence, or is the shop's own, has its title (S1-04). */
export function pageSentenceFor(model: PageModel, { status, group }: Position): PageSentence {
  const { pages, languageName, lifecycle, order, context, participants } = model;
  const sentences = pages.buyer[executionStateOf(lifecycle, { status, group })];
  const known = sentences && textsOfWay(sentences, order.delivery.way)[languageName];
  const own = participants.shop.statuses?.some(({ name }) => name === status);
  if (known && !own) return known;
  return { next: "", ...known, title: statusTitleOf({ ...context, status: { name: status, group } }) };
}

/** The steps of the order, behind and ahead, with what is known of their times. */
export function roadList(model: PageModel): Html | undefined {
  const road = roadOf(model.lifecycle, model.order, model.now);
  if (road.length < 2) return undefined;
  const next = (i: number) => road[i + 1]?.at;
  return html`<ol class="road" aria-label="${model.texts.road.name}">${road.map((step, i) => roadStep(model, step, next(i)))}</ol>`;
}

/** A step that is done shows when it was, the last one when it came. */
function roadStep(model: PageModel, step: RoadStep, doneAt: Moment | undefined): Html {
  const { texts, context } = model;
  const { place, group, at, expected } = step;
  const isDone = place === "past" || group === "done";
  const own = pageSentenceFor(model, step);
  const known = model.pages.buyer[step.status] && own.step;
  const name = known ?? statusTitleOf({ ...context, status: { name: step.status, group } });
  const end = place === "now" && (group === "done" ? " end" : group === "failed" ? " bad" : "");
  const when = place === "past" ? doneAt : place === "now" && isClosed(group) ? at : undefined;
  const sign = place !== "ahead" && (group === "failed" ? icon("cross") : isDone && icon("tick"));
  return html`<li class="${place}${end}"${place === "now" && html` aria-current="step"`}><span class="dot">${sign}</span>
<span>${name}${place === "past" && html`<span class="hide">${texts.road.done}</span>`}</span>${
    when ? html` <time datetime="${when}">${dayLine(model, when)}</time>` : false
  }${expected && html` <span class="when">${expectedLine(model, expected)}</span>`}</li>`;
}

const part = ({ context, participants }: PageModel, name: "day" | "time", at: Moment): string =>
  formatDatePart(context.language.tag, participants.shop.timeZone, name, at);

const isToday = (model: PageModel, at: Moment): boolean =>
  part(model, "day", at) === part(model, "day", model.now);

/** The day of what is past; of what was today the time. */
const dayLine = (model: PageModel, at: Moment): string =>
  part(model, isToday(model, at) ? "time" : "day", at);

/** A moment to come: today's is only a time. */
const momentLine = (model: PageModel, at: Moment): string =>
  isToday(model, at) ? part(model, "time", at) : `${part(model, "day", at)}, ${part(model, "time", at)}`;

function expectedLine(model: PageModel, expected: Expectation): string {
  const { texts, context } = model;
  if (expected.kind !== "window") return texts.road[expected.kind](momentLine(model, expected.at));
  const { from, to } = expected;
  if (!from) return texts.road.by(momentLine(model, to!));
  if (!to) return momentLine(model, from);
  const isOneDay = part(model, "day", from) === part(model, "day", to);
  return isOneDay ? `${momentLine(model, from)}–${part(model, "time", to)}` : formatSpan(context, expected)!;
}
