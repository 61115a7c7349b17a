import { renderLinkPage } from "./frame.ts";
import { html } from "./html.ts";
import { type PageTexts, pageTextsFor } from "./words.ts";

/** A page that tells nothing about any order. */
export function plainPage(lang: string, what: "neutral" | "tooMany" | "trouble"): string {
  const texts: PageTexts = pageTextsFor(lang);
  const { title, text } = texts[what];
  return renderLinkPage({ lang, title }, html`<p class="lead">${text}</p>`);
}
