import { type Html, html } from "../../functions/pages/html.ts";
import type { Execution } from "../execution.ts";
import { humanize } from "./words.ts";

/** Where the order's state machine stands. */
export function executionSection(found: Execution | undefined): Html {
  if (!found) return html`<p class="soft">No execution of this order is known since the last start.</p>`;
  const { name, status, state, transitions } = found;
  return html`<dl><dt>Execution</dt><dd>${humanize(status.toLowerCase())}${state !== undefined && html` in <strong>${humanize(state)}</strong>`}</dd>
<dt>Transitions</dt><dd>${transitions}</dd><dt>Name</dt><dd><code>${name}</code></dd></dl>`;
}
