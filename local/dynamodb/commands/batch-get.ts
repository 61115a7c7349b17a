import type { BatchGetItemCommandInput, KeysAndAttributes } from "@aws-sdk/client-dynamodb";
import { invalid } from "../errors.ts";
import { bindExpressions } from "../expressions/bind.ts";
import { type PathTree, project } from "../expressions/paths.ts";
import { expectEachOnce, expectWholeKeys, type ItemKey, keyOf } from "../table/keys.ts";
import type { Table } from "../table/table.ts";
import { consumedCapacities, noUnits, readUnits } from "../table/units.ts";
import { attributesIn } from "../values/text.ts";
import {
  answer,
  type CommandContext,
  checkInput,
  checkPlaceholdersWanted,
  noTable,
  sharedRules,
} from "./request.ts";

const [maxGets, maxAnswerBytes] = [100, 16 * 1024 * 1024];
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
    ConsumedCapacity: consumedCapacities(
      input.ReturnConsumedCapacity,
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
