import type { Moment } from "../../domain/time.ts";
import type { viewOf } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { away, moment } from "./moments.ts";
import { titled, words } from "./words.ts";

type Deadline = ReturnType<typeof viewOf>["deadlines"][number];

/** The deadlines that run, and what each of them does. */
export function waits(deadlines: Deadline[], now: Moment): Html {
  if (deadlines.length === 0) return html`<p class="soft">No deadline is running.</p>`;
  return html`<ul class="waits">${deadlines.map((deadline) => waitOf(deadline, now))}</ul>`;
}

function waitOf({ name, dueAt, remindAt, stopped, ...does }: Deadline, now: Moment): Html {
  const effect = "to" in does ? html`then ${words(does.to!)}` : html`then a reminder`;
  return html`<li><strong>${titled(name)}</strong> ${stopped ? "stands still" : away(dueAt, now)}, ${effect}
<p class="soft">${moment(dueAt)}</p>
${remindAt !== null && html`<p class="soft">Reminder ${away(remindAt, now)}</p>`}</li>`;
}
