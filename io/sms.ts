import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { lean } from "./lean.ts";
import { senderOf } from "./sms-sender.ts";

/** One attempt, and not for long: after a time-out a second one could send the same message again. */
export const sns = lean(
  new SNSClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
  }),
);

export interface Sms {
  /** E.164. */
  to: string;
  text: string;
  order: string;
  template: string;
}

const attribute = (StringValue: string) => ({ DataType: "String", StringValue });

/** Hands an SMS to SNS. */
export async function sendSms({ to, text, order, template }: Sms): Promise<void> {
  const sender = senderOf(to);
  await sns.send(
    new PublishCommand({
      PhoneNumber: to,
      Message: text,
      MessageAttributes: {
        "AWS.SNS.SMS.SMSType": attribute("Transactional"),
        ...(sender && { "AWS.SNS.SMS.SenderID": attribute(sender) }),
        order: attribute(order),
        template: attribute(template),
      },
    }),
  );
}
