import { OrderError } from "../../../domain/error.ts";
import { botAddress } from "../../../domain/people/telegram.ts";
import { findAccount, saveAccount } from "../../../io/people/accounts.ts";
import { makeChatCode } from "../../../io/people/telegram-links.ts";
import { telegramBot } from "../../../io/runtime/telegram.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireMember } from "./me.ts";

/** POST /v1/me/telegram: an address that links the chat of whoever opens it first, for ten minutes. */
export const handler = httpHandler({}, async ({ actor, now }) => {
  const member = requireMember(actor);
  const bot = telegramBot();
  if (!bot) throw new OrderError("invalid-state", "This deployment has no Telegram bot.");
  // whom a chat belongs to has to be known
  if ((await findAccount(actor))?.role !== actor.role) await saveAccount(actor);
  const { code, until } = await makeChatCode(member, now);
  return { status: 201, body: { url: botAddress(bot, code), until } };
});
