import type { Context, SNSEvent } from "aws-lambda";
import type { SendJob } from "../../io/messages/jobs.ts";
import { handler as sendMessages } from "../background/send-messages.ts";
import { handler as mailFeedback } from "../inbound/mail-feedback.ts";

/** Whatever goes out to people: messages that other functions ask for, and those that follow what SES reports. */
export const handler = (event: SendJob[] | SNSEvent, run: Context) =>
  Array.isArray(event) ? sendMessages(event, run) : mailFeedback(event);
