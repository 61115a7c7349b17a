import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type PushSubscription, placeForPush, pushPlaces } from "../../domain/people/push.ts";
import type { Member, Team } from "../../domain/people/team.ts";
import type { Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, type Item, type Key, tableName } from "../dynamodb/table.ts";

/** The item with all browsers of a team: one, so that who sends a message reads it beside the shop itself. */
export const browsersKey = (team: Team): Key => ({ pk: team, sk: "BROWSERS" });
/** Each browser is an attribute of it. */
const attributeOf = ({ person, place }: Pick<PushSubscription, "person" | "place">): string =>
  `browser ${person} ${place}`;

const allIn = (item: Item = {}): PushSubscription[] =>
  Object.entries(item).flatMap(([name, value]) =>
    name.startsWith("browser ") ? [value as PushSubscription] : [],
  );

/** The browsers in the item of a team on which its members are notified now. */
export const browsersIn = (item: Item | undefined, now: Moment): PushSubscription[] =>
  allIn(item).filter(({ expiresAt }) => expiresAt > now);

async function readAll(team: Team): Promise<PushSubscription[]> {
  const Key = browsersKey(team);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return allIn(Item);
}

/** The browsers on which one of a team is notified now. */
export async function listPushSubscriptions({ team, id }: Member, now: Moment): Promise<PushSubscription[]> {
  const all = await readAll(team);
  return all.filter(({ person, expiresAt }) => person === id && expiresAt > now);
}

/**
 * Keeps a browser, in the place where it stood before, in a free one, or in that of the one longest unused. What has
 * expired in the team goes on this occasion.
 */
export async function savePushSubscription(
  { team, id }: Member,
  wanted: Omit<PushSubscription, "place">,
): Promise<PushSubscription> {
  const all = await readAll(team);
  const expired = all.filter(({ expiresAt }) => expiresAt <= wanted.renewedAt);
  const known = all.filter((each) => each.person === id && !expired.includes(each));
  const subscription = { ...wanted, place: placeForPush(known, wanted.endpoint) };
  const gone = expired.map(attributeOf).filter((name) => name !== attributeOf(subscription));
  const removal = gone.length > 0 ? ` REMOVE ${gone.map((_, i) => `#gone${i}`).join(", ")}` : "";
  await db.send(
    new UpdateCommand({
      ...{ TableName: tableName, Key: browsersKey(team) },
      UpdateExpression: `SET #browser = :browser${removal}`,
      ExpressionAttributeNames: {
        "#browser": attributeOf(subscription),
        ...Object.fromEntries(gone.map((name, i) => [`#gone${i}`, name])),
      },
      ExpressionAttributeValues: { ":browser": subscription },
    }),
  );
  return subscription;
}

/** Removes the browser in a place, as it was; undefined when none is there, or with `endpoint` when it is another one. */
export async function removePushSubscription(
  { team, id }: Member,
  place: number,
  endpoint?: string,
): Promise<PushSubscription | undefined> {
  const name = attributeOf({ person: id, place });
  try {
    const { Attributes = {} } = await db.send(
      new UpdateCommand({
        ...{ TableName: tableName, Key: browsersKey(team), UpdateExpression: "REMOVE #browser" },
        ConditionExpression: endpoint ? "#browser.endpoint = :endpoint" : "attribute_exists(#browser)",
        ExpressionAttributeNames: { "#browser": name },
        ...(endpoint && { ExpressionAttributeValues: { ":endpoint": endpoint } }),
        ReturnValues: "ALL_OLD",
      }),
    );
    return Attributes[name] as PushSubscription;
  } catch (error) {
    if (conflictingItem(error)) return undefined;
    throw error;
  }
}

/** Removes all browsers of somebody who has left. */
export async function removeAllPushSubscriptions(owner: Member): Promise<void> {
  for (const place of pushPlaces) await removePushSubscription(owner, place);
}
