import { invalid } from "../../errors.ts";
import type { ConditionNode } from "./condition.ts";
import { isReserved } from "./reserved-words.ts";
import type { OperandNode, PathNode } from "./syntax.ts";
import type { UpdateNode } from "./update.ts";

type Node = ConditionNode | OperandNode;

/** The functions of each kind of expression, as error messages call it. */
const functions = {
  "a condition": new Set([
    ...["attribute_exists", "attribute_not_exists", "attribute_type"],
    ...["begins_with", "contains", "size"],
  ]),
  "an update": new Set(["if_not_exists", "list_append", "+", "-"]),
};

/** Refuses a condition for what can be seen in its text alone, as DynamoDB does before it looks any values up. */
export function checkCondition(condition: ConditionNode): void {
  const nodes = nodesOf(condition);
  throwFirst([
    () => (nodes.some(isRedundant) ? "The expression has redundant parentheses;" : undefined),
    () => unknownFunction(nodes, "a condition"),
    () => misusedFunction(condition),
    () => reservedName(nodes),
  ]);
}

/** The same for an update. */
export function checkUpdate(changes: UpdateNode[]): void {
  const nodes = nodesOfUpdate(changes);
  throwFirst([() => reservedName(nodes), () => unknownFunction(nodes, "an update")]);
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

function unknownFunction(nodes: Node[], kind: keyof typeof functions): string | undefined {
  const unknown = nodes.find((node) => node.kind === "call" && !functions[kind].has(node.name));
  if (unknown?.kind !== "call") return undefined;
  const isOfOther = Object.values(functions).some((names) => names.has(unknown.name));
  return isOfOther
    ? `The function is not allowed in ${kind} expression; function: ${unknown.name}`
    : `Invalid function name; function: ${unknown.name}`;
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

/** All paths that an expression names. */
export function pathsIn(expression: ConditionNode | UpdateNode[]): PathNode[] {
  const nodes = Array.isArray(expression) ? nodesOfUpdate(expression) : nodesOf(expression);
  return nodes.filter((node) => node.kind === "path");
}

const nodesOfUpdate = (changes: UpdateNode[]): Node[] =>
  changes.flatMap(({ path, operand }) => [path, ...(operand ? nodesOf(operand) : [])]);
