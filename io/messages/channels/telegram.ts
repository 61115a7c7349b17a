import { type TelegramMessage, telegramMessageOf } from "../../../domain/messages/channels/telegram.ts";
import { markChatBlocked } from "../../people/telegram-links.ts";
import { now } from "../../runtime/clock.ts";
import { callTelegram, TelegramError } from "../../runtime/telegram.ts";
import type { SendFailure } from "../send-failures.ts";
import type { ChannelAdapter, Envelope } from "./channel.ts";

/** Messages a second that Telegram takes from a bot, a few fewer: its answers in the chats count, too. */
const perSecond = 25;

/** A chat with the deployment's bot, which one of a shop's staff has linked. */
export const telegram: ChannelAdapter<TelegramMessage> = {
  name: "telegram",
  limits: { rings: true, caps: () => ({ perNumberPerDay: 300, perDay: Number.POSITIVE_INFINITY }) },
  render: ({ content }, envelope) =>
    telegramMessageOf(content, {
      ...{ order: envelope.order ?? "", locale: envelope.locale },
      mayAct: addressIn(envelope)?.person !== undefined,
    }),
  send: sendToChat,
  outcome: telegramFailureOf,
  retryAfter: (error) => (error instanceof TelegramError ? error.retryAfter : undefined),
  rate: async () => perSecond,
  switchOff: async (_, envelope) => {
    const chat = chatIn(envelope);
    if (chat !== undefined) await markChatBlocked(chat, now());
  },
};

const addressIn = ({ participants, to }: Envelope) =>
  participants?.linked?.find((each) => each.channel === "telegram" && each.to === to);

const chatIn = (envelope: Envelope): number | undefined => {
  const chat = addressIn(envelope)?.details?.chat;
  return chat === undefined ? undefined : Number(chat);
};

/** Whose link has ended meanwhile is reached no more. */
async function sendToChat(message: TelegramMessage, envelope: Envelope): Promise<undefined> {
  const chat_id = chatIn(envelope);
  if (chat_id === undefined) throw new TelegramError("The chat is linked no more.", 403);
  await callTelegram("sendMessage", { chat_id, ...message });
}

/** 403: its owner has blocked the bot, or is gone; 400 with such words: there is no such chat. */
function telegramFailureOf(error: unknown): SendFailure {
  if (!(error instanceof TelegramError)) return "unknown";
  const { code, message } = error;
  if (code === undefined) return isUnsent(error.cause) ? "later" : "unknown";
  if (code === 403 || (code === 400 && /chat not found|user is deactivated/i.test(message))) return "gone";
  if (code === 401 || code === 404) return "blocked";
  if (code === 429) return "throttled";
  return code < 500 ? "refused" : "unknown";
}

/** No connection stood, so nothing has left. */
const isUnsent = (cause: unknown): boolean =>
  ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"].includes((cause as { code?: string } | undefined)?.code ?? "");
