import { createHash } from "node:crypto";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { foldedAddress } from "../../domain/email-address.ts";
import type { Moment } from "../../domain/time/time.ts";
import { batchLoader } from "../dynamodb/loader.ts";
import { db, type Item, readItems, tableName } from "../dynamodb/table.ts";

/** Why nothing is sent to an e-mail address any more: it does not exist, or its owner called us spam. */
export type Suppression = "bounce" | "complaint";

/** The key under which an address is suppressed; it is known by its hash alone. */
export function suppressionKey(email: string): { pk: string; sk: string } {
  const hash = createHash("sha256").update(foldedAddress(email)).digest("base64url");
  return { pk: `ADDRESS#${hash}`, sk: "SUPPRESSED" };
}

/** Marked, so that the bundle of a function that does not read leaves it out. */
const loadSuppression = /* @__PURE__ */ batchLoader<Item>(async (pks) => {
  const items = await readItems(pks.map((pk) => ({ pk, sk: "SUPPRESSED" })));
  return new Map(items.map((item) => [String(item.pk), item]));
});

/** Finds out why nothing is sent to an e-mail address. */
export type SuppressionLookup = (email: string) => Promise<Suppression | undefined>;

/** The same, in items that have been read already. */
export const suppressionIn =
  (items: Item[]): SuppressionLookup =>
  async (email) => {
    const { pk } = suppressionKey(email);
    return items.find((item) => item.pk === pk)?.reason as Suppression | undefined;
  };

/** Why this address is suppressed; undefined when it is not. */
export async function suppressionOf(email: string): Promise<Suppression | undefined> {
  return (await loadSuppression(suppressionKey(email).pk))?.reason as Suppression | undefined;
}

/** Suppresses an address; what was said of it last counts. */
export async function suppress(email: string, reason: Suppression, at: Moment): Promise<void> {
  await db.send(new PutCommand({ TableName: tableName, Item: { ...suppressionKey(email), reason, at } }));
}

/** Lets e-mails go to an address again; whether it was suppressed. */
export async function liftSuppression(email: string): Promise<boolean> {
  const { Attributes } = await db.send(
    new DeleteCommand({ TableName: tableName, Key: suppressionKey(email), ReturnValues: "ALL_OLD" }),
  );
  return Attributes !== undefined;
}
