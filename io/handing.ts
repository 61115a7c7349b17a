import { isClosed } from "../domain/groups.ts";
import { renderMessage } from "../domain/letter.ts";
import type { Notification } from "../domain/message.ts";
import type { Order } from "../domain/order.ts";
import type { Participants } from "../domain/recipients.ts";
import { addSeconds } from "../domain/time.ts";
import { sendEmail } from "./email.ts";
import { sendFailureOf } from "./failure.ts";
import { blockerOf } from "./hindrances.ts";
import { pageUrlFor } from "./links.ts";
import { logError } from "./log.ts";
import { sendSms } from "./sms.ts";
import { type SuppressionLookup, suppressionOf } from "./suppressions.ts";
import { recordOutcomeMetric } from "./tally.ts";

/** Minutes to wait after each failed attempt; after the last one the message counts as failed. */
const retryDelaysMinutes = [1, 5, 15, 60, 240, 720, 1440];

/** Messages about the end and about money leave at most once: a doubtful one waits for an admin. */
export function isAtMostOnce(order: Order, { version, said }: Notification): boolean {
  if (said) return false;
  const event = order.history[version - 1];
  return (event?.group !== undefined && isClosed(event.group)) || event?.command === "refund";
}

/** Hands a message to its provider, unless something hinders it; answers what became of it. */
export async function transmit(
  participants: Participants,
  { reason: _, ...message }: Notification,
  find: SuppressionLookup = suppressionOf,
): Promise<Notification> {
  const blocker = await blockerOf(message, participants, find);
  if (blocker) return { ...message, ...blocker };
  const isSms = message.channel === "sms";
  const attempted = { ...message, attempts: message.attempts + 1, ...(isSms && { counted: true }) };
  const outcome = await callProvider(participants, attempted).then(
    () => ({ ...attempted, status: "sent" as const }),
    (error) => afterFailure(participants.order, attempted, error),
  );
  return recordOutcomeMetric(outcome);
}

async function callProvider(participants: Participants, message: Notification): Promise<void> {
  const { template, order, to, channel } = message;
  const links = { page: await pageUrlFor(message, participants.order) };
  const { subject, text, html, sms } = renderMessage(message, participants, links);
  if (channel === "email") await sendEmail({ to, subject, text, html, order, template });
  else await sendSms({ to, text: sms, order, template });
}

function afterFailure(order: Order, message: Notification, error: unknown): Notification {
  const { template, channel } = message;
  logError("A message did not leave.", error, { order: order.id, template, channel });
  const failed = { ...message, reason: (error as Error).name };
  const failure = sendFailureOf(error);
  if (failure === "unknown" && isAtMostOnce(order, message)) return { ...failed, status: "unknown" };
  const minutes = retryDelaysMinutes[message.attempts - 1];
  if (failure === "refused" || !minutes) return { ...failed, status: "failed" };
  return { ...failed, status: "waiting", dueAt: addSeconds(message.at, minutes * 60) };
}
