import { outstanding } from "../payment.ts";
import { goodsOf, totalsOf } from "./bill.ts";
import { clean, clip } from "./clean.ts";
import { factsOf } from "./facts.ts";
import { phraseOf, type Tale } from "./phrase.ts";
import { type Row, rowsOf } from "./rows.ts";
import type { Scene } from "./scene.ts";

/** The URL of the reader's own page, where he has one. */
export interface Links {
  page?: string | undefined;
}

/** An e-mail before it is written as HTML or as plain text: whatever is in one is in the other. */
export interface Sheet {
  tag: string;
  shop: string;
  headline: string;
  greeting?: string | undefined;
  paragraphs: string[];
  button?: { label: string; url: string } | undefined;
  rows: Row[];
  goods: Row[];
  totals: Row[];
  instructions?: { title: string; lines: string[] } | undefined;
  footer: string[];
}

const room = { name: 60, day: "day" } as const;

/** The e-mail for a scene. */
export function sheetOf(scene: Tale, { page }: Links): Sheet {
  const { language, telling, circle } = scene;
  const { labels } = language;
  const facts = factsOf(scene, room);
  const { headline, happened, next, button = labels.button } = phraseOf(scene, facts);
  const staff = ["shop", "support"].includes(telling.party);
  return {
    tag: language.tag,
    shop: facts.shop,
    headline,
    greeting: staff ? undefined : labels.greeting(facts.reader),
    paragraphs: [happened, next, ...giftNote(scene)].map((text) => text.trim()),
    button: page && /^https?:\/\//.test(page) ? { label: button, url: page } : undefined,
    rows: rowsOf(scene),
    goods: goodsOf(scene),
    totals: totalsOf(scene, facts.refund),
    instructions: instructionsOf(scene),
    footer: [labels.footer(facts.number, facts.shop), labels.zone(circle.shop.timeZone)],
  };
}

function giftNote({ language, order, telling, over }: Scene): string[] {
  if (!order.request.gift || over) return [];
  if (telling.party === "buyer") return [language.labels.gift];
  return telling.party === "deliverer" ? [language.labels.giftDelivery] : [];
}

/** How to pay: when the order waits for it (S3-09), or when the buyer has chosen a transfer. */
function instructionsOf({ language, order, circle, telling, over }: Scene): Sheet["instructions"] {
  const given = circle.shop.paymentInstructions;
  if (!given || telling.party !== "buyer" || over || outstanding(order) === 0) return undefined;
  const { channel } = order.payment;
  const asked = ["awaitingPayment", "paymentAhead"].includes(telling.template) && !channel.startsWith("cash");
  const early = telling.template === "awaitingConfirmation" || channel !== "transfer";
  if (!asked && early) return undefined;
  return {
    title: language.labels.instructions,
    lines: given
      .split(/\r\n|[\n\r]/)
      .map(clean)
      .filter(Boolean),
  };
}

/** The subject: one line of a sane length; whoever buys in many shops sees which one writes. */
export function subjectOf(scene: Scene, { headline, shop }: Sheet): string {
  const staff = scene.telling.party === "shop" || headline.includes(shop);
  return clip(clean(staff ? headline : `${headline} · ${clip(shop, 40)}`), 140);
}
