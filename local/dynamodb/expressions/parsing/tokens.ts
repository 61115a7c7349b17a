import { invalid } from "../../errors.ts";

/** A piece of an expression: a name, a placeholder of either kind, an index, or a sign; `end` closes every list. */
export interface Token {
  kind: "name" | "#name" | ":value" | "number" | "sign" | "end";
  text: string;
  start: number;
}

/** Placeholders are read with an empty name too, which is refused when they are used. */
const kinds = [
  ["name", /[A-Za-z_][A-Za-z0-9_]*/y],
  ["#name", /#[A-Za-z0-9_]+/y],
  [":value", /:[A-Za-z0-9_]+/y],
  ["number", /0|[1-9]\d*/y],
  ["sign", /<>|<=|>=|[\s\S]/y],
] as const;
const keywords = new Set(["AND", "OR", "NOT", "BETWEEN", "IN"]);
const space = /[ \t\r\n]*/y;

/** The tokens of an expression, the last one of kind `end`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let place = skipSpace(text, 0); place < text.length; ) {
    const token = tokenAt(text, place);
    tokens.push(token);
    place = skipSpace(text, place + token.text.length);
  }
  return [...tokens, { kind: "end", text: "<EOF>", start: text.length }];
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, shape] of kinds) {
    shape.lastIndex = start;
    const found = shape.exec(text);
    if (found) return { kind, text: found[0], start };
  }
  throw new Error("Every character is a sign.");
}

function skipSpace(text: string, place: number): number {
  space.lastIndex = place;
  return place + space.exec(text)![0].length;
}

/** A place in the tokens of one expression, from which a parser takes what it expects. */
export class TokenReader {
  private readonly text: string;
  private readonly tokens: Token[];
  private place = 0;

  constructor(text: string) {
    if (text === "") throw invalid("The expression can not be empty;");
    this.text = text;
    this.tokens = tokensOf(text);
  }

  get next(): Token {
    return this.tokens[this.place]!;
  }

  get isAtEnd(): boolean {
    return this.next.kind === "end";
  }

  take(): Token {
    const { next } = this;
    if (next.kind !== "end") this.place += 1;
    return next;
  }

  /** Whether a sign or a keyword (in capitals) comes next. */
  sees(text: string): boolean {
    const { kind } = this.next;
    return (
      (kind === "sign" && this.next.text === text) ||
      (kind === "name" && this.next.text.toUpperCase() === text)
    );
  }

  /** Whether a name comes next that is no keyword of a condition. */
  seesName(): boolean {
    const { kind, text } = this.next;
    return kind === "#name" || (kind === "name" && !keywords.has(text.toUpperCase()));
  }

  /** Whether a call comes next: a name with a parenthesis behind. */
  seesCall(): boolean {
    return this.next.kind === "name" && this.seesName() && this.tokens[this.place + 1]!.text === "(";
  }

  /** Takes a sign or keyword when it comes next. */
  takes(text: string): boolean {
    if (!this.sees(text)) return false;
    this.place += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw this.unexpected();
  }

  expectEnd(): void {
    if (!this.isAtEnd) throw this.unexpected();
  }

  /** What is said of a token that does not belong where it stands, with its neighbours. */
  unexpected(): Error {
    const [first, last] = [
      this.tokens[this.place - 1] ?? this.next,
      this.tokens[this.place + 1] ?? this.next,
    ];
    const end = last.kind === "end" ? last.start : last.start + last.text.length;
    const start = first.kind === "end" ? 0 : first.start;
    return invalid(`Syntax error; token: "${this.next.text}", near: "${this.text.slice(start, end)}"`);
  }
}
