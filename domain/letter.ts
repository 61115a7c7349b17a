import type { Telling } from "./audience.ts";
import { chaptersIn } from "./messages/chapters.ts";
import { html } from "./messages/html.ts";
import type { Chapters, Language } from "./messages/language.ts";
import { languageOf } from "./messages/languages.ts";
import { plain } from "./messages/plain.ts";
import { sceneOf } from "./messages/scene.ts";
import { type Links, sheetOf, subjectOf } from "./messages/sheet.ts";
import { smsOf } from "./messages/sms.ts";
import type { Circle } from "./recipients.ts";

/** What a message says, in every form that a channel may need. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  sms: string;
}

/** The words of one message for its reader; `links.page` is the reader's own page, where he has one. */
export function letterFor(message: Telling & { locale: string }, circle: Circle, links: Links = {}): Letter {
  const language = languageOf(message.locale);
  return letterIn({ ...language, words: chaptersIn(language) }, message, circle, links);
}

/** The same in a given language. */
export function letterIn(
  { words, ...language }: Language & { words: Chapters },
  telling: Telling,
  circle: Circle,
  links: Links,
): Letter {
  const scene = { ...sceneOf(language, telling, circle), words };
  const sheet = sheetOf(scene, links);
  return {
    subject: subjectOf(scene, sheet),
    text: plain(sheet),
    html: html(sheet),
    sms: smsOf(scene, links),
  };
}
