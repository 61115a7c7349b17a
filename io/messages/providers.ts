import { GetSendQuotaCommand, SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { asciiAddress, mailboxOf } from "../../domain/email-address.ts";
import { pause, wall } from "../runtime/clock.ts";
import { slimClient } from "../runtime/slim-client.ts";
import { isInCountries } from "./phone-plans/phone-country.ts";
import { sendFailureOf } from "./send-failures.ts";

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
}: Email): Promise<undefined> {
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

/** Sends an SMS through SNS, and answers what SNS calls it. */
export async function sendSms({ to, text, order, template }: Sms): Promise<string | undefined> {
  const sender = smsSenderFor(to);
  const { MessageId } = await snsClient.send(
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
  return MessageId;
}

/** The name that an SMS to this number comes from: what the deployment says of its country, else the provider's choice. */
export function smsSenderFor(phone: string): string | undefined {
  const senders = JSON.parse(process.env.SMS_SENDERS ?? "{}") as Record<string, string>;
  return Object.entries(senders).find(([country]) => isInCountries([country], phone))?.[1];
}

/** Milliseconds for which it is believed what the account may send. */
const quotaMs = 300_000;
/** Messages a second where nobody says how many: whoever is throttled learns it. */
const unknownRate = 1000;
/** Milliseconds that a message waits for its turn at the most; with a longer queue it waits in the table. */
const maxWaitMs = 5_000;
/** So often one message is tried in a row while its provider is throttling. */
const maxAttempts = 4;
const longestPauseMs = 2_000;

/** How fast this process sends through one channel: others send at the same time, and none knows of another. */
interface Pace {
  highest: number;
  rate: number;
  /** How many may leave at once; below zero are those that wait. */
  turns: number;
  at: number;
}

/** Begins with a quarter of a second's worth, and at a quarter of the rate: some processes may begin at once. */
const paceOf = (highest: number): Pace => ({
  highest,
  rate: highest / 4,
  turns: Math.max(1, highest / 4),
  at: wall(),
});

let email: { pace: Promise<Pace>; until: number } | undefined;
let sms: Pace | undefined;

/**
 * Sends something when its turn has come. What the provider throttles is tried again here, after pauses of random
 * length: each halves this process's rate, and each message that is taken gives some of it back.
 */
export async function sendPaced<T>(channel: "email" | "sms", send: () => Promise<T>): Promise<T> {
  const pace = await currentPace(channel);
  for (let attempt = 1; ; attempt++) {
    await takeTurn(pace);
    try {
      const sent = await send();
      pace.rate = Math.min(pace.highest, pace.rate + pace.highest / 50);
      return sent;
    } catch (error) {
      if (sendFailureOf(error) !== "throttled" || attempt === maxAttempts) throw error;
      pace.rate = Math.max(pace.rate / 2, 0.5);
      await pause(Math.random() * Math.min(longestPauseMs, 250 * 2 ** attempt));
    }
  }
}

async function currentPace(channel: "email" | "sms"): Promise<Pace> {
  if (channel === "sms") {
    sms ??= paceOf(unknownRate);
    return sms;
  }
  if (!email || email.until < wall()) email = { pace: readQuota().then(paceOf), until: wall() + quotaMs };
  return email.pace;
}

/** What SES lets the account send in a second; a quota that cannot be read slows nobody down. */
const readQuota = async (): Promise<number> => {
  try {
    const { MaxSendRate = unknownRate } = await sesClient.send(new GetSendQuotaCommand({}));
    return Math.max(1, MaxSendRate);
  } catch {
    return unknownRate;
  }
};

async function takeTurn(pace: Pace): Promise<void> {
  const at = wall();
  pace.turns = Math.min(pace.highest / 4 + 1, pace.turns + ((at - pace.at) / 1000) * pace.rate);
  pace.at = at;
  const wait = pace.turns >= 1 ? 0 : ((1 - pace.turns) / pace.rate) * 1000;
  if (wait > maxWaitMs) throw new TooManyWaiting("Too many messages wait for their turn.");
  pace.turns -= 1;
  if (wait > 0) await pause(wait);
}

/** So many messages wait in this process that this one is to be sent by a later run; its provider was not asked. */
class TooManyWaiting extends Error {
  override name = "ThrottlingHere";
  readonly $metadata = { httpStatusCode: 429 };
}
