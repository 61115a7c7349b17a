import { type ChatMessage, speakerForRole } from "../../domain/dialog.ts";
import { formatMoment } from "../../domain/messages/moments.ts";
import { renderForm } from "./form.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./sight.ts";

/** What buyer and shop have written to each other, and a form to write more. */
export function conversationSection(model: PageModel): Html {
  const { texts, conversation } = model;
  const isCut = (conversation[0]?.number ?? 1) > 1;
  return html`<section><h2>${texts.headings.dialog}</h2>
${isCut && html`<p>${texts.dialog.earlier}</p>`}
${conversation.length > 0 && html`<ol class="dialog">${conversation.map((entry) => chatMessage(entry, model))}</ol>`}
${renderForm(messageForm(conversation), model)}</section>`;
}

function chatMessage({ text, by, at }: ChatMessage, { texts, context, participants }: PageModel): Html {
  const names = {
    buyer: texts.dialog.you,
    shop: participants.shop.name,
    contractor: texts.dialog.contractor,
    support: texts.dialog.support,
  };
  const side = speakerForRole(by.role);
  const lines = text.split(/\r\n|[\n\r]/).map((line) => html`<p>${line}</p>`);
  return html`<li class="${side}"><h3>${names[side]} <time datetime="${at}">${formatMoment(context, "day", at)}</time></h3>
${lines}</li>`;
}

/** The newest message that the writer has seen goes with his own: sent twice, it is still one. */
const messageForm = (dialog: ChatMessage[]) => ({
  textKey: "message" as const,
  command: "message",
  place: "open" as const,
  fixed: { seen: String(dialog.at(-1)?.number ?? 0) },
  fields: [{ name: "text", kind: "text", label: "message", required: true } as const],
});
