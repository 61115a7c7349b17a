import { invalid, invalidParameter } from "../errors.ts";
import type { KeyTest } from "../expressions/key-condition.ts";
import type { Run } from "../table/runs.ts";
import { type KeyNames, keyAttributes, type SecondaryIndex } from "../table/schema.ts";
import type { Table } from "../table/table.ts";
import { compareValues } from "../values/order.ts";
import { type Attributes, attributeOf } from "../values/value.ts";

/** What a query asks of the hash, and of the range when it does; refused unless it is one run of one hash. */
export function testsOf(tests: KeyTest[], keys: KeyNames): [string, KeyTest | undefined] {
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

/** The place that an `ExclusiveStartKey` names. */
export function startOf(
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

/** Refuses a place outside of the run that is read. */
export function expectWithin(
  after: NonNullable<Run["after"]>,
  hash: string,
  test: KeyTest | undefined,
): void {
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
