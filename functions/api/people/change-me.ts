import { accountPatch, accountProfile } from "../../../domain/people/schema.ts";
import { mergePatch } from "../../../domain/shop/change.ts";
import { findAccount } from "../../../io/people/accounts.ts";
import { httpHandler, parseInput } from "../../http/handler.ts";
import { storeProfile } from "./me.ts";

/** PATCH /v1/me: some of what the caller says of themselves, and all else as it is. */
export const handler = httpHandler({ body: accountPatch, isPatch: true }, async ({ actor, body, header }) => {
  const { id: _, role: __, ...profile } = (await findAccount(actor)) ?? {};
  const changed = parseInput(accountProfile, mergePatch(profile, body));
  return storeProfile(actor, changed, header("accept-language"));
});
