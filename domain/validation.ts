import type * as z from "zod";
import type { FieldError } from "./error.ts";

type Issue = z.core.$ZodRawIssue;

/** More errors than this help nobody. */
const maxErrors = 50;

/**
 * The value as a schema understands it, or its errors in sentences for people, each with its JSON pointer. A field
 * that is null or empty is absent; only where `nulls` mean something they stay.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  value: unknown,
  nulls: "absent" | "kept" = "absent",
): { data: T } | { errors: FieldError[] } {
  const given = nulls === "kept" ? value : withoutEmptyFields(value);
  const parsed = schema.safeParse(given, { error: sentenceFor });
  if (parsed.success) return { data: parsed.data };
  return { errors: parsed.error.issues.flatMap(fieldErrorsOf).slice(0, maxErrors) };
}

/** The value without the fields that say nothing, at every depth; entries of lists keep their places. */
export function withoutEmptyFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyFields);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== null && each !== "");
  return Object.fromEntries(fields.map(([name, each]) => [name, withoutEmptyFields(each)]));
}

function fieldErrorsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "invalid_union") return unionErrorsOf(issue);
  const paths =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ pointer: pointerTo(path), detail: issue.message }));
}

/** Of a value that can have several forms: what is wrong with it in the form that it has. */
function unionErrorsOf({ errors, path }: z.core.$ZodIssueInvalidUnion): FieldError[] {
  const isOtherForm = (issues: z.core.$ZodIssue[]) =>
    issues.some((each) => each.code === "invalid_type" && each.path.length === 0);
  const issues = errors.find((each) => !isOtherForm(each));
  if (!issues)
    return [{ pointer: pointerTo(path), detail: errors.map(([first]) => first?.message).join(", or ") }];
  return issues.flatMap((issue) => fieldErrorsOf({ ...issue, path: [...path, ...issue.path] }));
}

/** A JSON pointer (RFC 6901). */
function pointerTo(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const types: Record<string, string> = {
  string: "must be a text",
  number: "must be a number",
  int: "must be a whole number",
  boolean: "must be true or false",
  array: "must be a list",
};

const formats: Record<string, string> = {
  email: "must be an e-mail address",
  datetime: "must be a time such as 2026-11-22T10:00:00Z or 2026-11-22T11:00:00+01:00",
  date: "must be a date such as 2026-11-22",
};

const units: Record<string, [one: string, several: string]> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
};
function sizeSentence({ origin }: Issue, bound: string, limit: unknown): string {
  const unit = units[String(origin)]?.[limit === 1 ? 0 : 1];
  return unit ? `must have at ${bound} ${limit} ${unit}` : `must be at ${bound} ${limit}`;
}

const sentences: Record<string, (issue: Issue) => string | undefined> = {
  invalid_type: ({ expected }) => types[String(expected)] ?? "must be an object",
  invalid_value: ({ values }) => `must be one of: ${(values as unknown[]).join(", ")}`,
  invalid_format: ({ format }) => formats[String(format)],
  too_small: (issue) =>
    issue.origin === "string" && issue.minimum === 1
      ? "must not be empty"
      : sizeSentence(issue, "least", issue.minimum),
  too_big: (issue) => sizeSentence(issue, "most", issue.maximum),
  unrecognized_keys: () => "is not known here",
};

/** What is wrong with a value, as a sentence for people; undefined where the schema says it by itself. */
export function sentenceFor(issue: Issue): string | undefined {
  return issue.input === undefined ? "is required" : sentences[issue.code]?.(issue);
}
