import { accountProfile } from "../../../domain/people/schema.ts";
import { httpHandler } from "../../http/handler.ts";
import { storeProfile } from "./me.ts";

/** PUT /v1/me: what the caller is called, which language they read, by which phone the bot knows them, and what they are told. */
export const handler = httpHandler({ body: accountProfile }, async ({ actor, body, header }) =>
  storeProfile(actor, body, header("accept-language")),
);
