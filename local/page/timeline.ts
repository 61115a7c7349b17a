import type { historyOf } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { absoluteTime } from "./moments.ts";
import { humanize, sentenceCase } from "./words.ts";

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
