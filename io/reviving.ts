import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { answerTo, hasMoved, mirrorOf } from "../domain/mirror.ts";
import type { Moment } from "../domain/time.ts";
import { answer, isAwaited, start } from "./executions.ts";
import type { Head } from "./order-item.ts";
import { findToken, type Waiting } from "./tokens.ts";

/**
 * Starts an execution for an open order that has none; false when it needs none. It looks before it starts: so few
 * starts a second are allowed that a look through all orders would use them up, and a name is free again 90 days
 * after its execution ended, when another one waits.
 */
export async function revive(order: Head, now: Moment): Promise<boolean> {
  if (isClosed(order.group)) return false;
  const clock = await findToken(order.id);
  if (clock?.token && (await isHeld(order, clock as Waiting, now))) return false;
  const mirror = mirrorOf(lifecycleOf(order), order, now);
  if (await start(order.lifecycle, order.id, mirror)) return true;
  return start(order.lifecycle, `${order.id}-${minuteOf(now)}`, mirror);
}

/** Whether an execution waits; one whose wake-up was lost is woken. */
async function isHeld(order: Head, waiting: Waiting, now: Moment): Promise<boolean> {
  const lifecycle = lifecycleOf(order);
  const isLate = waiting.version < order.version && hasMoved(lifecycle, order, waiting);
  if (isLate) return answer(waiting.token, answerTo(lifecycle, order, waiting.state, now));
  return isAwaited(waiting.token);
}

/** A name that no former execution of the order has, and two reconcilers at once share: 202611221000. */
const minuteOf = (now: Moment): string => now.replace(/\D/g, "").slice(0, 12);
