import { tellingsOf } from "../domain/audience.ts";
import { type Entry, tellingsFor } from "../domain/dialog.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Message } from "../domain/message.ts";
import type { Order } from "../domain/order.ts";
import { type Circle, recipientsOf } from "../domain/recipients.ts";
import { concerns, isStillTrue } from "../domain/still-true.ts";
import { type Moment, shift } from "../domain/time.ts";
import { undoableUntil } from "../domain/undo.ts";
import { readChain } from "./chain.ts";
import { circleIn, circleKeys } from "./circle.ts";
import { messageKey } from "./message-item.ts";
import { lease, listMessages } from "./messages.ts";
import { type Head, headKey, headOf } from "./order-item.ts";
import { claimAndSend, sendAgain, sendOnce } from "./sending.ts";
import { suppressionKey } from "./suppressions.ts";
import type { Item, Key } from "./table.ts";

/**
 * Sends every message that one event calls for, each once by its natural key. The order comes as the stream tells
 * it, which is enough to know what has to be read; what is sent follows from what was read.
 */
export async function tell(head: Head, version: number, now: Moment): Promise<void> {
  const items = await readChain({ ...headKey(head.id), ...head }, (known) => keysFor(known, version, now));
  const circle = circleIn(items);
  if (!circle) return;
  for (const message of messagesFor(circle, version, now)) await sendOnce(circle, message, items);
}

function keysFor(known: Item[], version: number, now: Moment): Key[] {
  const head = known.find(({ sk }) => sk === "ORDER");
  const circle = circleIn(known);
  const messages = circle ? messagesFor(circle, version, now) : [];
  return [
    ...(head ? circleKeys(headOf(head)) : []),
    ...messages.map(messageKey),
    ...messages.filter(({ channel }) => channel === "email").map(({ to }) => suppressionKey(to)),
  ];
}

/** Tells the other side of a dialog that there is something to read, now or once the pause is over (S2-64). */
export async function tellOfEntry(circle: Circle, entry: Entry, now: Moment): Promise<void> {
  const fresh = { order: entry.order, shop: entry.shop, at: now, attempts: 0 };
  for (const { telling, at } of tellingsFor(entry))
    for (const recipient of recipientsOf(telling.party, circle)) {
      const beginning = at > now ? { status: "waiting" as const, dueAt: at } : { status: "sending" as const };
      await claimAndSend(circle, { ...fresh, ...telling, ...recipient, ...beginning });
    }
}

/** Sends what the versions called for and no consumer sent, and settles what a crash left behind. */
export async function tellMissed(circle: Circle, versions: number[], at: Moment): Promise<void> {
  const rows = await listMessages(circle.order.id);
  const left = rows.filter(
    ({ status, dueAt, at: since }) => status === "sending" && !dueAt && since < shift(at, -lease),
  );
  for (const row of left) await sendAgain(circle, row, at);
  for (const version of versions) {
    const wanted = messagesFor(circle, version, at);
    const missing = wanted.filter((message) => isMissing(message, wanted, rows));
    for (const message of missing) await claimAndSend(circle, leased(message, at));
  }
}

/** A message that is sent now, marked so that a crash on the way is seen. */
const leased = (message: Message, at: Moment): Message =>
  message.status === "sending" ? { ...message, dueAt: shift(at, lease) } : message;

function messagesFor(circle: Circle, version: number, at: Moment): Message[] {
  const { order } = circle;
  const fresh = { order: order.id, shop: order.shop, at, attempts: 0, ...beginning(order, version, at) };
  return tellingsOf(lifecycleOf(order), order, version)
    .filter((telling) => concerns(order, telling))
    .flatMap((telling) =>
      recipientsOf(telling.party, circle).map((recipient) => ({ ...fresh, ...telling, ...recipient })),
    );
}

/** What is told of an event that can still be taken back waits until it cannot. */
function beginning(order: Order, version: number, at: Moment): Pick<Message, "status" | "dueAt"> {
  const lifecycle = lifecycleOf(order);
  if (!isStillTrue(lifecycle, order, version)) return { status: "skipped" };
  const dueAt = undoableUntil(lifecycle, order, version);
  return dueAt && dueAt > at ? { status: "waiting", dueAt } : { status: "sending" };
}

/** Nobody is told again because his party has another address by now. */
function isMissing(message: Message, wanted: Message[], rows: Message[]): boolean {
  const { version, party } = message;
  const told = rows.filter((row) => row.version === version && row.party === party && !row.said);
  return told.every(
    ({ to, channel }) =>
      (to !== message.to || channel !== message.channel) && wanted.some((each) => each.to === to),
  );
}
