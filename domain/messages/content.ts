import { greetingNameOf, type MessageContext, shopNameOf, shopPlaceOf } from "./context.ts";
import { detailRows } from "./details.ts";
import { howToPayFor, howToPayRows } from "./facts/payment.ts";
import { type Branding, brandingOf, sanitizeLine, truncate } from "./format.ts";
import type { Everywhere, Language } from "./languages/language.ts";
import { isOvertaken } from "./notifications.ts";
import { goodsRows, totalRows } from "./price-rows.ts";
import type { Contacts, SenderShop } from "./recipients.ts";
import { templateDataOf } from "./template-data.ts";
import {
  type ContentRow,
  type MessageText,
  type MessageTexts,
  nextParagraph,
  type TemplateData,
} from "./text-types.ts";

/** The URL of the reader's own page, where they have one. */
export interface MessageLinks {
  page?: string | undefined;
  /** Whether the reader can give a command; any, when nobody says. */
  offers?: (command: string) => boolean;
}

/** An e-mail before it is written as HTML or as plain text: whatever is in one is in the other. */
export interface EmailContent {
  tag: string;
  shop: string;
  branding: Branding;
  headline: string;
  greeting?: string | undefined;
  paragraphs: string[];
  button?: { label: string; url: string } | undefined;
  /** The commands that the text asks its reader for, while they can give them. */
  asks: string[];
  rows: ContentRow[];
  goods: ContentRow[];
  totals: ContentRow[];
  instructions?: { title: string; rows: ContentRow[] } | undefined;
  footer: string[];
}

const textLimits = { name: 60, day: "day" } as const;

/** The content of an e-mail. */
export function emailContentOf(
  context: TextContext,
  { page, offers = () => true }: MessageLinks,
): EmailContent {
  const offered = (texts: Readonly<Record<string, string>>): string[] =>
    Object.entries(texts).flatMap(([command, text]) => (offers(command) ? text : []));
  const { language, notification } = context;
  const { labels } = language;
  const data = templateDataOf(context, textLimits);
  const text = textFor(context, data);
  const { headline, happened, button = {}, howToPay, asks = {} } = text;
  const staff = ["shop", "support"].includes(notification.party);
  const rows = detailRows(context);
  const url = page && /^https?:\/\//.test(page) ? page : undefined;
  const paragraphs = [happened, nextParagraph(text, offers), ...giftNote(context)]
    .map((text) => text.trim())
    .filter(Boolean);
  return {
    tag: language.tag,
    shop: shopNameOf(context, textLimits.name),
    branding: brandingOf(context.participants.shop),
    headline,
    greeting: staff ? undefined : labels.greeting(data.reader),
    paragraphs,
    button: url ? { label: offered(button)[0] ?? labels.button, url } : undefined,
    asks: Object.keys(asks).filter(offers),
    rows,
    goods: goodsRows(context),
    totals: totalRows(context, data.refund),
    instructions: paymentInstructionsOf(context, howToPay, url),
    footer: [
      ...(staff ? [] : shopContactLine(context.participants.shop)),
      labels.footer(data.number, data.shop, notification.party === "buyer"),
      ...zoneNote(context, [headline, ...paragraphs, ...rows.map(({ value }) => value)]),
    ],
  };
}

/** An e-mail to where somebody was reached before the shop changed it: about no order. */
export function formerContactContentOf(
  language: Language,
  shop: SenderShop,
  { owner, name: reader }: Pick<Contacts, "owner" | "name">,
): EmailContent {
  const name = shopNameOf({ participants: { shop } }, textLimits.name);
  const { headline, happened, next } = language.formerContact(language.labels.quote(name), "email", owner);
  return {
    ...{ tag: language.tag, shop: name, branding: brandingOf(shop), headline },
    greeting:
      owner === "shop" ? undefined : language.labels.greeting(greetingNameOf(reader, textLimits.name)),
    paragraphs: [happened, next],
    ...{ asks: [], rows: [], goods: [], totals: [], footer: shopContactLine(shop) },
  };
}

