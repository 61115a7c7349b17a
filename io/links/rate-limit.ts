import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Moment } from "../../domain/time/time.ts";
import { db, tableName } from "../dynamodb/table.ts";
import { sign } from "./signing.ts";

/** Counts one more wrong link from this address; answers how many there were in this minute. */
export async function countWrongLink(address: string, now: Moment): Promise<number> {
  const minute = now.slice(0, 16);
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { pk: `GUESS#${await sign("guess", networkOf(address))}#${minute}`, sk: "GUESS" },
      UpdateExpression: "ADD guesses :one SET expiresAt = :later",
      ExpressionAttributeValues: { ":one": 1, ":later": Date.parse(now) / 1000 + 3600 },
      ReturnValues: "ALL_NEW",
    }),
  );
  return Number(Attributes?.guesses);
}

/** One household or server has a whole /64 of IPv6. */
const networkOf = (address: string): string =>
  address.includes(":") ? address.split(":", 4).join(":") : address;
