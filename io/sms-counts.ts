import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { calendarDayOf } from "../domain/lists.ts";
import type { Shop } from "../domain/shop.ts";
import { smsRulesOf } from "../domain/sms-rules.ts";
import type { Moment } from "../domain/time.ts";
import { sign } from "./signing.ts";
import { conflictingItem, db, tableName } from "./table.ts";

/** Seconds after which a day's counts are forgotten. */
const countTtlSeconds = 3 * 86_400;

/** Counts an SMS to this number on this day of the shop; the cap that stands against it is answered instead. */
export async function countSms(
  shop: Shop,
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
