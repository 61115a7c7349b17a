import { OrderError } from "../../../domain/error.ts";
import { rememberPhones } from "../../../io/links/staff-phones.ts";
import { removeAccount } from "../../../io/people/accounts.ts";
import { removeAllPushSubscriptions } from "../../../io/people/push-subscriptions.ts";
import { chatsOfPerson, unlinkChat } from "../../../io/people/telegram-links.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** DELETE /v1/shops/{shop}/staff/{id}: somebody has left; who comes again with a token is known again. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "admin");
  await removeAllPushSubscriptions({ role: "seller", shop, id: params.id! });
  for (const chat of await chatsOfPerson(shop, params.id!)) await unlinkChat(chat);
  const removed = await removeAccount(shop, params.id!);
  if (!removed) throw new OrderError("not-found", "There is no such person among the staff.");
  const { id, role, name = null, phone } = removed;
  if (phone) await rememberPhones({ shop, person: id }, [], [phone]);
  return { body: { id, role, name } };
});
