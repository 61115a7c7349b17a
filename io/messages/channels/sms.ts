import { PublishCommand } from "@aws-sdk/client-sns";
import { smsRulesOf } from "../../../domain/messages/channels/routes.ts";
import type { SenderShop } from "../../../domain/messages/recipients.ts";
import { smsOriginNeeded } from "../../../domain/people/sms-origins.ts";
import { smsSenders } from "../../runtime/stage.ts";
import { isInCountries } from "../phone-plans/phone-country.ts";
import { sendFailureOf } from "../send-failures.ts";
import { snsClient } from "./aws-clients.ts";
import type { ChannelAdapter, Envelope } from "./channel.ts";

/** SMS through SNS, whose log says later what became of them: `io/messages/feedback.ts`. */
export const sms: ChannelAdapter<string> = {
  name: "sms",
  limits: {
    rings: true,
    refusal,
    caps: (shop) => smsRulesOf(shop),
  },
  render: (message) => message.sms,
  send: sendSms,
  outcome: sendFailureOf,
};

/** A country that the shop does not name, or one that takes SMS from registered senders only, of which the stage has none. */
function refusal(to: string, shop: SenderShop): "country" | "sender" | undefined {
  const registered = Object.keys(smsSenders());
  const { countries } = smsRulesOf(shop, registered);
  if (!isInCountries(countries, to)) return "country";
  const open = countries.filter((country) => !smsOriginNeeded(country) || registered.includes(country));
  return isInCountries(open, to) ? undefined : "sender";
}

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
        ...(sender && { [senderAttribute(sender)]: attribute(sender) }),
        ...(order && { order: attribute(order) }),
        template: attribute(template),
      },
    }),
  );
  return MessageId;
}

/** Names and numbers are told apart by their plus. */
const senderAttribute = (sender: string): string =>
  sender.startsWith("+") ? "AWS.MM.SMS.OriginationNumber" : "AWS.SNS.SMS.SenderID";

/** The name or number that an SMS comes from: what the deployment says of its country, else the provider's choice. */
const smsSenderFor = (phone: string): string | undefined =>
  Object.entries(smsSenders()).find(([country]) => isInCountries([country], phone))?.[1];
