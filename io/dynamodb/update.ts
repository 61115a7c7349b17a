import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { conflictingItem, db, type Item, tableName } from "./table.ts";

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
