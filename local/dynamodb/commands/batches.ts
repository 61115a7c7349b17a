import type {
  BatchGetItemCommandInput,
  BatchWriteItemCommandInput,
  KeysAndAttributes,
  WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { invalid } from "../errors.ts";
import { bindExpressions } from "../expressions/bind.ts";
import { type PathTree, project } from "../expressions/paths.ts";
import { expectWholeKeys, type ItemKey, keyOf } from "../table/keys.ts";
import type { Table } from "../table/table.ts";
import { addUnits, type CapacityUnits, consumedCapacity, noUnits, readUnits } from "../table/units.ts";
import { attributesIn } from "../values/text.ts";
import {
  carryOut,
  deleteChange,
  type ItemChange,
  type PreparedChange,
  prepare,
  putChange,
} from "./changes.ts";
import {
  answer,
  type CommandContext,
  checkInput,
  checkPlaceholdersWanted,
  noTable,
  sharedRules,
} from "./request.ts";

const [maxGets, maxWrites, maxAnswerBytes] = [100, 25, 16 * 1024 * 1024];
const rules = {
  RequestItems: { required: true, length: [1, maxGets] },
  ReturnConsumedCapacity: sharedRules.ReturnConsumedCapacity,
} as const;

/** The items of one table that a batch asks for. */
interface BatchGet {
  table: Table;
  request: KeysAndAttributes;
  keys: { given: object; key: ItemKey }[];
  projection: PathTree<unknown> | undefined;
}

/** Reads up to 100 items; what comes after 16 MB is left unprocessed. */
export function batchGetItem(input: BatchGetItemCommandInput, context: CommandContext): object {
  checkInput({ ...input }, rules);
  const requests = Object.entries(input.RequestItems!);
  for (const [, request] of requests)
    checkInput({ ...request }, { Keys: { required: true, length: [1, maxGets] } });
  if (requests.reduce((sum, [, { Keys }]) => sum + Keys!.length, 0) > maxGets)
    throw invalid("Too many items requested for the BatchGetItem call");
  const gets = requests.map(([name, request]) => batchGetOf(name, request, context));
  let left = maxAnswerBytes;
  const answers = gets.map((get) => {
    const read = readBatch(get, left, context);
    left -= read.bytes;
    return { ...read, name: get.table.schema.name };
  });
  return answer({
    Responses: Object.fromEntries(answers.map(({ name, items }) => [name, items])),
    UnprocessedKeys: Object.fromEntries(
      answers
        .filter(({ rest }) => rest.length > 0)
        .map(({ name, rest }) => [name, { ...input.RequestItems![name], Keys: rest }]),
    ),
    ConsumedCapacity: capacities(
      input,
      answers.map(({ name, units }) => [name, units]),
    ),
  });
}

function batchGetOf(name: string, request: KeysAndAttributes, { tables, form }: CommandContext): BatchGet {
  checkPlaceholdersWanted({ ...request }, ["ProjectionExpression"]);
  const { projection } = bindExpressions(request as object, form);
  const given = request.Keys!.map((key) => [key, form.read(key)] as const);
  const table = tables.find(name, noTable);
  if (projection) expectWholeKeys(projection.paths, table.schema);
  const keys = given.map(([key, read]) => ({ given: key, key: keyOf(read, table.schema) }));
  expectEachOnce(keys.map(({ key }) => key));
  return { table, request, keys, projection };
}

function readBatch({ table, request, keys, projection }: BatchGet, most: number, { form }: CommandContext) {
  const units = noUnits();
  const [items, rest]: object[][] = [[], []];
  let bytes = 0;
  for (const { given, key } of keys) {
    const stored = table.find(key);
    if (bytes + (stored?.size ?? 0) > most) {
      rest!.push(given);
      continue;
    }
    bytes += stored?.size ?? 0;
    units.table += readUnits(stored?.size ?? 0, request.ConsistentRead ? 1 : 0.5);
    if (!stored) continue;
    const item = attributesIn(stored.text);
    items!.push(form.write(projection ? project(item, projection) : item));
  }
  return { items: items!, rest: rest!, units, bytes };
}

const keyText = ({ hash, range }: ItemKey): string => `${hash}\0${range}`;

function expectEachOnce(keys: ItemKey[]): void {
  if (new Set(keys.map(keyText)).size < keys.length)
    throw invalid("Provided list of item keys contains duplicates");
}

function capacities(
  input: { ReturnConsumedCapacity?: BatchGetItemCommandInput["ReturnConsumedCapacity"] },
  units: [string, CapacityUnits][],
) {
  const all = units.map(([name, sum]) => consumedCapacity(input.ReturnConsumedCapacity, name, sum));
  return all.some((each) => each !== undefined) ? all : undefined;
}

/** Puts and deletes up to 25 items, each by itself; nothing is ever left unprocessed, for nothing is throttled. */
export function batchWriteItem(input: BatchWriteItemCommandInput, context: CommandContext): object {
  checkInput({ ...input }, rules);
  const requests = Object.entries(input.RequestItems!);
  for (const [, writes] of requests) expectCount(writes);
  if (requests.reduce((sum, [, writes]) => sum + writes.length, 0) > maxWrites)
    throw invalid("Too many items requested for the BatchWriteItem call");
  const changes = requests.map(
    ([name, writes]) => [name, changesOf(name, writes, context).map(prepare)] as const,
  );
  const units = changes.map(([name, prepared]): [string, CapacityUnits] => [name, carryOutAll(prepared)]);
  return answer({ UnprocessedItems: {}, ConsumedCapacity: capacities(input, units) });
}

function expectCount(writes: WriteRequest[]): void {
  if (writes.length > 0 && writes.length <= maxWrites) return;
  throw invalid(
    "1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: " +
      `[Member must have length less than or equal to ${maxWrites}, Member must have length greater than or equal to 1]`,
  );
}

function changesOf(name: string, writes: WriteRequest[], context: CommandContext): ItemChange[] {
  const changes = writes.map((write) => changeOf(name, write, context));
  expectEachOnce(changes.map(({ key }) => key));
  return changes;
}

function changeOf(
  TableName: string,
  { PutRequest, DeleteRequest }: WriteRequest,
  context: CommandContext,
): ItemChange {
  if (PutRequest && !DeleteRequest) return putChange({ TableName, Item: PutRequest.Item }, context);
  if (DeleteRequest && !PutRequest) return deleteChange({ TableName, Key: DeleteRequest.Key }, context);
  throw invalid(
    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
  );
}

function carryOutAll(all: PreparedChange[]): CapacityUnits {
  const units = noUnits();
  for (const prepared of all) addUnits(units, carryOut(prepared));
  return units;
}
