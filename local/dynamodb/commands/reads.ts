import type { QueryCommandInput, ScanCommandInput } from "@aws-sdk/client-dynamodb";
import { invalid } from "../errors.ts";
import { type BoundExpressions, bindExpressions } from "../expressions/bind.ts";
import type { Run } from "../table/runs.ts";
import type { SecondaryIndex } from "../table/schema.ts";
import type { Table } from "../table/table.ts";
import { expectWithin, startOf, testsOf } from "./key-range.ts";
import { answerPage, readRunPage } from "./pages.ts";
import { type CommandContext, checkInput, checkPlaceholdersWanted, noTable, sharedRules } from "./request.ts";
import { checkSelection } from "./selection.ts";

const { TableName, ReturnConsumedCapacity, Select, Limit } = sharedRules;
const rules = { TableName, ReturnConsumedCapacity, Select, Limit };

/** Reads a run of items under one key. */
export function query(input: QueryCommandInput, context: CommandContext): object {
  checkInput({ ...input }, rules);
  checkPlaceholdersWanted({ ...input }, [
    "ProjectionExpression",
    "FilterExpression",
    "KeyConditionExpression",
  ]);
  if (input.KeyConditionExpression === undefined)
    throw invalid(
      "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
    );
  const start = input.ExclusiveStartKey && context.form.read(input.ExclusiveStartKey);
  const bound = bindExpressions(input as object, context.form);
  const [table, index] = sourceOf(input, context);
  const keys = index ?? table.schema;
  const [hash, range] = testsOf(bound.keyTests!, keys);
  expectNoKeyInFilter(bound, [keys.hash, keys.range]);
  checkSelection(input, bound, table, index);
  const run: Run = { ...(index && { index }), hash, range, backwards: input.ScanIndexForward === false };
  const after = start && startOf(start, table, index);
  if (after) expectWithin(after, hash, range);
  return answerPage(readRunPage(table, { ...run, after }, input, bound), input, {
    ...context,
    table,
    index,
  });
}

/** Reads items of the whole table or of an index, in the order of their keys. */
export function scan(input: ScanCommandInput, context: CommandContext): object {
  checkInput({ ...input }, rules);
  checkPlaceholdersWanted({ ...input }, ["ProjectionExpression", "FilterExpression"]);
  const start = input.ExclusiveStartKey && context.form.read(input.ExclusiveStartKey);
  const bound = bindExpressions(input as object, context.form);
  const [table, index] = sourceOf(input, context);
  checkSelection(input, bound, table, index);
  const run: Run = { ...(index && { index }), after: start && startOf(start, table, index) };
  return answerPage(readRunPage(table, run, input, bound), input, { ...context, table, index });
}

type ReadInput = QueryCommandInput | ScanCommandInput;

function sourceOf(input: ReadInput, { tables }: CommandContext): [Table, SecondaryIndex | undefined] {
  const table = tables.find(input.TableName!, noTable);
  if (input.IndexName === undefined) return [table, undefined];
  const index = table.schema.indexes.find(({ name }) => name === input.IndexName);
  if (!index) throw invalid(`The table does not have the specified index: ${input.IndexName}`);
  if (input.ConsistentRead) throw invalid("Consistent reads are not supported on global secondary indexes");
  return [table, index];
}

function expectNoKeyInFilter({ filter }: BoundExpressions, keys: string[]): void {
  const key = keys.find((name) => filter?.paths.some(([head]) => head === name));
  if (key)
    throw invalid(
      `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key}`,
    );
}
