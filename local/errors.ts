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

/** An error as an AWS service answers it: HTTP 400 with a code that the SDK turns into an exception. */
export class AwsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
