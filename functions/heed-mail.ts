import type { SNSEvent } from "aws-lambda";
import { mailReportIn } from "../domain/mail-report.ts";
import { now } from "../io/clock.ts";
import { heedReport } from "../io/mail-reports.ts";
import { metered } from "../io/metrics.ts";

/** What SES publishes about e-mails that bounced or were complained about; a failure comes again. */
export const handler = metered(async ({ Records }: SNSEvent): Promise<void> => {
  for (const { Sns } of Records) {
    const report = mailReportIn(parsed(Sns.Message));
    if (report) await heedReport(report, now());
  }
});

/** When publishing is set up, SES says so in plain words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
