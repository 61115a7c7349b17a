import { OrderError } from "../../../domain/error.ts";
import { chatView } from "../../../domain/people/telegram.ts";
import { keepJobWatch } from "../../../io/people/job-watches.ts";
import { chatsOfPerson, unlinkChat } from "../../../io/people/telegram-links.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireMember } from "./me.ts";

/** DELETE /v1/me/telegram/{id}: nothing more comes to this chat. */
export const handler = httpHandler({}, async ({ actor, params, now }) => {
  const link = (await chatsOfPerson(requireMember(actor))).find((each) => each.id === params.id);
  if (!link) throw new OrderError("not-found", "There is no such chat.");
  await unlinkChat(link);
  if (actor.role === "contractor") await keepJobWatch(actor.id!, now);
  return { body: chatView(link) };
});
