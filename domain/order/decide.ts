import { type FieldError, inputRefusal } from "../error.ts";
import { type Lifecycle, type Step, statusOf } from "../lifecycle/definition.ts";
import { hasLeft } from "../lifecycle/enums.ts";
import { commandSchemaOf } from "../lifecycle/schema.ts";
import { stepsIn } from "../lifecycle/transitions.ts";
import { latest, type Moment } from "../time/time.ts";
import { validate } from "../validation.ts";
import { refusalOf, stepOf } from "./authorize.ts";
import { conditions, targetOf } from "./conditions.ts";
import { deadlinesAfter, startDeadlines } from "./deadlines.ts";
import { setsFor } from "./effects/delivery.ts";
import type { CommandInput, Decision, Event, Refusal, Settlement } from "./event.ts";

import { evolve } from "./evolve.ts";
import { amountIn, refundLimit, settle } from "./money/settle.ts";
import { heldAmount, outstanding, totalOf } from "./money/totals.ts";
import type { Order } from "./order.ts";
import { ruleOf } from "./rules/by-command.ts";
import { historyFull, isFull } from "./rules/limits.ts";
import { confirmedStays, takesBackConfirmed } from "./rules/payment.ts";
import { refuse, refuseField } from "./rules/rule.ts";

/** Decides one command on one order: pure, and the only place where an order's rules come together. */
export function decide(lifecycle: Lifecycle, order: Order, input: CommandInput, at: Moment): Decision {
  const now = latest(order.updatedAt, at);
  const refusal = refusalOf(lifecycle, order, input.name, input.actor, now);
  if (refusal) return { refusal };
  const step = stepOf(lifecycle, order, input.name, input.actor)!;
  const parsed = fieldsOf(lifecycle, input, step);
  if ("errors" in parsed) return { refusal: inputRefusal(parsed.errors) };
  const ruled = ruleOf(input.name)?.(lifecycle, order, parsed.fields, { step, input, now }) ?? {};
  if ("refusal" in ruled) return { refusal: ruled.refusal };
  if (takesBackConfirmed(order, step.sets?.payment)) return refuse("moneyConfirmed", confirmedStays);
  const settled = settleStep(lifecycle, order, step, { ...input, fields: parsed.fields });
  if ("refusal" in settled) return settled;
  return decisionFor(lifecycle, order, input, { ...ruled, step, fields: parsed.fields, settled, now });
}

/** What a step does to the bill; where staff move freely, the status that they choose decides about the money. */
function settleStep(
  lifecycle: Lifecycle,
  order: Order,
  step: Step,
  given: { name: string; fields: Record<string, unknown> },
): Settlement | ReturnType<typeof refuseField> {
  if (step.anywhere) return {};
  const { refund } = step;
  if (refund?.share !== "byField") return settle(lifecycle, order, step, given);
  const limit = refundLimit(order, refund);
  if (amountIn(lifecycle, order, refund.field, given) <= limit) return settle(lifecycle, order, step, given);
  const detail = refund.of
    ? `must be at most ${limit}, which is what was charged as ${refund.of}`
    : `must be at most ${limit}, which is what the order costs`;
  return refuseField(refund.field, detail, "tooMuch");
}

interface AcceptedCommand {
  step: Step;
  fields: Record<string, unknown>;
  settled: Settlement;
  now: Moment;
  data?: object;
  to?: string;
  /** The order stays where it is, wherever the step leads. */
  stays?: true;
  deadlines?: Event["deadlines"];
}

function decisionFor(
  lifecycle: Lifecycle,
  order: Order,
  input: CommandInput,
  outcome: AcceptedCommand,
): Decision {
  const to = outcome.stays ? undefined : (outcome.to ?? targetOf(order, outcome.step));
  const { role, id } = input.actor;
  const data = { ...outcome.fields, ...input.lookups, ...outcome.settled, ...outcome.data };
  const entry = to ? { to, group: lifecycle.statuses[to]!.group } : {};
  const event = {
    command: input.name,
    actor: { role, ...(id && { id }) },
    at: outcome.now,
    ...entry,
    ...(outcome.step.sets && !outcome.stays && { sets: setsFor(order, outcome.step.sets) }),
    ...(Object.keys(data).length > 0 && { data }),
    ...(input.key && { key: input.key }),
  } as Event;
  return settledDecision(lifecycle, order, ledOn(lifecycle, order, event), outcome);
}

