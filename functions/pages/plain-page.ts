import { framed } from "./frame.ts";
import { html } from "./html.ts";
import { type Words, wordsIn } from "./words.ts";

/** A page that tells nothing about any order. */
export function plainPage(lang: string, what: "neutral" | "tooMany" | "trouble"): string {
  const words: Words = wordsIn(lang);
  const { title, text } = words[what];
  return framed({ lang, title }, html`<p class="lead">${text}</p>`);
}
