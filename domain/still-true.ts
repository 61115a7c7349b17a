import type { Telling } from "./audience.ts";
import { timerOf } from "./deadlines.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";
import { isUndone } from "./undo.ts";

/** Whether a message is still worth sending: its event was not taken back, its reminder not overtaken. */
export function isStillTrue(lifecycle: Lifecycle, order: Order, version: number): boolean {
  const event = order.history[version - 1];
  if (!event || isUndone(order, version)) return false;
  return event.command !== "remind" || isStillDue(lifecycle, order, version, event);
}

/** A deliverer hears of his own assignment only. */
export function concerns({ history, delivery }: Order, { party, version }: Telling): boolean {
  const assigned = history[version - 1]?.data?.deliverer;
  return party !== "deliverer" || assigned === undefined || assigned === delivery.deliverer;
}

function isStillDue(lifecycle: Lifecycle, order: Order, version: number, { data }: Event): boolean {
  const name = String(data?.deadline);
  const enders: readonly string[] = timerOf(lifecycle, order, name)?.endsWith ?? [];
  const later = order.history.slice(version);
  if (later.some(({ to, command }) => to || enders.includes(command))) return false;
  return !data?.ahead || order.deadlines.some((deadline) => deadline.name === name);
}
