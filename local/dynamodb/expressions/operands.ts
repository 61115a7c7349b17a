import { invalid } from "../errors.ts";
import {
  type Attributes,
  Binary,
  isMap,
  typeOf,
  type Value,
  ValueSet,
  type ValueType,
} from "../values/value.ts";
import type { OperandNode } from "./parsing/syntax.ts";
import { attributeAt, type Path, pathText } from "./paths.ts";
import type { Placeholders } from "./placeholders.ts";

/** What an expression computes with, its placeholders replaced. */
export interface Operand {
  read(item: Attributes): Value | undefined;
  /** Where it is read from, when it is an attribute. */
  path?: Path;
  /** What it is, when it is no attribute. */
  value?: Value;
  /** Its type as far as the expression tells it. */
  type?: ValueType;
}

/** The operands of a condition. */
export function bindOperand(node: OperandNode, placeholders: Placeholders): Operand {
  if (node.kind === "value") return literal(placeholders.valueFor(node.name));
  if (node.kind === "path") return attribute(placeholders.pathOf(node));
  const operands = node.operands.map((each) => bindOperand(each, placeholders));
  expectOperands(node.name, operands, 1);
  const [measured] = operands as [Operand];
  if (measured.type && !measurable.has(measured.type))
    throw wrongOperand(`operator or function: ${node.name}`, measured.type);
  return { type: "N", read: (item) => lengthOf(measured.read(item)) };
}

const literal = (value: Value): Operand => ({ value, type: typeOf(value), read: () => value });

/** The operand that stands for an attribute. */
export const attribute = (path: Path): Operand => ({ path, read: (item) => attributeAt(item, path) });

const measurable = new Set<ValueType>(["S", "B", "SS", "NS", "BS", "L", "M"]);

/** What `size` answers: bytes of a text or of bytes, else the number of what is in it. */
function lengthOf(value: Value | undefined): number | undefined {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof Binary) return value.bytes.length;
  if (value instanceof ValueSet) return value.members.length;
  if (Array.isArray(value)) return value.length;
  return isMap(value) ? Object.values(value).filter((each) => each !== undefined).length : undefined;
}

/** Refuses a function that has another number of operands. */
export function expectOperands(name: string, operands: readonly unknown[], count: number): void {
  if (operands.length === count) return;
  throw invalid(
    `Incorrect number of operands for operator or function; operator or function: ${name}, ` +
      `number of operands: ${operands.length}`,
  );
}

/** What is thrown for an operand of a type that its place does not take. */
export const wrongOperand = (where: string, type: string) =>
  invalid(`Incorrect operand type for operator or function; ${where}, operand type: ${type}`);

/** What is thrown where a function takes an attribute only. */
export const needsPath = (name: string) =>
  invalid(`Operator or function requires a document path; operator or function: ${name}`);

/** Refuses two operands that are the same attribute. */
export function expectDistinct(name: string, [first, ...rest]: readonly Operand[]): void {
  const path = first?.path;
  if (!path || !rest.some((other) => other.path && pathText(other.path) === pathText(path))) return;
  throw invalid(
    "The first operand must be distinct from the remaining operands for this operator or function; " +
      `operator: ${name}, first operand: ${pathText(path)}`,
  );
}
