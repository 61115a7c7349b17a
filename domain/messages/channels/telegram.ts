import { escapeHtml } from "../../html-escape.ts";
import type { EmailContent } from "../content.ts";
import { truncate } from "../format.ts";
import { type LanguageName, languageNameOf } from "../languages/registry.ts";

const words: Record<LanguageName, Record<"accept" | "sure" | "back", string>> = {
  en: { accept: "Accept", sure: "Yes, accept", back: "Back" },
  pl: { accept: "Przyjmij", sure: "Tak, przyjmij", back: "Wróć" },
  ru: { accept: "Принять", sure: "Да, принять", back: "Назад" },
};

/** What the bot can be told, as Telegram offers it: the same in all languages, said in each. */
export const botCommands: Record<LanguageName, readonly { command: string; description: string }[]> = {
  en: [
    { command: "start", description: "Link this chat" },
    { command: "settings", description: "Choose which messages come here" },
    { command: "stop", description: "End the messages" },
  ],
  pl: [
    { command: "start", description: "Połącz ten czat" },
    { command: "settings", description: "Wybierz, jakie wiadomości tu przychodzą" },
    { command: "stop", description: "Wyłącz wiadomości" },
  ],
  ru: [
    { command: "start", description: "Подключить этот чат" },
    { command: "settings", description: "Выбрать, какие сообщения сюда приходят" },
    { command: "stop", description: "Отключить сообщения" },
  ],
};

/** What the bot asks Telegram to report. */
export const botUpdates = ["message", "callback_query", "my_chat_member"] as const;

/** A button below a message: it leads somewhere, or tells the bot something. */
export type TelegramButton = { text: string } & ({ url: string } | { callback_data: string });

/** A message as the Bot API takes it. */
export interface TelegramMessage {
  text: string;
  parse_mode: "HTML";
  reply_markup?: { inline_keyboard: TelegramButton[][] };
}

/** The one command that a chat gives: it takes no fields, and a waiting buyer is served by nothing sooner. */
export const chatCommand = "accept";

/** What a button tells the bot; `sure` is said to its question. */
export type ButtonPress = "ask" | "sure" | "back";

/** What is sent back when a button of an order is pressed: at most 64 bytes. */
export const pressData = (press: ButtonPress, order: string): string => `${press}:${order}`;

/** The press that a button's data means; undefined for what no button of ours says. */
export function pressIn(data: string): { press: ButtonPress; order: string } | undefined {
  const [, press, order] = /^(ask|sure|back):(\w{1,40})$/.exec(data) ?? [];
  return press ? { press: press as ButtonPress, order: order! } : undefined;
}

/** The buttons of a message about an order, by how far somebody has come with accepting it. */
export function buttonsFor(
  order: string,
  locale: string,
  { page, asks = "nothing" }: { page?: TelegramButton | undefined; asks?: "nothing" | "accept" | "sure" },
): TelegramButton[][] {
  const { accept, sure, back } = words[languageNameOf(locale)];
  const press = (text: string, press: ButtonPress) => ({ text, callback_data: pressData(press, order) });
  const own = {
    nothing: [],
    accept: [press(accept, "ask")],
    sure: [press(sure, "sure"), press(back, "back")],
  }[asks];
  return [own, page ? [page] : []].filter((row) => row.length > 0);
}

/** Characters that a message may have. */
const maxLength = 4096;

/**
 * A message about an order for a chat. Telegram keeps what it is told on servers of its own: no names, phones and
 * addresses of people are in it, nor what somebody called a discount, which the page behind its button shows.
 */
export function telegramMessageOf(
  { headline, paragraphs, goods, totals, button, asks }: EmailContent,
  { order, locale, mayAct }: { order: string; locale: string; mayAct: boolean },
): TelegramMessage {
  const prices = [...goods, ...totals.filter(({ strong }) => strong)].map(({ label, value }) =>
    [label, value].filter(Boolean).join(" – "),
  );
  const text = [headline, ...paragraphs, prices.join("\n")].filter(Boolean).join("\n\n");
  const [first = "", ...rest] = truncate(text, maxLength).split("\n");
  const isAsked = mayAct && asks.includes(chatCommand);
  const buttons = buttonsFor(order, locale, {
    page: button && { text: button.label, url: button.url },
    asks: isAsked ? "accept" : "nothing",
  });
  return {
    text: [`<b>${escapeHtml(first)}</b>`, ...rest.map(escapeHtml)].join("\n"),
    parse_mode: "HTML",
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons } }),
  };
}
