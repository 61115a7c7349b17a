import { compareNumerics } from "./decimal.ts";
import {
  type Attributes,
  attributeOf,
  Binary,
  isMap,
  isNumeric,
  type SetMember,
  type Value,
  ValueSet,
} from "./value.ts";

/** From here on the units of UTF-16 and the bytes of UTF-8 are not in the same order. */
const beyondSimpleOrder = /[\ud800-\uffff]/;

/** Strings in the order of their UTF-8 bytes. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  if (beyondSimpleOrder.test(a) || beyondSimpleOrder.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

/** The order of two strings, numbers or binaries of the same type; undefined for all else. */
export function compareValues(a: Value, b: Value): number | undefined {
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  if (isNumeric(a) && isNumeric(b)) return compareNumerics(a, b);
  return a instanceof Binary && b instanceof Binary ? Buffer.compare(a.bytes, b.bytes) : undefined;
}

/** Whether two values are the same, whatever the order of a set's members and of a map's names. */
export function isEqual(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, i) => isEqual(each, b[i]));
  if (a instanceof ValueSet) return b instanceof ValueSet && isSameSet(a, b);
  if (isMap(a)) return isMap(b) && isSameMap(a, b);
  return compareValues(a, b) === 0;
}

function isSameSet(a: ValueSet, b: ValueSet): boolean {
  return (
    a.type === b.type &&
    a.members.length === b.members.length &&
    a.members.every((member) => hasMember(b.members, member))
  );
}

function isSameMap(a: Attributes, b: Attributes): boolean {
  const names = presentNames(a);
  return (
    names.length === presentNames(b).length && names.every((name) => isEqual(a[name], attributeOf(b, name)))
  );
}

const presentNames = (map: Attributes): string[] =>
  Object.keys(map).filter((name) => map[name] !== undefined);

/** Whether one of the values is the same as this one. */
export const hasMember = (members: readonly Value[], value: SetMember | Value): boolean =>
  members.some((member) => isEqual(member, value));
