import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { asciiAddress, mailboxOf } from "../../domain/email-address.ts";
import { slimClient } from "../runtime/slim-client.ts";
import { isInCountries } from "./phone-country.ts";

/** One attempt, and not for long: after a time-out a second one could send the same message again. */
const clientOptions = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 10_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
};
/** The client of SES. */
export const sesClient = slimClient(new SESClient(clientOptions));
/** The client of SNS. */
export const snsClient = slimClient(new SNSClient(clientOptions));
const senderAddress = process.env.SENDER ?? "orders@example.com";
/** Makes SES publish what becomes of an e-mail, with its tags. */
const ConfigurationSetName = process.env.CONFIGURATION_SET;

/** An e-mail that is ready to be sent. */
export interface Email {
  to: string;
  /** The name that it comes from, with the sender's address. */
  from?: string | undefined;
  subject: string;
  text: string;
  html: string;
  /** Where an answer goes; without one to the sender. */
  replyTo?: string | undefined;
  /** For the provider's reports: they come back with these. A message about no order has none. */
  order?: string;
  template: string;
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Sends an e-mail through SES. */
export async function sendEmail({
  to,
  from,
  replyTo,
  subject,
  text,
  html,
  order,
  template,
}: Email): Promise<void> {
  await sesClient.send(
    new SendEmailCommand({
      Source: from ? mailboxOf(from, senderAddress) : senderAddress,
      ConfigurationSetName,
      Destination: { ToAddresses: [asciiAddress(to) ?? to] },
      ...(replyTo && { ReplyToAddresses: [asciiAddress(replyTo) ?? replyTo] }),
      Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
      Tags: [...(order ? [{ Name: "order", Value: order }] : []), { Name: "template", Value: template }],
    }),
  );
}

/** An SMS that is ready to be sent. */
export interface Sms {
  /** E.164. */
  to: string;
  text: string;
  order?: string;
  template: string;
}

const attribute = (StringValue: string) => ({ DataType: "String", StringValue });

/** Sends an SMS through SNS. */
export async function sendSms({ to, text, order, template }: Sms): Promise<void> {
  const sender = smsSenderFor(to);
  await snsClient.send(
    new PublishCommand({
      PhoneNumber: to,
      Message: text,
      MessageAttributes: {
        "AWS.SNS.SMS.SMSType": attribute("Transactional"),
        ...(sender && { "AWS.SNS.SMS.SenderID": attribute(sender) }),
        ...(order && { order: attribute(order) }),
        template: attribute(template),
      },
    }),
  );
}

/** The name that an SMS to this number comes from: what the deployment says of its country, else the provider's choice. */
export function smsSenderFor(phone: string): string | undefined {
  const senders = JSON.parse(process.env.SMS_SENDERS ?? "{}") as Record<string, string>;
  return Object.entries(senders).find(([country]) => isInCountries([country], phone))?.[1];
}
