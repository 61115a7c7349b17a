import { type Telling, tellingsOf } from "../domain/audience.ts";
import { isClosed } from "../domain/groups.ts";
import { letterFor } from "../domain/letter.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Order } from "../domain/order.ts";
import { type Circle, recipientsOf } from "../domain/recipients.ts";
import { type Moment, shift } from "../domain/time.ts";
import { sendEmail } from "./email.ts";
import { claim, type Message, mark } from "./messages.ts";
import { sendSms } from "./sms.ts";

/** Minutes to wait after each failed attempt; after the last one the message counts as failed. */
const patience = [1, 5, 15, 60, 240, 720, 1440];

/** Sends every message that one event calls for, each at most once by its natural key. */
export async function tell(circle: Circle, version: number, now: Moment): Promise<void> {
  const lifecycle = lifecycleOf(circle.order);
  for (const telling of tellingsOf(lifecycle, circle.order, version)) {
    for (const recipient of recipientsOf(telling.party, circle)) {
      await claimAndSend(circle, { ...fresh(circle.order, telling, now), ...recipient });
    }
  }
}

const fresh = ({ id }: Order, telling: Telling, at: Moment) =>
  ({ order: id, ...telling, status: "sending", at, attempts: 0 }) as const;

async function claimAndSend(circle: Circle, message: Message): Promise<void> {
  const former = await claim(message);
  if (!former) return send(circle, message);
  if (former.status !== "sending") return;
  if (isOnce(circle.order, message)) await mark({ ...former, status: "unknown" });
  else await send(circle, message);
}

/** Messages about the end and about money leave at most once: a doubtful one waits for an admin. */
function isOnce(order: Order, { version }: Message): boolean {
  const event = order.history[version - 1];
  return (event?.group !== undefined && isClosed(event.group)) || event?.command === "refund";
}

/** Sends a claimed message and writes down what became of it. */
export async function send(circle: Circle, message: Message): Promise<void> {
  const { dueAt: _, ...claimed } = message;
  const attempts = message.attempts + 1;
  try {
    await hand(circle, message);
    await mark({ ...claimed, attempts, status: "sent" });
  } catch (error) {
    await mark(afterFailure(circle.order, { ...claimed, attempts }, error));
  }
}

async function hand(circle: Circle, { template, order, to, channel }: Message): Promise<void> {
  const { subject, text, html, sms } = letterFor(template, circle);
  if (channel === "email") await sendEmail({ to, subject, text, html, order, template });
  else await sendSms({ to, text: sms, order, template });
}

function afterFailure(order: Order, message: Message, error: unknown): Message {
  const code = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (!code && isOnce(order, message)) return { ...message, status: "unknown" };
  const refused = code !== undefined && code >= 400 && code < 429;
  const minutes = patience[message.attempts - 1];
  if (refused || !minutes) return { ...message, status: "failed" };
  return { ...message, status: "waiting", dueAt: shift(message.at, minutes * 60) };
}
