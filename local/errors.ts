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
