import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { OrderError, type Reason } from "../../domain/error.ts";
import { logError } from "../../io/runtime/log.ts";

/** The HTTP status and the title of every reason for a refusal. */
export const problemTypes: Record<Reason, [status: number, title: string]> = {
  malformed: [400, "The request cannot be read"],
  "key-required": [400, "An Idempotency-Key is required"],
  "unknown-caller": [401, "Who are you?"],
  "not-yours": [403, "This is not for you"],
  "not-found": [404, "There is no such thing"],
  "not-now": [409, "The status does not allow this"],
  "changed-meanwhile": [409, "Somebody else was faster"],
  "precondition-failed": [412, "The order has another version"],
  "too-large": [413, "The body is too large"],
  "unsupported-type": [415, "The body has the wrong type"],
  invalid: [422, "The input is wrong"],
  "key-reused": [422, "The Idempotency-Key was used for something else"],
  "try-later": [503, "Please try again"],
};

const overloadErrors = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TransactionConflictException",
  "TransactionCanceledException",
  "InternalServerError",
  "TimeoutError",
]);

/** The problem document (RFC 9457) for an error; what is not a refusal is logged and answers 500. */
export function problemOf(error: Error | null, requestId: string): APIGatewayProxyStructuredResultV2 {
  if (error instanceof OrderError)
    return problemDocument(error.reason, error.message, requestId, error.extra);
  if (overloadErrors.has(error?.name ?? ""))
    return problemDocument("try-later", "The table is busy.", requestId);
  logError("A request failed.", error, { requestId });
  return problemResponse(500, {
    code: "internal",
    title: "This is our fault",
    detail: "It has been logged.",
    requestId,
  });
}

function problemDocument(code: Reason, detail: string, requestId: string, extra: object = {}) {
  const [status, title] = problemTypes[code];
  return problemResponse(status, { code, title, detail, requestId, ...extra });
}

function problemResponse(status: number, { code, ...rest }: { code: string; [more: string]: unknown }) {
  return {
    statusCode: status,
    headers: { "content-type": "application/problem+json", ...(status === 503 && { "retry-after": "1" }) },
    body: JSON.stringify({ type: `urn:waymark:problem:${code}`, status, code, ...rest }),
  };
}
