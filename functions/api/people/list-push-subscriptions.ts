import { pushView } from "../../../domain/people/push.ts";
import { pushKeyPair } from "../../../io/people/push-keys.ts";
import { listPushSubscriptions } from "../../../io/people/push-subscriptions.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireMember } from "./me.ts";

/** GET /v1/me/push-subscriptions: on which browsers the caller is notified, and what one more has to know. */
export const handler = httpHandler({}, async ({ actor, now }) => {
  const member = requireMember(actor);
  const [subscriptions, pair] = await Promise.all([listPushSubscriptions(member, now), pushKeyPair()]);
  const publicKey = pair!.publicKey.toString("base64url");
  return { body: { publicKey, items: subscriptions.map(pushView), next: null } };
});
