import { findAccount, saveAccount } from "../../../io/people/accounts.ts";
import { httpHandler } from "../../http/handler.ts";
import { hasTeam, meReply } from "./me.ts";

/** GET /v1/me: who the caller is, and what a screen needs of their shop; who is told of orders is known from then on. */
export const handler = httpHandler({}, async ({ actor, header }) => {
  const known = await findAccount(actor);
  const isNew = hasTeam(actor) && known?.role !== actor.role;
  return meReply(actor, isNew ? await saveAccount(actor) : known, header("accept-language"));
});
