import type { NotificationRequest } from "./audience.ts";
import { textsIn } from "./messages/chapters.ts";
import { renderHtml } from "./messages/html.ts";
import type { Language, MessageTexts } from "./messages/language.ts";
import { languageOf } from "./messages/languages.ts";
import { renderText } from "./messages/plain.ts";
import { messageContextOf } from "./messages/scene.ts";
import { emailContentOf, type MessageLinks, subjectOf } from "./messages/sheet.ts";
import { renderSms } from "./messages/sms.ts";
import type { Participants } from "./recipients.ts";

/** What a message says, in every form that a channel may need. */
export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
  sms: string;
}

/** The words of one message for its reader; `links.page` is the reader's own page, where he has one. */
export function renderMessage(
  message: NotificationRequest & { locale: string },
  participants: Participants,
  links: MessageLinks = {},
): RenderedMessage {
  const language = languageOf(message.locale);
  return renderMessageIn({ ...language, texts: textsIn(language) }, message, participants, links);
}

/** The same in a given language. */
export function renderMessageIn(
  { texts, ...language }: Language & { texts: MessageTexts },
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
