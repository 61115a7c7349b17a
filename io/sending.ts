import { isClosed } from "../domain/groups.ts";
import { letterFor } from "../domain/letter.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Order } from "../domain/order.ts";
import type { Circle } from "../domain/recipients.ts";
import { isStillTrue } from "../domain/still-true.ts";
import { type Moment, shift } from "../domain/time.ts";
import { sendEmail } from "./email.ts";
import { failureOf } from "./failure.ts";
import { pageFor } from "./links.ts";
import { claim, type Message, mark, retake } from "./messages.ts";
import { sendSms } from "./sms.ts";

/** Minutes to wait after each failed attempt; after the last one the message counts as failed. */
const patience = [1, 5, 15, 60, 240, 720, 1440];

/** Sends a message, or lets it wait, unless its row stands there already; one left behind by a crash is settled. */
export async function claimAndSend(circle: Circle, message: Message): Promise<void> {
  const former = await claim(message);
  if (!former) return message.status === "sending" ? send(circle, message) : undefined;
  if (former.status === "sending" && !former.dueAt) await settle(circle, former);
}

/** Sends a waiting message if it is still true, or settles one left behind by a crash, unless somebody else is faster. */
export async function sendAgain(circle: Circle, message: Message, at: Moment): Promise<void> {
  const mine = await retake(message, at);
  if (!mine) return;
  if (message.status !== "waiting") return settle(circle, mine);
  const { order } = circle;
  if (isStillTrue(lifecycleOf(order), order, message.version)) return send(circle, mine);
  await mark({ ...mine, status: "skipped" });
}

/** Nobody knows whether it left before the crash. */
async function settle(circle: Circle, message: Message): Promise<void> {
  if (!isOnce(circle.order, message)) return send(circle, message);
  await mark({ ...message, status: "unknown" });
}

/** Messages about the end and about money leave at most once: a doubtful one waits for an admin. */
function isOnce(order: Order, { version }: Message): boolean {
  const event = order.history[version - 1];
  return (event?.group !== undefined && isClosed(event.group)) || event?.command === "refund";
}

/** Sends a claimed message and writes down what became of it. */
async function send(circle: Circle, message: Message): Promise<void> {
  const tried = { ...message, attempts: message.attempts + 1 };
  const outcome = await hand(circle, tried).then(
    () => ({ ...tried, status: "sent" as const }),
    (error) => afterFailure(circle.order, tried, error),
  );
  await mark(outcome);
}

async function hand(circle: Circle, message: Message): Promise<void> {
  const { template, order, to, channel } = message;
  const links = { page: await pageFor(message, circle.order) };
  const { subject, text, html, sms } = letterFor(message, circle, links);
  if (channel === "email") await sendEmail({ to, subject, text, html, order, template });
  else await sendSms({ to, text: sms, order, template });
}

function afterFailure(order: Order, message: Message, error: unknown): Message {
  console.error({ order: order.id, template: message.template, channel: message.channel, error });
  const failure = failureOf(error);
  if (failure === "unknown" && isOnce(order, message)) return { ...message, status: "unknown" };
  const minutes = patience[message.attempts - 1];
  if (failure === "refused" || !minutes) return { ...message, status: "failed" };
  return { ...message, status: "waiting", dueAt: shift(message.at, minutes * 60) };
}
