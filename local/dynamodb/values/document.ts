import type { TranslateConfig } from "@aws-sdk/lib-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { isStorable } from "./decimal.ts";
import type { Attributes } from "./value.ts";
import { fromWire, toWire, type WireItem } from "./wire.ts";

/** How items come in and go out: as AttributeValues, or as the plain objects of lib-dynamodb's client. */
export interface ItemForm {
  read(item: object): Attributes;
  write(attributes: Attributes): object;
}

/** Items as AttributeValues. */
export const wireForm: ItemForm = { read: (item) => fromWire(item as WireItem), write: toWire };

/**
 * Items as plain objects. What is simple is taken as it stands; what is not, such as a set, a big number, bytes, or
 * something to be refused, goes the way that the document client goes.
 */
export function documentForm({ marshallOptions = {}, unmarshallOptions = {} }: TranslateConfig): ItemForm {
  const drops = marshallOptions.removeUndefinedValues === true;
  const ownWay = unmarshallOptions.wrapNumbers !== undefined && unmarshallOptions.wrapNumbers !== false;
  const inward = { ...marshallOptions, convertTopLevelContainer: false };
  const outward = { ...unmarshallOptions, convertWithoutMapWrapper: false };
  return {
    read: (item) =>
      isSimple(item, drops, 0)
        ? (item as Attributes)
        : fromWire(marshall(withoutUndefined(item), inward) as WireItem),
    write: (attributes) =>
      !ownWay && isSimpleMap(attributes, true, 0) ? attributes : unmarshall(toWire(attributes), outward),
  };
}

/** At the top the client leaves out what is undefined, whatever its options say. */
const withoutUndefined = (item: object): object =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

/** What is deeper goes the client's way, and is refused there if need be. */
const simpleDepth = 30;

/** Whether a value is one that JSON and DynamoDB take alike; `drops` says that undefined is left out. */
function isSimple(value: unknown, drops: boolean, depth: number): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Math.abs(value) <= Number.MAX_SAFE_INTEGER && isStorable(value);
  if (typeof value !== "object" || depth > simpleDepth) return false;
  if (Array.isArray(value)) {
    for (const each of value) if (!isSimple(each, drops, depth + 1)) return false;
    return true;
  }
  return isSimpleMap(value, drops, depth);
}

function isSimpleMap(map: object, drops: boolean, depth: number): boolean {
  const prototype = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const name in map) {
    if (name === "") return false;
    const value = (map as Record<string, unknown>)[name];
    if (!(value === undefined ? drops || depth === 0 : isSimple(value, drops, depth + 1))) return false;
  }
  return true;
}
