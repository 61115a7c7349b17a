import { escapeHtml } from "../domain/html-escape.ts";
import { localBot, telegramPath } from "./aws/environment.ts";
import type { Backend } from "./core.ts";
import { HttpError } from "./errors.ts";
import type { InboxMessage } from "./inbox.ts";

type Fields = Record<string, unknown>;
type Telegram = Pick<Backend, "inbox" | "secrets" | "url">;
type Button = { text: string; url?: string; callback_data?: string };

/** Chats whose owners have blocked the bot. */
const blocked = new Set<string>();
/** A message of the bot's as it looks now. */
type Shown = { message_id: number; reply_markup?: unknown };
/** The chats in which buttons were pressed, by the press. */
const presses = new Map<string, string>();
/** What stands in each chat, by its number. */
const shown = new Map<string, Shown[]>();
let numbers = 0;

/** What stands in for Telegram's Bot API: what the bot says is in the inbox, under the number of its chat. */
export function answerBot({ inbox }: Telegram, path: string, body: Fields): object {
  const method = path.split("/").at(-1) ?? "";
  const chat = String(body.chat_id ?? presses.get(String(body.callback_query_id)) ?? "");
  if (!/^bot\d+:\w+\/\w+$/.test(path)) return refusal(404, "Not Found");
  if (!Object.hasOwn(methods, method)) return { ok: true, result: true };
  if (chat && blocked.has(chat)) return refusal(403, "Forbidden: bot was blocked by the user");
  const text = methods[method]!(body);
  const message_id = Number(body.message_id ?? ++numbers);
  if (body.chat_id) show(chat, { message_id, reply_markup: body.reply_markup });
  if (text)
    inbox.add({ ...spoken(chat, text), html: chatHtml(body), from: `@${localBot}`, order: orderIn(body) });
  return { ok: true, result: { message_id, chat: { id: Number(chat), type: "private" } } };
}

/** Lets the bot find out by itself that it may write to a chat no more. */
export const blockChat = (chat: string): void => void blocked.add(chat);

function show(chat: string, message: Shown): void {
  const others = (shown.get(chat) ?? []).filter(({ message_id }) => message_id !== message.message_id);
  shown.set(chat, [...others, message]);
}

const refusal = (error_code: number, description: string) => ({ ok: false, error_code, description });

const spoken = (to: string, text: string): Omit<InboxMessage, "at"> => ({
  ...{ channel: "telegram", to, subject: null, text, html: null, order: null, template: null },
});

/** What somebody sees of a call of the bot's. */
const methods: Record<string, (body: Fields) => string> = {
  sendMessage: (body) => [String(body.text), ...buttonLines(body)].join("\n"),
  editMessageReplyMarkup: (body) => buttonLines(body).join("\n"),
  answerCallbackQuery: (body) => String(body.text ?? ""),
};

function buttonLines({ reply_markup }: Fields): string[] {
  const { inline_keyboard = [], keyboard = [] } = (reply_markup ?? {}) as Record<string, Button[][]>;
  return [...inline_keyboard, ...keyboard].map((row) =>
    row
      .map(({ text, url, callback_data }) => `[${[text, url ?? callback_data].filter(Boolean).join(" → ")}]`)
      .join(" "),
  );
}

/** How a chat shows it: what is said, and below it the buttons. */
function chatHtml({ text, parse_mode, reply_markup }: Fields): string {
  const { inline_keyboard = [], keyboard = [] } = (reply_markup ?? {}) as Record<string, Button[][]>;
  const said = parse_mode === "HTML" ? String(text) : escapeHtml(String(text ?? ""));
  const button = ({ text: label, url }: Button) =>
    `<a style="${looks.button}"${url ? ` href="${escapeHtml(url)}"` : ""}>${escapeHtml(label)}${url ? " ↗" : ""}</a>`;
  const rows = [...inline_keyboard, ...keyboard].map(
    (row) => `<div style="display:flex;gap:4px;margin-top:4px">${row.map(button).join("")}</div>`,
  );
  const bubble = said && `<div style="${looks.bubble}">${said}</div>`;
  return `<body style="${looks.chat}"><div style="max-width:360px">${bubble}${rows.join("")}</div></body>`;
}

const looks = {
  chat: "margin:0;padding:16px;background:#d5e3ea;font:15px/1.4 system-ui,sans-serif;color:#111",
  bubble:
    "padding:8px 12px;border-radius:4px 12px 12px 12px;background:#fff;white-space:pre-line;overflow-wrap:anywhere",
  button:
    "flex:1;padding:8px;border-radius:8px;background:#4a6d80;color:#fff;text-align:center;text-decoration:none",
};

/** The order that a message's buttons are about. */
const orderIn = ({ reply_markup }: Fields): string | null =>
  /[0-9A-HJKMNP-TV-Z]{26}/.exec(JSON.stringify(reply_markup ?? ""))?.[0] ?? null;

/**
 * Answers POST /_local/telegram `{ chat, text | contact | press | block, language?, from? }`: what somebody does in
 * their chat comes to the webhook as Telegram sends it.
 */
export async function actInChat({ inbox, secrets, url }: Telegram, body: Fields): Promise<object> {
  const update = updateOf(body);
  const said = [body.text, body.contact, body.press, body.block && "(blocked)"].find(Boolean);
  inbox.add({ ...spoken(`@${localBot}`, String(said)), from: String(body.chat) });
  if (body.block) blocked.add(String(body.chat));
  else blocked.delete(String(body.chat));
  const { webhook } = JSON.parse(secrets["waymark-telegram"]!);
  const answer = await fetch(`${url}/v1/webhooks/telegram`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": webhook },
    body: JSON.stringify(update),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}

function updateOf({
  chat: id,
  text,
  contact,
  press,
  block,
  language = "en",
  from = id,
  update,
}: Fields): object {
  if (!Number.isInteger(id)) throw new HttpError("validation-failed", '"chat" is the number of a chat.');
  const chat = { id, type: "private" };
  const user = { id: from, is_bot: false, first_name: "Anna", language_code: language };
  const message = { message_id: ++numbers, date: 0, chat, from: user };
  const update_id = update ?? ++numbers;
  if (block)
    return { update_id, my_chat_member: { chat, from: user, new_chat_member: { status: "kicked" } } };
  if (typeof press === "string") {
    const pressed = { ...message, ...pressedIn(String(id), press) };
    presses.set(String(update_id), String(id));
    return {
      update_id,
      callback_query: { id: String(update_id), from: user, data: press, message: pressed },
    };
  }
  if (typeof contact === "string")
    return { update_id, message: { ...message, contact: { phone_number: contact, user_id: id } } };
  return { update_id, message: { ...message, text: String(text ?? "") } };
}

/** The last message with such a button; a button that no message has is one that somebody made up. */
const pressedIn = (chat: string, press: string): Partial<Shown> =>
  shown.get(chat)?.findLast(({ reply_markup }) => JSON.stringify(reply_markup ?? "").includes(press)) ?? {};

/** Is this a call of the bot, rather than of somebody at this machine? */
export const botCallIn = (path: string): string | undefined =>
  path.startsWith(`${telegramPath}/`) ? path.slice(telegramPath.length + 1) : undefined;
