import { invalid } from "../errors.ts";
import type { Value } from "../values/value.ts";
import type { Comparator, ConditionNode, TestNode } from "./parsing/condition.ts";
import type { OperandNode } from "./parsing/syntax.ts";
import type { Path } from "./paths.ts";
import type { Placeholders } from "./placeholders.ts";

/** What a query asks of one key attribute. */
export interface KeyTest {
  attribute: string;
  operator: Exclude<Comparator, "<>"> | "BETWEEN" | "begins_with";
  values: Value[];
}

/** The tests of a condition on keys, one for each attribute; refused when it is more than that. */
export function keyTestsOf(node: ConditionNode, placeholders: Placeholders): KeyTest[] {
  const tests = leavesOf(node).map((leaf) => keyTestOf(leaf, placeholders));
  const attributes = tests.map(({ attribute }) => attribute);
  if (new Set(attributes).size < attributes.length)
    throw invalid("KeyConditionExpressions must only contain one condition per key");
  if (tests.length > 2) throw invalid("Conditions can be of length 1 or 2 only");
  return tests;
}

function leavesOf(node: ConditionNode): TestNode[] {
  if ("condition" in node) throw invalidOperator("NOT");
  if (!("conditions" in node)) return [node];
  if (node.kind === "or") throw invalidOperator("OR");
  return node.conditions.flatMap(leavesOf);
}

const invalidOperator = (name: string) => invalid(`Invalid operator used in KeyConditionExpression: ${name}`);

function keyTestOf(leaf: TestNode, placeholders: Placeholders): KeyTest {
  const operator = operatorOf(leaf);
  if (leaf.operands.some(({ kind }) => kind === "call"))
    throw invalid("KeyConditionExpressions cannot contain nested operations");
  const paths = leaf.operands.map((operand) => pathOf(operand, placeholders));
  const place = paths.findIndex((path) => path !== undefined);
  expectKey(operator, paths, place);
  const values = leaf.operands.filter(({ kind }) => kind === "value");
  return {
    attribute: String(paths[place]![0]),
    operator: place > 0 ? turned(operator) : operator,
    values: values.map((value) => placeholders.valueFor((value as { name: string }).name)),
  };
}

function operatorOf(leaf: TestNode): KeyTest["operator"] {
  if (leaf.kind === "in") throw invalidOperator("IN");
  if (leaf.kind === "between") return "BETWEEN";
  if (leaf.kind === "call") {
    if (leaf.name !== "begins_with") throw invalidOperator(leaf.name);
    return "begins_with";
  }
  if (leaf.comparator === "<>") throw invalidOperator("<>");
  return leaf.comparator;
}

const pathOf = (operand: OperandNode, placeholders: Placeholders): Path | undefined =>
  operand.kind === "path" ? placeholders.pathOf(operand) : undefined;

function expectKey(operator: string, paths: (Path | undefined)[], place: number): void {
  const fault = "Invalid condition in KeyConditionExpression: ";
  if ((operator === "BETWEEN" || operator === "begins_with") && place !== 0)
    throw invalid(`${fault}${operator} operator must have the key attribute as its first operand`);
  const given = paths.filter((path) => path !== undefined);
  if (given.length > 1) throw invalid(`${fault}Multiple attribute names used in one condition`);
  if (given.length === 0) throw invalid(`${fault}No key attribute specified`);
  if (given[0]!.length > 1)
    throw invalid("KeyConditionExpressions cannot have conditions on nested attributes");
}

const turns: Partial<Record<KeyTest["operator"], KeyTest["operator"]>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** The comparison with its sides exchanged. */
const turned = (operator: KeyTest["operator"]): KeyTest["operator"] => turns[operator] ?? operator;
