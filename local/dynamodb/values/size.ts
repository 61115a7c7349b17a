import { Decimal, numericSize } from "./decimal.ts";
import { type Attributes, Binary, type Value, ValueSet } from "./value.ts";

/** What a list, a map and each thing in them take beside the things themselves. */
const [containerBytes, elementBytes] = [3, 1];

/** The bytes of an item as DynamoDB counts them: its names and its values. */
export function itemSize(attributes: Attributes): number {
  let size = 0;
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) size += Buffer.byteLength(name) + valueSize(value);
  }
  return size;
}

/** The bytes of one value. */
export function valueSize(value: Value): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return numericSize(value);
  if (typeof value === "boolean" || value === null) return 1;
  if (Array.isArray(value)) return listSize(value);
  if (value instanceof Binary) return value.bytes.length;
  if (value instanceof Decimal) return numericSize(value);
  return value instanceof ValueSet ? sum(value.members) : mapSize(value);
}

function listSize(list: Value[]): number {
  return containerBytes + list.length * elementBytes + sum(list);
}

function mapSize(map: Attributes): number {
  let count = 0;
  for (const name in map) if (map[name] !== undefined) count += 1;
  return containerBytes + count * elementBytes + itemSize(map);
}

function sum(values: readonly Value[]): number {
  let size = 0;
  for (const value of values) size += valueSize(value);
  return size;
}
