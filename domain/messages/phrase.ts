import type { MessageTexts } from "./language.ts";
import type { MessageContext } from "./scene.ts";
import type { MessageTemplates, MessageText, TemplateData } from "./words.ts";

/** The context of a message, with the texts of its language. */
export interface TextContext extends MessageContext {
  texts: MessageTexts;
}

type TextsByLifecycle = Record<string, Partial<Record<string, MessageTemplates>>>;

/** The wording of a message: the lifecycle's, else the one of every lifecycle, undefined when there is neither. */
export function messageTemplateFor({
  texts,
  order,
  notification,
}: Pick<TextContext, "texts" | "order" | "notification">) {
  const { everywhere, ...own }: TextsByLifecycle = texts;
  const { party, template } = notification;
  const chapters = [own[order.lifecycle]?.[party], everywhere?.[party]];
  return chapters.find((chapter) => chapter && Object.hasOwn(chapter, template))?.[template];
}

/** What a message says; a status of a shop's own has its title for words (S1-04). */
export function textFor(context: TextContext, data: TemplateData): MessageText {
  return (messageTemplateFor(context) ?? context.texts.everywhere.buyer.status)(data);
}
