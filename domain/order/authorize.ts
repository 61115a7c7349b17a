import type { Actor, Party } from "../actor.ts";
import { hasCommand } from "../lifecycle/commands.ts";
import { type Lifecycle, type Status, type Step, statusOf } from "../lifecycle/definition.ts";
import type { Condition } from "../lifecycle/groups.ts";
import { commandsIn, stepIn } from "../lifecycle/transitions.ts";
import { durationSeconds, type Moment } from "../time/time.ts";
import { conditions } from "./conditions.ts";
import type { Refusal } from "./event.ts";
import type { Order } from "./order.ts";
import { partiesOf } from "./parties.ts";
import { statusVersionOf, undoableUntil } from "./undo.ts";

/** What the lifecycle says about a command in the order's present status. */
export function stepOf(lifecycle: Lifecycle, order: Order, name: string): Step | undefined {
  return hasCommand(lifecycle, name) ? stepIn(lifecycle, statusOf(lifecycle, order), name) : undefined;
}

/** All commands that the lifecycle knows in the order's present status. */
export function commandsOf(lifecycle: Lifecycle, order: Order): string[] {
  return commandsIn(lifecycle, statusOf(lifecycle, order));
}

/**
 * Why this actor may not give this command at `now` (the order's last change, when nobody says);
 * undefined when nothing but its fields can stop it.
 */
export function refusalOf(
  lifecycle: Lifecycle,
  order: Order,
  name: string,
  actor: Actor,
  now: Moment = order.updatedAt,
): Refusal | undefined {
  if (!hasCommand(lifecycle, name)) return { reason: "not-found", detail: `There is no command "${name}".` };
  const parties = partiesOf(lifecycle, order, actor);
  const step = stepOf(lifecycle, order, name);
  if (!step?.by.some((party) => parties.includes(party))) {
    const allowedIn = statusesFor(lifecycle, name, partiesElsewhere(parties));
    if (allowedIn.length > 0) return wrongStatus(order, name, allowedIn);
    return isInLifecycle(lifecycle, name) ? wrongParty(name, actor, step) : unknownCommand(name, lifecycle);
  }
  const broken = brokenCondition(order, step, parties);
  if (broken) return { reason: "invalid-state", detail: conditions[broken].refusalDetail };
  return step.back ? undoRefusal(lifecycle, order, step.back, now) : clockRefusal(order, name);
}

/** The first condition that this order does not meet; of several parties the one that comes through counts. */
function brokenCondition(
  order: Order,
  { by, when, whenBy = {} }: Step,
  parties: Party[],
): Condition | undefined {
  const firstBroken = (names: readonly Condition[] = []) =>
    names.find((name) => !conditions[name].holds(order));
  const own = by.filter((party) => parties.includes(party)).map((party) => firstBroken(whenBy[party]));
  return firstBroken(when) ?? (own.includes(undefined) ? undefined : own[0]);
}

/** What somebody is in other statuses: a contractor was a candidate before accepting, and is told that it is too late. */
const partiesElsewhere = (parties: Party[]): Party[] =>
  parties.includes("contractor") ? [...parties, "candidate"] : parties;

function statusesFor(lifecycle: Lifecycle, name: string, parties: Party[]): string[] {
  const own = ([, status]: [string, Status]) =>
    stepIn(lifecycle, status, name)?.by.some((party) => parties.includes(party));
  return Object.entries(lifecycle.statuses)
    .filter(own)
    .map(([status]) => status);
}

const isInLifecycle = (lifecycle: Lifecycle, name: string): boolean =>
  Object.values(lifecycle.statuses).some((status) => stepIn(lifecycle, status, name));

/** Where staff record a payment without a command that moves the order, somebody may look for that command. */
function unknownCommand(name: string, lifecycle: Lifecycle): Refusal {
  const instead =
    name === "confirmPayment" && isInLifecycle(lifecycle, "setPayment")
      ? " Use setPayment or the payment webhook."
      : "";
  return {
    reason: "forbidden",
    detail: `The lifecycle ${lifecycle.name} has no command "${name}".${instead}`,
  };
}

function wrongParty(name: string, { role }: Actor, step?: Step): Refusal {
  const parties = step ? ` It is for: ${step.by.join(", ")}.` : "";
  const instead = role === "storefront" && step?.by.includes("buyer") ? " Send On-Behalf-Of: buyer." : "";
  const detail = `"${name}" is not allowed for ${role} in this order.${parties}${instead}`;
  return { reason: "forbidden", detail };
}

function wrongStatus({ status }: Order, name: string, allowedIn: string[]): Refusal {
  const detail = `"${name}" is not possible in status ${status}, but in: ${allowedIn.join(", ")}.`;
  return { reason: "invalid-state", detail, allowedIn };
}

function undoRefusal(
  lifecycle: Lifecycle,
  order: Order,
  { within }: NonNullable<Step["back"]>,
  now: Moment,
): Refusal | undefined {
  if (now < (undoableUntil(lifecycle, order, statusVersionOf(order)) ?? "")) return undefined;
  const detail = `Only the one who did it can undo it, within ${(durationSeconds(within) ?? 0) / 60} minutes.`;
  return { reason: "invalid-state", detail };
}

function clockRefusal(order: Order, name: string): Refusal | undefined {
  const refuse = (detail: string): Refusal => ({ reason: "invalid-state", detail });
  if (name === "hold" && order.hold) return refuse("The order is on hold already.");
  if (name === "resume" && !order.hold) return refuse("The order is not on hold.");
  if (name === "extendDeadline" && order.deadlines.length === 0) return refuse("No deadline is running.");
  return undefined;
}
