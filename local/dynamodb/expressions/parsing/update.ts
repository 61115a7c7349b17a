import { invalid } from "../../errors.ts";
import {
  type OperandNode,
  type PathNode,
  parseList,
  parsePath,
  parseSimpleOperand,
  type ValueNode,
} from "./syntax.ts";
import { TokenReader } from "./tokens.ts";

/** A section of an update expression. */
export type UpdateSection = "SET" | "REMOVE" | "ADD" | "DELETE";

/** One change of one attribute: REMOVE has no operand, ADD and DELETE have a value. */
export interface UpdateNode {
  section: UpdateSection;
  path: PathNode;
  operand?: OperandNode;
}

const sections: Record<UpdateSection, (reader: TokenReader) => UpdateNode> = {
  SET(reader) {
    const path = parsePath(reader);
    reader.expect("=");
    return { section: "SET", path, operand: parseSum(reader) };
  },
  REMOVE: (reader) => ({ section: "REMOVE", path: parsePath(reader) }),
  ADD: (reader) => ({ section: "ADD", path: parsePath(reader), operand: parseValue(reader) }),
  DELETE: (reader) => ({ section: "DELETE", path: parsePath(reader), operand: parseValue(reader) }),
};

/** Reads an update: sections in any order, each at most once. */
export function parseUpdate(text: string): UpdateNode[] {
  const reader = new TokenReader(text);
  const changes: UpdateNode[] = [];
  const seen: string[] = [];
  do {
    const section = reader.next.text.toUpperCase() as UpdateSection;
    if (reader.next.kind !== "name" || !Object.hasOwn(sections, section)) throw reader.unexpected();
    reader.take();
    changes.push(...parseList(reader, sections[section]));
    seen.push(section);
  } while (!reader.isAtEnd);
  const twice = seen.find((section, i) => seen.indexOf(section) < i);
  if (twice) throw invalid(`The "${twice}" section can only be used once in an update expression;`);
  return changes;
}

/** An operand, or two with a plus or a minus between; in parentheses as a whole, or each operand by itself. */
function parseSum(reader: TokenReader): OperandNode {
  const left = parseOperand(reader, parseSum);
  const name = ["+", "-"].find((sign) => reader.sees(sign));
  if (!name) return left;
  if (isSum(left)) throw reader.unexpected();
  reader.take();
  return { kind: "call", name, operands: [left, parsePlainOperand(reader)] };
}

const isSum = (node: OperandNode): boolean =>
  node.kind === "call" && (node.name === "+" || node.name === "-");

function parseOperand(reader: TokenReader, inside: (reader: TokenReader) => OperandNode): OperandNode {
  if (!reader.takes("(")) return parseSimpleOperand(reader, parsePlainOperand);
  const operand = inside(reader);
  reader.expect(")");
  return { ...operand, parentheses: (operand.parentheses ?? 0) + 1 };
}

const parsePlainOperand = (reader: TokenReader): OperandNode => parseOperand(reader, parsePlainOperand);

function parseValue(reader: TokenReader): ValueNode {
  if (reader.next.kind !== ":value") throw reader.unexpected();
  return { kind: "value", name: reader.take().text };
}
