import type { Party } from "./actor.ts";
import type { Command } from "./commands.ts";
import type { Lifecycle, Timer } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";

/** One message that an event calls for: the template, and the party that reads it. */
export interface Telling {
  version: number;
  template: string;
  party: Party;
}

/** The messages that the order's event of this version calls for; nobody is told of his own deed (S4-08, S2-59). */
export function tellingsOf(lifecycle: Lifecycle, order: Order, version: number): Telling[] {
  const event = order.history[version - 1];
  if (!event) return [];
  const from = order.history.slice(0, version - 1).findLast(({ to }) => to)?.to;
  const parties = (event.command === "remind" ? reminded : told)(lifecycle, event, from);
  const others = parties.filter((party) => party !== partyOf(event));
  return others.map((party) => ({ version, template: templateOf(event), party }));
}

/** The template of an event: the status entered, the deadline reminded of, or the command. */
export function templateOf({ command, to, data }: Event): string {
  if (command === "remind") return `${data?.deadline}${data?.ahead ? "Ahead" : "Due"}`;
  return to ?? command;
}

function told(lifecycle: Lifecycle, { command, to }: Event, from?: string): readonly Party[] {
  const step = from ? stepIn(lifecycle, from, command as Command) : undefined;
  return step?.tell || (to && lifecycle.statuses[to]?.tell) || [];
}

const stepIn = (lifecycle: Lifecycle, status: string, command: Command) =>
  lifecycle.statuses[status]?.on?.[command] ?? lifecycle.always?.[command];

function reminded(lifecycle: Lifecycle, { data }: Event, from?: string): readonly Party[] {
  const timers: readonly Timer[] = (from && lifecycle.statuses[from]?.deadlines) || [];
  return timers.find(({ name }) => name === data?.deadline)?.tell ?? [];
}

function partyOf({ command, actor }: Event): Party | undefined {
  if (command === "create") return undefined;
  if (["director", "manager", "seller"].includes(actor.role)) return "shop";
  return actor.role as Party;
}
