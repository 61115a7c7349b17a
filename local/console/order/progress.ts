import type { historyOf, orderView } from "../../../domain/order/view.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { type Html, html } from "../../../functions/links/pages/html.ts";
import type { Execution } from "../../step-functions/execution.ts";
import { absoluteTime, humanize, relativeTime, sentenceCase } from "../format.ts";

type HistoryEntry = ReturnType<typeof historyOf>[number];
type NameLookup = (id: string) => string;

/** What has happened to an order, from its beginning on; `nameOf` knows the deliverers. */
export const timeline = (history: HistoryEntry[], nameOf: NameLookup): Html =>
  html`<ol class="timeline">${history.map((entry) => historyItem(entry, nameOf))}</ol>`;

function historyItem({ command, actor, at, from, to, data }: HistoryEntry, nameOf: NameLookup): Html {
  const who = [humanize(actor.role), ...(actor.id && actor.id !== actor.role ? [actor.id] : [])].join(" ");
  return html`<li><p><strong>${sentenceCase(command)}</strong>${to !== from && html` <span class="to">${humanize(to ?? "")}</span>`}</p>
<p class="soft">${who}, ${absoluteTime(at)}</p>
${Object.entries(data).map(
  ([name, value]) =>
    html`<p class="soft">${humanize(name)}: ${typeof value === "string" ? nameOf(value) : JSON.stringify(value)}</p>`,
)}</li>`;
}

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

/** Where the order's state machine stands. */
export function executionSection(found: Execution | undefined): Html {
  if (!found) return html`<p class="soft">No execution of this order is known since the last start.</p>`;
  const { name, status, state, transitions } = found;
  return html`<dl><dt>Execution</dt><dd>${humanize(status.toLowerCase())}${state !== undefined && html` in <strong>${humanize(state)}</strong>`}</dd>
<dt>Transitions</dt><dd>${transitions}</dd><dt>Name</dt><dd><code>${name}</code></dd></dl>`;
}
