import { chatView } from "../../../domain/people/telegram.ts";
import { chatsOfPerson } from "../../../io/people/telegram-links.ts";
import { telegramBot } from "../../../io/runtime/telegram.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireStaff } from "./me.ts";

/** GET /v1/me/telegram: in which chats with the bot the caller reads, and what the bot is called. */
export const handler = httpHandler({}, async ({ actor }) => {
  const { shop, id } = requireStaff(actor);
  const chats = await chatsOfPerson(shop, id);
  return { body: { bot: telegramBot() ?? null, items: chats.map(chatView), next: null } };
});
