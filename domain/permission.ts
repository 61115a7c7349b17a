import type { Actor, Party } from "./actor.ts";
import { type Command, isCommand } from "./commands.ts";
import { conditions } from "./conditions.ts";
import type { Reason } from "./error.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle, Step } from "./lifecycle.ts";
import type { Order } from "./order.ts";
import { partiesOf } from "./parties.ts";

/** Why a command is refused, as data: `decide` and `actions[]` give the same answer. */
export interface Refusal {
  reason: Reason;
  detail: string;
  /** The statuses in which this caller could give the command. */
  allowedIn?: string[];
}

/** Commands about the clock, which every lifecycle with deadlines has. */
const house: { readonly [C in Command]?: Step } = {
  extendDeadline: { by: ["shop"] },
  hold: { by: ["shop"] },
  resume: { by: ["shop"] },
};

const hasDeadlines = (lifecycle: Lifecycle): boolean =>
  Object.values(lifecycle.statuses).some(({ deadlines }) => deadlines);

function commandsIn(lifecycle: Lifecycle, status: string): { readonly [C in Command]?: Step } {
  const { group, on } = lifecycle.statuses[status]!;
  if (isClosed(group)) return on ?? {};
  return { ...(hasDeadlines(lifecycle) && house), ...lifecycle.always, ...on };
}

/** What the lifecycle says about a command in the order's present status. */
export function stepOf(lifecycle: Lifecycle, order: Order, name: string): Step | undefined {
  return isCommand(name) ? commandsIn(lifecycle, order.status)[name] : undefined;
}

/** All commands that the lifecycle knows in the order's present status. */
export function commandsOf(lifecycle: Lifecycle, order: Order): Command[] {
  return Object.keys(commandsIn(lifecycle, order.status)) as Command[];
}

/** Why this actor may not give this command now; undefined when nothing but its fields can stop it. */
export function refusalOf(
  lifecycle: Lifecycle,
  order: Order,
  name: string,
  actor: Actor,
): Refusal | undefined {
  const parties = partiesOf(order, actor);
  const allowedIn = statusesFor(lifecycle, name, parties);
  if (!isCommand(name)) return { reason: "not-found", detail: `There is no command "${name}".` };
  if (allowedIn.length === 0) return notYours(lifecycle, order, name, actor);
  const step = stepOf(lifecycle, order, name);
  if (!step?.by.some((party) => parties.includes(party))) return notNow(order, name, allowedIn);
  const broken = step.when?.find((condition) => !conditions[condition].holds(order));
  if (broken) return { reason: "not-now", detail: conditions[broken].otherwise };
  return clockRefusal(order, name);
}

function statusesFor(lifecycle: Lifecycle, name: string, parties: Party[]): string[] {
  return Object.keys(lifecycle.statuses).filter((status) =>
    commandsIn(lifecycle, status)[name as Command]?.by.some((party) => parties.includes(party)),
  );
}

function notYours(lifecycle: Lifecycle, order: Order, name: string, { role }: Actor): Refusal {
  const step = stepOf(lifecycle, order, name);
  const whose = step ? ` It is for: ${step.by.join(", ")}.` : "";
  return { reason: "not-yours", detail: `"${name}" is not for you as ${role} in this order.${whose}` };
}

function notNow({ status }: Order, name: string, allowedIn: string[]): Refusal {
  const detail = `"${name}" is not possible in status ${status}, but in: ${allowedIn.join(", ")}.`;
  return { reason: "not-now", detail, allowedIn };
}

function clockRefusal(order: Order, name: string): Refusal | undefined {
  const refuse = (detail: string): Refusal => ({ reason: "not-now", detail });
  if (name === "hold" && order.hold) return refuse("The order is on hold already.");
  if (name === "resume" && !order.hold) return refuse("The order is not on hold.");
  if (name === "extendDeadline" && order.deadlines.length === 0) return refuse("No deadline is running.");
  return undefined;
}
