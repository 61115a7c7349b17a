import type { Party } from "../../domain/actor.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { renderMessage } from "../../domain/lifecycles/texts.ts";
import { sanitizeLine, truncate } from "../../domain/messages/format.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import type { Participants, SenderShop } from "../../domain/messages/recipients.ts";
import type { Order } from "../../domain/order/order.ts";
import { addSeconds } from "../../domain/time/time.ts";
import { pageUrlFor } from "../links/links.ts";
import { logError } from "../runtime/log.ts";
import { recordMetric, recordOutcomeMetric } from "../runtime/metrics.ts";
import { blockerOf } from "./blockers.ts";
import { keepReceipt } from "./notifications.ts";
import { sendEmail, sendPaced, sendSms } from "./providers.ts";
import { type SendFailure, sendFailureOf } from "./send-failures.ts";

import { type SuppressionLookup, suppressionOf } from "./suppressions.ts";

/** Minutes to wait after each failed attempt; after the last one the message counts as failed. */
const retryDelaysMinutes = [1, 5, 15, 60, 240, 720, 1440];
/** Longest waits for what does not fail, however often: what is throttled, and what our own set-up refuses. */
export const longestWaitMinutes = { throttled: 5, blocked: 60 };

/** Messages about the end and about money leave at most once: a doubtful one waits for an admin. */
export function isAtMostOnce(order: Order, { version, said }: Notification): boolean {
  if (said) return false;
  const event = order.history[version - 1];
  return (event?.group !== undefined && isClosed(event.group)) || event?.command === "refund";
}

/** Transmits a message to its provider, unless something blocks it; answers what became of it. */
export async function transmit(
  participants: Participants,
  { reason: _, receipt: __, ...message }: Notification,
  find: SuppressionLookup = suppressionOf,
): Promise<Notification> {
  const blocker = await blockerOf(message, participants, find);
  if (blocker) return { ...message, ...blocker };
  const isSms = message.channel === "sms";
  const attempted = { ...message, attempts: message.attempts + 1, ...(isSms && { counted: true }) };
  const outcome = await callProvider(participants, attempted).then(
    (receipt) => ({ ...attempted, status: "sent" as const, ...(receipt && { receipt }) }),
    (error) => afterFailure(participants.order, attempted, error),
  );
  return recordOutcomeMetric(outcome);
}

/** Answers the receipt of an SMS: the log of what becomes of it names nothing else. */
async function callProvider(participants: Participants, message: Notification): Promise<string | undefined> {
  const { template, order, to, channel, party } = message;
  const { shop } = participants;
  const page = party === "shop" ? staffPageOf(shop, order) : await pageUrlFor(message, participants.order);
  const { subject, text, html, sms } = renderMessage(message, participants, { page });
  const email = {
    to,
    ...(staff.includes(party) ? {} : senderOf(shop)),
    subject,
    text,
    html,
    order,
    template,
  };
  if (channel === "email") return sendPaced(channel, () => sendEmail(email));
  const receipt = await sendPaced(channel, () => sendSms({ to, text: sms, order, template }));
  if (receipt) await keepReceipt(receipt, message).catch(logLostReceipt(order));
  return receipt;
}

/** The message has left: that nobody will learn what becomes of it does not undo that. */
const logLostReceipt = (order: string) => (error: unknown) =>
  logError("The receipt of an SMS is not kept.", error, { order });

/** Those who write for the shop and to it: their mails come from Waymark itself. */
const staff: Party[] = ["shop", "support"];

/** The page of an order for the shop's staff: its own, else the board's. */
const staffPageOf = (
  { staffUrl = `${process.env.LINK_BASE}/board/orders/{id}` }: SenderShop,
  order: string,
) => staffUrl.replace("{id}", order);

/** Whom a mail comes from, and who reads the answers: the shop. */
export const senderOf = ({ name, replyTo, emails }: SenderShop) => ({
  from: truncate(sanitizeLine(name), 60),
  replyTo: replyTo ?? emails[0],
});

function afterFailure(order: Order, message: Notification, error: unknown): Notification {
  const { template, channel } = message;
  logError("A message did not leave.", error, { order: order.id, template, channel });
  const failed = { ...message, reason: (error as Error).name };
  const failure = sendFailureOf(error);
  if (failure === "unknown" && isAtMostOnce(order, message)) return { ...failed, status: "unknown" };
  if (failure === "blocked") recordMetric("MessagesBlocked", 1, channel);
  const seconds = failure === "refused" ? undefined : secondsToWait(message.attempts, failure);
  if (!seconds) return { ...failed, status: "failed" };
  return { ...failed, status: "waiting", dueAt: addSeconds(message.at, seconds) };
}

/** Undefined after the last attempt. What is throttled comes back spread over a minute, and not all of it together again. */
function secondsToWait(attempts: number, failure: SendFailure): number | undefined {
  if (failure !== "throttled" && failure !== "blocked") return (retryDelaysMinutes[attempts - 1] ?? 0) * 60;
  const minutes = Math.min(longestWaitMinutes[failure], retryDelaysMinutes[attempts - 1] ?? 60);
  return minutes * 60 + (failure === "throttled" ? Math.floor(Math.random() * 60) : 0);
}
