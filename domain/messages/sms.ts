import { ascii } from "./ascii.ts";
import { clip } from "./clean.ts";
import { factsOf } from "./facts.ts";
import { phraseOf, type Tale } from "./phrase.ts";
import type { Scene } from "./scene.ts";
import { fitsTwo } from "./segments.ts";
import type { Links } from "./sheet.ts";

/** How long names may be: the first that fits is taken. */
const lengths = [48, 28, 18, 12, 8];

/**
 * The SMS for a scene: one line of at most two segments. What does not fit goes: first the ends of names, then
 * the shop, then what stands beyond the headline; the order's number and the link are never cut.
 */
export function smsOf(scene: Tale, { page = "" }: Links): string {
  const write = writer(scene, page);
  for (const parts of attempts(scene)) {
    const text = write(parts);
    if (fitsTwo(text)) return text;
  }
  return shortest(sayings(scene, lengths.at(-1)!).headline, write);
}

/** What an SMS could consist of, the best first. */
function* attempts(scene: Tale): Generator<string[]> {
  for (const keep of [["shop", "headline", "more"], ["headline", "more"], ["headline"]] as const)
    for (const name of lengths) {
      const said = sayings(scene, name);
      yield keep.map((part) => said[part]);
    }
}

function sayings(scene: Tale, name: number) {
  const facts = factsOf(scene, { name, day: "shortDay" });
  const { headline, sms: more = "" } = phraseOf(scene, facts);
  const told = scene.telling.party === "shop" || headline.includes(facts.shop);
  return { shop: told ? "" : facts.shop, headline, more };
}

/** Joins the parts to one line, in the alphabet that the language is written in on phones. */
function writer({ language }: Scene, page: string) {
  return (parts: string[]): string => {
    const said = parts.filter(Boolean).map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`));
    const text = said
      .join(" ")
      .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu, "")
      .replace(/[\s\p{Z}]+/gu, " ");
    return [language.tag.startsWith("ru") ? text : ascii(text), page].filter(Boolean).join(" ");
  };
}

function shortest(headline: string, write: (parts: string[]) => string): string {
  let length = headline.length;
  while (length > 0 && !fitsTwo(write([clip(headline, length)]))) length--;
  return write([clip(headline, length)]);
}
