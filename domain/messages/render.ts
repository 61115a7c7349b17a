import { renderFormerContactSms, renderSms } from "./channels/sms.ts";
import {
  type EmailContent,
  emailContentOf,
  feedTroubleContentOf,
  formerContactContentOf,
  type LifecycleTexts,
  type MessageLinks,
  subjectOf,
} from "./content.ts";
import { messageContextOf } from "./context.ts";
import { sanitizeLine, truncate } from "./format.ts";
import { renderHtml } from "./html.ts";
import type { Language, LifecycleLanguage } from "./languages/language.ts";
import type { NotificationRequest } from "./notifications.ts";
import type { Contacts, Participants, SenderShop } from "./recipients.ts";
import type { ContentRow } from "./text-types.ts";

/** What a message says, in every form that a channel may need. */
export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
  sms: string;
  /** What the e-mail is made of, for channels with a form of their own. */
  content: EmailContent;
}

/** What tells somebody, in their language, that messages go elsewhere from now on. */
export function renderFormerContact(
  language: Language,
  shop: SenderShop,
  reader: Pick<Contacts, "owner" | "name">,
): RenderedMessage {
  const content = formerContactContentOf(language, shop, reader);
  return renderedAs(content, renderFormerContactSms(language, shop, reader.owner));
}

/** What tells staff, in their language, that their shop's feed cannot be read; `page` shows why. It goes by no SMS. */
export const renderFeedTrouble = (language: Language, shop: SenderShop, page: string): RenderedMessage =>
  renderedAs(feedTroubleContentOf(language, shop, page), "");

/** A message about no order, in every form. */
const renderedAs = (content: EmailContent, sms: string): RenderedMessage => ({
  subject: truncate(sanitizeLine(content.headline), 140),
  text: renderText(content),
  html: renderHtml(content),
  sms,
  content,
});

/** A message in the language of its reader; `links.page` is the reader's own page, where they have one. */
export function renderMessageIn(
  { texts, ...language }: LifecycleLanguage & { texts: LifecycleTexts },
  notification: NotificationRequest,
  participants: Participants,
  links: MessageLinks,
): RenderedMessage {
  const context = { ...messageContextOf(language, notification, participants), texts };
  const content = emailContentOf(context, links);
  return {
    subject: subjectOf(context, content),
    text: renderText(content),
    html: renderHtml(content),
    sms: renderSms(context, links),
    content,
  };
}

const detailLine = ({ label, value, href }: ContentRow): string =>
  [value ? `${label}: ${value}` : label, href].filter(Boolean).join("\n");
const priceLine = ({ label, value, notes = [] }: ContentRow): string =>
  [value ? `${label} – ${value}` : label, ...notes.map((note) => `  ${note}`)].join("\n");

/** An e-mail as plain text: the same text as in HTML. */
export function renderText(content: EmailContent): string {
  const { shop, headline, greeting, paragraphs, button, rows, goods, totals, instructions, footer } = content;
  const blocks = [
    [shop],
    [headline],
    greeting ? [greeting] : [],
    ...paragraphs.map((paragraph) => [paragraph]),
    button ? [`${button.label}:`, button.url] : [],
    instructions ? [`${instructions.title}:`, ...instructions.rows.map(detailLine)] : [],
    rows.map(detailLine),
    [...goods.map(priceLine), ...totals.map(detailLine)],
    ["--", ...footer],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
