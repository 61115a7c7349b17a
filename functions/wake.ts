import type { DynamoDBStreamEvent } from "aws-lambda";
import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { answerTo, hasMoved, mirrorOf } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { answer, start } from "../io/executions.ts";
import { findToken } from "../io/tokens.ts";
import { type Change, eachChange } from "./stream.ts";

/** Starts the execution of a new order, and wakes the one of an order that moved. */
export const handler = (event: DynamoDBStreamEvent) => eachChange(event, follow);

async function follow({ before, after }: Change): Promise<void> {
  const lifecycle = lifecycleOf(after);
  const began = !before || (isClosed(before.group) && !isClosed(after.group));
  const name = before ? `${after.id}-${after.version}` : after.id;
  if (began) await start(after.lifecycle, name, mirrorOf(lifecycle, after, now()));
  else if (hasMoved(lifecycle, after, mirrorOf(lifecycle, before, now()))) await wake(after);
}

/** Answers the execution that waits, unless it knows of this change already; starts it where its start was lost. */
async function wake(order: Change["after"]): Promise<void> {
  const lifecycle = lifecycleOf(order);
  const waiting = await findToken(order.id);
  if (!waiting && !isClosed(order.group))
    return void (await start(order.lifecycle, order.id, mirrorOf(lifecycle, order, now())));
  if (!waiting || waiting.version >= order.version || !hasMoved(lifecycle, order, waiting)) return;
  await answer(waiting.token, answerTo(lifecycle, order, waiting.state, now()));
}
