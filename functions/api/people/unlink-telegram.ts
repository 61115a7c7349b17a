import { OrderError } from "../../../domain/error.ts";
import { chatView } from "../../../domain/people/telegram.ts";
import { chatsOfPerson, unlinkChat } from "../../../io/people/telegram-links.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireStaff } from "./me.ts";

/** DELETE /v1/me/telegram/{id}: nothing more comes to this chat. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const { shop, id } = requireStaff(actor);
  const link = (await chatsOfPerson(shop, id)).find((each) => each.id === params.id);
  if (!link) throw new OrderError("not-found", "There is no such chat.");
  await unlinkChat(link);
  return { body: chatView(link) };
});
