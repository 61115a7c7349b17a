import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../../domain/actor.ts";
import { type PushSubscription, placeForPush, pushPlaces } from "../../domain/people/push.ts";
import type { Moment } from "../../domain/time/time.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, type Key, tableName } from "../dynamodb/table.ts";

/** Whose browsers are notified together: the staff of a shop, or a contractor. */
export type PushOwner = Pick<Actor, "role" | "shop" | "id">;

const partitionOf = ({ role, shop, id }: PushOwner): string =>
  role === "contractor" ? `CONTRACTOR#${id}` : `SHOP#${shop}`;

/** The key of one person's browser, in one of their places. */
export const pushKey = (owner: PushOwner, place: number): Key => ({
  pk: partitionOf(owner),
  sk: `PUSH#${owner.id}#${place}`,
});

/** Time to live is counted in seconds, and what it ends can still be there for two days. */
const toItem = (owner: PushOwner, { expiresAt, ...subscription }: PushSubscription): Item => ({
  ...pushKey(owner, subscription.place),
  ...subscription,
  until: expiresAt,
  expiresAt: Date.parse(expiresAt) / 1000,
});

const fromItem = ({ pk, sk, until, expiresAt, ...subscription }: Item): PushSubscription =>
  ({ ...subscription, expiresAt: until }) as unknown as PushSubscription;

/** The browsers on which the staff of a shop, or a contractor, are notified now. */
export async function listPushSubscriptions(owner: PushOwner, now: Moment): Promise<PushSubscription[]> {
  const items = await queryPartition(partitionOf(owner), "PUSH#");
  return items.map(fromItem).filter(({ expiresAt }) => expiresAt > now);
}

/** The same of one person. */
export async function listOwnPushSubscriptions(owner: PushOwner, now: Moment): Promise<PushSubscription[]> {
  return (await listPushSubscriptions(owner, now)).filter(({ person }) => person === owner.id);
}

/** Keeps a browser, in the place where it stood before, in a free one, or in that of the one longest unused. */
export async function savePushSubscription(
  owner: PushOwner,
  wanted: Omit<PushSubscription, "place">,
): Promise<PushSubscription> {
  const known = await listOwnPushSubscriptions(owner, wanted.renewedAt);
  const subscription = { ...wanted, place: placeForPush(known, wanted.endpoint) };
  await db.send(new PutCommand({ TableName: tableName, Item: toItem(owner, subscription) }));
  return subscription;
}

/** Removes the browser in a place, as it was; undefined when none is there, or with `endpoint` when it is another one. */
export async function removePushSubscription(
  owner: PushOwner,
  place: number,
  endpoint?: string,
): Promise<PushSubscription | undefined> {
  const isThat = {
    ConditionExpression: "endpoint = :endpoint",
    ExpressionAttributeValues: { ":endpoint": endpoint },
  };
  const Key = pushKey(owner, place);
  try {
    const input = { TableName: tableName, Key, ReturnValues: "ALL_OLD" as const, ...(endpoint && isThat) };
    const { Attributes } = await db.send(new DeleteCommand(input));
    return Attributes && fromItem(Attributes);
  } catch (error) {
    if (conflictingItem(error)) return undefined;
    throw error;
  }
}

/** Removes all browsers of somebody who has left. */
export async function removeAllPushSubscriptions(owner: PushOwner): Promise<void> {
  await Promise.all(pushPlaces.map((place) => removePushSubscription(owner, place)));
}
