import { invalid } from "../errors.ts";
import { type Attributes, isNumeric, typeOf, type Value } from "../values/value.ts";
import { combine, wrongType } from "./arithmetic.ts";
import { expectOperands, needsPath, wrongOperand } from "./operands.ts";
import type { CallNode, OperandNode } from "./parsing/syntax.ts";
import { attributeAt, type Path } from "./paths.ts";
import type { Placeholders } from "./placeholders.ts";

type Compute = (item: Attributes) => Value;

/** What an update sets, its placeholders replaced: computed of the item as it was. */
export function bindValue(node: OperandNode, placeholders: Placeholders): Compute {
  if (node.kind === "value") {
    const value = placeholders.valueFor(node.name);
    return () => value;
  }
  return node.kind === "call" ? bindCall(node, placeholders) : bindAttribute(placeholders.pathOf(node));
}

function bindAttribute(path: Path): Compute {
  return (item) => {
    const value = attributeAt(item, path);
    if (value !== undefined) return value;
    throw invalid("The provided expression refers to an attribute that does not exist in the item");
  };
}

function bindCall({ name, operands }: CallNode, placeholders: Placeholders): Compute {
  const [first, second] = operands.map((each) => bindValue(each, placeholders)) as [Compute, Compute];
  expectOperands(name, operands, 2);
  if (name === "if_not_exists") {
    const [node] = operands as [OperandNode];
    if (node.kind !== "path") throw needsPath(name);
    const path = placeholders.pathOf(node);
    return (item) => {
      const value = attributeAt(item, path);
      return value === undefined ? second(item) : value;
    };
  }
  const isRight = name === "list_append" ? Array.isArray : isNumeric;
  for (const node of operands) expectType(name, node, placeholders, isRight);
  return (item) => combine(name, checked(first(item), isRight), checked(second(item), isRight));
}

function expectType(
  name: string,
  node: OperandNode,
  placeholders: Placeholders,
  isRight: (value: Value) => boolean,
): void {
  if (node.kind !== "value") return;
  const value = placeholders.valueFor(node.name);
  if (!isRight(value)) throw wrongOperand(`operator or function: ${name}`, typeOf(value));
}

function checked(value: Value, isRight: (value: Value) => boolean): Value {
  if (isRight(value)) return value;
  throw wrongType();
}
