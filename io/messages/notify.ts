import { type ChatMessage, chatNotificationsFor } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import {
  type Notification,
  type NotificationRequest,
  notificationsFor,
} from "../../domain/messages/notifications.ts";
import { type Participants, recipientsOf } from "../../domain/messages/recipients.ts";
import { isForCurrentAssignment, isRelevant, pausedUntil } from "../../domain/messages/relevance.ts";
import type { Order } from "../../domain/order/order.ts";
import { undoableUntil } from "../../domain/order/undo.ts";
import type { Contractor } from "../../domain/people/schema.ts";
import type { Team } from "../../domain/people/team.ts";
import { addDuration, addSeconds, type Duration, type Moment } from "../../domain/time/time.ts";
import { readRelatedItems } from "../dynamodb/loader.ts";
import type { Item, Key } from "../dynamodb/table.ts";
import { type OrderState, orderKey, orderStateOf } from "../orders/order-item.ts";
import { findOrder } from "../orders/orders.ts";
import { findCandidates } from "../people/job-watches.ts";
import { settleAll, settleInTurn } from "../runtime/settle.ts";
import { adapterOf } from "./channels/registry.ts";
import { linkedKeys } from "./linked.ts";
import { listNotifications, notificationKey, notificationName, sendLeaseSeconds } from "./notifications.ts";

import { participantKeys, participantsIn, teamsFor } from "./participants.ts";
import { keepUnreachableTask, recordUnreachable } from "./reach.ts";
import { claimAndSend, retryNotification, sendOnce } from "./send.ts";
import { suppressionKey } from "./suppressions.ts";

/**
 * Sends every message that one event calls for, each once by its natural key, also when one before it fails. The order
 * comes as the stream has it, which is enough to know what has to be read; what is sent follows from what was read.
 */
export async function notify(state: OrderState, version: number, now: Moment): Promise<void> {
  const parties = notificationsFor(lifecycleOf(state), state, version).map(({ party }) => party);
  const candidates = parties.includes("candidate") ? await candidatesOf(state.id) : [];
  const teams = teamsFor(parties, state, candidates);
  const items = await readRelatedItems({ ...orderKey(state.id), ...state }, (known) => [
    ...keysToRead(known, { version, now, teams, candidates }),
    ...teams.flatMap((team) => linkedKeys(team, known)),
  ]);
  const found = participantsIn(items, teams);
  if (!found) return;
  const participants = { ...found, candidates };
  const messages = buildNotifications(participants, version, now);
  await settleInTurn([
    () => settleAll(messages.map((message) => sendOnce(participants, message, items))),
    () => recordIfNoContact(participants, version, now),
  ]);
}

async function candidatesOf(id: string): Promise<Contractor[]> {
  const order = await findOrder(id);
  return order ? findCandidates(order) : [];
}

/** Where a buyer was to be told and has neither an address nor a number that the shop writes to, the order says so. */
async function recordIfNoContact(participants: Participants, version: number, now: Moment): Promise<void> {
  const { order } = participants;
  const { email, phone } = order.request.buyer;
  // a sale at the counter, which staff entered so
  if (!email && !phone) return;
  if (recipientsOf("buyer", participants, version).length > 0) return;
  const lifecycle = lifecycleOf(order);
  const requests = notificationsFor(lifecycle, order, version);
  if (requests.some((each) => each.party === "buyer" && isRelevant(lifecycle, order, each, now)))
    await recordUnreachable(order, "noContact", now);
}

interface Sending {
  version: number;
  now: Moment;
  teams: Team[];
  candidates: Contractor[];
}

function keysToRead(known: Item[], { version, now, teams, candidates }: Sending): Key[] {
  const state = known.find(({ sk }) => sk === "ORDER");
  const participants = participantsIn(known, teams);
  const messages = participants ? buildNotifications({ ...participants, candidates }, version, now) : [];
  return [
    ...(state ? participantKeys(orderStateOf(state)) : []),
    ...messages.map(notificationKey),
    ...messages
      .filter(({ channel }) => adapterOf(channel).limits.suppressible)
      .map(({ to }) => suppressionKey(to)),
  ];
}

