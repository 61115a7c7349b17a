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
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { lruCache } from "../dynamodb/loader.ts";
import { conflictingItem, db, tableName } from "../dynamodb/table.ts";
import { sign } from "../links/signing.ts";
import { countOrdersUntil } from "../orders/contact-keys.ts";
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
  return message.channel === "email"
    ? emailBlocker(message, participants, find)
    : smsBlocker(message, participants.shop);
}

async function emailBlocker(
  message: Notification,
  { order }: Participants,
  find: SuppressionLookup,
): Promise<Blocker | undefined> {
  const reason = await find(message.to);
  if (reason) return { status: "suppressed", reason };
  const isFlooded = isUnasked(order, message) && (await hasManyOrders(order, message.at));
  return isFlooded ? { status: "capped", reason: "perAddressPerDay" } : undefined;
}

/** Anybody can name any address in an order of a storefront; whatever comes later somebody has looked at. */
const isUnasked = ({ history }: Participants["order"], { party, version }: Notification): boolean =>
  party === "buyer" && version === 1 && history[0]!.actor.role === "storefront";

/** So many orders of one address are confirmed to it in a day, by each shop. */
export const maxOrdersToldPerDay = 20;

/** How often this process has confirmed an order to an address: below this it asks nobody how many there were. */
const fewConfirmed = 5;
const confirmed = /* @__PURE__ */ lruCache<string, number>(2000);

async function hasManyOrders(order: Participants["order"], at: Moment): Promise<boolean> {
  const address = `${order.shop} ${order.request.buyer.email}`;
  const times = (confirmed.get(address) ?? 0) + 1;
  confirmed.set(address, times);
  if (times <= fewConfirmed) return false;
  const placed = await countOrdersUntil(order, addSeconds(at, -86_400), maxOrdersToldPerDay + 1);
  return placed > maxOrdersToldPerDay;
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
