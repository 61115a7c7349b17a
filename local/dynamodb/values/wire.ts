import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { invalid, invalidParameter } from "../errors.ts";
import { type Numeric, numericOf, numericText } from "./decimal.ts";
import { hasMember } from "./order.ts";
import {
  type Attributes,
  Binary,
  type SetMember,
  type SetType,
  setAttribute,
  typeOf,
  type Value,
  ValueSet,
} from "./value.ts";

/** An item as AttributeValues, the form of the protocol. */
export type WireItem = Record<string, AttributeValue>;

/** Maps and lists within an item; the item itself is the 32nd level. */
const maxDepth = 31;

/** An item of AttributeValues as the engine works with it; refused where DynamoDB would refuse it. */
export function fromWire(item: WireItem, depth = 0): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(item)) {
    if (name === "") throw invalid("Empty attribute name");
    setAttribute(attributes, name, valueFromWire(value, depth));
  }
  return attributes;
}

function valueFromWire(value: AttributeValue, depth: number): Value {
  const types = Object.entries(value ?? {}).filter(([, content]) => content !== undefined);
  if (types.length === 0)
    throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  if (types.length > 1)
    throw invalid(
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
    );
  const [type, content] = types[0]!;
  const read = readers[type];
  if (!read)
    throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  return read(content, depth + 1);
}

// biome-ignore lint/suspicious/noExplicitAny: each type has content of its own, which the SDK's types vouch for
const readers: Record<string, (content: any, depth: number) => Value> = {
  S: (text: string) => text,
  N: (text: string) => numericOf(text),
  B: (bytes: Uint8Array) => new Binary(bytes),
  BOOL: (value: boolean) => value,
  NULL(value: boolean) {
    if (value) return null;
    throw invalidParameter("Null attribute value types must have the value of true");
  },
  SS: (texts: string[]) => setOf("SS", texts),
  NS: (texts: string[]) => setOf("NS", texts.map(numericOf)),
  BS: (all: Uint8Array[]) =>
    setOf(
      "BS",
      all.map((bytes) => new Binary(bytes)),
    ),
  L: (list: AttributeValue[], depth) => checkDepth(depth) ?? list.map((each) => valueFromWire(each, depth)),
  M: (map: WireItem, depth) => checkDepth(depth) ?? fromWire(map, depth),
};

function checkDepth(depth: number): undefined {
  if (depth > maxDepth)
    throw invalid(
      "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit",
    );
}

const emptySets: Record<SetType, string> = {
  SS: "An string set  may not be empty",
  NS: "An number set  may not be empty",
  BS: "Binary sets should not be empty",
};

function setOf(type: SetType, members: SetMember[]): ValueSet {
  if (members.length === 0) throw invalidParameter(emptySets[type]);
  if (members.some((member, i) => hasMember(members.slice(0, i), member))) throw duplicates(type, members);
  return new ValueSet(type, members);
}

function duplicates(type: SetType, members: SetMember[]) {
  if (type === "NS") return invalid("Input collection contains duplicates");
  const texts = members.map((member) => (member instanceof Binary ? base64(member.bytes) : member));
  const of = type === "BS" ? "of type BS" : "";
  return invalidParameter(`Input collection [${texts.join(", ")}]${of || " "}contains duplicates.`);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The same item as AttributeValues. */
export function toWire(attributes: Attributes): WireItem {
  const item: WireItem = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) setAttribute(item, name, valueToWire(value));
  }
  return item;
}

/** One value as AttributeValue. */
export function valueToWire(value: Value): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (Array.isArray(value)) return { L: value.map(valueToWire) };
  if (value instanceof ValueSet) return setToWire(value);
  const type = typeOf(value);
  if (type === "N") return { N: numericText(value as Numeric) };
  if (type === "M") return { M: toWire(value as Attributes) };
  if (type === "B") return { B: (value as Binary).bytes };
  return value === null ? { NULL: true } : { BOOL: value as boolean };
}

function setToWire({ type, members }: ValueSet): AttributeValue {
  if (type === "SS") return { SS: members as string[] };
  if (type === "NS") return { NS: (members as Numeric[]).map(numericText) };
  return { BS: (members as Binary[]).map(({ bytes }) => bytes) };
}
