/** Why a request is refused, in the words of the API's problem codes; `functions/http/problem.ts` gives each its status. */
export type Reason =
  | "malformed"
  | "validation-failed"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid-state"
  | "version-conflict"
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
