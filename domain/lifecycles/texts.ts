import type { Party } from "../actor.ts";
import { type Lifecycle, statusOf } from "../lifecycle/definition.ts";
import type { DeliveryWay } from "../lifecycle/enums.ts";
import { isFor, stepsIn } from "../lifecycle/transitions.ts";
import type { LifecycleTexts, MessageLinks } from "../messages/content.ts";
import * as everywhereEn from "../messages/languages/everywhere.en.ts";
import * as everywherePl from "../messages/languages/everywhere.pl.ts";
import * as everywhereRu from "../messages/languages/everywhere.ru.ts";
import type { Everywhere, LifecycleLanguage } from "../messages/languages/language.ts";
import { type LanguageName, languageNameOf, languages } from "../messages/languages/registry.ts";
import type { NotificationRequest } from "../messages/notifications.ts";
import type { Participants } from "../messages/recipients.ts";
import { type RenderedMessage, renderMessageIn } from "../messages/render.ts";
import { meetsAll } from "../order/conditions.ts";
import type { Order } from "../order/order.ts";
import { speakers } from "../order/parties.ts";
import { type Titles, textsOfWay } from "./folder.ts";
import { messages } from "./generated/messages.ts";
import { charges, titles } from "./generated/titles.ts";
import { type LifecycleName, lifecycles } from "./registry.ts";

const everywhere: Record<LanguageName, Everywhere> = {
  en: everywhereEn,
  pl: everywherePl,
  ru: everywhereRu,
};

/** The reader's language, or English, with a lifecycle's titles for what is delivered in one way, and its charges. */
export function languageFor(lifecycle: LifecycleName, locale: string, way?: DeliveryWay): LifecycleLanguage {
  const name = languageNameOf(locale);
  const own = (all: Titles) =>
    Object.fromEntries(Object.entries(all).map(([key, title]) => [key, textsOfWay(title, way)[name]]));
  const { commands } = lifecycles[lifecycle];
  return {
    ...languages[name],
    statuses: own(titles[lifecycle]),
    charges: own(charges[lifecycle]),
    ...(commands && { commands }),
  };
}

/** The texts of a lifecycle's messages in a language; apart from it, because pages show an order without them. */
export const textsFor = (lifecycle: LifecycleName, language: LanguageName): LifecycleTexts => ({
  own: messages[lifecycle][language],
  everywhere: everywhere[language],
});

/** Whether this reader can give a command now: what a message asks for follows from it, as their page does. */
export function isOffered(lifecycle: Lifecycle, order: Order, party: Party, command: string): boolean {
  if (command === "message") return speakers.some((speaker) => speaker === party);
  return stepsIn(lifecycle, statusOf(lifecycle, order), command).some(
    (step) => isFor(step, [party]) && meetsAll(order, step.when),
  );
}

/** A message for its reader; `links.page` is the reader's own page, where they have one. */
export function renderMessage(
  message: NotificationRequest & { locale: string },
  participants: Participants,
  links: MessageLinks = {},
): RenderedMessage {
  const { lifecycle: name, delivery } = participants.order;
  const lifecycle = name as LifecycleName;
  const texts = textsFor(lifecycle, languageNameOf(message.locale));
  const language = languageFor(lifecycle, message.locale, delivery.way);
  return renderMessageIn({ ...language, texts }, message, participants, {
    offers: (command) => isOffered(lifecycles[lifecycle], participants.order, message.party, command),
    ...links,
  });
}
