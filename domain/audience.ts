import type { Party } from "./actor.ts";
import type { Command } from "./commands.ts";
import type { ChatReference } from "./dialog.ts";
import { type Lifecycle, type Status, statusOf } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";
import { partyOf } from "./parties.ts";
import { stepIn } from "./steps.ts";

/** One message that an event calls for: the template, and the party that reads it. */
export interface NotificationRequest {
  version: number;
  template: string;
  party: Party;
  /** What was said in the order's dialog, where the message is about that and not about an event. */
  said?: ChatReference;
}

/** The messages that the order's event of this version calls for; nobody is told of his own deed (S4-08, S2-59). */
export function notificationsFor(
  lifecycle: Lifecycle,
  order: Pick<Order, "history">,
  version: number,
): NotificationRequest[] {
  const event = order.history[version - 1];
  if (!event) return [];
  const from = order.history.slice(0, version - 1).findLast(({ to }) => to);
  const parties = (event.command === "remind" ? partiesToRemind : partiesToNotify)(lifecycle, event, from);
  const others = parties.filter((party) => party !== partyOf(event));
  return others.map((party) => ({ version, template: templateNameOf(event), party }));
}

/** The template of an event: the status entered, the deadline reminded of, money owed, or the command. */
export function templateNameOf({ command, to, data }: Event): string {
  if (command === "remind") return `${data?.deadline}${data?.ahead ? "Ahead" : "Due"}`;
  return command === "recordPayment" ? "refundDue" : (to ?? command);
}

function partiesToNotify(lifecycle: Lifecycle, event: Event, from?: Event): readonly Party[] {
  if (event.command === "recordPayment") return event.data?.refundDue ? ["shop"] : [];
  const left = statusEntered(lifecycle, from);
  // what only Waymark records has no step
  const step = left && stepIn(lifecycle, left, event.command as Command);
  return step?.tell ?? statusEntered(lifecycle, event)?.tell ?? [];
}

function partiesToRemind(lifecycle: Lifecycle, { data }: Event, from?: Event): readonly Party[] {
  const timers = statusEntered(lifecycle, from)?.deadlines ?? [];
  return timers.find(({ name }) => name === data?.deadline)?.tell ?? [];
}

/** The status that an event led to. */
function statusEntered(lifecycle: Lifecycle, event?: Event): Status | undefined {
  return event?.to && event.group ? statusOf(lifecycle, { status: event.to, group: event.group }) : undefined;
}
