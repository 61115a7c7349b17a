import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { answerTo, hasMoved, mirrorOf } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { answer, start } from "../io/executions.ts";
import { findToken, noteMissed, type Waiting } from "../io/tokens.ts";
import { type Change, eachChange } from "./stream.ts";

/** Starts the execution of a new order, and wakes the one of an order that moved. */
export const handler = (event: DynamoDBStreamEvent, run: Context) => eachChange(event, run, follow);

async function follow({ before, after }: Change): Promise<void> {
  const lifecycle = lifecycleOf(after);
  const began = !before || (isClosed(before.group) && !isClosed(after.group));
  const name = before ? `${after.id}-${after.version}` : after.id;
  if (began) await start(after.lifecycle, name, mirrorOf(lifecycle, after, now()));
  else if (hasMoved(lifecycle, after, mirrorOf(lifecycle, before, now()))) await wake(after);
}

/**
 * Answers the execution that waits, unless it knows of this change already; starts it where its start was lost.
 * While it is between two states nobody waits: then the change is noted for the moment in which it waits again.
 */
async function wake(order: Change["after"]): Promise<void> {
  const clock = await findToken(order.id);
  if (!clock && (await startLost(order))) return;
  if (Math.max(clock?.version ?? 0, clock?.missed ?? 0) >= order.version) return;
  if (clock?.token && (await tell(order, clock as Waiting))) return;
  // Another token was kept meanwhile: its execution is to be told.
  if (!(await noteMissed(order.id, order.version, clock?.token))) await wake(order);
}

async function startLost(order: Change["after"]): Promise<boolean> {
  if (isClosed(order.group)) return false;
  return start(order.lifecycle, order.id, mirrorOf(lifecycleOf(order), order, now()));
}

async function tell(order: Change["after"], waiting: Waiting): Promise<boolean> {
  const lifecycle = lifecycleOf(order);
  if (!hasMoved(lifecycle, order, waiting)) return false;
  return answer(waiting.token, answerTo(lifecycle, order, waiting.state, now()));
}
