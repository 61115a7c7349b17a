/** An error as an AWS service answers it: HTTP 400 with a code that the SDK turns into an exception. */
export class AwsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
