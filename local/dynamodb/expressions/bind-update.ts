import { invalid } from "../errors.ts";
import { addNumerics, negated } from "../values/decimal.ts";
import { hasMember } from "../values/order.ts";
import {
  type Attributes,
  isMap,
  isNumeric,
  setAttribute,
  typeOf,
  type Value,
  ValueSet,
} from "../values/value.ts";
import { pathsIn } from "./checks.ts";
import { expectOperands, needsPath, wrongOperand } from "./operands.ts";
import { attributeAt, type Path, type PathTree, partOf, treeOf } from "./paths.ts";
import type { Placeholders } from "./placeholders.ts";
import type { CallNode, OperandNode } from "./syntax.ts";
import type { UpdateNode, UpdateSection } from "./update.ts";

/** An update, its placeholders replaced: where it changes an item, and the item that it makes of one. */
export interface Update {
  changes: { section: UpdateSection; path: Path }[];
  tree: PathTree<unknown>;
  /** All paths that it names, also those that it only reads. */
  paths: Path[];
  apply(item: Attributes): Attributes;
}

/** What an attribute becomes of what it is: undefined when it goes. */
type Change = (former: Value | undefined, item: Attributes) => Value | undefined;
type Compute = (item: Attributes) => Value;

/** Binds an update to its placeholders. */
export function bindUpdate(nodes: UpdateNode[], placeholders: Placeholders): Update {
  const changes = nodes.map((node) => ({
    section: node.section,
    path: placeholders.pathOf(node.path),
    change: binders[node.section](node.operand, placeholders),
  }));
  const tree = treeOf(changes.map(({ path, change }) => [path, change] as const));
  const paths = pathsIn(nodes).map((path) => placeholders.pathOf(path));
  return { changes, tree, paths, apply: (item) => changed(item, tree, item) as Attributes };
}

const binders: Record<
  UpdateSection,
  (operand: OperandNode | undefined, placeholders: Placeholders) => Change
> = {
  SET(operand, placeholders) {
    const compute = bindValue(operand!, placeholders);
    return (_, item) => compute(item);
  },
  REMOVE: () => () => undefined,
  ADD(operand, placeholders) {
    const added = valueOperand("ADD", operand!, placeholders, isNumeric);
    return (former) => (former === undefined ? added : sum(former, added));
  },
  DELETE(operand, placeholders) {
    const removed = valueOperand("DELETE", operand!, placeholders, () => false);
    return (former) => (former === undefined ? undefined : withoutMembers(former, removed as ValueSet));
  },
};

/** The names of types in what is said of the operands of ADD and DELETE. */
const typeTexts: Record<string, string> = {
  S: "STRING",
  N: "NUMBER",
  B: "BINARY",
  NULL: "NULL",
  BOOL: "BOOLEAN",
  L: "LIST",
  M: "MAP",
};

function valueOperand(
  operator: string,
  node: OperandNode,
  placeholders: Placeholders,
  takes: (value: Value) => boolean,
): Value {
  const value = placeholders.valueFor((node as Extract<OperandNode, { kind: "value" }>).name);
  if (value instanceof ValueSet || takes(value)) return value;
  throw wrongOperand(
    `operator: ${operator}`,
    `${typeTexts[typeOf(value)]}, typeSet: ALLOWED_FOR_${operator}_OPERAND`,
  );
}

const wrongType = () => invalid("An operand in the update expression has an incorrect data type");

function sum(former: Value, added: Value): Value {
  if (isNumeric(former) && isNumeric(added)) return addNumerics(former, added);
  const [set, more] = sameSets(former, added);
  return new ValueSet(set.type, [
    ...set.members,
    ...more.members.filter((each) => !hasMember(set.members, each)),
  ]);
}

function withoutMembers(former: Value, removed: ValueSet): Value | undefined {
  const [set] = sameSets(former, removed);
  const left = set.members.filter((each) => !hasMember(removed.members, each));
  return left.length > 0 ? new ValueSet(set.type, left) : undefined;
}

function sameSets(a: Value, b: Value): [ValueSet, ValueSet] {
  if (a instanceof ValueSet && b instanceof ValueSet && a.type === b.type) return [a, b];
  throw wrongType();
}

function bindValue(node: OperandNode, placeholders: Placeholders): Compute {
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

function combine(name: string, a: Value, b: Value): Value {
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (!isNumeric(a) || !isNumeric(b)) throw wrongType();
  return addNumerics(a, name === "-" ? negated(b) : b);
}

const wrongPath = () => invalid("The document path provided in the update expression is invalid for update");

/** A value with the changes of a tree; what does not change is shared with the former one. */
function changed(value: Value | undefined, tree: PathTree<Change>, item: Attributes): Value | undefined {
  if (tree.end) return tree.end(value, item);
  const parts = [...tree.parts].map(
    ([part, rest]) => [part, changed(partOf(value, part), rest, item)] as const,
  );
  if (parts.every(([part]) => typeof part === "number") && Array.isArray(value))
    return changedList(value, parts as (readonly [number, Value | undefined])[]);
  if (parts.every(([part]) => typeof part === "string") && isMap(value))
    return changedMap(value, parts as (readonly [string, Value | undefined])[]);
  throw wrongPath();
}

function changedMap(map: Attributes, parts: (readonly [string, Value | undefined])[]): Attributes {
  const copy = { ...map };
  for (const [name, value] of parts) {
    if (value === undefined) delete copy[name];
    else setAttribute(copy, name, value);
  }
  return copy;
}

/** What is set beyond the end comes to the end, in the order of its indexes. */
function changedList(list: Value[], parts: (readonly [number, Value | undefined])[]): Value[] {
  const copy: (Value | undefined)[] = [...list];
  for (const [index, value] of parts.toSorted(([a], [b]) => a - b)) {
    if (index < list.length) copy[index] = value;
    else copy.push(value);
  }
  return copy.filter((value) => value !== undefined);
}
