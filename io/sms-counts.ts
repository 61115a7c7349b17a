import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { dayOf } from "../domain/lists.ts";
import type { Shop } from "../domain/shop.ts";
import { smsRulesOf } from "../domain/sms-rules.ts";
import type { Moment } from "../domain/time.ts";
import { sign } from "./signing.ts";
import { blocking, db, table } from "./table.ts";

/** Seconds after which a day's counts are forgotten. */
const memory = 3 * 86_400;

/** Counts an SMS to this number on this day of the shop; the cap that stands against it is answered instead. */
export async function countSms(
  shop: Shop,
  phone: string,
  at: Moment,
): Promise<"perNumberPerDay" | "perDay" | undefined> {
  const { perNumberPerDay, perDay } = smsRulesOf(shop);
  const day = `SMS#${shop.id}#${dayOf(at, shop.timeZone)}`;
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
        TableName: table,
        Key: { pk, sk },
        UpdateExpression: "ADD messages :one SET expiresAt = :later",
        ConditionExpression: "attribute_not_exists(messages) OR messages < :cap",
        ExpressionAttributeValues: { ":one": 1, ":cap": cap, ":later": Date.parse(at) / 1000 + memory },
      }),
    );
    return true;
  } catch (error) {
    if (blocking(error)) return false;
    throw error;
  }
}
