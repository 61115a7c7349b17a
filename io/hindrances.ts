import type { Notification } from "../domain/message.ts";
import { endOfQuietHours } from "../domain/quiet-hours.ts";
import type { Participants } from "../domain/recipients.ts";
import { smsRulesOf } from "../domain/sms-rules.ts";
import { isInCountries } from "./phone-country.ts";
import { countSms } from "./sms-counts.ts";
import type { SuppressionLookup } from "./suppressions.ts";

type Blocker = Pick<Notification, "status" | "reason" | "dueAt">;

/** What keeps a message from being handed over now; an SMS that nothing hinders is counted, once. */
export function blockerOf(
  message: Notification,
  participants: Participants,
  find: SuppressionLookup,
): Promise<Blocker | undefined> {
  return message.channel === "email" ? emailBlocker(message, find) : smsBlocker(message, participants);
}

async function emailBlocker({ to }: Notification, find: SuppressionLookup): Promise<Blocker | undefined> {
  const reason = await find(to);
  return reason && { status: "suppressed", reason };
}

async function smsBlocker(message: Notification, { shop }: Participants): Promise<Blocker | undefined> {
  const { to, at, party } = message;
  if (!isInCountries(smsRulesOf(shop).countries, to)) return { status: "refused", reason: "country" };
  // A deliverer's job is now: it does not wait for the morning.
  const isHeld = shop.quietHours && party !== "deliverer";
  const dueAt = isHeld && endOfQuietHours(shop.quietHours!, shop.timeZone, at);
  if (dueAt) return { status: "waiting", reason: "quietHours", dueAt };
  const cap = message.counted ? undefined : await countSms(shop, to, at);
  return cap && { status: "capped", reason: cap };
}
