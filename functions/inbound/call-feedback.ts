import { type CallEvent, callReportIn } from "../../domain/reports/call.ts";
import { applyReceiptReport } from "../../io/messages/feedback.ts";
import { now } from "../../io/runtime/clock.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";

/** What AWS End User Messaging says of calls that were answered or were not; a failure comes again. */
export const handler = withMetrics(async (event: CallEvent): Promise<void> => {
  const report = callReportIn(event);
  if (report) await applyReceiptReport(report, now());
});
