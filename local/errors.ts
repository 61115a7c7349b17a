import { type ProblemCode, problemTypes } from "../functions/http/problem.ts";

/** Why local mode cannot start, in a sentence for the person who started it. */
export class StartError extends Error {}

/** What local control refuses, and why: answered as a problem document. */
export class HttpError extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }

  get status(): number {
    return problemTypes[this.code][0];
  }
}

/** An error as an AWS service answers it: a code that the SDK turns into an exception, with an HTTP status. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
