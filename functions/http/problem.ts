import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { OrderError, type Reason } from "../../domain/error.ts";
import { logError } from "../../io/runtime/log.ts";

/** What a problem document's `code` can say: a reason for a refusal, or what gateway and runtime answer by themselves. */
export type ProblemCode = Reason | "method-not-allowed" | "rate-limited" | "internal";

/** The HTTP status and the title of every code. */
export const problemTypes: Record<ProblemCode, [status: number, title: string]> = {
  malformed: [400, "The request cannot be read"],
  "idempotency-key-required": [400, "An Idempotency-Key is required"],
  unauthenticated: [401, "Authentication is required"],
  forbidden: [403, "Not allowed for this caller"],
  "not-found": [404, "Not found"],
  "method-not-allowed": [405, "Method not allowed"],
  "invalid-state": [409, "The status does not allow this"],
  "version-conflict": [409, "The order has changed in the meantime"],
  "reference-taken": [409, "The reference names another checkout"],
  "precondition-failed": [412, "The version does not match"],
  "payload-too-large": [413, "The body is too large"],
  "unsupported-media-type": [415, "The content type is not supported"],
  "validation-failed": [422, "The input is not valid"],
  "idempotency-key-reused": [422, "The Idempotency-Key was used for another request"],
  "rate-limited": [429, "Too many requests"],
  internal: [500, "Internal error"],
  unavailable: [503, "Temporarily unavailable"],
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
    return problemDocument(
      "unavailable",
      "Too much is going on at the moment. Send the same request again after the seconds in Retry-After.",
      requestId,
    );
  logError("A request failed.", error, { requestId });
  return problemDocument(
    "internal",
    "Something went wrong on our side. Please try again; if it happens again, tell us the requestId.",
    requestId,
  );
}

/** The answer with the problem document of a code; what comes again later says when. */
export function problemDocument(code: ProblemCode, detail: string, requestId: string, extra: object = {}) {
  const [status, title] = problemTypes[code];
  const document = { type: `urn:waymark:problem:${code}`, title, status, detail, code, requestId, ...extra };
  return {
    statusCode: status,
    headers: {
      "content-type": "application/problem+json",
      ...((status === 429 || status === 503) && { "retry-after": "1" }),
    },
    body: JSON.stringify(document),
  };
}
