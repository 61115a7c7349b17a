import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { calendarDayOf } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import {
  isMisaddressed,
  type Participants,
  type SenderShop,
  smsRulesOf,
} from "../../domain/messages/recipients.ts";
import { endOfQuietHours } from "../../domain/time/opening-hours.ts";
import type { Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, tableName } from "../dynamodb/table.ts";
import { sign } from "../links/signing.ts";
import { isInCountries } from "./phone-plans/phone-country.ts";
import type { SuppressionLookup } from "./suppressions.ts";

type Blocker = Pick<Notification, "status" | "reason" | "dueAt">;

/** Why a message is not sent where it was to go: it was corrected meanwhile, and goes where its reader is now. */
export const movedAway = "corrected";

/** What keeps a message from being sent now; an SMS that nothing blocks is counted, once. */
export function blockerOf(
  message: Notification,
  participants: Participants,
  find: SuppressionLookup,
): Promise<Blocker | undefined> {
  if (isMisaddressed(message, participants)) return Promise.resolve({ status: "skipped", reason: movedAway });
  return message.channel === "email" ? emailBlocker(message, find) : smsBlocker(message, participants.shop);
}

async function emailBlocker({ to }: Notification, find: SuppressionLookup): Promise<Blocker | undefined> {
  const reason = await find(to);
  return reason && { status: "suppressed", reason };
}

/** What keeps an SMS from being sent now; one that nothing blocks is counted, once. */
export async function smsBlocker(
  { to, at, party, counted }: Pick<Notification, "to" | "at" | "party" | "counted">,
  shop: SenderShop,
): Promise<Blocker | undefined> {
  if (!isInCountries(smsRulesOf(shop).countries, to)) return { status: "refused", reason: "country" };
  // A deliverer's job is now: it does not wait for the morning.
  const isHeld = shop.quietHours && !["deliverer", "formerDeliverer"].includes(party);
  const dueAt = isHeld && endOfQuietHours(shop.quietHours!, shop.timeZone, at);
  if (dueAt) return { status: "waiting", reason: "quietHours", dueAt };
  const cap = counted ? undefined : await countSms(shop, to, at);
  return cap && { status: "capped", reason: cap };
}

/** Seconds after which a day's counts are forgotten. */
const countTtlSeconds = 3 * 86_400;

/** Counts an SMS to this number on this day of the shop; the cap that stands against it is answered instead. */
export async function countSms(
  shop: SenderShop,
  phone: string,
  at: Moment,
): Promise<"perNumberPerDay" | "perDay" | undefined> {
  const { perNumberPerDay, perDay } = smsRulesOf(shop);
  const day = `SMS#${shop.id}#${calendarDayOf(at, shop.timeZone)}`;
  if (!(await countUpTo(perNumberPerDay, day, `NUMBER#${await sign("sms", phone)}`, at)))
    return "perNumberPerDay";
  return (await countUpTo(perDay, day, "TOTAL", at)) ? undefined : "perDay";
}

/** Counts one more, unless the cap is reached. */
async function countUpTo(cap: number, pk: string, sk: string, at: Moment): Promise<boolean> {
  if (cap === 0) return false;
  try {
    await db.send(
      new UpdateCommand({
        TableName: tableName,
        Key: { pk, sk },
        UpdateExpression: "ADD messages :one SET expiresAt = :later",
        ConditionExpression: "attribute_not_exists(messages) OR messages < :cap",
        ExpressionAttributeValues: {
          ":one": 1,
          ":cap": cap,
          ":later": Date.parse(at) / 1000 + countTtlSeconds,
        },
      }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}
