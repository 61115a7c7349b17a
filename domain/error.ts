/** Why a request is refused; `functions/shell.ts` gives each reason its HTTP status. */
export type Reason =
  | "malformed"
  | "invalid"
  | "unknown-caller"
  | "not-yours"
  | "not-found"
  | "not-now"
  | "changed-meanwhile"
  | "precondition-failed"
  | "key-required"
  | "key-reused"
  | "too-large"
  | "unsupported-type"
  | "try-later";

/** One flaw of an input: where it is (JSON pointer) and what is wrong with it. */
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
