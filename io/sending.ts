import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Message } from "../domain/message.ts";
import { type Circle, standInFor } from "../domain/recipients.ts";
import { isStillTrue } from "../domain/still-true.ts";
import type { Moment } from "../domain/time.ts";
import { hand, isOnce } from "./handing.ts";
import { claim, mark, retake } from "./messages.ts";

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
  await mark({ ...message, status: "unknown", reason: "crash" });
}

/** Sends a claimed message and writes down what became of it. */
export async function send(circle: Circle, message: Message): Promise<void> {
  const outcome = await hand(circle, message);
  if (outcome.status === "suppressed" && outcome.reason === "bounce") await stepIn(circle, outcome);
  await mark(outcome);
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
