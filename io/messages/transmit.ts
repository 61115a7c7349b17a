import type { Party } from "../../domain/actor.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { renderMessage } from "../../domain/lifecycles/texts.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import type { Participants, SenderShop } from "../../domain/messages/recipients.ts";
import type { Order } from "../../domain/order/order.ts";
import { addSeconds } from "../../domain/time/time.ts";
import { pageUrlFor } from "../links/links.ts";
import { logError } from "../runtime/log.ts";
import { recordMetric, recordOutcomeMetric } from "../runtime/metrics.ts";
import { blockerOf } from "./blockers.ts";
import type { ChannelAdapter, Envelope } from "./channels/channel.ts";
import { failureOf, sendPaced } from "./channels/pace.ts";
import { adapterOf } from "./channels/registry.ts";
import { keepReceipt } from "./notifications.ts";
import type { SendFailure } from "./send-failures.ts";
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
  const adapter = adapterOf(message.channel);
  const blocker = await blockerOf(adapter, message, participants, find);
  if (blocker) return { ...message, ...blocker };
  const counted = adapter.limits.caps && { counted: true };
  const attempted = { ...message, attempts: message.attempts + 1, ...counted };
  const envelope = envelopeOf(attempted, participants);
  const outcome = await handOver(adapter, attempted, envelope).then(
    (receipt) => ({ ...attempted, status: "sent" as const, ...(receipt && { receipt }) }),
    (error) => afterFailure(adapter, attempted, envelope, error),
  );
  return recordOutcomeMetric(outcome);
}

const envelopeOf = (message: Notification, participants: Participants) => {
  const { to, locale, template, order, party, at, again } = message;
  return {
    ...{ to, locale, template, order, party, at, again },
    ...{ shop: participants.shop, participants },
  };
};

/** Answers the provider's receipt, where its reports name nothing else. */
async function handOver(
  adapter: ChannelAdapter,
  message: Notification,
  envelope: ReturnType<typeof envelopeOf>,
): Promise<string | undefined> {
  const { participants, shop, order } = envelope;
  const page = workPageFor(message, shop) ?? (await pageUrlFor(message, participants.order));
  const form = adapter.render(renderMessage(message, participants, { page }), envelope);
  const receipt = await sendPaced(adapter, shop.id, () => adapter.send(form, envelope));
  if (receipt) await keepReceipt(receipt, message).catch(logLostReceipt(order));
  return receipt;
}

/** The message has left: that nobody will learn what becomes of it does not undo that. */
const logLostReceipt = (order: string) => (error: unknown) =>
  logError("A receipt is not kept.", error, { order });

/** Who works with orders on the board beside the shop: a chat leads there, and what costs by its length does not. */
const boardReaders: readonly Party[] = ["support", "candidate", "contractor"];

/** The page of an order for those who work with it: the shop's own where it has one, else the board's. */
function workPageFor({ order, party, channel }: Notification, { staffUrl }: SenderShop): string | undefined {
  const board = `${process.env.LINK_BASE}/board/orders/{id}`;
  if (party === "shop") return (staffUrl ?? board).replace("{id}", order);
  return boardReaders.includes(party) && channel !== "sms" ? board.replace("{id}", order) : undefined;
}

async function afterFailure(
  adapter: ChannelAdapter,
  message: Notification,
  envelope: Envelope & { participants: Participants },
  error: unknown,
): Promise<Notification> {
  const { template, channel, to, at, order: id } = message;
  const { order } = envelope.participants;
  logError("A message did not leave.", error, { order: id, template, channel });
  const failed = { ...message, reason: (error as Error).name };
  const failure = failureOf(adapter, error);
  if (failure === "gone") {
    await adapter.switchOff?.(to, envelope);
    return { ...failed, status: "refused", reason: "gone" };
  }
  if (failure === "unknown" && isAtMostOnce(order, message)) return { ...failed, status: "unknown" };
  if (failure === "blocked") recordMetric("MessagesBlocked", 1, channel);
  const seconds = failure === "refused" ? undefined : secondsToWait(message.attempts, failure);
  if (!seconds) return { ...failed, status: "failed" };
  const wanted = adapter.retryAfter?.(error) ?? 0;
  return { ...failed, status: "waiting", dueAt: addSeconds(at, Math.max(seconds, wanted)) };
}

/** Undefined after the last attempt. What is throttled comes back spread over a minute, and not all of it together again. */
function secondsToWait(attempts: number, failure: SendFailure): number | undefined {
  if (failure !== "throttled" && failure !== "blocked") return (retryDelaysMinutes[attempts - 1] ?? 0) * 60;
  const minutes = Math.min(longestWaitMinutes[failure], retryDelaysMinutes[attempts - 1] ?? 60);
  return minutes * 60 + (failure === "throttled" ? Math.floor(Math.random() * 60) : 0);
}
