import type {
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { invalid } from "../errors.ts";
import { bindExpressions } from "../expressions/bind.ts";
import { project } from "../expressions/paths.ts";
import { expectWholeKeys, keyOf } from "../table/keys.ts";
import { consumedCapacity, readUnits } from "../table/units.ts";
import { attributesIn } from "../values/text.ts";
import type { Attributes } from "../values/value.ts";
import {
  carryOut,
  deleteChange,
  type ItemChange,
  type PreparedChange,
  prepare,
  putChange,
  updateChange,
} from "./changes.ts";
import {
  answer,
  type CommandContext,
  checkInput,
  checkPlaceholdersWanted,
  noTable,
  sharedRules,
} from "./request.ts";

const { TableName, Key, ReturnConsumedCapacity, ReturnItemCollectionMetrics } = sharedRules;
const { ReturnValues, ReturnValuesOnConditionCheckFailure } = sharedRules;
const readRules = { TableName, Key, ReturnConsumedCapacity };
const writeRules = {
  ...{ TableName, ReturnConsumedCapacity, ReturnItemCollectionMetrics },
  ...{ ReturnValues, ReturnValuesOnConditionCheckFailure },
};

/** Reads one item. */
export function getItem(input: GetItemCommandInput, { tables, form }: CommandContext): object {
  checkInput({ ...input }, readRules);
  checkPlaceholdersWanted({ ...input }, ["ProjectionExpression"]);
  const given = form.read(input.Key!);
  const { projection } = bindExpressions(input as object, form);
  const table = tables.find(input.TableName!, noTable);
  const key = keyOf(given, table.schema);
  if (projection) expectWholeKeys(projection.paths, table.schema);
  const stored = table.find(key);
  const item = stored && attributesIn(stored.text);
  const units = { table: readUnits(stored?.size ?? 0, input.ConsistentRead ? 1 : 0.5), indexes: {} };
  return answer({
    Item: item && form.write(projection ? project(item, projection) : item),
    ConsumedCapacity: consumedCapacity(input.ReturnConsumedCapacity, table.schema.name, units),
  });
}

/** Stores an item in the place of the one that stands there. */
export function putItem(input: PutItemCommandInput, context: CommandContext): object {
  checkInput({ ...input }, { ...writeRules, Item: { required: true } });
  expectOldOrNone(input.ReturnValues);
  return written(putChange(input, context), input, context);
}

/** Deletes an item where there is one. */
export function deleteItem(input: DeleteItemCommandInput, context: CommandContext): object {
  checkInput({ ...input }, { ...writeRules, Key });
  expectOldOrNone(input.ReturnValues);
  return written(deleteChange(input, context), input, context);
}

/** Changes an item, or makes it of its key. */
export function changeItem(input: UpdateItemCommandInput, context: CommandContext): object {
  checkInput({ ...input }, { ...writeRules, Key });
  return written(updateChange(input, context), input, context);
}

function expectOldOrNone(wanted: string | undefined): void {
  if (wanted && wanted !== "ALL_OLD" && wanted !== "NONE")
    throw invalid("ReturnValues can only be ALL_OLD or NONE");
}

type WriteInput = Pick<UpdateItemCommandInput, "ReturnValues" | "ReturnConsumedCapacity">;

function written(change: ItemChange, input: WriteInput, { form }: CommandContext): object {
  const prepared = prepare(change);
  const units = carryOut(prepared);
  const attributes = returned(prepared, input.ReturnValues);
  return answer({
    Attributes: attributes && form.write(attributes),
    ConsumedCapacity: consumedCapacity(input.ReturnConsumedCapacity, change.table.schema.name, units),
  });
}

function returned({ change, former, next }: PreparedChange, wanted = "NONE"): Attributes | undefined {
  if (wanted === "NONE") return undefined;
  const whole = wanted.endsWith("OLD") ? former.attributes : next;
  if (wanted.startsWith("ALL") || !whole) return whole;
  const { update } = change.bound;
  const changed = update ? project(whole, update.tree) : {};
  return Object.keys(changed).length > 0 ? changed : undefined;
}
