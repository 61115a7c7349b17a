import type { Lifecycle } from "./definition.ts";
import { isClosed } from "./groups.ts";
import {
  branchesOf,
  commandsIn,
  isFor,
  reachableStatuses,
  stepsIn,
  successorsOf,
  type Transition,
  transitionsOf,
} from "./transitions.ts";
import { clashErrors, nameErrors, ownCommandErrors } from "./validate-commands.ts";
import { deadlineErrors } from "./validate-timers.ts";

/** What is wrong with a definition beyond what the compiler sees, one sentence each; empty when nothing is. */
export function validateLifecycle(lifecycle: Lifecycle): string[] {
  const transitions = transitionsOf(lifecycle);
  return [
    ...unknownNames(lifecycle, transitions),
    ...missingEnds(lifecycle),
    ...unreachable(lifecycle, transitions),
    ...deadEnds(lifecycle, transitions),
    ...ambiguous(lifecycle),
    ...branchErrors(lifecycle),
    ...delivererErrors(lifecycle, transitions),
    ...ownCommandErrors(lifecycle),
    ...nameErrors(lifecycle),
    ...Object.entries(lifecycle.statuses).flatMap(([name, status]) =>
      deadlineErrors(lifecycle, name, status),
    ),
  ];
}

/** The same for all lifecycles of a program, each sentence with the lifecycle that it is about. */
export const validateLifecycles = (lifecycles: readonly Lifecycle[]): string[] => [
  ...lifecycles.flatMap((lifecycle) =>
    validateLifecycle(lifecycle).map((error) => `${lifecycle.name}: ${error}`),
  ),
  ...clashErrors(lifecycles),
];

function unknownNames({ initial, statuses }: Lifecycle, transitions: Transition[]): string[] {
  const known = (name?: string) => name === undefined || Object.hasOwn(statuses, name);
  const usual = Object.entries(statuses).filter(([, { usually }]) => !known(usually));
  return [
    ...(known(initial) ? [] : [`The initial status ${initial} is unknown.`]),
    ...transitions
      .filter(({ to }) => !known(to))
      .map(({ from, to, by }) => `${from}: ${by} leads to the unknown status ${to}.`),
    ...usual.map(([name, { usually }]) => `${name}: its usual successor ${usually} is unknown.`),
  ];
}

function missingEnds({ statuses }: Lifecycle): string[] {
  const groups = Object.values(statuses).map(({ group }) => group);
  return (["done", "failed"] as const)
    .filter((end) => !groups.includes(end))
    .map((end) => `No status is in the group ${end}.`);
}

function unreachable({ initial, statuses }: Lifecycle, transitions: Transition[]): string[] {
  const reached = reachableStatuses(initial, transitions);
  return Object.keys(statuses)
    .filter((name) => !reached.has(name))
    .map((name) => `${name}: no way leads there.`);
}

function deadEnds({ statuses }: Lifecycle, transitions: Transition[]): string[] {
  const ends = (name: string) =>
    [...reachableStatuses(name, transitions)].some((to) => statuses[to] && isClosed(statuses[to].group));
  return Object.keys(statuses).flatMap((name) => {
    if (!transitions.some(({ from, to }) => from === name && to !== name) && !isClosed(statuses[name]!.group))
      return [`${name}: is open and has no way out.`];
    return ends(name) ? [] : [`${name}: no way from here leads to an end.`];
  });
}

/** What waits for an order has to know where most orders go. */
function ambiguous(lifecycle: Lifecycle): string[] {
  return Object.entries(lifecycle.statuses).flatMap(([name, { group, usually }]) => {
    const next = successorsOf(lifecycle, name);
    if (isClosed(group)) return [];
    if (usually === undefined)
      return next.length > 1
        ? [`${name}: leads to ${next.join(", ")}, and \`usually\` says to none of them.`]
        : [];
    const unlikely = usually in lifecycle.statuses && !next.includes(usually);
    return unlikely ? [`${name}: nothing leads to its usual successor ${usually}.`] : [];
  });
}

/** What deliverers say from their own page. */
const delivererCommands = ["onMyWay", "deliver", "fail"];

/** A deliverer can say how the delivery goes wherever the order stands from the assignment on (S4-22). */
function delivererErrors(lifecycle: Lifecycle, transitions: Transition[]): string[] {
  const { statuses } = lifecycle;
  const givenIn = Object.keys(statuses).filter(
    (name) => stepsIn(lifecycle, statuses[name]!, "assignDeliverer").length > 0,
  );
  const later = new Set(givenIn.flatMap((name) => [...reachableStatuses(name, transitions)]));
  return Object.entries(statuses)
    .filter(([name, { group }]) => later.has(name) && !isClosed(group))
    .flatMap(([name, status]) =>
      delivererCommands
        .filter((command) => !stepsIn(lifecycle, status, command).some((step) => isFor(step, ["deliverer"])))
        .map((command) => `${name}: a deliverer can be assigned here, and has no ${command}.`),
    );
}

/** Of several ways exactly the last one holds always. */
function branchErrors(lifecycle: Lifecycle): string[] {
  const steps = Object.entries(lifecycle.statuses).flatMap(([name, status]) =>
    commandsIn(lifecycle, status).flatMap((command) =>
      stepsIn(lifecycle, status, command).map((step) => [name, command, step] as const),
    ),
  );
  return steps.flatMap(([name, command, { to }]) => {
    const always = branchesOf(to).map(({ when = [] }) => when.length === 0);
    const isSound = always.length > 0 && always.indexOf(true) === always.length - 1;
    if (to === undefined || isSound) return [];
    return [`${name}: of the ways of ${command} the last one, and no other, must be without \`when\`.`];
  });
}
