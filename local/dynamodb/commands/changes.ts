import type {
  ConditionCheck,
  Delete,
  DeleteItemCommandInput,
  Put,
  PutItemCommandInput,
  Update,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { conditionFailed, invalid, invalidParameter } from "../errors.ts";
import { type BoundExpressions, bindExpressions } from "../expressions/bind.ts";
import type { Update as BoundUpdate } from "../expressions/bind-update.ts";
import { expectIndexKeys, expectWholeKeys, type ItemKey, keyOf, keyOfItem } from "../table/keys.ts";
import type { TableSchema } from "../table/schema.ts";
import type { FormerItem, Table } from "../table/table.ts";
import type { CapacityUnits } from "../table/units.ts";
import { itemSize } from "../values/size.ts";
import type { Attributes } from "../values/value.ts";
import { toWire } from "../values/wire.ts";
import { type CommandContext, checkPlaceholdersWanted, noTable } from "./request.ts";

/** A change of one item that a call asks for. */
export interface ItemChange {
  table: Table;
  key: ItemKey;
  bound: BoundExpressions;
  /** Whether a condition that fails answers the item. */
  tellsItem: boolean;
  /** What the item becomes; undefined when it goes. */
  next(former: Attributes | undefined): Attributes | undefined;
}

/** A change that may be made, its condition fulfilled. */
export interface PreparedChange {
  change: ItemChange;
  former: FormerItem;
  next: Attributes | undefined;
}

/** DynamoDB's limit for one item. */
export const maxItemBytes = 400 * 1024;

/** The change that PutItem asks for, or a put of a transaction. */
export function putChange(input: PutItemCommandInput | Put, context: CommandContext): ItemChange {
  checkPlaceholdersWanted({ ...input }, ["ConditionExpression"]);
  const item = context.form.read(input.Item!);
  if (itemSize(item) > maxItemBytes) throw invalid("Item size has exceeded the maximum allowed size");
  const bound = bindExpressions(input as object, context.form);
  const table = context.tables.find(input.TableName!, noTable);
  const key = keyOfItem(item, table.schema);
  const next = () => withRightIndexKeys(item, table.schema);
  return { table, key, bound, tellsItem: tellsItem(input), next };
}

function withRightIndexKeys(item: Attributes, { indexes }: TableSchema): Attributes {
  for (const index of indexes) expectIndexKeys(item, index);
  return item;
}

/** The change that DeleteItem asks for, or a delete of a transaction. */
export function deleteChange(input: DeleteItemCommandInput | Delete, context: CommandContext): ItemChange {
  return { ...keyedChange(input, ["ConditionExpression"], context), next: () => undefined };
}

/** The check of a transaction, which changes nothing. */
export function conditionCheck(input: ConditionCheck, context: CommandContext): ItemChange {
  return { ...keyedChange(input, ["ConditionExpression"], context), next: (former) => former };
}

/** The change that UpdateItem asks for, or an update of a transaction. */
export function updateChange(input: UpdateItemCommandInput | Update, context: CommandContext): ItemChange {
  const change = keyedChange(input, ["UpdateExpression", "ConditionExpression"], context);
  const { update } = change.bound;
  const { schema } = change.table;
  if (update) expectNoKey(update, schema);
  const keys = { [schema.hash]: change.key.hash, [schema.range]: change.key.range };
  return {
    ...change,
    next(former) {
      const next = update ? update.apply(former ?? keys) : (former ?? keys);
      if (itemSize(next) > maxItemBytes)
        throw invalid("Item size to update has exceeded the maximum allowed size");
      return withRightIndexKeys(next, schema);
    },
  };
}

type KeyedInput = DeleteItemCommandInput | Delete | ConditionCheck | UpdateItemCommandInput | Update;

function keyedChange(input: KeyedInput, expressions: string[], { form, tables }: CommandContext) {
  checkPlaceholdersWanted({ ...input }, expressions);
  const given = form.read(input.Key!);
  const bound = bindExpressions(input as object, form);
  const table = tables.find(input.TableName!, noTable);
  return { table, key: keyOf(given, table.schema), bound, tellsItem: tellsItem(input) };
}

const tellsItem = (input: { ReturnValuesOnConditionCheckFailure?: string | undefined }): boolean =>
  input.ReturnValuesOnConditionCheckFailure === "ALL_OLD";

function expectNoKey({ changes, paths }: BoundUpdate, schema: TableSchema): void {
  for (const name of [schema.hash, schema.range])
    if (changes.some(({ path }) => path[0] === name))
      throw invalidParameter(`Cannot update attribute ${name}. This attribute is part of the key`);
  expectWholeKeys(paths, schema);
}

/** Looks whether a change may be made, and what it makes; throws when its condition fails. */
export function prepare(change: ItemChange): PreparedChange {
  const former = change.table.former(change.key);
  const { condition } = change.bound;
  if (condition && !condition(former.attributes ?? {}))
    throw conditionFailed(change.tellsItem && former.attributes ? toWire(former.attributes) : undefined);
  return { change, former, next: change.next(former.attributes) };
}

/** Makes a change; answers the write units of it. */
export const carryOut = ({ change, former, next }: PreparedChange): CapacityUnits =>
  change.table.write(change.key, former, next);
