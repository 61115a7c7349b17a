import { invalid } from "../errors.ts";
import { numericText } from "../values/decimal.ts";
import { compareValues, isEqual } from "../values/order.ts";
import { Binary, isNumeric, type Value } from "../values/value.ts";
import { conditionFunctions, type Predicate } from "./functions.ts";
import { bindOperand, expectDistinct, expectOperands, type Operand, wrongOperand } from "./operands.ts";
import type { Comparator, ConditionNode, TestNode } from "./parsing/condition.ts";
import type { Placeholders } from "./placeholders.ts";

/** A condition as a predicate, its placeholders replaced and its operands checked. */
export function bindCondition(node: ConditionNode, placeholders: Placeholders): Predicate {
  switch (node.kind) {
    case "and": {
      const [left, right] = node.conditions.map((each) => bindCondition(each, placeholders));
      return (item) => left!(item) && right!(item);
    }
    case "or": {
      const [left, right] = node.conditions.map((each) => bindCondition(each, placeholders));
      return (item) => left!(item) || right!(item);
    }
    case "not": {
      const condition = bindCondition(node.condition, placeholders);
      return (item) => !condition(item);
    }
    default:
      return bindTest(node, placeholders);
  }
}

function bindTest(node: TestNode, placeholders: Placeholders): Predicate {
  const operands = node.operands.map((each) => bindOperand(each, placeholders));
  if (node.kind === "compare") return bindComparison(node.comparator, operands as [Operand, Operand]);
  if (node.kind === "between") return bindBetween(operands as [Operand, Operand, Operand]);
  if (node.kind === "in") return bindIn(operands);
  const { operands: count, bind } = conditionFunctions[node.name]!;
  expectOperands(node.name, operands, count);
  expectDistinct(node.name, operands);
  return bind(node.name, operands);
}

const comparisons: Record<Exclude<Comparator, "=" | "<>">, (order: number) => boolean> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function bindComparison(comparator: Comparator, operands: [Operand, Operand]): Predicate {
  expectDistinct(comparator, operands);
  const [left, right] = operands;
  if (comparator === "=") return (item) => areEqual(left.read(item), right.read(item));
  if (comparator === "<>") return (item) => !areEqual(left.read(item), right.read(item));
  expectOrdered(comparator, operands);
  return (item) => areOrdered(left.read(item), right.read(item), comparisons[comparator]);
}

const areEqual = (a: Value | undefined, b: Value | undefined): boolean => a !== undefined && isEqual(a, b);

function areOrdered(a: Value | undefined, b: Value | undefined, holds: (order: number) => boolean): boolean {
  if (a === undefined || b === undefined) return false;
  const order = compareValues(a, b);
  return order !== undefined && holds(order);
}

function expectOrdered(operator: string, operands: Operand[]): void {
  const wrong = operands.find(({ type }) => type && !["S", "N", "B"].includes(type));
  if (wrong) throw wrongOperand(`operator or function: ${operator}`, wrong.type!);
}

function bindBetween(operands: [Operand, Operand, Operand]): Predicate {
  const [operand, lowest, highest] = operands;
  expectDistinct("BETWEEN", operands);
  expectOrdered("BETWEEN", operands);
  expectBounds(lowest, highest);
  return (item) => {
    const value = operand.read(item);
    const isWithin = (bound: Operand, comparator: "<=" | ">=") =>
      areOrdered(value, bound.read(item), comparisons[comparator]);
    return isWithin(lowest, ">=") && isWithin(highest, "<=");
  };
}

function expectBounds({ value: lowest, type: a }: Operand, { value: highest, type: b }: Operand): void {
  if (lowest === undefined || highest === undefined) return;
  const bounds =
    `lower bound operand: AttributeValue: {${a}:${boundText(lowest)}}, ` +
    `upper bound operand: AttributeValue: {${b}:${boundText(highest)}}`;
  if (a !== b)
    throw invalid(`The BETWEEN operator requires same data type for lower and upper bounds; ${bounds}`);
  if (compareValues(lowest, highest)! > 0)
    throw invalid(
      `The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${bounds}`,
    );
}

function boundText(value: Value): string {
  if (isNumeric(value)) return numericText(value);
  return value instanceof Binary ? Buffer.from(value.bytes).toString("base64") : String(value);
}

function bindIn(operands: Operand[]): Predicate {
  expectDistinct("IN", operands);
  const [operand, ...choices] = operands;
  return (item) => {
    const value = operand!.read(item);
    return choices.some((choice) => areEqual(value, choice.read(item)));
  };
}
