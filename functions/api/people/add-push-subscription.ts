import { fieldError } from "../../../domain/error.ts";
import { acceptedLanguage } from "../../../domain/lifecycles/folder.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import { pushExpiry, pushView } from "../../../domain/people/push.ts";
import { newPushSubscription } from "../../../domain/people/schema.ts";
import { saveAccount } from "../../../io/people/accounts.ts";
import { keepJobWatch } from "../../../io/people/job-watches.ts";
import { isPushKey, pushKeyPair } from "../../../io/people/push-keys.ts";
import { savePushSubscription } from "../../../io/people/push-subscriptions.ts";
import { resolvedEgressRefusal } from "../../../io/runtime/egress-policy.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireMember } from "./me.ts";

/** POST /v1/me/push-subscriptions: the caller is notified on this browser, or goes on being so. */
export const handler = httpHandler({ body: newPushSubscription }, async ({ actor, body, header, now }) => {
  const owner = requireMember(actor);
  const { endpoint, keys } = body;
  const refusal = await resolvedEgressRefusal(endpoint);
  if (refusal) throw fieldError("/endpoint", refusal);
  if (!isPushKey(keys.p256dh)) throw fieldError("/keys/p256dh", "must be a point of the curve P-256");
  const { key } = (await pushKeyPair())!;
  // who is notified is known
  await saveAccount(actor);
  const subscription = await savePushSubscription(owner, {
    ...{ endpoint, keys, key, person: owner.id },
    locale: acceptedLanguage(languages, header("accept-language")),
    ...{ renewedAt: now, expiresAt: pushExpiry(body, now) },
  });
  if (actor.role === "contractor") await keepJobWatch(owner.id, now);
  return { status: 201, body: pushView(subscription) };
});
