import { expect, it } from "vitest";
import { push } from "../../../io/messages/channels/push.ts";
import { voice } from "../../../io/messages/channels/voice.ts";

/** What errors of AWS End User Messaging mean: nearly all come with status 400, and say why in `Reason`. */
const refused = (name: string, Reason?: string) =>
  Object.assign(new Error(name), { name, Reason, $metadata: { httpStatusCode: 400 } });

it.each([
  ["AccessDeniedException", "ACCOUNT_DISABLED", "blocked"],
  ["AccessDeniedException", undefined, "blocked"],
  ["ResourceNotFoundException", undefined, "blocked"],
  ["ConflictException", "DESTINATION_PHONE_NUMBER_NOT_VERIFIED", "blocked"],
  ["ConflictException", "DESTINATION_PHONE_NUMBER_OPTED_OUT", "refused"],
  ["ServiceQuotaExceededException", "MONTHLY_SPEND_LIMIT_REACHED_FOR_VOICE", "blocked"],
  ["ServiceQuotaExceededException", "DAILY_DESTINATION_CALL_LIMIT", "refused"],
  ["ValidationException", "PRICE_OVER_THRESHOLD", "blocked"],
  ["ValidationException", "INVALID_PARAMETER", "refused"],
  ["ThrottlingException", undefined, "throttled"],
])("S2-18 a call that is refused with %s %s is %s", (name, reason, meaning) =>
  expect(voice.outcome(refused(name, reason))).toBe(meaning),
);

it("S2-18 a call of which nobody knows is not made twice by itself where it may not be", () => {
  expect(voice.outcome(Object.assign(new Error("x"), { name: "TimeoutError" }))).toBe("unknown");
  const failed = { name: "InternalServerException", $metadata: { httpStatusCode: 500 } };
  expect(voice.outcome(failed)).toBe("unknown");
});

it("S2-14 a notification that its push service did not take comes later", () => {
  expect(push.outcome(new Error("ECONNRESET"))).toBe("later");
});
