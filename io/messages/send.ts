import { speakerForRole } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import {
  fallbacksFor,
  isForAnotherWay,
  type Participants,
  recipientsOf,
} from "../../domain/messages/recipients.ts";
import { isRelevant } from "../../domain/messages/relevance.ts";

import type { Moment } from "../../domain/time/time.ts";
import { listChatMessages } from "../conversation/conversation.ts";
import type { Item } from "../dynamodb/table.ts";
import { recordOutcomeMetric } from "../runtime/metrics.ts";
import { settleInTurn } from "../runtime/settle.ts";
import { movedAway } from "./blockers.ts";
import { claimNotification, notificationKey, reclaimNotification, saveOutcome } from "./notifications.ts";

import { recordIfOutOfReach } from "./reach.ts";
import { type SuppressionLookup, suppressionIn } from "./suppressions.ts";
import { isAtMostOnce, transmit } from "./transmit.ts";

/** Sends a message, or lets it wait, unless its row stands there already; one left behind by a crash is settled. */
export async function claimAndSend(
  participants: Participants,
  message: Notification,
  find?: SuppressionLookup,
): Promise<void> {
  const former = await claimNotification(message);
  if (!former) return message.status === "sending" ? sendClaimed(participants, message, find) : undefined;
  if (former.status === "sending" && !former.dueAt)
    await recoverInterrupted(participants, former, message.at);
}

/**
 * The same, once `items` were read, of which one is its row if it has one. A message that may come twice after a
 * crash needs no claim: its row is written when it has left, and so says that it has.
 */
export async function sendOnce(
  participants: Participants,
  message: Notification,
  items: Item[],
): Promise<void> {
  const find = suppressionIn(items);
  const { sk } = notificationKey(message);
  const isClaimed = message.status !== "sending" || isAtMostOnce(participants.order, message);
  if (isClaimed || items.some((item) => item.sk === sk)) return claimAndSend(participants, message, find);
  await claimNotification(await transmitWithFallback(participants, message, find));
}

/** Sends a waiting message if it is still relevant, or settles one left behind by a crash, unless somebody else is faster. */
export async function retryNotification(
  participants: Participants,
  message: Notification,
  at: Moment,
): Promise<void> {
  const mine = await reclaimNotification(message, at);
  if (!mine) return;
  if (message.status !== "waiting") return recoverInterrupted(participants, mine, at);
  await sendIfRelevant(participants, mine, at);
}

async function sendIfRelevant(participants: Participants, message: Notification, at: Moment): Promise<void> {
  if (await isStillRelevant(participants, message, at)) return sendClaimed(participants, message);
  await saveOutcome({ ...message, status: "skipped" });
}

/** A reader who has written in the conversation since then has read what the others wrote before. */
async function isStillRelevant({ order }: Participants, message: Notification, at: Moment): Promise<boolean> {
  const { said, party } = message;
  const later = said ? await listChatMessages(order.id, 25, said.entry) : [];
  if (later.some(({ by }) => speakerForRole(by.role) === party)) return false;
  return isRelevant(lifecycleOf(order), order, message, at);
}

/** Nobody knows whether it left before the crash; what may come twice is sent again, as long as it is true. */
async function recoverInterrupted(
  participants: Participants,
  message: Notification,
  at: Moment,
): Promise<void> {
  if (!isAtMostOnce(participants.order, message)) return sendIfRelevant(participants, message, at);
  await saveOutcome(recordOutcomeMetric({ ...message, status: "unknown", reason: "crash" }));
}

/** Sends a claimed message and writes down what became of it. */
export async function sendClaimed(
  participants: Participants,
  message: Notification,
  find?: SuppressionLookup,
): Promise<void> {
  await saveOutcome(await transmitWithFallback(participants, message, find));
}

async function transmitWithFallback(
  participants: Participants,
  message: Notification,
  find?: SuppressionLookup,
): Promise<Notification> {
  const outcome = await transmit(participants, message, find);
  if (isForAnotherWay(outcome)) await sendOtherwise(participants, outcome);
  if (outcome.reason === movedAway) await sendAfresh(participants, outcome);
  await recordIfOutOfReach(participants, outcome);
  return outcome;
}

/** Sends a message where its reader is reached now; whoever has it there already does not get it twice. */
async function sendAfresh(
  participants: Participants,
  { reason: _, requests: __, counted: ___, ...message }: Notification,
): Promise<void> {
  const readers = message.party === "buyer" ? recipientsOf("buyer", participants, message.version) : [];
  const fresh = { ...message, status: "sending", attempts: 0 } as const;
  await settleInTurn(readers.map((reader) => () => claimAndSend(participants, { ...fresh, ...reader })));
}

/** Sends a message that does not arrive by its next channel, once, where that is allowed. */
export async function sendOtherwise(
  participants: Participants,
  { reason: _, requests: __, counted: ___, ...message }: Notification,
): Promise<void> {
  const fresh = { ...message, status: "sending", attempts: 0 } as const;
  const readers = fallbacksFor(message, participants);
  await settleInTurn(readers.map((reader) => () => claimAndSend(participants, { ...fresh, ...reader })));
}
