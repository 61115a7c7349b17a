import type { NotificationRequest } from "./audience.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";
import { timerOf } from "./timers.ts";
import { isUndone } from "./undo.ts";

/** Whether a message is still worth sending: its event was not taken back, its reminder not overtaken. */
export function isEventRelevant(lifecycle: Lifecycle, order: Order, version: number): boolean {
  const event = order.history[version - 1];
  if (!event || isUndone(order, version)) return false;
  if (asksForConsent(event)) return order.proposal?.number === version;
  return event.command !== "remind" || isStillDue(lifecycle, order, version, event);
}

/** The same for a message as it is kept: what was said in a dialog stays said. */
export const isRelevant = (
  lifecycle: Lifecycle,
  order: Order,
  { said, version }: Pick<NotificationRequest, "said" | "version">,
): boolean => said !== undefined || isEventRelevant(lifecycle, order, version);

/** Once it is answered or replaced, nobody is asked any more. */
const asksForConsent = ({ command }: Event): boolean =>
  command === "proposeTime" || command === "proposeSurcharge";

/** A deliverer hears of his own assignment only. */
export function isForCurrentAssignment(
  { history, delivery }: Order,
  { party, version }: NotificationRequest,
): boolean {
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
