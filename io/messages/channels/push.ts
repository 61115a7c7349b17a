import type { PersonalAddress } from "../../../domain/messages/channels/routes.ts";
import { teamOf } from "../../../domain/people/team.ts";
import { removePushSubscription } from "../../people/push-subscriptions.ts";
import { isGone, PushFailure, pushStatusOf, sendWebPush } from "../../people/web-push.ts";
import { sendFailureOf } from "../send-failures.ts";
import type { ChannelAdapter, Envelope } from "./channel.ts";

/** What a browser shows: the number of an order and what happened. Nothing of it is about people. */
interface PushNotice {
  title: string;
  order: string;
}

/** Notifications in browsers, by Web Push: the service worker of the board shows them. */
export const push: ChannelAdapter<PushNotice> = {
  name: "push",
  limits: { rings: true, caps: () => ({ perNumberPerDay: 300, perDay: Number.POSITIVE_INFINITY }) },
  render: ({ subject }, { order = "" }) => ({ title: subject, order }),
  send: notifyBrowser,
  // One that comes twice replaces itself: nothing is lost by trying again.
  outcome: (error) =>
    isGone(error) ? "gone" : (pushStatusOf(error) ?? 500) >= 500 ? "later" : sendFailureOf(error),
  switchOff: forget,
};

/** Seconds for which the push service keeps it for a browser that is away. */
const ttlSeconds = 4 * 3600;

async function notifyBrowser(body: PushNotice, envelope: Envelope): Promise<undefined> {
  const { endpoint, p256dh = "", auth = "", key = "" } = addressIn(envelope)?.details ?? {};
  if (!endpoint) throw new PushFailure("The browser is notified no more.", 410);
  const to = { endpoint, key, keys: { p256dh, auth } };
  await sendWebPush({ to, body, topic: body.order || "tasks", ttlSeconds });
}

const addressIn = ({
  to,
  participants,
}: Pick<Envelope, "to" | "participants">): PersonalAddress | undefined =>
  participants?.linked?.find((each) => each.channel === "push" && each.to === to);

async function forget(to: string, envelope: Envelope): Promise<void> {
  const { person, details = {} } = addressIn({ ...envelope, to }) ?? {};
  if (!person?.id) return;
  const { id, role } = person;
  const team = teamOf({ id, role, shop: envelope.shop.id });
  if (team) await removePushSubscription({ team, id }, Number(details.place), details.endpoint);
}
