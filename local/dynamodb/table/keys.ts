import { invalid, invalidParameter } from "../errors.ts";
import type { Path } from "../expressions/paths.ts";
import { type Attributes, attributeOf, typeOf, type Value } from "../values/value.ts";
import type { KeyNames, TableSchema } from "./schema.ts";

/** Where an item stands in the table. */
export interface ItemKey {
  hash: string;
  range: string;
}

const [maxHashBytes, maxRangeBytes] = [2048, 1024];

/** The key in the attributes of a `Key`; refused unless it is these two strings and nothing else. */
export function keyOf(key: Attributes, names: KeyNames): ItemKey {
  const given = Object.keys(key).filter((name) => key[name] !== undefined);
  const [hash, range] = [attributeOf(key, names.hash), attributeOf(key, names.range)];
  if (given.length !== 2 || typeof hash !== "string" || typeof range !== "string")
    throw invalid("The provided key element does not match the schema");
  expectFilled(names.hash, hash);
  expectFilled(names.range, range);
  expectShort(hash, range);
  return { hash, range };
}

/** The key in the attributes of a whole item. */
export function keyOfItem(item: Attributes, { hash, range }: KeyNames): ItemKey {
  const key = { hash: keyPart(item, hash), range: keyPart(item, range) };
  expectShort(key.hash, key.range);
  return key;
}

function keyPart(item: Attributes, name: string): string {
  const value = attributeOf(item, name);
  if (value === undefined) throw invalidParameter(`Missing the key ${name} in the item`);
  if (typeof value !== "string")
    throw invalidParameter(`Type mismatch for key ${name} expected: S actual: ${typeOf(value)}`);
  expectFilled(name, value);
  return value;
}

function expectFilled(name: string, value: string): void {
  if (value !== "") return;
  throw invalid(
    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an " +
      `empty string value. Key: ${name}`,
  );
}

function expectShort(hash: string, range: string): void {
  if (isLonger(hash, maxHashBytes))
    throw invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
  if (isLonger(range, maxRangeBytes))
    throw invalidParameter("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
}

/** A character takes up to three bytes, and short keys are the rule. */
const isLonger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && Buffer.byteLength(text) > bytes;

/** An item may stand in an index or not; what would be its key there has to be a string with something in it. */
export function expectIndexKeys(item: Attributes, index: KeyNames & { name: string }): void {
  for (const name of [index.hash, index.range]) {
    const value = attributeOf(item, name);
    if (value !== undefined) expectIndexKey(name, value, index.name);
  }
}

function expectIndexKey(name: string, value: Value, index: string): void {
  if (typeof value !== "string")
    throw invalidParameter(
      `Type mismatch for Index Key ${name} Expected: S Actual: ${typeOf(value)} IndexName: ${index}`,
    );
  if (value === "")
    throw invalid(
      "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
        `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index}, IndexKey: ${name}`,
    );
}

/** Refuses paths that go into a key: keys are strings, and nothing is in them. */
export function expectWholeKeys(paths: readonly Path[], { hash, range, indexes }: TableSchema): void {
  const heads = new Set(paths.filter((path) => path.length > 1).map(([head]) => head));
  if (heads.size === 0) return;
  const fault =
    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";
  for (const name of [hash, range]) if (heads.has(name)) throw invalid(`${fault}Key: ${name}`);
  for (const name of indexes.flatMap((index) => [index.hash, index.range]))
    if (heads.has(name)) throw invalid(`${fault}IndexKey: ${name}`);
}

/** Refuses a batch that names an item twice. */
export function expectEachOnce(keys: readonly ItemKey[]): void {
  const names = keys.map(({ hash, range }) => `${hash}\0${range}`);
  if (new Set(names).size < names.length) throw invalid("Provided list of item keys contains duplicates");
}
