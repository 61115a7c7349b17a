import { sideOf } from "../domain/dialog.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Message } from "../domain/message.ts";
import { type Circle, standInFor } from "../domain/recipients.ts";
import { isWorthSending } from "../domain/still-true.ts";
import type { Moment } from "../domain/time.ts";
import { listEntries } from "./dialog.ts";
import { hand, isOnce } from "./handing.ts";
import { messageKey } from "./message-item.ts";
import { claim, mark, retake } from "./messages.ts";
import { type FindSuppression, suppressionIn } from "./suppressions.ts";
import type { Item } from "./table.ts";
import { tally } from "./tally.ts";

/** Sends a message, or lets it wait, unless its row stands there already; one left behind by a crash is settled. */
export async function claimAndSend(circle: Circle, message: Message, find?: FindSuppression): Promise<void> {
  const former = await claim(message);
  if (!former) return message.status === "sending" ? send(circle, message, find) : undefined;
  if (former.status === "sending" && !former.dueAt) await settle(circle, former);
}

/**
 * The same, once `items` were read, of which one is its row if it has one. A message that may come twice after a
 * crash needs no claim: its row is written when it has left, and tells by standing there that it has.
 */
export async function sendOnce(circle: Circle, message: Message, items: Item[]): Promise<void> {
  const find = suppressionIn(items);
  const { sk } = messageKey(message);
  const isClaimed = message.status !== "sending" || isOnce(circle.order, message);
  if (isClaimed || items.some((item) => item.sk === sk)) return claimAndSend(circle, message, find);
  await claim(await handOver(circle, message, find));
}

/** Sends a waiting message if it is still true, or settles one left behind by a crash, unless somebody else is faster. */
export async function sendAgain(circle: Circle, message: Message, at: Moment): Promise<void> {
  const mine = await retake(message, at);
  if (!mine) return;
  if (message.status !== "waiting") return settle(circle, mine);
  if (await isNews(circle, mine)) return send(circle, mine);
  await mark({ ...mine, status: "skipped" });
}

/** Whoever has written in the dialog himself since then has read what the others wrote before. */
async function isNews({ order }: Circle, { said, party, version }: Message): Promise<boolean> {
  const later = said ? await listEntries(order.id, 25, said.entry) : [];
  if (later.some(({ by }) => sideOf(by.role) === party)) return false;
  return isWorthSending(lifecycleOf(order), order, { version, ...(said && { said }) });
}

/** Nobody knows whether it left before the crash. */
async function settle(circle: Circle, message: Message): Promise<void> {
  if (!isOnce(circle.order, message)) return send(circle, message);
  await mark(tally({ ...message, status: "unknown", reason: "crash" }));
}

/** Sends a claimed message and writes down what became of it. */
export async function send(circle: Circle, message: Message, find?: FindSuppression): Promise<void> {
  await mark(await handOver(circle, message, find));
}

async function handOver(circle: Circle, message: Message, find?: FindSuppression): Promise<Message> {
  const outcome = await hand(circle, message, find);
  if (outcome.status === "suppressed" && outcome.reason === "bounce") await stepIn(circle, outcome);
  return outcome;
}

/** Sends an SMS in place of an e-mail that does not arrive, once, where that is allowed. */
export async function stepIn(
  circle: Circle,
  { reason: _, requests: __, ...message }: Message,
): Promise<void> {
  const reader = standInFor(message.party, circle);
  const fresh = { ...message, status: "sending", attempts: 0 } as const;
  if (reader) await claimAndSend(circle, { ...fresh, ...reader });
}
