import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { mirrorOf } from "../domain/mirror.ts";
import type { Moment } from "../domain/time.ts";
import { isAwaited, start } from "./executions.ts";
import type { Head } from "./orders.ts";
import { findToken } from "./tokens.ts";

/** Starts an execution for an open order that has none; false when it needs none. */
export async function revive(order: Head, now: Moment): Promise<boolean> {
  if (isClosed(order.group)) return false;
  const mirror = mirrorOf(lifecycleOf(order), order, now);
  if (await start(order.lifecycle, order.id, mirror)) return true;
  const waiting = await findToken(order.id);
  if (waiting && (await isAwaited(waiting.token))) return false;
  return start(order.lifecycle, `${order.id}-${minuteOf(now)}`, mirror);
}

/** A name that no former execution of the order has, and two reconcilers at once share: 202611221000. */
const minuteOf = (now: Moment): string => now.replace(/\D/g, "").slice(0, 12);
