import { GetSendQuotaCommand, SendEmailCommand } from "@aws-sdk/client-ses";
import type { Party } from "../../../domain/actor.ts";
import { asciiAddress, mailboxOf } from "../../../domain/email-address.ts";
import { sanitizeLine, truncate } from "../../../domain/messages/format.ts";
import type { Notification } from "../../../domain/messages/notifications.ts";
import type { Participants, SenderShop } from "../../../domain/messages/recipients.ts";
import { isUnasked, maxOrdersToldPerDay } from "../../../domain/messages/relevance.ts";
import { addSeconds, type Moment } from "../../../domain/time/time.ts";
import { lruCache } from "../../dynamodb/loader.ts";
import { countOrdersUntil } from "../../orders/contact-keys.ts";
import { sendFailureOf } from "../send-failures.ts";
import { sesClient } from "./aws-clients.ts";
import type { Blocker, ChannelAdapter, Envelope } from "./channel.ts";

const senderAddress = process.env.SENDER ?? "orders@example.com";
/** Makes SES publish what becomes of an e-mail, with its tags. */
const ConfigurationSetName = process.env.CONFIGURATION_SET;

/** An e-mail that is ready to be sent. */
interface Email {
  /** The name that it comes from, with the sender's address. */
  from?: string | undefined;
  /** Where an answer goes; without one to the sender. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
}

/** E-mails through SES; what becomes of them it reports later: `io/messages/feedback.ts`. */
export const email: ChannelAdapter<Email> = {
  name: "email",
  limits: { suppressible: true, refuses: refuseFlood },
  render: ({ subject, text, html }, { party, shop }) => ({
    ...(staff.includes(party) ? {} : senderOf(shop)),
    ...{ subject, text, html },
  }),
  send: sendEmail,
  outcome: sendFailureOf,
  rate: readQuota,
};

/** Those who write for the shop and to it: their mails come from Waymark itself. */
const staff: Party[] = ["shop", "support"];

/** Whom a mail comes from, and who reads the answers: the shop. */
const senderOf = ({ name, replyTo, emails }: SenderShop) => ({
  from: truncate(sanitizeLine(name), 60),
  replyTo: replyTo ?? emails[0],
});

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

async function sendEmail(
  { from, replyTo, subject, text, html }: Email,
  { to, order, template }: Envelope,
): Promise<undefined> {
  await sesClient.send(
    new SendEmailCommand({
      Source: from ? mailboxOf(from, senderAddress) : senderAddress,
      ConfigurationSetName,
      Destination: { ToAddresses: [asciiAddress(to) ?? to] },
      ...(replyTo && { ReplyToAddresses: [asciiAddress(replyTo) ?? replyTo] }),
      Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
      // For the provider's reports: they come back with these.
      Tags: [...(order ? [{ Name: "order", Value: order }] : []), { Name: "template", Value: template }],
    }),
  );
}

/** What SES lets the account send in a second. */
async function readQuota(): Promise<number | undefined> {
  return (await sesClient.send(new GetSendQuotaCommand({}))).MaxSendRate;
}

async function refuseFlood(message: Notification, { order }: Participants): Promise<Blocker | undefined> {
  const isFlooded = isUnasked(order, message) && (await hasManyOrders(order, message.at));
  return isFlooded ? { status: "capped", reason: "perAddressPerDay" } : undefined;
}

/** How often this process has confirmed an order to an address: below this it asks nobody how many there were. */
const fewConfirmed = 5;
const confirmed = /* @__PURE__ */ lruCache<string, number>(2000);

async function hasManyOrders(order: Participants["order"], at: Moment): Promise<boolean> {
  const address = `${order.shop} ${order.request.buyer.email}`;
  const times = (confirmed.get(address) ?? 0) + 1;
  confirmed.set(address, times);
  if (times <= fewConfirmed) return false;
  const placed = await countOrdersUntil(order, addSeconds(at, -86_400), maxOrdersToldPerDay + 1);
  return placed > maxOrdersToldPerDay;
}
