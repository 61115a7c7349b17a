import { isCommand, systemEvents } from "./commands.ts";
import type { Lifecycle, Step, Timer } from "./definition.ts";
import { conditionNames } from "./groups.ts";
import { type FieldKind, kindsOf, type OwnFields } from "./own-commands.ts";
import { commandSchemaOf } from "./schema.ts";
import { branchesOf, commandsIn, stepsIn, targetsOf } from "./transitions.ts";

const namePattern = /^[a-z][A-Za-z0-9]{0,39}$/;
/** What the data of an event says beside the fields of its command. */
const takenFields = [
  "surcharges",
  "refundDue",
  "keeps",
  "entry",
  "deadline",
  "chargedSince",
  "ahead",
  "closedAt",
  "undone",
];

/** What is wrong with a lifecycle's own commands, one sentence each. */
export function ownCommandErrors({ commands = {} }: Lifecycle): string[] {
  return Object.entries(commands).flatMap(([name, fields]) => [
    ...(namePattern.test(name) ? [] : [`The command ${name} needs a name such as handOut.`]),
    ...(isCommand(name) || systemEvents.some((event) => event === name) || name === "message"
      ? [`The command ${name} has the name of a shared one.`]
      : []),
    ...Object.keys(fields)
      .filter((field) => !namePattern.test(field) || takenFields.includes(field))
      .map((field) => `The command ${name} cannot have a field named ${field}.`),
  ]);
}

/** The own commands that stand in two lifecycles with different fields, one sentence each: both have one address. */
export function clashErrors(lifecycles: readonly Lifecycle[]): string[] {
  const all = lifecycles.flatMap(({ commands = {} }) => Object.entries(commands));
  return [...Map.groupBy(all, ([name]) => name)]
    .filter(([, same]) => new Set(same.map(([, fields]) => textOf(fields))).size > 1)
    .map(([name]) => `The command ${name} has different fields in two lifecycles.`);
}

const textOf = (fields: OwnFields): string => JSON.stringify(Object.entries(fields).sort());

/** What is wrong with the fields and conditions that steps and timers name, one sentence each. */
export function nameErrors(lifecycle: Lifecycle): string[] {
  return Object.entries(lifecycle.statuses).flatMap(([status, definition]) => {
    const { deadlines = [] } = definition;
    const steps = commandsIn(lifecycle, definition).flatMap((name) => {
      const each = stepsIn(lifecycle, definition, name);
      return [...each.flatMap((step) => stepErrors(lifecycle, name, step)), ...partyErrors(name, each)];
    });
    const timers = deadlines.flatMap((timer) => [
      ...moneyErrors(lifecycle, timer.name, timer),
      ...refundErrors(lifecycle, timer.name, timer, timer.to ? [timer.to] : []),
      ...conditionErrors(timer.name, timer.when),
    ]);
    return [...steps, ...timers].map((error) => `${status}: ${error}`);
  });
}

function stepErrors(lifecycle: Lifecycle, name: string, step: Step): string[] {
  const schema = commandSchemaOf(lifecycle, name);
  if (!schema) return [`there is no command ${name}.`];
  const isUnknown = (field: string) => !Object.hasOwn(schema.shape, field);
  return [
    ...(step.needs ?? [])
      .filter(isUnknown)
      .map((field) => `${name} needs the field ${field}, which it does not take.`),
    ...Object.keys(step.allows ?? {})
      .filter(isUnknown)
      .map((field) => `${name} allows values of ${field}, which it does not take.`),
    ...conditionErrors(name, step.when),
    ...branchesOf(step.to).flatMap(({ when }) => conditionErrors(name, when)),
    ...moneyErrors(lifecycle, name, step),
    ...refundErrors(lifecycle, name, step, targetsOf(lifecycle, step)),
    ...undoErrors(lifecycle, name, step),
  ];
}

/** Whoever gives a command has to know which of its steps is meant. */
function partyErrors(name: string, steps: readonly Step[]): string[] {
  const parties = steps.flatMap(({ by }) => by);
  const twice = new Set(parties.filter((party, i) => parties.indexOf(party) < i));
  return [...twice].map((party) => `${name} has two steps for ${party}.`);
}

const conditionErrors = (name: string, when: readonly string[] = []): string[] =>
  when
    .filter((condition) => !conditionNames.some((known) => known === condition))
    .map((condition) => `${name} asks for ${condition}, which is no condition.`);

function moneyErrors(
  lifecycle: Lifecycle,
  name: string,
  { charge, refund }: Pick<Step | Timer, "charge" | "refund">,
): string[] {
  const fields = [charge?.field, refund?.share === "byField" ? refund.field : undefined];
  return fields
    .filter((field) => field !== undefined && !isOfKind(lifecycle, field, "money"))
    .map((field) => `${name} takes an amount from ${field}, which is no sum of money.`);
}

/** Whatever ends an order without success says what becomes of the money that was paid. */
function refundErrors(
  lifecycle: Lifecycle,
  name: string,
  { refund }: Pick<Step | Timer, "refund">,
  targets: readonly string[],
): string[] {
  const of = refund?.share === "byField" ? refund.of : undefined;
  const failing = targets.find((to) => lifecycle.statuses[to]?.group === "failed");
  return [
    ...(failing && !refund ? [`${name} leads to ${failing} and does not say what is refunded.`] : []),
    ...(of === undefined || chargesOf(lifecycle).includes(of)
      ? []
      : [`${name} refunds ${of}, which nothing charges.`]),
  ];
}

/** Under which names a lifecycle puts sums on the bill. */
function chargesOf(lifecycle: Lifecycle): string[] {
  const steps = Object.values(lifecycle.statuses).flatMap((status) => [
    ...commandsIn(lifecycle, status).flatMap((name) => stepsIn(lifecycle, status, name)),
    ...(status.deadlines ?? []),
  ]);
  return steps.flatMap(({ charge }) => charge?.as ?? []);
}

function isOfKind(lifecycle: Lifecycle, field: string, kind: FieldKind): boolean {
  const kinds = kindsOf(lifecycle, field);
  return kinds.length === 1 && kinds[0] === kind;
}

/** What was put on the bill stays there: so nothing that does it may be taken back. */
function undoErrors(lifecycle: Lifecycle, name: string, step: Step): string[] {
  const bills = step.charge ?? step.sets?.payment ?? step.refund?.share === "byField";
  const undoable = targetsOf(lifecycle, step).filter((to) => lifecycle.statuses[to]?.on?.undo);
  return bills
    ? undoable.map((to) => `${name} changes the bill or the payment, and ${to} would undo it.`)
    : [];
}
