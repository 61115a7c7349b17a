import type { CloudWatchLogsEvent, Context, SNSEvent } from "aws-lambda";
import type { CallEvent } from "../../domain/reports/call.ts";
import type { SendJob } from "../../io/messages/jobs.ts";
import { handler as sendMessages } from "../background/send-messages.ts";
import { handler as callFeedback } from "../inbound/call-feedback.ts";
import { handler as mailFeedback } from "../inbound/mail-feedback.ts";
import { handler as smsFeedback } from "../inbound/sms-feedback.ts";

/** Whatever goes out to people: messages that other functions ask for, and those that follow what SES, SNS and End User Messaging report. */
export const handler = (event: SendJob[] | SNSEvent | CloudWatchLogsEvent | CallEvent, run: Context) => {
  if (Array.isArray(event)) return sendMessages(event, run);
  if ("detail-type" in event) return callFeedback(event);
  return "awslogs" in event ? smsFeedback(event) : mailFeedback(event);
};
