import { accountProfile } from "../../../domain/people/schema.ts";
import { saveAccount } from "../../../io/people/accounts.ts";
import { httpHandler } from "../../http/handler.ts";
import { meReply } from "./me.ts";

/** PUT /v1/me: what the caller is called, and which language they read. */
export const handler = httpHandler({ body: accountProfile }, async ({ actor, body, header }) =>
  meReply(actor, await saveAccount(actor, body), header("accept-language")),
);
