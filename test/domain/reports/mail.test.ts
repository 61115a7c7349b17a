import { describe, expect, it } from "vitest";
import { mailReportIn } from "../../../domain/reports/mail.ts";

const mail = { tags: { order: ["o1"], template: ["shipped"], "ses:configuration-set": ["waymark"] } };
const to = (emailAddress: string) => [{ emailAddress }];
const bounce = (bounceType: string, address = "anna@example.com") =>
  mailReportIn({ mail, bounce: { bounceType, bounceSubType: "General", bouncedRecipients: to(address) } });

describe("a report of SES", () => {
  it("of a permanent bounce suppresses the address", () => {
    expect(bounce("Permanent")).toEqual({
      status: "bounced",
      reason: "Permanent: General",
      addresses: ["anna@example.com"],
      suppression: "bounce",
      order: "o1",
      template: "shipped",
    });
  });

  it("of any other bounce suppresses nothing", () => {
    expect(bounce("Transient")).not.toHaveProperty("suppression");
    expect(bounce("Undetermined")).not.toHaveProperty("suppression");
  });

  it("may name the owner of the address", () => {
    expect(bounce("Permanent", "Anna <anna@example.com>")?.addresses).toEqual(["anna@example.com"]);
  });

  it("of a complaint suppresses the address, also without tags", () => {
    const complaint = { complainedRecipients: to("anna@example.com"), complaintFeedbackType: null };
    expect(mailReportIn({ mail: {}, complaint })).toMatchObject({
      status: "complained",
      reason: "complaint",
      suppression: "complaint",
    });
  });

  it("that is none is ignored", () => {
    expect(mailReportIn(undefined)).toBeUndefined();
    expect(mailReportIn({ bounce: {} })).toBeUndefined();
  });

  it("of a delivery is no bad news", () => {
    expect(mailReportIn({ mail, delivery: {} })).toBeUndefined();
  });
});
