import type { Participants } from "../../domain/messages/recipients.ts";
import type { Moment } from "../../domain/time/time.ts";
import { listChatMessages } from "../conversation/conversation.ts";
import { findOrder } from "../orders/orders.ts";
import type { ChatJob, JobOutcome, ResendJob, RetryJob, SendJob } from "./jobs.ts";
import { findNotification, reclaimNotification } from "./notifications.ts";
import { notifyMissed, notifyOfChat } from "./notify.ts";
import { type cachedShopReader, recipientsFor } from "./participants.ts";
import { retryNotification, sendClaimed } from "./send.ts";

/**
 * Sends what a job is about, from what the table says now: it may have been asked for a while ago, and twice.
 */
export async function runSendJob(
  job: SendJob,
  readShop: ReturnType<typeof cachedShopReader>,
  at: Moment,
): Promise<JobOutcome> {
  const order = await findOrder(job.order);
  if (!order) return "overtaken";
  const participants = await recipientsFor(order, readShop);
  if ("again" in job) return resendNotification(participants, job, at);
  if ("due" in job) await retryIfDue(participants, job, at);
  else if ("versions" in job) await notifyMissed(participants, job.versions, at);
  else await notifyOfMissedChat(participants, job, at);
  return "done";
}

async function retryIfDue(participants: Participants, { order, due }: RetryJob, at: Moment): Promise<void> {
  const message = await findNotification(order, due);
  if (message?.dueAt && message.dueAt <= at) await retryNotification(participants, message, at);
}

async function resendNotification(
  participants: Participants,
  job: ResendJob,
  at: Moment,
): Promise<JobOutcome> {
  const message = await findNotification(job.order, job.again);
  if (!message) return "overtaken";
  const { counted: _, ...again } = message;
  const claimed = await reclaimNotification({ ...again, ...job.seen, requests: job.requests }, at);
  if (!claimed) return "overtaken";
  await sendClaimed(participants, claimed);
  return "done";
}

async function notifyOfMissedChat(
  participants: Participants,
  { order, entry: number }: ChatJob,
  at: Moment,
): Promise<void> {
  const [message] = await listChatMessages(order, 1, number - 1);
  if (message?.number === number) await notifyOfChat(participants, message, at);
}
