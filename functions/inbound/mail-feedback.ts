import type { SNSEvent } from "aws-lambda";
import { mailReportIn } from "../../domain/reports/mail.ts";
import { applyMailReport } from "../../io/messages/feedback.ts";
import { now } from "../../io/runtime/clock.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";
import { settleInTurn } from "../../io/runtime/settle.ts";

/** What SES publishes about e-mails that bounced or were complained about; a failure comes again. */
export const handler = withMetrics(async ({ Records }: SNSEvent): Promise<void> => {
  await settleInTurn(
    Records.map(
      ({ Sns }) =>
        () =>
          applyMessage(Sns.Message),
    ),
  );
});

async function applyMessage(text: string): Promise<void> {
  const report = mailReportIn(parsedJson(text));
  if (report) await applyMailReport(report, now());
}

/** When publishing is set up, SES says so in plain words. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
