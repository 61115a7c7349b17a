import { type Html, html } from "../../functions/pages/html.ts";

/** What an advance of the clock has done, as its form says it in the query of the page it leads back to. */
export function firedNote(query: URLSearchParams): Html | false {
  const fired = query.get("fired");
  if (!fired || !/^\d{1,6}$/.test(fired)) return false;
  const counted = fired === "1" ? "one timer" : fired === "0" ? "no timer" : `${fired} timers`;
  return html`<p class="note" role="status">The clock has gone on; ${counted} rang on the way.</p>`;
}
