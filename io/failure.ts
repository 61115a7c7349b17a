/** What a failed hand-over to a provider means: it will never leave, it did not leave this time, or nobody knows. */
export type SendFailure = "refused" | "later" | "unknown";

/** Connections that never stood: nothing can have left. */
const connectionErrors = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);
/** Providers refuse with 400 also what they would take later. */
const throttled = /throttl|toomanyrequests|limitexceeded|paused/i;

interface ProviderError {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** Reads an error of SES or SNS; without an answer, or with a crash of theirs, the message may have left. */
export function sendFailureOf(error: unknown): SendFailure {
  const { name = "", code = "", $metadata } = error as ProviderError;
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return connectionErrors.has(code) ? "later" : "unknown";
  if (throttled.test(name) || status === 429 || status === 503) return "later";
  return status < 500 ? "refused" : "unknown";
}
