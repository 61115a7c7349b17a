/** Why a request is refused, in the words of the API's problem codes; `functions/http/problem.ts` gives each its status. */
export type Reason =
  | "malformed"
  | "validation-failed"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid-state"
  | "version-conflict"
  | "reference-taken"
  | "precondition-failed"
  | "idempotency-key-required"
  | "idempotency-key-reused"
  | "payload-too-large"
  | "unsupported-media-type"
  | "unavailable";

/** One error of an input: where it is (a JSON pointer) and what is wrong with it. */
export interface FieldError {
  pointer: string;
  detail: string;
}

/** Why an input is refused, field by field: the sentence says what is wrong, or where to read it when it is much. */
export function inputRefusal(errors: FieldError[]): {
  reason: "validation-failed";
  detail: string;
  errors: FieldError[];
} {
  const [first, ...others] = errors;
  const detail =
    first && others.length === 0
      ? `${subjectOf(first.pointer)} ${first.detail}.`
      : "Several values are not valid: `errors` says which ones, and why.";
  return { reason: "validation-failed", detail, errors };
}

/** What an error is about, at the beginning of a sentence. */
const subjectOf = (pointer: string): string =>
  pointer === "" ? "The input" : `\`${pointer.slice(1, 100).replaceAll("/", ".")}\``;

/** A refusal that the caller can understand; every other error is ours and answers 500. */
export class OrderError extends Error {
  readonly reason: Reason;
  readonly extra: Record<string, unknown>;

  constructor(
    reason: Reason,
    message: string,
    options: ErrorOptions & { extra?: Record<string, unknown> } = {},
  ) {
    super(message, options);
    this.name = "OrderError";
    this.reason = reason;
    this.extra = options.extra ?? {};
  }
}

/** The refusal of an input with one error. */
export function fieldError(pointer: string, detail: string): OrderError {
  return inputError([{ pointer, detail }]);
}

/** The refusal of an input with all its errors. */
export function inputError(errors: FieldError[]): OrderError {
  const { reason, detail } = inputRefusal(errors);
  return new OrderError(reason, detail, { extra: { errors } });
}

/** The refusal of an Idempotency-Key that came with another request before. */
export const reusedKeyError = (): OrderError =>
  new OrderError(
    "idempotency-key-reused",
    "This Idempotency-Key was used for another request: send a new one.",
  );
