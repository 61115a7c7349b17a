import type { Moment } from "../../domain/time.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import type { StoredMessage } from "../inbox.ts";
import { relativeTime } from "./moments.ts";
import { smsSegments } from "./segments.ts";

const channelNames = { email: "E-mail", sms: "SMS" };

/** Messages as a list, each one leading to its own page. */
export function messageList(messages: StoredMessage[], now: Moment): Html {
  if (messages.length === 0) return html`<p class="soft">No message has been sent yet.</p>`;
  return html`<ol class="letters">${messages.map(
    ({ id, channel, to, subject, text, at }) => html`<li>
<p class="soft"><span class="kind">${channelNames[channel]}</span> <span>${to}</span> ${relativeTime(at, now)}</p>
<a href="/_local/inbox/${id}">${subject ?? text}</a>
${channel === "sms" && html`<p class="soft">${smsSegments(text)}</p>`}</li>`,
  )}</ol>`;
}
