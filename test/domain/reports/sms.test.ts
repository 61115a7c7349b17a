import { expect, it } from "vitest";
import { type ReceiptReport, smsReportIn } from "../../../domain/reports/sms.ts";

/** An entry as AWS documents it (sms_stats_cloudwatch), with what a carrier said. */
const entry = (status: string, providerResponse?: string) =>
  JSON.stringify({
    notification: { messageId: "34d9b400", timestamp: "2016-06-28 00:40:34.558" },
    delivery: {
      ...{ phoneCarrier: "My Phone Carrier", mnc: 270, destination: "+48501234567", priceInUSD: 0.00645 },
      ...{ smsType: "Transactional", mcc: 310, providerResponse, dwellTimeMs: 599 },
    },
    status,
  });

it("says that an SMS arrived, and names no number", () => {
  const report = smsReportIn(entry("SUCCESS", "Message has been accepted by phone"))!;
  expect(report).toEqual({
    channel: "sms",
    receipt: "34d9b400",
    outcome: "delivered",
    reason: "Message has been accepted by phone",
  });
  expect(JSON.stringify(report)).not.toContain("501234567");
});

/** Every failure that AWS documents, or that people report of it, and what it means here. */
const failures: Record<ReceiptReport["outcome"], string[]> = {
  delivered: [],
  missed: [],
  failed: [
    "Blocked as spam by phone carrier",
    "Destination is blacklisted",
    "Destination is on a blocked list",
    "Invalid phone number",
    "Message body is invalid",
    "Phone carrier has blocked this message",
    "Phone carrier is currently unreachable/unavailable",
    "Phone has blocked SMS",
    "Phone is blacklisted",
    "Phone is on a blocked list",
    "Phone is currently unreachable/unavailable",
    "Phone number is opted out",
    "Unknown error attempting to reach phone",
    "something that AWS says from tomorrow on",
  ],
  blocked: [
    "This delivery would exceed max price",
    "No quota left for account",
    "Sandboxed account unable to send to number.",
    "No origination entities available to send",
  ],
};

for (const [outcome, reasons] of Object.entries(failures))
  it.each(reasons)(`takes "%s" for ${outcome}`, (reason) => {
    expect(smsReportIn(entry("FAILURE", reason))).toEqual({
      channel: "sms",
      receipt: "34d9b400",
      outcome,
      reason,
    });
  });

it("keeps no number that a carrier may put into its sentence", () => {
  expect(smsReportIn(entry("FAILURE", "Phone +48 501 234 567 is off"))!.reason).toBe("Phone … is off");
});

it("has no reason but the status where a carrier says none", () => {
  expect(smsReportIn(entry("FAILURE"))).toEqual({
    channel: "sms",
    receipt: "34d9b400",
    outcome: "failed",
    reason: "FAILURE",
  });
});

it.each(["", "CWL CONTROL MESSAGE: Checking health of destination Lambda function.", "null", "[]", "{}"])(
  "takes %j for no report",
  (text) => expect(smsReportIn(text)).toBeUndefined(),
);
