import { SegmentedMessage } from "sms-segments-calculator";
import type { MessageChannel } from "../../domain/channels.ts";
import type { Moment } from "../../domain/time/time.ts";
import { type Html, html } from "../../functions/links/pages/html.ts";
import { humanize } from "../../operations/order-details.ts";
import { HttpError } from "../errors.ts";
import type { StoredMessage } from "../inbox.ts";
import { absoluteTime, relativeTime } from "./layout.ts";
import type { PageHandler } from "./requests.ts";

/** GET /_local/inbox/{id}: one message as its reader gets it. */
export const messagePage: PageHandler = async ({ backend, params }) => {
  const found = /^\d{1,15}$/.test(params.id!) ? backend.inbox.find(Number(params.id)) : undefined;
  if (!found) throw new HttpError("not-found", "There is no such message.");
  const title = found.subject ?? `${channelLooks[found.channel].name} to ${found.to}`;
  const main = html`<p class="crumb"><a href="/#inbox">Inbox</a></p><h1>${title}</h1>
<section>${headOf(found)}${linksIn(found)}</section>
${found.html !== null && frameOf(channelLooks[found.channel].frame, found.html)}
<section><h2>${channelLooks[found.channel].text}</h2><pre class="text">${found.text}</pre></section>`;
  return { title: `${title} · Waymark`, main, foreignStyles: true };
};

function headOf({ channel, to, at, template, order, text }: StoredMessage): Html {
  return html`<dl><dt>To</dt><dd>${to}</dd><dt>Sent</dt><dd>${absoluteTime(at)}</dd>
${template !== null && html`<dt>Says</dt><dd>${humanize(template)}</dd>`}
${order !== null && html`<dt>Order</dt><dd><a href="/_local/orders/${order}">${order}</a></dd>`}
${sizeOf({ channel, text }, (size) => html`<dt>${channelLooks[channel].name}</dt><dd>${size}</dd>`)}</dl>`;
}

/** What is shown in it cannot run anything or reach this page; its links open beside it. */
function frameOf(title: string, mailHtml: string): Html {
  return html`<section><h2>${title}</h2>
<iframe class="letter" title="The message" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${mailHtml}`}"></iframe></section>`;
}

/** The reader's own pages that the message leads to. */
function linksIn({ text }: StoredMessage): Html[] {
  const links = new Set(text.match(/https?:\/\/[^\s]+?\/l\/[\w-]+/g));
  return [...links].map(
    (link) => html`<p><a class="button" href="${new URL(link).pathname}">Open the reader’s page</a></p>`,
  );
}

/** How a channel is called here, and what its messages are measured by. */
const channelLooks: Record<
  MessageChannel,
  { name: string; text: string; frame: string; size?: (text: string) => string }
> = {
  email: { name: "E-mail", text: "As plain text", frame: "As an e-mail program shows it" },
  sms: { name: "SMS", text: "Text", frame: "As a phone shows it", size: smsSegments },
  telegram: { name: "Telegram", text: "Message", frame: "As the chat shows it" },
  push: { name: "Push", text: "Notification", frame: "As the browser shows it" },
  voice: { name: "Call", text: "What is heard", frame: "What is heard" },
};

function sizeOf({ channel, text }: Pick<StoredMessage, "channel" | "text">, show: (size: string) => Html) {
  const { size } = channelLooks[channel];
  return size ? show(size(text)) : false;
}

/** Messages as a list, each one leading to its own page. */
export function messageList(messages: StoredMessage[], now: Moment): Html {
  if (messages.length === 0) return html`<p class="soft">No message has been sent yet.</p>`;
  return html`<ol class="letters">${messages.map(
    ({ id, channel, to, subject, text, at }) => html`<li>
<p class="soft"><span class="kind">${channelLooks[channel].name}</span> <span>${to}</span> ${relativeTime(at, now)}</p>
<a href="/_local/inbox/${id}">${subject ?? text}</a>
${sizeOf({ channel, text }, (size) => html`<p class="soft">${size}</p>`)}</li>`,
  )}</ol>`;
}

/** How an SMS travels: its alphabet, its length and its segments, each of which is paid for. */
export function smsSegments(text: string): string {
  const { encodingName, segmentsCount, numberOfCharacters } = new SegmentedMessage(text);
  const counted = segmentsCount === 1 ? "1 segment" : `${segmentsCount} segments`;
  return `${counted}, ${numberOfCharacters} characters, ${encodingName}`;
}
