import { outstanding } from "../order/money/totals.ts";
import type { MessageContext } from "./context.ts";
import { type ContentRow, detailRows } from "./details.ts";
import { sanitizeLine, truncate } from "./format.ts";
import type { Everywhere } from "./languages/language.ts";
import { goodsRows, totalRows } from "./price-rows.ts";
import { templateDataOf } from "./template-data.ts";
import type { MessageText, MessageTexts, TemplateData } from "./text-types.ts";

/** The URL of the reader's own page, where they have one. */
export interface MessageLinks {
  page?: string | undefined;
}

/** An e-mail before it is written as HTML or as plain text: whatever is in one is in the other. */
export interface EmailContent {
  tag: string;
  shop: string;
  headline: string;
  greeting?: string | undefined;
  paragraphs: string[];
  button?: { label: string; url: string } | undefined;
  rows: ContentRow[];
  goods: ContentRow[];
  totals: ContentRow[];
  instructions?: { title: string; lines: string[] } | undefined;
  footer: string[];
}

const textLimits = { name: 60, day: "day" } as const;

/** The e-mail for a scene. */
export function emailContentOf(scene: TextContext, { page }: MessageLinks): EmailContent {
  const { language, notification, participants } = scene;
  const { labels } = language;
  const facts = templateDataOf(scene, textLimits);
  const { headline, happened, next, button = labels.button, howToPay } = textFor(scene, facts);
  const staff = ["shop", "support"].includes(notification.party);
  return {
    tag: language.tag,
    shop: facts.shop,
    headline,
    greeting: staff ? undefined : labels.greeting(facts.reader),
    paragraphs: [happened, next, ...giftNote(scene)].map((text) => text.trim()),
    button: page && /^https?:\/\//.test(page) ? { label: button, url: page } : undefined,
    rows: detailRows(scene),
    goods: goodsRows(scene),
    totals: totalRows(scene, facts.refund),
    instructions: paymentInstructionsOf(scene, howToPay),
    footer: [labels.footer(facts.number, facts.shop), labels.zone(participants.shop.timeZone)],
  };
}

function giftNote({ language, order, notification, over }: MessageContext): string[] {
  if (!order.request.gift || over) return [];
  if (notification.party === "buyer") return [language.labels.gift];
  return notification.party === "deliverer" ? [language.labels.giftDelivery] : [];
}

/** How to pay: where the text asks for it (S3-09), or when the buyer has chosen a transfer. */
function paymentInstructionsOf(
  { language, order, participants, notification, over }: MessageContext,
  howToPay: boolean | undefined,
): EmailContent["instructions"] {
  const given = participants.shop.paymentInstructions;
  if (!given || notification.party !== "buyer" || over || outstanding(order) === 0) return undefined;
  const { channel } = order.payment;
  const isAsked = howToPay ?? channel === "transfer";
  if (!isAsked || channel.startsWith("cash")) return undefined;
  return {
    title: language.labels.instructions,
    lines: given
      .split(/\r\n|[\n\r]/)
      .map(sanitizeLine)
      .filter(Boolean),
  };
}

/** The subject: one line of a sane length; whoever buys in many shops sees which one writes. */
export function subjectOf(scene: MessageContext, { headline, shop }: EmailContent): string {
  const staff = scene.notification.party === "shop" || headline.includes(shop);
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
  const chapters = [texts.own[party], everywhere[party]];
  return chapters.find((chapter) => chapter && Object.hasOwn(chapter, template))?.[template];
}

/** What a message says; a status of a shop's own has its title for words (S1-04). */
export function textFor(context: TextContext, data: TemplateData): MessageText {
  return (messageTemplateFor(context) ?? context.texts.everywhere.buyer.status)(data);
}
