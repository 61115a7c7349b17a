import type { historyOf } from "../../domain/view.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { moment } from "./moments.ts";
import { titled, words } from "./words.ts";

type Entry = ReturnType<typeof historyOf>[number];
type Naming = (id: string) => string;

/** What has happened to an order, from its beginning on; `nameOf` knows the deliverers. */
export const timeline = (history: Entry[], nameOf: Naming): Html =>
  html`<ol class="timeline">${history.map((entry) => entryOf(entry, nameOf))}</ol>`;

function entryOf({ command, actor, at, from, to, data }: Entry, nameOf: Naming): Html {
  const who = [words(actor.role), ...(actor.id && actor.id !== actor.role ? [actor.id] : [])].join(" ");
  return html`<li><p><strong>${titled(command)}</strong>${to !== from && html` <span class="to">${words(to ?? "")}</span>`}</p>
<p class="soft">${who}, ${moment(at)}</p>
${Object.entries(data).map(
  ([name, value]) =>
    html`<p class="soft">${words(name)}: ${typeof value === "string" ? nameOf(value) : JSON.stringify(value)}</p>`,
)}</li>`;
}
