import type { QueryCommandInput, ScanCommandInput } from "@aws-sdk/client-dynamodb";
import { invalid, invalidParameter } from "../errors.ts";
import { type BoundExpressions, bindExpressions } from "../expressions/bind.ts";
import type { KeyTest } from "../expressions/key-condition.ts";
import type { Path } from "../expressions/paths.ts";
import { expectWholeKeys } from "../table/keys.ts";
import type { Run } from "../table/runs.ts";
import { keyAttributes, type SecondaryIndex } from "../table/schema.ts";
import type { Table } from "../table/table.ts";
import { compareValues } from "../values/order.ts";
import { type Attributes, attributeOf } from "../values/value.ts";
import { answerPage, readRunPage } from "./pages.ts";
import { type CommandContext, checkInput, checkPlaceholdersWanted, noTable, sharedRules } from "./request.ts";

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
  return answerPage(readRunPage(table, { ...run, after }, input.Limit, bound), input, {
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
  return answerPage(readRunPage(table, run, input.Limit, bound), input, { ...context, table, index });
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

function testsOf(tests: KeyTest[], keys: { hash: string; range: string }): [string, KeyTest | undefined] {
  const hash = tests.find(({ attribute }) => attribute === keys.hash);
  const range = tests.find(({ attribute }) => attribute === keys.range);
  if (!hash) throw invalid(`Query condition missed key schema element: ${keys.hash}`);
  if (tests.length > 1 && !range) throw invalid(`Query condition missed key schema element: ${keys.range}`);
  for (const test of tests) expectKeyValues(test);
  if (hash.operator !== "=") throw invalid("Query key condition not supported");
  return [hash.values[0] as string, range];
}

function expectKeyValues({ attribute, values }: KeyTest): void {
  if (values.some((value) => typeof value !== "string"))
    throw invalidParameter("Condition parameter type does not match schema type");
  if (values.includes(""))
    throw invalid(
      "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an " +
        `empty string value. Key: ${attribute}`,
    );
}

function expectNoKeyInFilter({ filter }: BoundExpressions, keys: string[]): void {
  const key = keys.find((name) => filter?.paths.some(([head]) => head === name));
  if (key)
    throw invalid(
      `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key}`,
    );
}

function checkSelection(
  { Select: wanted }: ReadInput,
  { projection, filter }: BoundExpressions,
  { schema }: Table,
  index: SecondaryIndex | undefined,
): void {
  for (const part of [projection, filter]) if (part) expectWholeKeys(part.paths, schema);
  if (projection && wanted !== undefined && wanted !== "SPECIFIC_ATTRIBUTES")
    throw invalid(
      `Cannot specify the ProjectionExpression when choosing to get ${wanted === "COUNT" ? "only the Count" : wanted}`,
    );
  if (wanted === "SPECIFIC_ATTRIBUTES" && !projection)
    throw invalid(
      "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
    );
  if (wanted === "ALL_PROJECTED_ATTRIBUTES" && !index)
    throw invalid("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
  if (!index || index.projects === "ALL") return;
  if (wanted === "ALL_ATTRIBUTES")
    throw invalidParameter(
      `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} ` +
        "because its projection type is not ALL",
    );
  const projected = [
    ...keyAttributes(schema, index),
    ...(index.projects === "KEYS_ONLY" ? [] : index.projects),
  ];
  const lacking = (paths: Path[] = []) =>
    paths.map(([head]) => String(head)).filter((head) => !projected.includes(head));
  const [unfiltered, unread] = [lacking(filter?.paths), lacking(projection?.paths)];
  if (unfiltered.length > 0)
    throw invalidParameter(
      `Secondary index ${index.name} does not project one or more filter attributes: [${unfiltered.join(", ")}]`,
    );
  if (unread.length > 0)
    throw invalidParameter(`Global secondary index ${index.name} does not project [${unread.join(", ")}]`);
}

/** The place that an `ExclusiveStartKey` names. */
function startOf(
  start: Attributes,
  { schema }: Table,
  index: SecondaryIndex | undefined,
): NonNullable<Run["after"]> {
  const names = keyAttributes(schema, index);
  const given = Object.keys(start).filter((name) => start[name] !== undefined);
  const fault = "The provided starting key is invalid";
  const keys = names.map((name) => attributeOf(start, name));
  if (given.length !== names.length || keys.some((key) => typeof key !== "string"))
    throw invalid(index ? fault : `${fault}: The provided key element does not match the schema`);
  if (keys.includes(""))
    throw invalid(
      `${fault}: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ${names[keys.indexOf("")]}`,
    );
  const part = (name: string) => attributeOf(start, name) as string;
  const source = index ?? schema;
  return {
    hash: part(source.hash),
    range: part(source.range),
    pk: part(schema.hash),
    sk: part(schema.range),
  };
}

function expectWithin(after: NonNullable<Run["after"]>, hash: string, test: KeyTest | undefined): void {
  if (test && !isWithin(after.range, test))
    throw invalid("The provided starting key does not match the range key predicate");
  if (after.hash !== hash)
    throw invalid(
      test
        ? "The query can return at most one row and cannot be restarted"
        : "The provided starting key is outside query boundaries based on provided conditions",
    );
}

function isWithin(range: string, { operator, values }: KeyTest): boolean {
  const [first, second] = values as string[];
  const order = (other: string) => compareValues(range, other)!;
  const holds: Record<KeyTest["operator"], () => boolean> = {
    "=": () => range === first,
    "<": () => order(first!) < 0,
    "<=": () => order(first!) <= 0,
    ">": () => order(first!) > 0,
    ">=": () => order(first!) >= 0,
    BETWEEN: () => order(first!) >= 0 && order(second!) <= 0,
    begins_with: () => range.startsWith(first!),
  };
  return holds[operator]();
}
