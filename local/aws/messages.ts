import type { Clock } from "../clock/clock.ts";
import { AwsError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import type { Invoke } from "./lambda.ts";
import { sendMailFeedback, simulatorFeedback } from "./ses-feedback.ts";

/** Receivers take a moment to refuse an e-mail: by then its sender has written down that it left. */
const reportDelayMs = 1_000;

/** The actions of SES (API version 2010-12-01) that Waymark uses; every recipient gets a message in the inbox. */
export function sesApi(
  inbox: Inbox,
  invoke: Invoke,
  clock: Clock,
): Record<string, (input: URLSearchParams) => object> {
  function simulateReport(mail: Parameters<typeof inbox.add>[0]): void {
    const kind = simulatorFeedback(mail.to);
    if (!kind) return;
    const report = () =>
      sendMailFeedback(invoke, kind, mail).catch((error) => console.error("A report failed.", error));
    clock.schedule(clock.read() + reportDelayMs, { order: mail.order ?? "", what: kind }, report);
  }

  return {
    SendEmail(input) {
      const to = ["To", "Cc", "Bcc"].flatMap((kind) => members(input, `Destination.${kind}Addresses.member`));
      if (to.length === 0) throw new AwsError("InvalidParameterValue", "Missing destination");
      const mails = to.map((address) => ({ ...mailOf(input), to: address }));
      const ids = mails.map(inbox.add);
      for (const mail of mails) simulateReport(mail);
      return { MessageId: `local-${ids[0]}` };
    },
    GetSendQuota: () => ({ Max24HourSend: 50_000, MaxSendRate: 100, SentLast24Hours: inbox.count() }),
    GetAccountSendingEnabled: () => ({ Enabled: true }),
  };
}

function mailOf(input: URLSearchParams) {
  const tag = tagsOf(input);
  const [replyTo] = members(input, "ReplyToAddresses.member");
  return {
    channel: "email" as const,
    subject: input.get("Message.Subject.Data"),
    text: input.get("Message.Body.Text.Data") ?? "",
    html: input.get("Message.Body.Html.Data"),
    ...(replyTo && { replyTo }),
    order: tag.get("order") ?? null,
    template: tag.get("template") ?? null,
  };
}

function tagsOf(input: URLSearchParams): Map<string, string> {
  const names = members(input, "Tags.member", ".Name");
  const values = members(input, "Tags.member", ".Value");
  return new Map(names.map((name, i) => [name, values[i] ?? ""]));
}

/** A list of the query protocol: `prefix.1`, `prefix.2`, … */
function members(input: URLSearchParams, prefix: string, suffix = ""): string[] {
  const found: string[] = [];
  for (let i = 1; input.has(`${prefix}.${i}${suffix}`); i++)
    found.push(input.get(`${prefix}.${i}${suffix}`)!);
  return found;
}

/** SNS Publish to a phone number: an SMS in the inbox. */
export function snsApi(inbox: Inbox): Record<string, (input: URLSearchParams) => object> {
  return {
    Publish(input) {
      const to = input.get("PhoneNumber") ?? "";
      if (!/^\+[1-9]\d{6,14}$/.test(to)) {
        throw new AwsError("InvalidParameter", `Invalid parameter: PhoneNumber Reason: ${to} is not valid`);
      }
      const text = input.get("Message");
      if (!text) throw new AwsError("InvalidParameter", "Invalid parameter: Empty message");
      const order = attribute(input, "order");
      const template = attribute(input, "template");
      const id = inbox.add({ channel: "sms", to, subject: null, text, html: null, order, template });
      return { MessageId: `local-${id}` };
    },
  };
}

function attribute(input: URLSearchParams, name: string): string | null {
  for (let i = 1; input.has(`MessageAttributes.entry.${i}.Name`); i++) {
    const entry = `MessageAttributes.entry.${i}`;
    if (input.get(`${entry}.Name`) === name) return input.get(`${entry}.Value.StringValue`);
  }
  return null;
}
