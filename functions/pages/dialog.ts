import { type Entry, sideOf } from "../../domain/dialog.ts";
import { momentIn } from "../../domain/messages/moments.ts";
import { formOf } from "./form.ts";
import { type Html, html } from "./html.ts";
import type { Sight } from "./sight.ts";

/** What buyer and shop have written to each other, and a form to write more. */
export function dialogOf(sight: Sight): Html {
  const { words, dialog } = sight;
  const isCut = (dialog[0]?.number ?? 1) > 1;
  return html`<section><h2>${words.headings.dialog}</h2>
${isCut && html`<p>${words.dialog.earlier}</p>`}
${dialog.length > 0 && html`<ol class="dialog">${dialog.map((entry) => said(entry, sight))}</ol>`}
${formOf(writing(dialog), sight)}</section>`;
}

function said({ text, by, at }: Entry, { words, scene, circle }: Sight): Html {
  const names = {
    buyer: words.dialog.you,
    shop: circle.shop.name,
    contractor: words.dialog.contractor,
    support: words.dialog.support,
  };
  const side = sideOf(by.role);
  const lines = text.split(/\r\n|[\n\r]/).map((line) => html`<p>${line}</p>`);
  return html`<li class="${side}"><h3>${names[side]} <time datetime="${at}">${momentIn(scene, "day", at)}</time></h3>
${lines}</li>`;
}

/** The newest message that the writer has seen goes with his own: sent twice, it is still one. */
const writing = (dialog: Entry[]) => ({
  words: "message" as const,
  command: "message",
  place: "open" as const,
  fixed: { seen: String(dialog.at(-1)?.number ?? 0) },
  fields: [{ name: "text", kind: "words", label: "message", required: true } as const],
});
