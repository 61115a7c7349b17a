import { tellingsOf } from "../domain/audience.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Message } from "../domain/message.ts";
import type { Order } from "../domain/order.ts";
import { type Circle, recipientsOf } from "../domain/recipients.ts";
import { concerns, isStillTrue } from "../domain/still-true.ts";
import { type Moment, shift } from "../domain/time.ts";
import { undoableUntil } from "../domain/undo.ts";
import { lease, listMessages } from "./messages.ts";
import { claimAndSend, sendAgain } from "./sending.ts";

/** Sends every message that one event calls for, each at most once by its natural key. */
export async function tell(circle: Circle, version: number, now: Moment): Promise<void> {
  for (const message of messagesFor(circle, version, now)) await claimAndSend(circle, message);
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
  const told = rows.filter((row) => row.version === message.version && row.party === message.party);
  return told.every(
    ({ to, channel }) =>
      (to !== message.to || channel !== message.channel) && wanted.some((each) => each.to === to),
  );
}
