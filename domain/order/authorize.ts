import type { Actor, Party } from "../actor.ts";
import { hasCommand } from "../lifecycle/commands.ts";
import { type Lifecycle, type Status, type Step, statusOf } from "../lifecycle/definition.ts";
import { commandsIn, isFor, stepIn, stepsIn } from "../lifecycle/transitions.ts";
import { addDuration, durationSeconds, type Moment, subtractDuration } from "../time/time.ts";
import { conditions } from "./conditions.ts";
import type { Refusal, RefusalKey } from "./event.ts";
import type { Order } from "./order.ts";
import { partiesOf } from "./parties.ts";
import { repetitionRefusal } from "./rules/limits.ts";
import { statusVersionOf, undoableUntil } from "./undo.ts";

/** What the lifecycle says about a command in the order's present status, for this actor where they have a part in it. */
export function stepOf(lifecycle: Lifecycle, order: Order, name: string, actor: Actor): Step | undefined {
  if (!hasCommand(lifecycle, name)) return undefined;
  return stepIn(lifecycle, statusOf(lifecycle, order), name, partiesOf(lifecycle, order, actor));
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
  if (!hasCommand(lifecycle, name))
    return { reason: "not-found", detail: `There is no command "${name}".`, why: "unknownCommand" };
  const parties = partiesOf(lifecycle, order, actor);
  const step = stepOf(lifecycle, order, name, actor);
  if (!step || !isFor(step, parties)) {
    const allowedIn = statusesFor(lifecycle, name, partiesElsewhere(parties));
    if (allowedIn.length > 0) return wrongStatus(order, name, allowedIn);
    if (!isInLifecycle(lifecycle, name)) return unknownCommand(name, lifecycle);
    return wrongParty(name, actor, stepsIn(lifecycle, statusOf(lifecycle, order), name));
  }
  const broken = step.when?.find((condition) => !conditions[condition].holds(order));
  if (broken) return { reason: "invalid-state", detail: conditions[broken].refusalDetail, why: broken };
  return (
    repetitionRefusal(lifecycle, order, name, actor, step) ??
    (step.back ? undoRefusal(lifecycle, order, step.back, now) : clockRefusal(order, name, now))
  );
}

/** What somebody is in other statuses: a contractor was a candidate before accepting, and is told that it is too late. */
const partiesElsewhere = (parties: Party[]): Party[] =>
  parties.includes("contractor") ? [...parties, "candidate"] : parties;

function statusesFor(lifecycle: Lifecycle, name: string, parties: Party[]): string[] {
  const own = ([, status]: [string, Status]) =>
    stepsIn(lifecycle, status, name).some((step) => isFor(step, parties));
  return Object.entries(lifecycle.statuses)
    .filter(own)
    .map(([status]) => status);
}

const isInLifecycle = (lifecycle: Lifecycle, name: string): boolean =>
  Object.values(lifecycle.statuses).some((status) => stepsIn(lifecycle, status, name).length > 0);

/** Where staff record a payment without a command that moves the order, somebody may look for that command. */
function unknownCommand(name: string, lifecycle: Lifecycle): Refusal {
  const instead =
    name === "confirmPayment" && isInLifecycle(lifecycle, "setPayment")
      ? " Use setPayment or the payment webhook."
      : "";
  return {
    reason: "forbidden",
    detail: `The lifecycle ${lifecycle.name} has no command "${name}".${instead}`,
    why: "unknownCommand",
  };
}

function wrongParty(name: string, { role }: Actor, steps: readonly Step[]): Refusal {
  const by = steps.flatMap((step) => step.by);
  const parties = by.length > 0 ? ` It is for: ${[...new Set(by)].join(", ")}.` : "";
  const instead = role === "storefront" && by.includes("buyer") ? " Send On-Behalf-Of: buyer." : "";
  const detail = `"${name}" is not allowed for the role ${role} in this order.${parties}${instead}`;
  return { reason: "forbidden", detail, why: "role" };
}

function wrongStatus({ status }: Order, name: string, allowedIn: string[]): Refusal {
  const detail = `"${name}" is not possible in status ${status}. It is possible in: ${allowedIn.join(", ")}.`;
  return { reason: "invalid-state", detail, why: "status", allowedIn };
}

function undoRefusal(
  lifecycle: Lifecycle,
  order: Order,
  { within }: NonNullable<Step["back"]>,
  now: Moment,
): Refusal | undefined {
  if (now < (undoableUntil(lifecycle, order, statusVersionOf(order)) ?? "")) return undefined;
  const detail = `Only the person who did it can undo it, and only within ${(durationSeconds(within) ?? 0) / 60} minutes.`;
  return { reason: "invalid-state", detail, why: "undoExpired" };
}

/**
 * The old link dies with the new one, so each new one is sent at once; that this floods no mailbox, so many come in so
 * long, whoever asks.
 */
const renewals = { most: 3, within: "PT1H" };

/** When a buyer's link can be replaced again; undefined when it can be now. */
function renewableAt({ history }: Order, now: Moment): Moment | undefined {
  const last = history.filter(({ command }) => command === "renewLink").at(-renewals.most);
  return last && last.at > subtractDuration(now, renewals.within)
    ? addDuration(last.at, renewals.within)
    : undefined;
}

function clockRefusal(order: Order, name: string, now: Moment): Refusal | undefined {
  const refuse = (why: RefusalKey, detail: string): Refusal => ({ reason: "invalid-state", detail, why });
  if (name === "hold" && order.hold)
    return refuse("onHold", "The order is already on hold: send resume first.");
  if (name === "resume" && !order.hold) return refuse("notOnHold", "The order is not on hold.");
  const renewable = name === "renewLink" ? renewableAt(order, now) : undefined;
  if (renewable)
    return refuse(
      "repeated",
      `The buyer has been sent ${renewals.most} new links within an hour: another one is possible from ${renewable}.`,
    );
  if (name === "extendDeadline" && order.deadlines.length === 0)
    return refuse("noDeadline", "No deadline of this order is running.");
  return undefined;
}
