import { type Telling, tellingsOf } from "../domain/audience.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Order } from "../domain/order.ts";
import { type Circle, recipientsOf } from "../domain/recipients.ts";
import { type Moment, shift } from "../domain/time.ts";
import { lease, listMessages, type Message } from "./messages.ts";
import { claimAndSend, sendAgain } from "./sending.ts";

/** Sends every message that one event calls for, each at most once by its natural key. */
export async function tell(circle: Circle, version: number, now: Moment): Promise<void> {
  for (const message of messagesFor(circle, version, now)) await claimAndSend(circle, message);
}

/** Sends what the versions called for and no consumer sent, and settles what a crash left behind. */
export async function tellMissed(circle: Circle, versions: number[], at: Moment): Promise<void> {
  const rows = await listMessages(circle.order.id);
  const left = rows.filter(({ status, dueAt, at: since }) => status === "sending" && !dueAt && since < shift(at, -lease));
  for (const row of left) await sendAgain(circle, row, at);
  for (const version of versions) {
    const wanted = messagesFor(circle, version, at);
    const missing = wanted.filter((message) => isMissing(message, wanted, rows));
    for (const message of missing) await claimAndSend(circle, { ...message, dueAt: shift(at, lease) });
  }
}

function messagesFor(circle: Circle, version: number, at: Moment): Message[] {
  const { order } = circle;
  const fresh = { order: order.id, status: "sending", at, attempts: 0 } as const;
  return tellingsOf(lifecycleOf(order), order, version)
    .filter((telling) => isTrue(order, telling))
    .flatMap((telling) =>
      recipientsOf(telling.party, circle).map((recipient) => ({ ...fresh, ...telling, ...recipient })),
    );
}

/** A deliverer hears of his own assignment only. */
function isTrue({ history, delivery }: Order, { party, version }: Telling): boolean {
  const assigned = history[version - 1]?.data?.deliverer;
  return party !== "deliverer" || assigned === undefined || assigned === delivery.deliverer;
}

/** Nobody is told again because his party has another address by now. */
function isMissing(message: Message, wanted: Message[], rows: Message[]): boolean {
  const told = rows.filter((row) => row.version === message.version && row.party === message.party);
  return told.every(
    ({ to, channel }) =>
      (to !== message.to || channel !== message.channel) && wanted.some((each) => each.to === to),
  );
}
