import { invalid } from "../errors.ts";
import { hasMember } from "../values/order.ts";
import { type Attributes, Binary, typeOf, type Value, ValueSet, type ValueType } from "../values/value.ts";
import { needsPath, type Operand, wrongOperand } from "./operands.ts";

/** Whether an item fulfils a condition. */
export type Predicate = (item: Attributes) => boolean;

interface ConditionFunction {
  operands: number;
  bind(name: string, operands: Operand[]): Predicate;
}

/** The functions that answer yes or no. */
export const conditionFunctions: Record<string, ConditionFunction> = {
  attribute_exists: { operands: 1, bind: (name, [operand]) => exists(name, operand!) },
  attribute_not_exists: {
    operands: 1,
    bind(name, [operand]) {
      const isThere = exists(name, operand!);
      return (item) => !isThere(item);
    },
  },
  attribute_type: {
    operands: 2,
    bind(name, [operand, type]) {
      const wanted = typeName(name, type!);
      return (item) => {
        const value = operand!.read(item);
        return value !== undefined && typeOf(value) === wanted;
      };
    },
  },
  begins_with: {
    operands: 2,
    bind(name, operands) {
      const wrong = operands.find(({ type }) => type && type !== "S" && type !== "B");
      if (wrong) throw wrongOperand(`operator or function: ${name}`, wrong.type!);
      const [whole, start] = operands as [Operand, Operand];
      return (item) => beginsWith(whole.read(item), start.read(item));
    },
  },
  contains: {
    operands: 2,
    bind(_, [whole, part]) {
      return (item) => contains(whole!.read(item), part!.read(item));
    },
  },
};

function exists(name: string, operand: Operand): Predicate {
  if (!operand.path) throw needsPath(name);
  return (item) => operand.read(item) !== undefined;
}

const typeNames: readonly string[] = [
  "S",
  "N",
  "B",
  "NULL",
  "SS",
  "BOOL",
  "L",
  "BS",
  "NS",
  "M",
] satisfies ValueType[];

function typeName(name: string, { type, value }: Operand): string {
  if (type !== "S" || typeof value !== "string")
    throw wrongOperand(`operator or function: ${name}`, type ?? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
  if (typeNames.includes(value)) return value;
  throw invalid(
    `Invalid attribute type name found; type: ${value}, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`,
  );
}

function beginsWith(whole: Value | undefined, start: Value | undefined): boolean {
  if (typeof whole === "string") return typeof start === "string" && whole.startsWith(start);
  return (
    whole instanceof Binary &&
    start instanceof Binary &&
    Buffer.compare(whole.bytes.subarray(0, start.bytes.length), start.bytes) === 0
  );
}

function contains(whole: Value | undefined, part: Value | undefined): boolean {
  if (whole === undefined || part === undefined) return false;
  if (typeof whole === "string") return typeof part === "string" && whole.includes(part);
  if (Array.isArray(whole)) return hasMember(whole, part);
  if (whole instanceof ValueSet) return hasMember(whole.members, part);
  return (
    whole instanceof Binary &&
    part instanceof Binary &&
    Buffer.from(whole.bytes).includes(Buffer.from(part.bytes))
  );
}
