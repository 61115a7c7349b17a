import { type Attributes, isNumeric, typeOf, type Value, ValueSet } from "../values/value.ts";
import { addTo, withoutMembers } from "./arithmetic.ts";
import { bindValue } from "./bind-value.ts";
import { type Change, changed } from "./changed.ts";
import { wrongOperand } from "./operands.ts";
import { pathsIn } from "./parsing/checks.ts";
import type { OperandNode } from "./parsing/syntax.ts";
import type { UpdateNode, UpdateSection } from "./parsing/update.ts";
import { type Path, type PathTree, treeOf } from "./paths.ts";
import type { Placeholders } from "./placeholders.ts";

/** An update, its placeholders replaced: where it changes an item, and the item that it makes of one. */
export interface Update {
  changes: { section: UpdateSection; path: Path }[];
  tree: PathTree<unknown>;
  /** All paths that it names, also those that it only reads. */
  paths: Path[];
  apply(item: Attributes): Attributes;
}

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
    return (former) => (former === undefined ? added : addTo(former, added));
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
