import type { Order } from "../../order/order.ts";
import { localTimeAt, type Moment, secondsBetween } from "../../time/time.ts";
import { sanitizeLine, truncate } from "../format.ts";
import { type LanguageName, languageNameOf } from "../languages/registry.ts";
import type { ReminderCall, SpokenDay, SpokenLanguage, SpokenSpan, SpokenWindow } from "./spoken.ts";
import { spokenEnglish } from "./voice.en.ts";
import { spokenPolish } from "./voice.pl.ts";
import { spokenRussian } from "./voice.ru.ts";

const spoken: Record<LanguageName, SpokenLanguage> = {
  en: spokenEnglish,
  pl: spokenPolish,
  ru: spokenRussian,
};

/** A call as it is handed to its provider: who speaks, what for the voice, and the same as it is heard. */
export interface SpokenMessage {
  voice: SpokenLanguage["voice"];
  ssml: string;
  text: string;
}

/** What a call about an order that waits is made of. */
export interface CallContext {
  order: Pick<Order, "number" | "statusSince" | "delivery">;
  shop: { name: string; timeZone: string };
  locale: string;
  at: Moment;
  again: boolean;
}

/** So much of a shop's name is said: a caller in the sandbox has 30 seconds. */
const maxName = 40;

/** What is said to a shop whose new order waits for an answer: numbers and times in words, and nothing about people. */
export function renderReminderCall({ order, shop, locale, at, again }: CallContext): SpokenMessage {
  const language = spoken[languageNameOf(locale)];
  const window = windowOf(order.delivery, shop.timeZone, at);
  return speech(language, {
    shop: speakable(shop.name),
    number: order.number,
    waiting: spanOf(secondsBetween(order.statusSince, at)),
    again,
    ...(window && { window }),
  });
}

/** The call in a language, with pauses between its sentences, and the number slowly. */
export function speech(
  language: SpokenLanguage,
  { number, waiting, window, ...call }: ReminderCall,
): SpokenMessage {
  const signs = signsOf(number, language.digits);
  const said = language.reminder({
    ...{ ...call, number: signs, waiting: language.span(waiting) },
    ...(window && { window: language.window(window) }),
  });
  // an abbreviation ends a sentence with its own point
  const sentences = said.map((sentence) => sentence.replace(/\.\.$/, "."));
  const tagged = sentences.map((sentence) =>
    sentence === `${signs}.` ? `<prosody rate="slow">${escapeXml(sentence)}</prosody>` : escapeXml(sentence),
  );
  return {
    voice: language.voice,
    ssml: `<speak>${tagged.join('<break time="200ms"/>')}</speak>`,
    text: sentences.join(" "),
  };
}

/** A number is read sign by sign, as people do on the phone. */
const signsOf = (number: string, digits: readonly string[]): string =>
  [...speakable(number)]
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .map((sign) => digits[Number(sign)] ?? sign)
    .join(", ");

/** A name as a voice can read it: letters and digits with what stands between them, no sign of markup. */
function speakable(name: string): string {
  const words = sanitizeLine(name)
    .replace(/[^\p{L}\p{M}\p{N}’'.,&+-]+/gu, " ")
    .replace(/[.,\s]+$/u, "")
    .trim();
  return truncate(words, maxName).replace(/…$/, "");
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const spans: [unit: SpokenSpan["unit"], seconds: number, upTo: number][] = [
  ["minute", 60, 99],
  ["hour", 3600, 48],
  ["day", 86_400, 99],
];

/** How long something has lasted, as people round it: down, in one unit. */
export function spanOf(seconds: number): SpokenSpan {
  const [unit, length, upTo] = spans.find(([, each, most]) => seconds < (most + 1) * each) ?? spans.at(-1)!;
  return { unit, count: Math.min(upTo, Math.max(1, Math.floor(seconds / length))) };
}

const dayMs = 86_400_000;

/** A delivery window as it is said on a day, on the clocks of the shop; undefined where none is agreed. */
function windowOf({ from, to }: Order["delivery"], timeZone: string, at: Moment): SpokenWindow | undefined {
  const first = from ?? to;
  if (!first) return undefined;
  const shown = (moment: Moment) => new Date(localTimeAt(Date.parse(moment), timeZone));
  const midnight = (date: Date) => Math.floor(date.getTime() / dayMs);
  const [now, day] = [shown(at), shown(first)];
  const time = (moment: Moment) => ({
    hour: shown(moment).getUTCHours(),
    minute: shown(moment).getUTCMinutes(),
  });
  const endsThen = to && midnight(shown(to)) === midnight(day);
  return {
    day: dayOf(midnight(day) - midnight(now), day),
    ...(from && { from: time(from) }),
    ...(endsThen && { to: time(to) }),
  };
}

function dayOf(distance: number, date: Date): SpokenDay {
  if (distance === 0) return "today";
  if (distance === 1) return "tomorrow";
  return { weekday: date.getUTCDay(), day: date.getUTCDate(), month: date.getUTCMonth() + 1 };
}
