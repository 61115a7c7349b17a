import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { slimClient } from "../runtime/slim-client.ts";

/** One attempt, and not for long: after a time-out a second one could send the same message again. */
export const sesClient = slimClient(
  new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
  }),
);
const senderAddress = process.env.SENDER ?? "orders@example.com";
/** Makes SES publish what becomes of an e-mail, with its tags. */
const ConfigurationSetName = process.env.CONFIGURATION_SET;

export interface Email {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** For the provider's reports: they come back with these. */
  order: string;
  template: string;
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Sends an e-mail through SES. */
export async function sendEmail({ to, subject, text, html, order, template }: Email): Promise<void> {
  await sesClient.send(
    new SendEmailCommand({
      Source: senderAddress,
      ConfigurationSetName,
      Destination: { ToAddresses: [to] },
      Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
      Tags: [
        { Name: "order", Value: order },
        { Name: "template", Value: template },
      ],
    }),
  );
}
