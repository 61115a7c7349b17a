import { gunzipSync } from "node:zlib";
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from "aws-lambda";
import { smsReportIn } from "../../domain/reports/sms.ts";
import { applyReceiptReport } from "../../io/messages/feedback.ts";
import { now } from "../../io/runtime/clock.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";
import { settleInTurn } from "../../io/runtime/settle.ts";

/** What SNS logs about SMS that were delivered or were not; a failure comes again. */
export const handler = withMetrics(async ({ awslogs }: CloudWatchLogsEvent): Promise<void> => {
  const text = gunzipSync(Buffer.from(awslogs.data, "base64")).toString();
  // when a subscription is set up, CloudWatch sends a message of its own, which is no report
  const { logEvents }: CloudWatchLogsDecodedData = JSON.parse(text);
  const reports = logEvents.flatMap(({ message }) => smsReportIn(message) ?? []);
  await settleInTurn(reports.map((report) => () => applyReceiptReport(report, now())));
});