/** An e-mail to staff that their shop's feed cannot be read: about no order. */
export function feedTroubleContentOf(language: Language, shop: SenderShop, url: string): EmailContent {
  const { headline, happened, next, button: label } = language.feedTrouble;
  return {
    tag: language.tag,
    shop: shopNameOf({ participants: { shop } }, textLimits.name),
    branding: brandingOf(shop),
    ...{ headline, paragraphs: [happened, next], button: { label, url } },
    ...{ asks: [], rows: [], goods: [], totals: [], footer: [] },
  };
}

/** Who writes, and where to find them, for readers outside the shop that says so. */
function shopContactLine(shop: SenderShop): string[] {
  const { name, address, phone, website } = shop;
  const known = [address && shopPlaceOf(shop), phone, website].flatMap((each) => each ?? []);
  return known.length > 0 ? [[name, ...known].map(sanitizeLine).join(" · ")] : [];
}

/** Where a time is said to somebody who may be elsewhere: support, and buyers of what travels. */
function zoneNote({ language, order, notification, participants }: MessageContext, said: string[]): string[] {
  const { gift, delivery } = order.request;
  const isAway = notification.party === "buyer" && (gift || delivery.way === "carrier");
  const isSaid = said.some((text) => /\d\d:\d\d/.test(text));
  return isSaid && (isAway || notification.party === "support")
    ? [language.labels.zone(participants.shop.timeZone)]
    : [];
}

function giftNote({ language, order, notification, over }: MessageContext): string[] {
  if (!order.request.gift || over) return [];
  if (notification.party === "buyer") return [language.labels.gift];
  return notification.party === "deliverer" ? [language.labels.giftDelivery] : [];
}

/** How to pay: where the text asks for it (S3-09), or when the buyer has chosen a transfer. */
function paymentInstructionsOf(
  context: MessageContext,
  howToPay: boolean | undefined,
  page: string | undefined,
): EmailContent["instructions"] {
  const { language, order, notification } = context;
  const isAsked = howToPay ?? order.payment.channel === "transfer";
  if (notification.party !== "buyer" || notification.said !== undefined || !isAsked) return undefined;
  const known = howToPayFor(context);
  return known && { title: language.labels.instructions, rows: howToPayRows(known, context, page) };
}

/** The subject: one line of a sane length; buyers of many shops see which one writes. */
export function subjectOf(context: MessageContext, { headline, shop }: EmailContent): string {
  const named = headline.includes(context.language.labels.quote(shop));
  const staff = context.notification.party === "shop" || named;
  return truncate(sanitizeLine(staff ? headline : `${headline} · ${truncate(shop, 40)}`), 140);
}

/** The texts of a lifecycle's messages in one language: its own, and those that are said in every lifecycle. */
export interface LifecycleTexts {
  own: MessageTexts;
  everywhere: Everywhere;
}

/** The context of a message, with the texts of its language. */
export interface TextContext extends MessageContext {
  texts: LifecycleTexts;
}

/** The wording of a message: the lifecycle's, else the one of every lifecycle, undefined when there is neither. */
export function messageTemplateFor({ texts, notification }: Pick<TextContext, "texts" | "notification">) {
  const { party, template } = notification;
  const everywhere: MessageTexts = texts.everywhere;
  const templates = [texts.own[party], everywhere[party]];
  return templates.find((each) => each && Object.hasOwn(each, template))?.[template];
}

/** What a message says; a status of a shop's own has its title for text (S1-04), and so has one that is past. */
export function textFor(context: TextContext, data: TemplateData): MessageText {
  const { overtaken, status } = context.texts.everywhere.buyer;
  const isPast = context.notification.said === undefined && isOvertaken(context);
  return (isPast ? overtaken : (messageTemplateFor(context) ?? status))(data);
}
