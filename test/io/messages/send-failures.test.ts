import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { type SendFailure, sendFailureOf } from "../../../io/messages/send-failures.ts";

/** Every error of SES and SNS that counts, with its status, what it may say, and what it means for a message. */
const table: [name: string, status: number, text: string, meaning: SendFailure][] = [
  // SES, SendEmail
  ["AccountSendingPausedException", 400, "Email sending is disabled for your account.", "blocked"],
  ["ConfigurationSetDoesNotExistException", 400, "Configuration set does not exist.", "blocked"],
  ["ConfigurationSetSendingPausedException", 400, "Sending is paused.", "blocked"],
  ["MailFromDomainNotVerifiedException", 400, "The MX record could not be read.", "blocked"],
  [
    "MessageRejected",
    400,
    "Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: anna@example.com",
    "blocked",
  ],
  ["MessageRejected", 400, "Sending suspended for this account.", "blocked"],
  [
    "MessageRejected",
    400,
    "Sending paused for this account. For more information, see your inbox.",
    "blocked",
  ],
  ["MessageRejected", 400, "Email contains a virus.", "refused"],
  ["Throttling", 400, "Maximum sending rate exceeded.", "throttled"],
  ["Throttling", 400, "Daily message quota exceeded.", "blocked"],
  ["InvalidParameterValue", 400, "Domain contains illegal character", "refused"],
  // SNS, Publish
  ["AuthorizationErrorException", 403, "Not authorised.", "blocked"],
  ["EndpointDisabledException", 400, "Endpoint is disabled", "refused"],
  ["InternalErrorException", 500, "Internal error.", "unknown"],
  ["InvalidParameterException", 400, "Invalid parameter: PhoneNumber", "refused"],
  ["InvalidParameterException", 400, "No origination identity for this country", "blocked"],
  ["InvalidParameterException", 400, "The account is in the SMS sandbox", "blocked"],
  ["InvalidParameterValueException", 400, "Invalid parameter value", "refused"],
  ["InvalidSecurityException", 403, "The credential signature is not valid.", "blocked"],
  ["KMSAccessDeniedException", 400, "", "blocked"],
  ["KMSDisabledException", 400, "", "blocked"],
  ["KMSInvalidStateException", 400, "", "blocked"],
  ["KMSNotFoundException", 400, "", "blocked"],
  ["KMSOptInRequired", 403, "", "blocked"],
  ["KMSThrottlingException", 400, "", "throttled"],
  ["NotFoundException", 404, "", "blocked"],
  ["PlatformApplicationDisabledException", 400, "", "blocked"],
  ["ValidationException", 400, "", "refused"],
  ["ThrottledException", 429, "Rate exceeded", "throttled"],
  // every service
  ["AccessDenied", 403, "User is not authorized to perform ses:SendEmail", "blocked"],
  ["AccessDeniedException", 400, "", "refused"],
  ["InvalidClientTokenId", 403, "The security token is invalid", "blocked"],
  ["UnrecognizedClientException", 403, "", "blocked"],
  ["SignatureDoesNotMatch", 403, "", "blocked"],
  ["OptInRequired", 403, "", "blocked"],
  ["ExpiredToken", 403, "", "later"],
  ["RequestExpired", 400, "", "later"],
  ["TooManyRequestsException", 429, "", "throttled"],
  ["LimitExceededException", 400, "Daily message quota exceeded.", "blocked"],
  ["ServiceUnavailable", 503, "", "later"],
  ["InternalFailure", 500, "", "unknown"],
];

const errorOf = (name: string, httpStatusCode: number, text: string) =>
  Object.assign(new Error(text), { name, $metadata: { httpStatusCode } });

describe("an error of SES or SNS", () => {
  it.each(table)("%s (%i) that says “%s” means %s", (name, status, text, meaning) => {
    expect(sendFailureOf(errorOf(name, status, text))).toBe(meaning);
  });

  it("without an answer may have left, unless nothing was connected", () => {
    expect(sendFailureOf(Object.assign(new Error("reset"), { code: "ECONNRESET" }))).toBe("unknown");
    expect(sendFailureOf(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }))).toBe("later");
  });

  it.each([
    ["client-ses", "SendEmailCommand"],
    ["client-sns", "PublishCommand"],
  ])("that %s names for %s stands in the table", (client, command) => {
    const root = createRequire(import.meta.url).resolve(`@aws-sdk/${client}/package.json`);
    const types = readFileSync(root.replace("package.json", `dist-types/commands/${command}.d.ts`), "utf8");
    const thrown = [...types.matchAll(/@throws \{@link (\w+)\}/g)].map(([, name]) => name!);
    expect(thrown.length).toBeGreaterThan(4);
    const named = new Set(table.map(([name]) => name));
    expect(thrown.filter((name) => !named.has(name) && !name.endsWith("ServiceException"))).toEqual([]);
  });
});
