import { invalid } from "../errors.ts";
import type { ConditionNode } from "./condition.ts";
import { isReserved } from "./reserved-words.ts";
import type { OperandNode, PathNode } from "./syntax.ts";
import type { UpdateNode } from "./update.ts";

type Node = ConditionNode | OperandNode;

const conditionFunctions = new Set([
  "attribute_exists",
  "attribute_not_exists",
  "attribute_type",
  "begins_with",
  "contains",
  "size",
]);
const updateFunctions = new Set(["if_not_exists", "list_append", "+", "-"]);

/** Refuses a condition for what can be seen in its text alone, as DynamoDB does before it looks any values up. */
export function checkCondition(condition: ConditionNode): void {
  const nodes = nodesOf(condition);
  throwFirst([
    () => (nodes.some(isRedundant) ? "The expression has redundant parentheses;" : undefined),
    () => unknownFunction(nodes, conditionFunctions),
    () => misusedFunction(condition),
    () => reservedName(nodes),
  ]);
}

/** The same for an update. */
export function checkUpdate(changes: UpdateNode[]): void {
  const nodes = changes.flatMap(({ path, operand }) => [path, ...(operand ? nodesOf(operand) : [])]);
  throwFirst([() => reservedName(nodes), () => unknownFunction(nodes, updateFunctions)]);
}

/** The same for a projection. */
export const checkProjection = (paths: PathNode[]): void => throwFirst([() => reservedName(paths)]);

function throwFirst(checks: (() => string | undefined)[]): void {
  for (const check of checks) {
    const fault = check();
    if (fault) throw invalid(fault);
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function childrenOf(node: Node): Node[] {
  if ("conditions" in node) return node.conditions;
  if ("condition" in node) return [node.condition];
  return "operands" in node ? node.operands : [];
}

const isRedundant = ({ parentheses = 0 }: Node): boolean => parentheses > 1;

function unknownFunction(nodes: Node[], known: Set<string>): string | undefined {
  const unknown = nodes.find((node) => node.kind === "call" && !known.has(node.name));
  return unknown?.kind === "call" ? `Invalid function name; function: ${unknown.name}` : undefined;
}

/** `size` computes, all other functions answer yes or no: neither stands in the place of the other. */
function misusedFunction(node: Node, asCondition = true): string | undefined {
  if (node.kind === "call" && (node.name === "size") === asCondition)
    return `The function is not allowed to be used this way in an expression; function: ${node.name}`;
  const holdsConditions = "conditions" in node || "condition" in node;
  for (const child of childrenOf(node)) {
    const fault = misusedFunction(child, holdsConditions);
    if (fault) return fault;
  }
  return undefined;
}

function reservedName(nodes: Node[]): string | undefined {
  for (const node of nodes) {
    if (node.kind !== "path") continue;
    const word = node.parts.find((part) => typeof part === "string" && isReserved(part));
    if (word) return `Attribute name is a reserved keyword; reserved keyword: ${word}`;
  }
  return undefined;
}

/** All paths that a condition reads. */
export const pathsIn = (condition: ConditionNode): PathNode[] =>
  nodesOf(condition).filter((node) => node.kind === "path");
