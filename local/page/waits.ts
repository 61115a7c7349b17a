import type { Moment } from "../../domain/time.ts";
import type { orderView } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { absoluteTime, relativeTime } from "./moments.ts";
import { humanize, sentenceCase } from "./words.ts";

type Deadline = ReturnType<typeof orderView>["deadlines"][number];

/** The deadlines that run, and what each of them does. */
export function deadlineList(deadlines: Deadline[], now: Moment): Html {
  if (deadlines.length === 0) return html`<p class="soft">No deadline is running.</p>`;
  return html`<ul class="waits">${deadlines.map((deadline) => deadlineItem(deadline, now))}</ul>`;
}

function deadlineItem({ name, dueAt, remindAt, stopped, ...does }: Deadline, now: Moment): Html {
  const effect = "to" in does ? html`then ${humanize(does.to!)}` : html`then a reminder`;
  return html`<li><strong>${sentenceCase(name)}</strong> ${stopped ? "stands still" : relativeTime(dueAt, now)}, ${effect}
<p class="soft">${absoluteTime(dueAt)}</p>
${remindAt !== null && html`<p class="soft">Reminder ${relativeTime(remindAt, now)}</p>`}</li>`;
}
