import type { Actor } from "../../../domain/actor.ts";
import type { ChatMessage } from "../../../domain/conversation/conversation.ts";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import type { CommandTitles, InEveryLanguage, Pages } from "../../../domain/lifecycles/folder.ts";
import { commandTitles } from "../../../domain/lifecycles/generated/command-titles.ts";
import { pages } from "../../../domain/lifecycles/generated/titles.ts";
import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { languageFor } from "../../../domain/lifecycles/texts.ts";
import { type MessageContext, messageContextOf } from "../../../domain/messages/context.ts";
import { type LanguageName, languageNameOf } from "../../../domain/messages/languages/registry.ts";
import type { Participants } from "../../../domain/messages/recipients.ts";
import type { Order } from "../../../domain/order/order.ts";
import { statusVersionOf } from "../../../domain/order/undo.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { pictureOriginsOf } from "../../../domain/shop/pictures.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { en, type PageTexts } from "./languages/en.ts";
import { pl } from "./languages/pl.ts";
import { ru } from "./languages/ru.ts";

/** A link that is good: its order with all participants, and its holder as an actor of this one order. */
export interface OpenedLink {
  order: Order;
  lifecycle: Lifecycle;
  holder: Actor;
  participants: Participants;
}

/** Everything that a page about an order is made of. */
export interface PageModel extends OpenedLink {
  lifecycle: Lifecycle;
  now: Moment;
  /** The order's last change of status, as messages see it: pages show the same details. */
  context: MessageContext;
  texts: PageTexts;
  /** What the lifecycle says on the pages, and the name of the language to read it in. */
  pages: Pages;
  languageName: LanguageName;
  /** What the lifecycle calls its own commands. */
  ownTitles: Readonly<Record<string, CommandTitles>>;
  /** What the reader can do now. */
  allowed: Set<string>;
  /** What makes a form of this page good: hidden fields by name. */
  csrfFields: Record<string, string>;
  /** The addresses of the photos that the reader may look at, oldest first. */
  photos: string[];
  /** The pictures of the goods, by the places of their lines, as far as the shop's settings allow them. */
  pictures: (string | undefined)[];
  /** What was said about the order, oldest first. */
  conversation: ChatMessage[];
  notice?: keyof PageTexts["notices"] | undefined;
}

type Extras = Pick<PageModel, "csrfFields" | "photos" | "conversation" | "notice">;

/** What the holder of a link sees, in their own language. */
export function pageModelOf(opened: OpenedLink, now: Moment, extras: Extras): PageModel {
  const { lifecycle, order, holder, participants } = opened;
  const party = holder.role === "deliverer" ? "deliverer" : "buyer";
  const reader = party === "deliverer" ? participants.deliverer : order.request.buyer;
  const locale = reader?.locale ?? participants.shop.locale;
  const name = order.lifecycle as LifecycleName;
  const language = languageFor(name, locale, order.delivery.way);
  const request = { version: statusVersionOf(order), template: order.status, party } as const;
  const actions = actionsOf(lifecycle, order, holder, now).filter(({ allowed }) => allowed);
  return {
    ...opened,
    ...extras,
    now,
    context: messageContextOf(language, request, participants),
    texts: pageTextsFor(language.tag),
    pictures: party === "buyer" ? picturesOf(opened) : [],
    pages: pages[name],
    ownTitles: commandTitles[name],
    languageName: languageNameOf(locale),
    allowed: new Set(actions.map(({ command }) => command)),
  };
}

/** Pictures come from the hosts that the shop's settings name, and from our own: others would learn who looks, and when. */
function picturesOf({ order, participants: { shop } }: OpenedLink): (string | undefined)[] {
  const allowed = [...pictureOriginsOf(shop), URL.parse(process.env.LINK_BASE ?? "")?.origin];
  return order.request.lines.map(({ imageUrl }) =>
    imageUrl && allowed.includes(new URL(imageUrl).origin) ? imageUrl : undefined,
  );
}

export type { PageTexts };

/** The texts of the pages in every language. */
export const pageTexts: InEveryLanguage<PageTexts> = { en, ru, pl };

/** The languages of the pages, by the first part of their tags. */
export const pageLanguages = Object.keys(pageTexts);

/** The texts for a language tag such as `pl-PL`; English for one that Waymark does not speak. */
export function pageTextsFor(tag: string): PageTexts {
  const name = tag.split("-")[0]!;
  return Object.hasOwn(pageTexts, name) ? pageTexts[name as LanguageName] : en;
}