/** Where an order waits for the payment and nothing is to be paid any more, it goes on as if it were paid. */
function ledOn(lifecycle: Lifecycle, order: Order, event: Event): Event {
  if (event.to || outstanding(order) === 0) return event;
  const after = evolve(order, event);
  const [step] =
    outstanding(after) === 0 ? stepsIn(lifecycle, statusOf(lifecycle, order), "confirmPayment") : [];
  const to = step && targetOf(after, step);
  return to ? { ...event, to, group: lifecycle.statuses[to]!.group } : event;
}

function settledDecision(
  lifecycle: Lifecycle,
  order: Order,
  event: Event,
  outcome: AcceptedCommand,
): Decision {
  const after = evolve(order, event);
  if (isFull(order, event) && !givesAllBack(event, after)) return { refusal: historyFull };
  if (!Number.isSafeInteger(totalOf(after))) return { refusal: uncountable };
  if (!outcome.fields.anyway && takesAnyway(lifecycle, event) && leavesRefunded(order, after))
    return { refusal: allReturned };
  const deadlines = outcome.deadlines ?? runningAfter(lifecycle, after, event);
  return { event: { ...event, ...(deadlines && { deadlines }) } };
}

/** What is held goes back whatever else has happened to an order; more can come only where it has room for it. */
const givesAllBack = ({ command }: Event, after: Order): boolean =>
  command === "refund" && heldAmount(after) === 0;

const takesAnyway = (lifecycle: Lifecycle, { command }: Event): boolean =>
  "anyway" in commandSchemaOf(lifecycle, command)!.shape;

/** Whether goods leave by this although the buyer has had all their money back: that somebody has to say twice. */
function leavesRefunded(before: Order, after: Order): boolean {
  const isEntered = after.group === "delivery" && before.group !== "delivery";
  const leaves = (isEntered || hasLeft(after.delivery.status)) && !hasLeft(before.delivery.status);
  return leaves && conditions.allReturned.holds(before);
}

const allReturned: Refusal = {
  reason: "invalid-state",
  why: "moneyReturned",
  detail:
    'The buyer has had all their money back. If the goods are to leave all the same, send { "anyway": true }.',
};

const uncountable: Refusal = {
  reason: "validation-failed",
  why: "tooMuch",
  detail: `An order can cost at most ${Number.MAX_SAFE_INTEGER} in all.`,
};

const runningAfter = (lifecycle: Lifecycle, after: Order, event: Event): Event["deadlines"] =>
  event.to ? startDeadlines(lifecycle, after, event.at) : deadlinesAfter(lifecycle, after, event);

type Parsed = { fields: Record<string, unknown> } | { errors: FieldError[] };

function fieldsOf(lifecycle: Lifecycle, { name, fields: given }: CommandInput, step: Step): Parsed {
  const parsed = validate<Record<string, unknown>>(commandSchemaOf(lifecycle, name)!, given ?? {});
  if ("errors" in parsed) return parsed;
  const fields = parsed.data;
  const missing = (step.needs ?? []).filter((field) => fields[field] === undefined);
  const errors = [
    ...missing.map((field) => ({ pointer: `/${field}`, detail: "is required" })),
    ...notAllowed(fields, step.allows),
  ];
  return errors.length === 0 ? { fields } : { errors };
}

/** The fields that say what they may not say in this step. */
function notAllowed(fields: Record<string, unknown>, allows: Step["allows"] = {}): FieldError[] {
  return Object.entries(allows).flatMap(([field, values = []]) => {
    const value = fields[field];
    if (value === undefined || values.some((allowed) => allowed === value)) return [];
    const detail = values.length > 0 ? `must be one of: ${values.join(", ")}` : "cannot be given here";
    return [{ pointer: `/${field}`, detail }];
  });
}
