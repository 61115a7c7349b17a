import type { SNSEvent } from "aws-lambda";
import { mailReportIn } from "../domain/mail-report.ts";
import { now } from "../io/clock.ts";
import { applyMailReport } from "../io/mail-reports.ts";
import { withMetrics } from "../io/metrics.ts";

/** What SES publishes about e-mails that bounced or were complained about; a failure comes again. */
export const handler = withMetrics(async ({ Records }: SNSEvent): Promise<void> => {
  for (const { Sns } of Records) {
    const report = mailReportIn(parsedJson(Sns.Message));
    if (report) await applyMailReport(report, now());
  }
});

/** When publishing is set up, SES says so in plain words. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
