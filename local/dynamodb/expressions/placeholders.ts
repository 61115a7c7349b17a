import { invalid } from "../errors.ts";
import { type Attributes, attributeOf, type Value } from "../values/value.ts";
import type { PathNode } from "./parsing/syntax.ts";
import type { Path } from "./paths.ts";

const nameShape = /^#[0-9a-zA-Z_]+$/;
const valueShape = /^:[0-9a-zA-Z_]+$/;

/** What the placeholders of one call's expressions stand for; it notes which of them were used. */
export class Placeholders {
  private readonly names: Record<string, string>;
  private readonly values: Attributes;
  private readonly unusedNames: Set<string>;
  private readonly unusedValues: Set<string>;

  constructor(names: Record<string, string> = {}, values: Attributes = {}) {
    this.names = names;
    this.values = values;
    this.unusedNames = new Set(Object.keys(names));
    this.unusedValues = new Set(Object.keys(values).filter((name) => values[name] !== undefined));
  }

  pathOf({ parts }: PathNode): Path {
    return parts.map((part) =>
      typeof part === "string" && part.startsWith("#") ? this.nameFor(part) : part,
    );
  }

  private nameFor(placeholder: string): string {
    const name = Object.hasOwn(this.names, placeholder) ? this.names[placeholder] : undefined;
    if (name === undefined)
      throw invalid(
        `An expression attribute name used in the document path is not defined; attribute name: ${placeholder}`,
      );
    this.unusedNames.delete(placeholder);
    return name;
  }

  valueFor(placeholder: string): Value {
    const value = attributeOf(this.values, placeholder);
    if (value === undefined)
      throw invalid(
        `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
      );
    this.unusedValues.delete(placeholder);
    return value;
  }

  /** Refuses what no expression has used. */
  expectAllUsed(): void {
    for (const [member, unused] of [
      ["ExpressionAttributeNames", this.unusedNames],
      ["ExpressionAttributeValues", this.unusedValues],
    ] as const) {
      if (unused.size === 0) continue;
      throw invalid(`Value provided in ${member} unused in expressions: keys: {${[...unused].join(", ")}}`);
    }
  }
}

/** Refuses placeholders whose own names are not of the right shape, and lists of none. */
export function checkPlaceholderNames(names?: object, values?: object): void {
  check("ExpressionAttributeNames", nameShape, names);
  check("ExpressionAttributeValues", valueShape, values);
}

function check(member: string, shape: RegExp, given?: object): void {
  if (given === undefined) return;
  const keys = Object.keys(given);
  if (keys.length === 0) throw invalid(`${member} must not be empty`);
  const wrong = keys.find((key) => !shape.test(key));
  if (wrong !== undefined) throw invalid(`${member} contains invalid key: Syntax error; key: "${wrong}"`);
}
