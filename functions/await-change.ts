import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { answerTo, hasMoved } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { answer } from "../io/executions.ts";
import { findHead } from "../io/orders.ts";
import { keepToken, type Waiting } from "../io/tokens.ts";

/** Keeps the token of an execution that begins to wait; answers at once when the order has moved on already. */
export async function handler({ id, ...waiting }: Waiting & { id: string }): Promise<void> {
  const at = now();
  await keepToken(id, waiting, at);
  const order = await findHead(id);
  if (!order) throw new Error(`There is no order ${id}.`);
  const lifecycle = lifecycleOf(order);
  if (hasMoved(lifecycle, order, waiting))
    await answer(waiting.token, answerTo(lifecycle, order, waiting.state, at));
}
