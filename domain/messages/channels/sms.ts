import { type MessageLinks, type TextContext, textFor } from "../content.ts";
import { shopNameOf } from "../context.ts";
import { truncate } from "../format.ts";
import type { Language } from "../languages/language.ts";
import type { ContactOwner, SenderShop } from "../recipients.ts";
import { templateDataOf } from "../template-data.ts";

/** How long names may be: the first that fits is taken. */
const nameLengths = [48, 28, 18, 12, 8];

/**
 * The SMS for a message: one line of at most two segments. What does not fit goes: first the ends of names, then
 * the shop, then what stands beyond the headline; the order's number and the link are never cut.
 */
export function renderSms(context: TextContext, { page = "" }: MessageLinks): string {
  const write = lineWriter(context.language.tag, page);
  for (const parts of candidates(context)) {
    const text = write(parts);
    if (fitsTwoSegments(text)) return text;
  }
  return shortest(smsParts(context, nameLengths.at(-1)!).headline, write);
}

/** What an SMS could consist of, the best first. */
function* candidates(context: TextContext): Generator<string[]> {
  for (const keep of [["shop", "headline", "more"], ["headline", "more"], ["headline"]] as const)
    for (const name of nameLengths) {
      const texts = smsParts(context, name);
      yield keep.map((part) => texts[part]);
    }
}

/** The SMS that tells somebody that no more come to their number; what they may do about it goes where it does not fit. */
export function renderFormerContactSms(
  language: Language,
  shop: Pick<SenderShop, "name">,
  owner: ContactOwner = "deliverer",
): string {
  const write = lineWriter(language.tag, "");
  const texts = nameLengths.map((length) => {
    const name = language.labels.quote(shopNameOf({ participants: { shop } }, length));
    return language.formerContact(name, "sms", owner);
  });
  const all = [...texts.map((text) => [text.happened, text.next]), ...texts.map((text) => [text.happened])];
  return all.map(write).find(fitsTwoSegments) ?? write([texts.at(-1)!.happened]);
}

function smsParts(context: TextContext, name: number) {
  const data = templateDataOf(context, { name, day: "shortDay" });
  const { headline, sms: more = "" } = textFor(context, data);
  const isNamed = context.notification.party === "shop" || headline.includes(data.shop);
  return { shop: isNamed ? "" : shopNameOf(context, name), headline, more };
}

/** Emoji with what belongs to them: tones, joiners, tags and the frames of keys. */
const emojiPattern =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:[\u200D\uFE0E\uFE0F]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])*|\uFE0F?\u20E3|\p{Emoji_Modifier}/gu;

/** Joins the parts to one line, in the alphabet that the language is written in on phones. */
function lineWriter(tag: string, page: string) {
  return (parts: string[]): string => {
    const texts = parts.filter(Boolean).map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`));
    const text = texts
      .join(" ")
      .replace(emojiPattern, "")
      .replace(/[\s\p{Z}]+/gu, " ");
    return [tag.startsWith("ru") ? text : toGsmText(text), page].filter(Boolean).join(" ");
  };
}

function shortest(headline: string, write: (parts: string[]) => string): string {
  let length = headline.length;
  while (length > 0 && !fitsTwoSegments(write([truncate(headline, length)]))) length--;
  return write([truncate(headline, length)]);
}

/** The characters of GSM 03.38: those on the second line take two places. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "^{}\\[~]|€\f";
const septets = new Map([
  ...[...basic].map((sign) => [sign, 1] as const),
  ...[...extended].map((sign) => [sign, 2] as const),
]);

/** Whether a character fits the seven-bit alphabet. */
export const isGsmCharacter = (character: string): boolean => septets.has(character);

/** Whether an SMS takes at most two segments; what takes two places may not be torn apart, so one place is spare. */
export function fitsTwoSegments(text: string): boolean {
  const characters = [...text];
  if (!characters.every(isGsmCharacter)) return text.length <= 2 * 67 - 1;
  return characters.reduce((sum, sign) => sum + septets.get(sign)!, 0) <= 2 * 153 - 1;
}

const replacements: Record<string, string> = {
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" },
  ...{ "„": '"', "”": '"', "“": '"', "«": "'", "»": "'", "’": "'", "‘": "'", "`": "'" },
  ...{ "–": "-", "—": "-", "…": "...", "·": "-", "×": "x", "№": "No." },
};

/** Latin text in the letters that an SMS carries cheaply: "żółw" is "zolw"; other scripts stay as they are. */
export function toGsmText(text: string): string {
  return [...text]
    .map((sign) => (isGsmCharacter(sign) ? sign : (replacements[sign] ?? withoutMarks(sign))))
    .join("");
}

function withoutMarks(sign: string): string {
  const bare = sign.normalize("NFKD").replace(/\p{M}/gu, "");
  return [...bare].every(isGsmCharacter) ? bare : sign;
}
