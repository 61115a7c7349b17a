import { chatView } from "../../../domain/people/telegram.ts";
import { chatsOfPerson } from "../../../io/people/telegram-links.ts";
import { telegramBot } from "../../../io/runtime/telegram.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireMember } from "./me.ts";

/** GET /v1/me/telegram: in which chats with the bot the caller reads, and what the bot is called. */
export const handler = httpHandler({}, async ({ actor }) => {
  const chats = await chatsOfPerson(requireMember(actor));
  return { body: { bot: telegramBot() ?? null, items: chats.map(chatView), next: null } };
});
