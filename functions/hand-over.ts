import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { mirrorOf } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { discreet } from "../io/discreet.ts";
import { start } from "../io/executions.ts";
import { findHead } from "../io/orders.ts";

/** Starts a fresh execution, with the newest definition, for an order that the calling one does not understand. */
export const handler = discreet(async ({ id }: { id: string }): Promise<void> => {
  const order = await findHead(id);
  if (!order || isClosed(order.group)) return;
  await start(order.lifecycle, `${id}-${order.version}`, mirrorOf(lifecycleOf(order), order, now()));
});