/** Notifies the other side of a conversation that there is something to read, now or once the pause is over (S2-64). */
export async function notifyOfChat(
  participants: Participants,
  chatMessage: ChatMessage,
  now: Moment,
): Promise<void> {
  const fresh = { order: chatMessage.order, shop: chatMessage.shop, at: now, attempts: 0 };
  const messages = chatNotificationsFor(chatMessage).flatMap(({ notification: request, at }) => {
    const beginning = at > now ? { status: "waiting" as const, dueAt: at } : { status: "sending" as const };
    return recipientsOf(request.party, participants, request.version, request).map((recipient) => ({
      ...fresh,
      ...request,
      ...recipient,
      ...beginning,
    }));
  });
  await settleInTurn(messages.map((message) => () => claimAndSend(participants, message)));
}

/** Sends what the versions called for and no consumer sent, and settles what a crash left behind. */
export async function notifyMissed(
  participants: Participants,
  versions: number[],
  at: Moment,
): Promise<void> {
  const rows = await listNotifications(participants.order.id);
  const left = rows.filter(
    ({ status, dueAt, at: since }) =>
      status === "sending" && !dueAt && since < addSeconds(at, -sendLeaseSeconds),
  );
  const missing = versions.flatMap((version) => {
    const expected = buildNotifications(participants, version, at);
    return expected.filter((message) => isMissing(message, expected, rows));
  });
  await settleInTurn([
    ...left.map((row) => () => retryNotification(participants, row, at)),
    ...missing.map((message) => () => claimAndSend(participants, withLease(message, at))),
    ...versions.map((version) => () => recordIfNoContact(participants, version, at)),
    () => keepUnreachableTask(participants.order),
  ]);
}

/** A message that is sent now, marked so that a crash on the way is seen. */
const withLease = (message: Notification, at: Moment): Notification =>
  message.status === "sending" ? { ...message, dueAt: addSeconds(at, sendLeaseSeconds) } : message;

function buildNotifications(participants: Participants, version: number, at: Moment): Notification[] {
  const { order } = participants;
  const fresh = { order: order.id, shop: order.shop, at, attempts: 0 };
  return notificationsFor(lifecycleOf(order), order, version)
    .filter((request) => isForCurrentAssignment(order, request))
    .flatMap(({ asked = [], askedAgain, ...request }) => {
      const first = { ...fresh, ...initialStatus(order, request, at), ...request };
      const recipients = recipientsOf(request.party, participants, version, { asked });
      const repeated = askedAgain ? recipients.filter(({ channel }) => asked.includes(channel)) : [];
      return [
        ...recipients.map((recipient) => ({ ...first, ...recipient })),
        ...repeated.map((recipient) => ({ ...first, ...recipient, ...nextTime(first, askedAgain!) })),
      ];
    });
}

/** The second time waits; what is no longer true when the first one would leave needs none. */
function nextTime(
  first: Pick<Notification, "status" | "dueAt" | "at">,
  after: Duration,
): Partial<Notification> {
  const dueAt = addDuration(first.dueAt ?? first.at, after);
  return { again: true, ...(first.status !== "skipped" && { status: "waiting", dueAt }) };
}

/** What is no longer true is not sent; notifications of an event that can still be undone wait until it cannot, and repetitions for a while. */
function initialStatus(
  order: Order,
  request: NotificationRequest,
  at: Moment,
): Pick<Notification, "status" | "dueAt"> {
  const lifecycle = lifecycleOf(order);
  if (!isRelevant(lifecycle, order, request, at)) return { status: "skipped" };
  const dueAt = undoableUntil(lifecycle, order, request.version) ?? pausedUntil(lifecycle, order, request);
  return dueAt && dueAt > at ? { status: "waiting", dueAt } : { status: "sending" };
}

/** Nobody is notified again because their party has another address by now. */
function isMissing(message: Notification, expected: Notification[], rows: Notification[]): boolean {
  const { version, party } = message;
  const sent = rows.filter((row) => row.version === version && row.party === party && !row.said);
  return sent.every(
    (row) =>
      notificationName(row) !== notificationName(message) && expected.some((each) => each.to === row.to),
  );
}
