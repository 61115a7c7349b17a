import type { ChatMessage } from "../../../domain/conversation/conversation.ts";
import type { Command } from "../../../domain/lifecycle/commands.ts";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { type MessageContext, messageContextOf } from "../../../domain/messages/context.ts";
import { languageOf } from "../../../domain/messages/languages/registry.ts";
import { statusVersionOf } from "../../../domain/order/undo.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import type { Moment } from "../../../domain/time/time.ts";
import type { OpenedLink } from "../open.ts";
import { type PageTexts, pageTextsFor } from "./texts.ts";

/** Everything that a page about an order is made of. */
export interface PageModel extends OpenedLink {
  lifecycle: Lifecycle;
  now: Moment;
  /** The order's last change of status, as messages see it: pages show the same facts. */
  context: MessageContext;
  texts: PageTexts;
  /** What the reader can do now. */
  allowed: Set<Command>;
  /** What makes a form of this page good: hidden fields by name. */
  csrfFields: Record<string, string>;
  /** The addresses of the photos that the reader may look at, oldest first. */
  photos: string[];
  /** What was said about the order, oldest first. */
  conversation: ChatMessage[];
  notice?: keyof PageTexts["notices"] | undefined;
}

type Extras = Pick<PageModel, "csrfFields" | "photos" | "conversation" | "notice">;

/** What the holder of a link sees, in his own language. */
export function pageModelOf(opened: OpenedLink, now: Moment, extras: Extras): PageModel {
  const { lifecycle, order, holder, participants } = opened;
  const party = holder.role === "deliverer" ? "deliverer" : "buyer";
  const reader = party === "deliverer" ? participants.deliverer : order.request.buyer;
  const language = languageOf(reader?.locale ?? participants.shop.locale);
  const request = { version: statusVersionOf(order), template: order.status, party } as const;
  const actions = actionsOf(lifecycle, order, holder, now).filter(({ allowed }) => allowed);
  return {
    ...opened,
    ...extras,
    now,
    context: messageContextOf(language, request, participants),
    texts: pageTextsFor(language.tag),
    allowed: new Set(actions.map(({ command }) => command)),
  };
}
