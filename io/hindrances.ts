import type { Message } from "../domain/message.ts";
import { endOfQuiet } from "../domain/quiet-hours.ts";
import type { Circle } from "../domain/recipients.ts";
import { smsRulesOf } from "../domain/sms-rules.ts";
import { isIn } from "./phone-country.ts";
import { countSms } from "./sms-counts.ts";
import type { FindSuppression } from "./suppressions.ts";

type Hindrance = Pick<Message, "status" | "reason" | "dueAt">;

/** What keeps a message from being handed over now; an SMS that nothing hinders is counted, once. */
export function hindranceTo(
  message: Message,
  circle: Circle,
  find: FindSuppression,
): Promise<Hindrance | undefined> {
  return message.channel === "email" ? toEmail(message, find) : toSms(message, circle);
}

async function toEmail({ to }: Message, find: FindSuppression): Promise<Hindrance | undefined> {
  const reason = await find(to);
  return reason && { status: "suppressed", reason };
}

async function toSms(message: Message, { shop }: Circle): Promise<Hindrance | undefined> {
  const { to, at, party } = message;
  if (!isIn(smsRulesOf(shop).countries, to)) return { status: "refused", reason: "country" };
  // A deliverer's job is now: it does not wait for the morning.
  const isHeld = shop.quietHours && party !== "deliverer";
  const dueAt = isHeld && endOfQuiet(shop.quietHours!, shop.timeZone, at);
  if (dueAt) return { status: "waiting", reason: "quietHours", dueAt };
  const cap = message.counted ? undefined : await countSms(shop, to, at);
  return cap && { status: "capped", reason: cap };
}
