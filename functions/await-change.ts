import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { answerTo, hasMoved } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { discreet } from "../io/discreet.ts";
import { answer } from "../io/executions.ts";
import { findHead } from "../io/orders.ts";
import { keepToken, type Waiting } from "../io/tokens.ts";

/** The state that the execution was told the order is in; its first state can be another one. */
type Task = Waiting & { id: string; told: string };

/**
 * Keeps the token of an execution that begins to wait; answers at once when the order is elsewhere already. It need
 * not be read to know that: whoever follows its changes either finds this token, or has left a note.
 */
export const handler = discreet(async ({ id, told, ...waiting }: Task): Promise<void> => {
  const at = now();
  const missed = await keepToken(id, waiting, at);
  if (told === waiting.state && missed <= waiting.version) return;
  const order = await findHead(id);
  if (!order) throw new Error(`There is no order ${id}.`);
  const lifecycle = lifecycleOf(order);
  if (hasMoved(lifecycle, order, waiting))
    await answer(waiting.token, answerTo(lifecycle, order, waiting.state, at));
});
