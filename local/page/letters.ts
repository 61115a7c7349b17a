import type { Moment } from "../../domain/time.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import type { Kept } from "../inbox.ts";
import { away } from "./moments.ts";
import { segmentsOf } from "./segments.ts";

const kinds = { email: "E-mail", sms: "SMS" };

/** Messages as a list, each one leading to its own page. */
export function letters(messages: Kept[], now: Moment): Html {
  if (messages.length === 0) return html`<p class="soft">No message has been sent yet.</p>`;
  return html`<ol class="letters">${messages.map(
    ({ id, channel, to, subject, text, at }) => html`<li>
<p class="soft"><span class="kind">${kinds[channel]}</span> <span>${to}</span> ${away(at, now)}</p>
<a href="/_local/inbox/${id}">${subject ?? text}</a>
${channel === "sms" && html`<p class="soft">${segmentsOf(text)}</p>`}</li>`,
  )}</ol>`;
}
