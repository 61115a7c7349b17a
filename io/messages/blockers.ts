import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { MessageChannel } from "../../domain/channels.ts";
import { calendarDayOf } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import { isMisaddressed, type Participants, type SenderShop } from "../../domain/messages/recipients.ts";
import { endOfQuietHours } from "../../domain/time/opening-hours.ts";
import type { Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, tableName } from "../dynamodb/table.ts";
import { sign } from "../links/signing.ts";
import type { Blocker, Caps, ChannelAdapter } from "./channels/channel.ts";
import type { SuppressionLookup } from "./suppressions.ts";

/** Why a message is not sent where it was to go: it was corrected meanwhile, and goes where its reader is now. */
export const movedAway = "corrected";

/** What keeps a message from being sent now; one that nothing blocks is counted, once, where its channel counts. */
export async function blockerOf(
  adapter: ChannelAdapter,
  message: Notification,
  participants: Participants,
  find: SuppressionLookup,
): Promise<Blocker | undefined> {
  if (isMisaddressed(message, participants)) return { status: "skipped", reason: movedAway };
  const limit = await limitOf(adapter, message, participants.shop, find);
  return limit ?? adapter.limits.refuses?.(message, participants);
}

/** What keeps a message from being sent that may be about no order; one that nothing blocks is counted, once. */
export async function limitOf(
  { name, limits }: ChannelAdapter,
  { to, at, party, counted }: Pick<Notification, "to" | "at" | "party" | "counted">,
  shop: SenderShop,
  find: SuppressionLookup,
): Promise<Blocker | undefined> {
  const { suppressible, refusal, rings, heldUntil, caps } = limits;
  const suppressed = suppressible && (await find(to));
  if (suppressed) return { status: "suppressed", reason: suppressed };
  const refused = refusal?.(to, shop);
  if (refused) return { status: "refused", reason: refused };
  // A deliverer's job is now: it does not wait for the morning.
  const isHeld = rings && shop.quietHours && !["deliverer", "formerDeliverer"].includes(party);
  const dueAt = isHeld && endOfQuietHours(shop.quietHours!, shop.timeZone, at);
  if (dueAt) return { status: "waiting", reason: "quietHours", dueAt };
  const closedUntil = heldUntil?.(shop, at);
  if (closedUntil) return { status: "waiting", reason: "closed", dueAt: closedUntil };
  const cap = counted || !caps ? undefined : await countMessage(name, caps(shop), { shop, to, at });
  return cap && { status: "capped", reason: cap };
}

/** Seconds after which a day's counts are forgotten. */
const countTtlSeconds = 3 * 86_400;

/** Counts a message to this address on this day of the shop; the cap that stands against it is answered instead. */
export async function countMessage(
  channel: MessageChannel,
  { perNumberPerDay, perDay }: Caps,
  { shop, to, at }: { shop: Pick<SenderShop, "id" | "timeZone">; to: string; at: Moment },
): Promise<keyof Caps | undefined> {
  const day = `${channel.toUpperCase()}#${shop.id}#${calendarDayOf(at, shop.timeZone)}`;
  const isBounded = Number.isFinite(perDay);
  if (!(await countUpTo(perNumberPerDay, day, `NUMBER#${await sign(channel, to)}`, at)))
    return "perNumberPerDay";
  return !isBounded || (await countUpTo(perDay, day, "TOTAL", at)) ? undefined : "perDay";
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
