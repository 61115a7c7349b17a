import type { CloudWatchLogsEvent, Context, SNSEvent } from "aws-lambda";
import type { SendJob } from "../../io/messages/jobs.ts";
import { handler as sendMessages } from "../background/send-messages.ts";
import { handler as mailFeedback } from "../inbound/mail-feedback.ts";
import { handler as smsFeedback } from "../inbound/sms-feedback.ts";

/** Whatever goes out to people: messages that other functions ask for, and those that follow what SES and SNS report. */
export const handler = (event: SendJob[] | SNSEvent | CloudWatchLogsEvent, run: Context) => {
  if (Array.isArray(event)) return sendMessages(event, run);
  return "awslogs" in event ? smsFeedback(event) : mailFeedback(event);
};
