import { type AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { pause } from "../runtime/clock.ts";
import { slimClient } from "../runtime/slim-client.ts";

/** An item as a plain object. */
export type Item = Record<string, unknown>;

/** Where an item stands. */
export type Key = { pk: string; sk: string };

/** The one table, by the name that the deployment gave it. */
export const tableName = process.env.TABLE ?? "waymark";

/** The client for items as plain objects; the endpoint comes from the environment, as the SDK reads it. */
export const db = DynamoDBDocumentClient.from(slimClient(new DynamoDBClient({ maxAttempts: 5 })), {
  marshallOptions: { removeUndefinedValues: true },
});

/** The item that made a condition fail, empty when there is none; undefined for every other error. */
export function conflictingItem(error: unknown): Item | undefined {
  const { name, Item } = error as { name?: string; Item?: Record<string, AttributeValue> };
  if (name !== "ConditionalCheckFailedException") return undefined;
  return Item ? unmarshall(Item) : {};
}

/** So many items are asked for in one call: the limit of DynamoDB. */
const maxKeysPerCall = 100;

/** So often in a row the table may leave out everything that is asked for. */
const maxEmptyAnswers = 8;

/**
 * Items by their keys, in any order; what the table leaves out under load is asked for again after a pause of random
 * length, longer each time: who asks at once keeps the table as busy as it is.
 */
export async function readItems(keys: Item[], consistent = false): Promise<Item[]> {
  const found: Item[] = [];
  for (let rest = keys, empty = 0; rest.length > 0; ) {
    const Keys = rest.slice(0, maxKeysPerCall);
    const { Responses, UnprocessedKeys } = await db.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: consistent } } }),
    );
    found.push(...(Responses?.[tableName] ?? []));
    const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    empty = left.length === Keys.length ? empty + 1 : 0;
    if (empty === maxEmptyAnswers) throw new TableBusyError(`The table leaves out ${left.length} items.`);
    if (left.length > 0) await backOff(empty + 1);
    rest = [...left, ...rest.slice(maxKeysPerCall)];
  }
  return found;
}

/** The table is too busy to answer, for some seconds already; the same may be asked later. */
class TableBusyError extends Error {
  override name = "ThrottlingException";
}

/** Waits before the next attempt at the same thing: a random time, which doubles with each attempt up to two seconds. */
export const backOff = (attempt: number): Promise<void> =>
  pause(Math.random() * Math.min(2_000, 25 * 2 ** attempt));

/** What becomes of the attributes of an item, under which condition beyond that it exists. */
export interface ItemUpdate {
  set?: Item;
  remove?: string[];
  /** In DynamoDB's syntax: `#name` stands for an attribute, `:name` for a value of `values`. */
  when?: string;
  values?: Item;
}

/** Changes an item and answers it whole; undefined when it is gone or the condition does not hold. */
export async function updateItem(Key: Item, update: ItemUpdate): Promise<Item | undefined> {
  try {
    const { Attributes } = await db.send(
      new UpdateCommand({ TableName: tableName, Key, ReturnValues: "ALL_NEW", ...updateInput(update) }),
    );
    return Attributes;
  } catch (error) {
    if (conflictingItem(error)) return undefined;
    throw error;
  }
}

function updateInput({ set = {}, remove = [], when, values = {} }: ItemUpdate) {
  const sets = Object.keys(set).map((name) => `#${name} = :${name}`);
  const update = [
    sets.length > 0 ? `SET ${sets.join(", ")}` : "",
    remove.length > 0 ? `REMOVE ${remove.map((name) => `#${name}`).join(", ")}` : "",
  ];
  const condition = `attribute_exists(pk)${when ? ` AND (${when})` : ""}`;
  const names = [
    ...Object.keys(set),
    ...remove,
    ...(when?.match(/#\w+/g) ?? []).map((name) => name.slice(1)),
  ];
  const given = Object.entries({ ...set, ...values }).map(([name, value]) => [`:${name}`, value]);
  return {
    UpdateExpression: update.join(" ").trim(),
    ConditionExpression: condition,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ...(given.length > 0 && { ExpressionAttributeValues: Object.fromEntries(given) }),
  };
}
