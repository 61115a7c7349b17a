import { type CallNode, type OperandNode, parseList, parseSimpleOperand } from "./syntax.ts";
import { TokenReader } from "./tokens.ts";

/** An operator that compares two operands. */
export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A comparison, or a function that answers yes or no. */
export type TestNode = (
  | { kind: "compare"; comparator: Comparator; operands: [OperandNode, OperandNode] }
  | { kind: "between"; operands: [OperandNode, OperandNode, OperandNode] }
  | { kind: "in"; operands: OperandNode[] }
  | CallNode
) & { parentheses?: number };

/** A condition as written. */
export type ConditionNode =
  | { kind: "and" | "or"; conditions: [ConditionNode, ConditionNode]; parentheses?: number }
  | { kind: "not"; condition: ConditionNode; parentheses?: number }
  | TestNode;

/** What may turn out to be an operand or a condition when its closing parenthesis is read. */
type Term = OperandNode | ConditionNode;

const comparators = ["=", "<>", "<", "<=", ">", ">="] as const;

/** Reads a condition, a filter or a condition on keys. */
export function parseCondition(text: string): ConditionNode {
  const reader = new TokenReader(text);
  const condition = asCondition(reader, parseOr(reader));
  reader.expectEnd();
  return condition;
}

function parseOr(reader: TokenReader): Term {
  const term = parseAnd(reader);
  if (!reader.sees("OR")) return term;
  const left = asCondition(reader, term);
  reader.take();
  return { kind: "or", conditions: [left, asCondition(reader, parseOr(reader))] };
}

function parseAnd(reader: TokenReader): Term {
  const term = parseNot(reader);
  if (!reader.sees("AND")) return term;
  const left = asCondition(reader, term);
  reader.take();
  return { kind: "and", conditions: [left, asCondition(reader, parseAnd(reader))] };
}

function parseNot(reader: TokenReader): Term {
  if (!reader.takes("NOT")) return parseComparison(reader);
  return { kind: "not", condition: asCondition(reader, parseNot(reader)) };
}

function parseComparison(reader: TokenReader): Term {
  const term = parseTerm(reader);
  const comparator = comparators.find((sign) => reader.sees(sign));
  if (comparator) {
    const left = asOperand(reader, term);
    reader.take();
    return { kind: "compare", comparator, operands: [left, parseOperand(reader)] };
  }
  if (reader.sees("BETWEEN")) return parseBetween(reader, asOperand(reader, term));
  return reader.sees("IN") ? parseIn(reader, asOperand(reader, term)) : term;
}

function parseBetween(reader: TokenReader, operand: OperandNode): ConditionNode {
  reader.expect("BETWEEN");
  const lowest = parseOperand(reader);
  reader.expect("AND");
  return { kind: "between", operands: [operand, lowest, parseOperand(reader)] };
}

function parseIn(reader: TokenReader, operand: OperandNode): ConditionNode {
  reader.expect("IN");
  reader.expect("(");
  const operands = [operand, ...parseList(reader, parseOperand)];
  reader.expect(")");
  return { kind: "in", operands };
}

function parseTerm(reader: TokenReader): Term {
  if (!reader.takes("(")) return parseSimpleOperand(reader, parseOperand);
  const term = parseOr(reader);
  reader.expect(")");
  return { ...term, parentheses: (term.parentheses ?? 0) + 1 };
}

function parseOperand(reader: TokenReader): OperandNode {
  return asOperand(reader, parseTerm(reader));
}

function asOperand(reader: TokenReader, term: Term): OperandNode {
  if (term.kind === "path" || term.kind === "value" || term.kind === "call") return term;
  throw reader.unexpected();
}

function asCondition(reader: TokenReader, term: Term): ConditionNode {
  if (term.kind === "path" || term.kind === "value") throw reader.unexpected();
  return term;
}
