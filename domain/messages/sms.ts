import { toGsmText } from "./ascii.ts";
import { truncate } from "./clean.ts";
import { templateDataOf } from "./facts.ts";
import { type TextContext, textFor } from "./phrase.ts";
import type { MessageContext } from "./scene.ts";
import { fitsTwoSegments } from "./segments.ts";
import type { MessageLinks } from "./sheet.ts";

/** How long names may be: the first that fits is taken. */
const nameLengths = [48, 28, 18, 12, 8];

/**
 * The SMS for a scene: one line of at most two segments. What does not fit goes: first the ends of names, then
 * the shop, then what stands beyond the headline; the order's number and the link are never cut.
 */
export function renderSms(scene: TextContext, { page = "" }: MessageLinks): string {
  const write = lineWriter(scene, page);
  for (const parts of candidates(scene)) {
    const text = write(parts);
    if (fitsTwoSegments(text)) return text;
  }
  return shortest(smsParts(scene, nameLengths.at(-1)!).headline, write);
}

/** What an SMS could consist of, the best first. */
function* candidates(scene: TextContext): Generator<string[]> {
  for (const keep of [["shop", "headline", "more"], ["headline", "more"], ["headline"]] as const)
    for (const name of nameLengths) {
      const said = smsParts(scene, name);
      yield keep.map((part) => said[part]);
    }
}

function smsParts(scene: TextContext, name: number) {
  const facts = templateDataOf(scene, { name, day: "shortDay" });
  const { headline, sms: more = "" } = textFor(scene, facts);
  const told = scene.notification.party === "shop" || headline.includes(facts.shop);
  return { shop: told ? "" : facts.shop, headline, more };
}

/** Joins the parts to one line, in the alphabet that the language is written in on phones. */
function lineWriter({ language }: MessageContext, page: string) {
  return (parts: string[]): string => {
    const said = parts.filter(Boolean).map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`));
    const text = said
      .join(" ")
      .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu, "")
      .replace(/[\s\p{Z}]+/gu, " ");
    return [language.tag.startsWith("ru") ? text : toGsmText(text), page].filter(Boolean).join(" ");
  };
}

function shortest(headline: string, write: (parts: string[]) => string): string {
  let length = headline.length;
  while (length > 0 && !fitsTwoSegments(write([truncate(headline, length)]))) length--;
  return write([truncate(headline, length)]);
}
