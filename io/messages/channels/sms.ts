import { PublishCommand } from "@aws-sdk/client-sns";
import { smsRulesOf } from "../../../domain/messages/channels/routes.ts";
import { isInCountries } from "../phone-plans/phone-country.ts";
import { sendFailureOf } from "../send-failures.ts";
import { snsClient } from "./aws-clients.ts";
import type { ChannelAdapter, Envelope } from "./channel.ts";

/** SMS through SNS, whose log says later what became of them: `io/messages/feedback.ts`. */
export const sms: ChannelAdapter<string> = {
  name: "sms",
  limits: {
    rings: true,
    isAllowed: (to, shop) => isInCountries(smsRulesOf(shop).countries, to),
    caps: smsRulesOf,
  },
  render: (message) => message.sms,
  send: sendSms,
  outcome: sendFailureOf,
};

const attribute = (StringValue: string) => ({ DataType: "String", StringValue });

/** Answers what SNS calls it. */
async function sendSms(text: string, { to, order, template }: Pick<Envelope, "to" | "order" | "template">) {
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
