import type { TokenReader } from "./tokens.ts";

/** Where an attribute stands, as written: names may be placeholders. */
export interface PathNode {
  kind: "path";
  parts: (string | number)[];
}

/** A placeholder of a value. */
export interface ValueNode {
  kind: "value";
  name: string;
}

/** A function with its operands; `+` and `-` are functions, too. */
export interface CallNode {
  kind: "call";
  name: string;
  operands: OperandNode[];
}

/** What an expression computes with, in as many parentheses as it stands in. */
export type OperandNode = (PathNode | ValueNode | CallNode) & { parentheses?: number };

/** A path such as `a.#b[3].c`. */
export function parsePath(reader: TokenReader): PathNode {
  const parts: (string | number)[] = [parseName(reader)];
  for (;;) {
    if (reader.takes(".")) parts.push(parseName(reader));
    else if (reader.takes("[")) parts.push(parseIndex(reader));
    else return { kind: "path", parts };
  }
}

function parseName(reader: TokenReader): string {
  if (!reader.seesName()) throw reader.unexpected();
  return reader.take().text;
}

function parseIndex(reader: TokenReader): number {
  if (reader.next.kind !== "number") throw reader.unexpected();
  const index = Number(reader.take().text);
  reader.expect("]");
  return index;
}

/** A path, a value or a call whose operands `parseOperand` reads. */
export function parseSimpleOperand(
  reader: TokenReader,
  parseOperand: (reader: TokenReader) => OperandNode,
): OperandNode {
  if (reader.next.kind === ":value") return { kind: "value", name: reader.take().text };
  return reader.seesCall() ? parseCall(reader, parseOperand) : parsePath(reader);
}

function parseCall(reader: TokenReader, parseOperand: (reader: TokenReader) => OperandNode): CallNode {
  const name = reader.take().text;
  reader.expect("(");
  const operands = parseList(reader, parseOperand);
  reader.expect(")");
  return { kind: "call", name, operands };
}

/** One thing or several with commas between. */
export function parseList<T>(reader: TokenReader, parseOne: (reader: TokenReader) => T): T[] {
  const all = [parseOne(reader)];
  while (reader.takes(",")) all.push(parseOne(reader));
  return all;
}
