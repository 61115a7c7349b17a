import type { FieldError } from "../error.ts";
import { type Command, commands } from "../lifecycle/commands.ts";
import { type Lifecycle, type Step, statusOf } from "../lifecycle/definition.ts";
import { branchesOf } from "../lifecycle/transitions.ts";
import { latest, type Moment } from "../time/time.ts";
import { validate } from "../validation.ts";
import { refusalOf, stepOf } from "./authorize.ts";
import type { CommandInput, Decision, Refusal } from "./command.ts";
import { meetsAll } from "./conditions.ts";
import { startDeadlines } from "./deadlines.ts";
import { evolve } from "./evolve.ts";
import type { Event, Order } from "./order.ts";
import { commandRules } from "./rules/by-command.ts";
import { isFull } from "./size-limit.ts";

/** Decides one command on one order: pure, and the only place where an order's rules come together. */
export function decide(lifecycle: Lifecycle, order: Order, input: CommandInput, at: Moment): Decision {
  const now = latest(order.updatedAt, at);
  const refusal = refusalOf(lifecycle, order, input.name, input.actor, now);
  if (refusal) return { refusal };
  const step = stepOf(lifecycle, order, input.name)!;
  const parsed = fieldsOf(input.name as Command, step, input.fields);
  if ("errors" in parsed)
    return { refusal: { reason: "validation-failed", detail: "Some fields are wrong.", ...parsed } };
  const ruled =
    commandRules[input.name as Command]?.(lifecycle, order, parsed.fields, { step, input, now }) ?? {};
  if ("refusal" in ruled) return { refusal: ruled.refusal };
  return decisionFor(lifecycle, order, input, { ...ruled, step, fields: parsed.fields, now });
}

interface AcceptedCommand {
  step: Step;
  fields: Record<string, unknown>;
  now: Moment;
  data?: Record<string, unknown>;
  to?: string;
  deadlines?: Event["deadlines"];
}

function decisionFor(
  lifecycle: Lifecycle,
  order: Order,
  input: CommandInput,
  outcome: AcceptedCommand,
): Decision {
  const to = outcome.to ?? targetOf(order, outcome.step);
  const { role, id } = input.actor;
  const data = { ...outcome.fields, ...input.lookups, ...outcome.data };
  const entry = to ? { to, group: lifecycle.statuses[to]!.group } : {};
  const event: Event = {
    command: input.name as Command,
    actor: { role, ...(id && { id }) },
    at: outcome.now,
    ...entry,
    ...(Object.keys(data).length > 0 && { data }),
    ...(input.key && { key: input.key }),
  };
  if (isFull(order, entry.group)) return { refusal: historyFull };
  const deadlines = outcome.deadlines ?? deadlinesAfter(lifecycle, order, event);
  return { event: { ...event, ...(deadlines && { deadlines }) } };
}

const historyFull: Refusal = { reason: "invalid-state", detail: "This order's history is full." };

/** The status that a step leads to for this order, undefined when it stays. */
const targetOf = (order: Order, { to }: Step): string | undefined =>
  branchesOf(to).find(({ when }) => meetsAll(order, when))?.to;

function deadlinesAfter(lifecycle: Lifecycle, order: Order, event: Event): Event["deadlines"] {
  if (event.to) return startDeadlines(lifecycle, evolve(order, event), event.at);
  const ended = statusOf(lifecycle, order).deadlines?.filter((timer) =>
    timer.endsWith?.includes(event.command as Command),
  );
  if (!ended?.length) return undefined;
  return order.deadlines.filter(({ name }) => !ended.some((timer) => timer.name === name));
}

type Parsed = { fields: Record<string, unknown> } | { errors: FieldError[] };

function fieldsOf(name: Command, step: Step, given: unknown): Parsed {
  const parsed = validate<Record<string, unknown>>(commands[name], given ?? {});
  if ("errors" in parsed) return parsed;
  const fields = parsed.data;
  const missing = (step.needs ?? []).filter((field) => fields[field] === undefined);
  if (missing.length === 0) return { fields };
  return { errors: missing.map((field) => ({ pointer: `/${field}`, detail: "is required" })) };
}
