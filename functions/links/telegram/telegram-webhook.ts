import { createHash, timingSafeEqual } from "node:crypto";
import { OrderError } from "../../../domain/error.ts";
import { claimUpdate, markChatBlocked, releaseUpdate } from "../../../io/people/telegram-links.ts";
import { telegramSecret } from "../../../io/runtime/secrets.ts";
import { telegramBot } from "../../../io/runtime/telegram.ts";
import { parseJson } from "../../http/body.ts";
import { httpHandler, parseInput } from "../../http/handler.ts";
import { answerPress } from "./accept.ts";
import { answerChat } from "./chat.ts";
import { type TelegramUpdate, telegramUpdate } from "./update.ts";

/** POST /v1/webhooks/telegram: what people write to the bot, and the buttons that they press; each update counts once. */
export const handler = httpHandler({ open: true }, async ({ raw, header, now }) => {
  const bot = telegramBot();
  if (!bot) throw new OrderError("not-found", "This deployment has no bot.");
  await requireTelegram(header("x-telegram-bot-api-secret-token"));
  const update = parseInput(telegramUpdate, parseJson(raw));
  if (!(await claimUpdate(bot, update.update_id, now))) return { body: { applied: false } };
  try {
    await answer(update, now);
  } catch (error) {
    await releaseUpdate(bot, update.update_id);
    throw error;
  }
  return { body: { applied: true } };
});

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compared in constant time with the secret, and with the one before while it is changed. */
async function requireTelegram(given = ""): Promise<void> {
  const { webhook = "" } = await telegramSecret();
  const secrets = webhook.split(/\s+/).filter(Boolean);
  const isKnown = secrets.map((secret) => timingSafeEqual(digestOf(secret), digestOf(given)));
  if (!isKnown.includes(true)) throw new OrderError("unauthenticated", "The secret token is not valid.");
}

async function answer(
  { message, callback_query, my_chat_member }: TelegramUpdate,
  now: string,
): Promise<void> {
  if (message?.chat.type === "private") await answerChat(message, now);
  const press = callback_query;
  if (press?.message?.chat.type === "private") await answerPress(press, now);
  if (my_chat_member?.chat.type === "private") {
    const isBlocked = ["kicked", "left"].includes(my_chat_member.new_chat_member.status);
    await markChatBlocked(my_chat_member.chat.id, isBlocked ? now : undefined);
  }
}
