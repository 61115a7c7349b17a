import {
  type EmailContent,
  emailContentOf,
  type LifecycleTexts,
  type MessageLinks,
  subjectOf,
} from "./content.ts";
import { messageContextOf } from "./context.ts";
import type { ContentRow } from "./details.ts";
import { renderHtml } from "./html.ts";
import type { LifecycleLanguage } from "./languages/language.ts";
import type { NotificationRequest } from "./notifications.ts";
import type { Participants } from "./recipients.ts";
import { renderSms } from "./sms.ts";

/** What a message says, in every form that a channel may need. */
export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
  sms: string;
}

/** A message in the language of its reader; `links.page` is the reader's own page, where they have one. */
export function renderMessageIn(
  { texts, ...language }: LifecycleLanguage & { texts: LifecycleTexts },
  notification: NotificationRequest,
  participants: Participants,
  links: MessageLinks,
): RenderedMessage {
  const scene = { ...messageContextOf(language, notification, participants), texts };
  const sheet = emailContentOf(scene, links);
  return {
    subject: subjectOf(scene, sheet),
    text: renderText(sheet),
    html: renderHtml(sheet),
    sms: renderSms(scene, links),
  };
}

const detailLine = ({ label, value, href }: ContentRow): string =>
  [value ? `${label}: ${value}` : label, href].filter(Boolean).join("\n");
const priceLine = ({ label, value }: ContentRow): string => (value ? `${label} – ${value}` : label);

/** An e-mail as plain text: the same words as in HTML. */
export function renderText(sheet: EmailContent): string {
  const { shop, headline, greeting, paragraphs, button, rows, goods, totals, instructions, footer } = sheet;
  const blocks = [
    [shop],
    [headline],
    greeting ? [greeting] : [],
    ...paragraphs.map((paragraph) => [paragraph]),
    button ? [`${button.label}:`, button.url] : [],
    instructions ? [`${instructions.title}:`, ...instructions.lines] : [],
    rows.map(detailLine),
    [...goods.map(priceLine), ...totals.map(detailLine)],
    ["--", ...footer],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
