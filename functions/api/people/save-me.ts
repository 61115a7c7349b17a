import { fieldError } from "../../../domain/error.ts";
import { accountProfile } from "../../../domain/people/schema.ts";
import { rememberPhones } from "../../../io/links/staff-phones.ts";
import { findAccount, saveAccount } from "../../../io/people/accounts.ts";
import { httpHandler } from "../../http/handler.ts";
import { withLocalPhone } from "../../http/phones.ts";
import { isStaff, meReply } from "./me.ts";

/** PUT /v1/me: what the caller is called, which language they read, and by which phone the bot knows them. */
export const handler = httpHandler({ body: accountProfile }, async ({ actor, body, header }) => {
  if (body.phone && !isStaff(actor)) throw fieldError("/phone", "is for the staff of a shop only");
  const shop = actor.shop ?? "";
  const profile = await withLocalPhone(shop, body);
  const former = isStaff(actor) ? await findAccount(actor) : undefined;
  const account = await saveAccount(actor, profile);
  const phones = (of?: { phone?: string | undefined }) => (of?.phone ? [of.phone] : []);
  if (isStaff(actor)) await rememberPhones({ shop, person: actor.id }, phones(account), phones(former));
  return meReply(actor, account, header("accept-language"));
});
