import { invalid } from "../errors.ts";
import type { Tables } from "../table/tables.ts";
import type { ItemForm } from "../values/document.ts";

/** What every command works with. */
export interface CommandContext {
  tables: Tables;
  /** How the items of this call come in and go out. */
  form: ItemForm;
  /** Milliseconds. */
  now: () => number;
}

/** Answers a command's input; it does so without a pause, so that no other call sees it half done. */
// biome-ignore lint/suspicious/noExplicitAny: each command has an input of its own, as the SDK types it
export type CommandHandler = (input: any, context: CommandContext) => object;

/** What a member of an input has to be. */
export interface MemberRule {
  required?: true;
  oneOf?: readonly string[];
  atLeast?: number;
  /** How many there may be in a list or map. */
  length?: readonly [least: number, most: number];
}

/** The rules of a command, by the member of its input. */
export type InputRules = Record<string, MemberRule>;

/** The rules of members that several commands share. */
export const sharedRules = {
  TableName: { required: true },
  Key: { required: true },
  ReturnConsumedCapacity: { oneOf: ["INDEXES", "TOTAL", "NONE"] },
  ReturnItemCollectionMetrics: { oneOf: ["SIZE", "NONE"] },
  ReturnValues: { oneOf: ["ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"] },
  ReturnValuesOnConditionCheckFailure: { oneOf: ["ALL_OLD", "NONE"] },
  Select: { oneOf: ["SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"] },
  Limit: { atLeast: 1 },
} satisfies InputRules;

/** What stood in the place of expressions before 2014, and the parts of a table read side by side. */
const notAnswered = [
  "Expected",
  "AttributeUpdates",
  "AttributesToGet",
  "ConditionalOperator",
  "KeyConditions",
  "QueryFilter",
  "ScanFilter",
  "TotalSegments",
  "Segment",
];

/** Refuses an input whose members break the rules, all of them in one sentence. */
export function checkInput(input: Record<string, unknown>, rules: InputRules): void {
  const legacy = notAnswered.find((name) => input[name] !== undefined);
  if (legacy) throw invalid(`The engine in the process does not answer ${legacy}.`);
  const faults = Object.entries(rules).flatMap(([name, rule]) => faultOf(name, input[name], rule) ?? []);
  if (faults.length === 0) return;
  const count = `${faults.length} validation error${faults.length > 1 ? "s" : ""}`;
  throw invalid(`${count} detected: ${faults.join("; ")}`);
}

function faultOf(name: string, value: unknown, rule: MemberRule): string | undefined {
  const constraint = value === undefined || value === null ? missing(rule) : broken(value, rule);
  if (!constraint) return undefined;
  const place = name[0]!.toLowerCase() + name.slice(1);
  const shown = value === undefined || value === null ? "null" : `'${textOfMember(value)}'`;
  return `Value ${shown} at '${place}' failed to satisfy constraint: ${constraint}`;
}

const missing = ({ required }: MemberRule) => (required ? "Member must not be null" : undefined);

function broken(value: unknown, { oneOf, atLeast, length }: MemberRule): string | undefined {
  if (oneOf && !oneOf.includes(value as string))
    return `Member must satisfy enum value set: [${oneOf.join(", ")}]`;
  if (atLeast !== undefined && (value as number) < atLeast)
    return `Member must have value greater than or equal to ${atLeast}`;
  const size = Array.isArray(value) ? value.length : Object.keys(value as object).length;
  if (length && size < length[0]) return `Member must have length greater than or equal to ${length[0]}`;
  return length && size > length[1]
    ? `Member must have length less than or equal to ${length[1]}`
    : undefined;
}

const textOfMember = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

/** Refuses names and values of placeholders where nothing could use them. */
export function checkPlaceholdersWanted(
  input: Record<string, unknown>,
  expressions: readonly string[],
): void {
  if (input.ExpressionAttributeNames !== undefined && expressions.every((name) => input[name] === undefined))
    throw invalid("ExpressionAttributeNames can only be specified when using expressions");
  const withValues = expressions.filter((name) => name !== "ProjectionExpression");
  if (input.ExpressionAttributeValues === undefined || withValues.some((name) => input[name] !== undefined))
    return;
  throw invalid(
    "ExpressionAttributeValues can only be specified when using expressions: " +
      `${withValues.join(" and ")} ${withValues.length > 1 ? "are" : "is"} null`,
  );
}

/** What data calls say of a table that is not there. */
export const noTable = "Requested resource not found";

/** An answer without the members that are undefined. */
export function answer(members: Record<string, unknown>): object {
  const given: Record<string, unknown> = {};
  for (const name in members) if (members[name] !== undefined) given[name] = members[name];
  return given;
}
