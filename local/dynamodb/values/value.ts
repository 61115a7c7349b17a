import { Decimal, type Numeric } from "./decimal.ts";

/** Bytes; a class of its own, so that no map passes for them. */
export class Binary {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A set of strings, numbers or bytes: at least one, each once. */
export class ValueSet {
  readonly type: SetType;
  readonly members: readonly SetMember[];

  constructor(type: SetType, members: readonly SetMember[]) {
    this.type = type;
    this.members = members;
  }
}

/** The types of sets. */
export type SetType = "SS" | "NS" | "BS";
/** What a set can hold. */
export type SetMember = string | Numeric | Binary;

/** The value of an attribute as the engine works with it: plain wherever JSON says the same. */
export type Value = null | boolean | string | Numeric | Binary | ValueSet | Value[] | Attributes;

/** An item, a part of one, or a map in it; what is undefined is not there. */
export interface Attributes {
  [name: string]: Value | undefined;
}

/** The types of values, by the names that they have in an item. */
export type ValueType = "S" | "N" | "B" | "BOOL" | "NULL" | "L" | "M" | SetType;

/** The type of a value by its name in the protocol. */
export function typeOf(value: Value): ValueType {
  if (typeof value === "string") return "S";
  if (typeof value === "number" || value instanceof Decimal) return "N";
  if (typeof value === "boolean") return "BOOL";
  if (value === null) return "NULL";
  if (Array.isArray(value)) return "L";
  if (value instanceof Binary) return "B";
  return value instanceof ValueSet ? value.type : "M";
}

/** Whether a value is a map, and not one of the values that are objects here. */
export const isMap = (value: Value | undefined): value is Attributes =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Decimal || value instanceof Binary || value instanceof ValueSet);

/** Whether a value is a number. */
export const isNumeric = (value: Value | undefined): value is Numeric =>
  typeof value === "number" || value instanceof Decimal;

/** The attribute of a map by a name that comes from outside: `constructor` and the like are names like others. */
export const attributeOf = (map: Attributes, name: string): Value | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;

/** Sets the attribute of a map, also one by the name of `__proto__`. */
export function setAttribute<T>(map: Record<string, T>, name: string, value: T): void {
  if (name !== "__proto__") map[name] = value;
  else Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
}
