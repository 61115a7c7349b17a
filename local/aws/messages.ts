import type { SendVoiceMessageCommandInput } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { SendEmailCommandInput } from "@aws-sdk/client-ses";
import type { PublishCommandInput } from "@aws-sdk/client-sns";
import type { Clock } from "../clock/clock.ts";
import { AwsError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import type { Invoke } from "./lambda.ts";
import { sendMailFeedback, simulatorFeedback } from "./ses-feedback.ts";
import { localReceipt, sendSmsLog, simulatedResponse } from "./sms-log.ts";

/** Receivers take a moment to refuse an e-mail: by then its sender has written down that it left. */
const reportDelayMs = 1_000;

/** The actions of SES (API version 2010-12-01) that Waymark uses; every recipient gets a message in the inbox. */
export function sesApi(inbox: Inbox, invoke: Invoke, clock: Clock) {
  function simulateReport(mail: Parameters<typeof inbox.add>[0]): void {
    const kind = simulatorFeedback(mail.to);
    if (!kind) return;
    const report = () =>
      sendMailFeedback(invoke, kind, mail).catch((error) => console.error("A report failed.", error));
    clock.schedule(clock.read() + reportDelayMs, { order: mail.order ?? "", what: kind }, report);
  }

  return {
    SendEmail(input: SendEmailCommandInput) {
      const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = input.Destination ?? {};
      const to = [...ToAddresses, ...CcAddresses, ...BccAddresses];
      if (to.length === 0) throw new AwsError("InvalidParameterValue", "Missing destination");
      const mails = to.map((address) => ({ ...mailOf(input), to: address }));
      const ids = mails.map(inbox.add);
      for (const mail of mails) simulateReport(mail);
      return { MessageId: `local-${ids[0]}` };
    },
    GetSendQuota: () => ({ Max24HourSend: 50_000, MaxSendRate: 10_000, SentLast24Hours: inbox.count() }),
    GetAccountSendingEnabled: () => ({ Enabled: true }),
  };
}

function mailOf({ Source, Message, Tags = [], ReplyToAddresses: [replyTo] = [] }: SendEmailCommandInput) {
  const tag = (name: string) => Tags.find(({ Name }) => Name === name)?.Value ?? null;
  return {
    channel: "email" as const,
    subject: Message?.Subject?.Data ?? null,
    text: Message?.Body?.Text?.Data ?? "",
    html: Message?.Body?.Html?.Data ?? null,
    ...(Source && { from: Source }),
    ...(replyTo && { replyTo }),
    order: tag("order"),
    template: tag("template"),
  };
}

/** SNS Publish to a phone number: an SMS in the inbox, whose delivery is logged for numbers of the simulator. */
export function snsApi(inbox: Inbox, invoke: Invoke, clock: Clock) {
  function simulateReport(id: string, to: string, order: string | null): void {
    const response = simulatedResponse(to);
    if (!response) return;
    const report = () =>
      sendSmsLog(invoke, { id, to, response }).catch((error) => console.error("A report failed.", error));
    clock.schedule(clock.read() + reportDelayMs, { order: order ?? "", what: "sms" }, report);
  }

  return {
    Publish({ PhoneNumber: to = "", Message: text, MessageAttributes = {} }: PublishCommandInput) {
      if (!/^\+[1-9]\d{6,14}$/.test(to)) throw invalidParameter(`PhoneNumber Reason: ${to} is not valid`);
      if (!text) throw invalidParameter("Empty message");
      const attribute = (name: string) => MessageAttributes[name]?.StringValue ?? null;
      const tags = { order: attribute("order"), template: attribute("template") };
      const id = inbox.add({ channel: "sms", to, subject: null, text, html: null, ...tags });
      simulateReport(id, to, tags.order);
      return { MessageId: localReceipt(id) };
    },
  };
}

const invalidParameter = (what: string) =>
  new AwsError("InvalidParameterException", `Invalid parameter: ${what}`);

const entities: Record<string, string> = {
  "&#38;": "&",
  "&#60;": "<",
  "&#62;": ">",
  "&#34;": '"',
  "&#39;": "'",
};

/** SendVoiceMessage of AWS End User Messaging: in the inbox stands what would be heard, and who would say it. */
export function voiceApi(inbox: Inbox) {
  return {
    SendVoiceMessage(input: SendVoiceMessageCommandInput) {
      const {
        DestinationPhoneNumber: to = "",
        MessageBody: ssml = "",
        MessageBodyTextType,
        Context = {},
      } = input;
      if (!/^\+[1-9]\d{6,14}$/.test(to))
        throw new AwsError("ValidationException", `${to} is no phone number.`);
      if (MessageBodyTextType !== "SSML" || !/^<speak>.+<\/speak>$/.test(ssml) || ssml.length > 6000)
        throw new AwsError("ValidationException", "The message is no SSML.");
      const text = ssml.replaceAll(/<[^>]+>/g, " ").replaceAll(/&#\d+;/g, (sign) => entities[sign] ?? "");
      const id = inbox.add({
        ...{ channel: "voice", to, subject: null, text: text.replaceAll(/ +/g, " ").trim(), html: null },
        ...{ from: String(input.VoiceId), order: Context.order ?? null, template: Context.template ?? null },
      });
      return { MessageId: `local-${id}` };
    },
  };
}
