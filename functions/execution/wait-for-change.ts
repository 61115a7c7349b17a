import { hasMoved, outcomeFor } from "../../domain/execution/position.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { completeTask } from "../../io/executions/executions.ts";
import { saveTaskToken, type WaitingTask } from "../../io/executions/task-tokens.ts";
import { findOrderState } from "../../io/orders/orders.ts";
import { now } from "../../io/runtime/clock.ts";
import { redactErrors } from "../../io/runtime/log.ts";

/** `told` is the state that the execution's input gave for the order; its first state can be another one. */
type WaitInput = WaitingTask & { id: string; told: string };

/**
 * Keeps the token of an execution that begins to wait; answers at once when the order is elsewhere already. It need
 * not be read to know that: the consumer of its changes either finds this token, or has left a note.
 */
export const handler = redactErrors(async ({ id, told, ...waiting }: WaitInput): Promise<void> => {
  const at = now();
  const missed = await saveTaskToken(id, waiting, at);
  if (told === waiting.state && missed <= waiting.version) return;
  const order = await findOrderState(id);
  if (!order) throw new Error(`There is no order ${id}.`);
  const lifecycle = lifecycleOf(order);
  if (hasMoved(lifecycle, order, waiting))
    await completeTask(waiting.token, outcomeFor(lifecycle, order, waiting.state, at));
});
