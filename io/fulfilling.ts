import type { Circle } from "../domain/recipients.ts";
import type { Moment } from "../domain/time.ts";
import { circleOf, type shopReader } from "./circle.ts";
import { listEntries } from "./dialog.ts";
import { findMessage, retake } from "./messages.ts";
import { findOrder } from "./orders.ts";
import { send, sendAgain } from "./sending.ts";
import { tellMissed, tellOfEntry } from "./telling.ts";
import type { Again, Due, Outcome, Unheard, Wish } from "./wishes.ts";

/**
 * Sends what a wish is about, from what the table says now: whoever wished may have read it a while ago, and may wish
 * the same twice.
 */
export async function fulfil(
  wish: Wish,
  readShop: ReturnType<typeof shopReader>,
  at: Moment,
): Promise<Outcome> {
  const order = await findOrder(wish.order);
  if (!order) return "overtaken";
  const circle = await circleOf(order, readShop);
  if ("again" in wish) return sendOnceMore(circle, wish, at);
  if ("due" in wish) await sendDue(circle, wish, at);
  else if ("versions" in wish) await tellMissed(circle, wish.versions, at);
  else await tellUnheard(circle, wish, at);
  return "done";
}

async function sendDue(circle: Circle, { order, due }: Due, at: Moment): Promise<void> {
  const message = await findMessage(order, due);
  if (message?.dueAt && message.dueAt <= at) await sendAgain(circle, message, at);
}

async function sendOnceMore(circle: Circle, wish: Again, at: Moment): Promise<Outcome> {
  const message = await findMessage(wish.order, wish.again);
  if (!message) return "overtaken";
  const { counted: _, ...again } = message;
  const mine = await retake({ ...again, ...wish.seen, requests: wish.requests }, at);
  if (!mine) return "overtaken";
  await send(circle, mine);
  return "done";
}

async function tellUnheard(circle: Circle, { order, entry: number }: Unheard, at: Moment): Promise<void> {
  const [entry] = await listEntries(order, 1, number - 1);
  if (entry?.number === number) await tellOfEntry(circle, entry, at);
}
