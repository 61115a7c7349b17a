import { OrderError } from "../../../domain/error.ts";
import { pushPlaces, pushView } from "../../../domain/people/push.ts";
import { keepJobWatch } from "../../../io/people/job-watches.ts";
import { removePushSubscription } from "../../../io/people/push-subscriptions.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireMember } from "./me.ts";

/** DELETE /v1/me/push-subscriptions/{id}: the caller is notified on this browser no more. */
export const handler = httpHandler({}, async ({ actor, params, now }) => {
  const member = requireMember(actor);
  const place = Number(params.id);
  const isPlace = String(place) === params.id && pushPlaces.includes(place);
  const removed = isPlace ? await removePushSubscription(member, place) : undefined;
  if (!removed) throw new OrderError("not-found", "There is no such subscription.");
  if (actor.role === "contractor") await keepJobWatch(member.id, now);
  return { body: pushView(removed) };
});
