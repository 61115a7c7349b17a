import { isClosed } from "../domain/groups.ts";
import { letterFor } from "../domain/letter.ts";
import type { Message } from "../domain/message.ts";
import type { Order } from "../domain/order.ts";
import type { Circle } from "../domain/recipients.ts";
import { shift } from "../domain/time.ts";
import { sendEmail } from "./email.ts";
import { failureOf } from "./failure.ts";
import { hindranceTo } from "./hindrances.ts";
import { pageFor } from "./links.ts";
import { logFault } from "./log.ts";
import { sendSms } from "./sms.ts";
import { type FindSuppression, suppressionOf } from "./suppressions.ts";
import { tally } from "./tally.ts";

/** Minutes to wait after each failed attempt; after the last one the message counts as failed. */
const patience = [1, 5, 15, 60, 240, 720, 1440];

/** Messages about the end and about money leave at most once: a doubtful one waits for an admin. */
export function isOnce(order: Order, { version, said }: Message): boolean {
  if (said) return false;
  const event = order.history[version - 1];
  return (event?.group !== undefined && isClosed(event.group)) || event?.command === "refund";
}

/** Hands a message to its provider, unless something hinders it; answers what became of it. */
export async function hand(
  circle: Circle,
  { reason: _, ...message }: Message,
  find: FindSuppression = suppressionOf,
): Promise<Message> {
  const hindrance = await hindranceTo(message, circle, find);
  if (hindrance) return { ...message, ...hindrance };
  const isSms = message.channel === "sms";
  const tried = { ...message, attempts: message.attempts + 1, ...(isSms && { counted: true }) };
  const outcome = await give(circle, tried).then(
    () => ({ ...tried, status: "sent" as const }),
    (error) => afterFailure(circle.order, tried, error),
  );
  return tally(outcome);
}

async function give(circle: Circle, message: Message): Promise<void> {
  const { template, order, to, channel } = message;
  const links = { page: await pageFor(message, circle.order) };
  const { subject, text, html, sms } = letterFor(message, circle, links);
  if (channel === "email") await sendEmail({ to, subject, text, html, order, template });
  else await sendSms({ to, text: sms, order, template });
}

function afterFailure(order: Order, message: Message, error: unknown): Message {
  const { template, channel } = message;
  logFault("A message did not leave.", error, { order: order.id, template, channel });
  const failed = { ...message, reason: (error as Error).name };
  const failure = failureOf(error);
  if (failure === "unknown" && isOnce(order, message)) return { ...failed, status: "unknown" };
  const minutes = patience[message.attempts - 1];
  if (failure === "refused" || !minutes) return { ...failed, status: "failed" };
  return { ...failed, status: "waiting", dueAt: shift(message.at, minutes * 60) };
}
