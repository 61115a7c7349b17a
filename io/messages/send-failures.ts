/**
 * What a failed transmission to a provider means. `refused`: this message will never leave. `blocked`: our own set-up
 * refuses it, and it leaves once somebody has mended that. `throttled`: too many at once. `later`: not this time.
 * `unknown`: it may have left. `gone`: nothing reaches this address any more, its owner has closed it to us.
 */
export type SendFailure = "refused" | "gone" | "blocked" | "throttled" | "later" | "unknown";

/** Connections that never stood: nothing can have left. */
const connectionErrors = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** What SES and SNS call their errors, as far as their status alone does not say what they mean. */
const meanings: Record<string, SendFailure> = {
  // SES: the account, its identities and its configuration set
  AccountSendingPausedException: "blocked",
  ConfigurationSetDoesNotExistException: "blocked",
  ConfigurationSetDoesNotExist: "blocked",
  ConfigurationSetSendingPausedException: "blocked",
  MailFromDomainNotVerifiedException: "blocked",
  // SNS: its keys, and what only topics and apps have
  KMSAccessDeniedException: "blocked",
  KMSDisabledException: "blocked",
  KMSInvalidStateException: "blocked",
  KMSNotFoundException: "blocked",
  KMSOptInRequired: "blocked",
  KMSThrottlingException: "throttled",
  EndpointDisabledException: "refused",
  PlatformApplicationDisabledException: "blocked",
  NotFoundException: "blocked",
  // both: signatures and credentials, whatever status they come with
  OptInRequired: "blocked",
  ExpiredToken: "later",
  RequestExpired: "later",
};

/** Some errors have one name for two things. A rejected mail is one of ours where an identity is not verified. */
const texts: [name: RegExp, text: RegExp, meaning: SendFailure][] = [
  [/^MessageRejected$/, /not verified|sending (is )?(paused|disabled|suspended)/i, "blocked"],
  [/throttl|limitexceeded/i, /daily|24.?hour/i, "blocked"],
  [/^InvalidParameter/, /sandbox|spend(ing)? limit|origination|sender ?id/i, "blocked"],
  [/throttl|toomanyrequests|limitexceeded/i, /^/, "throttled"],
];

interface ProviderError {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** Reads an error of SES or SNS; without an answer, or with a crash of theirs, the message may have left. */
export function sendFailureOf(error: unknown): SendFailure {
  const { name = "", message = "", code = "", $metadata } = error as ProviderError;
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return connectionErrors.has(code) ? "later" : "unknown";
  const said = texts.find(([named, text]) => named.test(name) && text.test(message));
  return said?.[2] ?? meanings[name] ?? meaningOfStatus(status);
}

function meaningOfStatus(status: number): SendFailure {
  if (status === 429) return "throttled";
  if (status === 503) return "later";
  if (status === 401 || status === 403) return "blocked";
  return status < 500 ? "refused" : "unknown";
}
