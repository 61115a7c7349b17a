import { setTimeout as pause } from "node:timers/promises";
import type { Seen } from "../../domain/lifecycles/scenario.ts";
import { throwingOnError } from "../client.ts";
import { type PlayedOrder, readOrder } from "./player.ts";

const maxPolls = 240;
const pollMs = 250;

/**
 * What is not as a scenario says, or undefined. Effects follow a change within moments: where nobody can tell when
 * they are done, messages are waited for, and what follows from a photo, too, for a minute at most.
 */
export async function mismatchOf(order: PlayedOrder, seen: Seen = {}): Promise<string | undefined> {
  await order.stage.settle?.();
  const wrong = await whileWaiting(order, order.photo !== undefined, () => orderMismatch(order, seen));
  return wrong ?? whileWaiting(order, true, () => missingNotifications(order, seen));
}

async function whileWaiting(
  { stage }: PlayedOrder,
  waits: boolean,
  look: () => Promise<string | undefined>,
): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    const wrong = await look();
    if (!wrong || !waits || stage.settle || tries >= maxPolls) return wrong;
    await pause(pollMs);
  }
}

async function orderMismatch(played: PlayedOrder, seen: Seen): Promise<string | undefined> {
  const { status, payment, deadlines, photos = [] } = await readOrder(played);
  if (played.photo && !photos.includes(played.photo)) return "photo has not arrived";
  if (seen.status && status !== seen.status) return `status is ${status}, not ${seen.status}`;
  if (seen.payment && payment.status !== seen.payment)
    return `payment is ${payment.status}, not ${seen.payment}`;
  const running = deadlines.map(({ name }: { name: string }) => name);
  const missing = (seen.deadlines ?? []).filter((name) => !running.includes(name));
  return missing.length > 0 ? `no deadline named ${missing.join(", ")}` : undefined;
}

async function missingNotifications(
  { stage, id }: PlayedOrder,
  { notifications = [] }: Seen,
): Promise<string | undefined> {
  if (notifications.length === 0) return undefined;
  const token = stage.tokenOf("support") ?? stage.tokenOf("shop")!;
  const path = `/v1/orders/${id}/notifications`;
  const { items } = (await throwingOnError(stage.call)("GET", path, undefined, { token })).body;
  const sent = items.filter(({ status }: { status: string }) => status === "sent");
  const missing = notifications.filter(
    (name) => !sent.some(({ template }: { template: string }) => template === name),
  );
  return missing.length > 0 ? `no message ${missing.join(", ")} has left` : undefined;
}
