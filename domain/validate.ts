import { isClosed } from "./groups.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { deadlineErrors } from "./validate-deadlines.ts";
import { reachableStatuses, type Transition, transitionsOf } from "./ways.ts";

/** What is wrong with a definition beyond what the compiler sees, one sentence each; empty when nothing is. */
export function validateLifecycle(lifecycle: Lifecycle): string[] {
  const transitions = transitionsOf(lifecycle);
  return [
    ...unknownNames(lifecycle, transitions),
    ...missingEnds(lifecycle),
    ...unreachable(lifecycle, transitions),
    ...deadEnds(lifecycle, transitions),
    ...Object.entries(lifecycle.statuses).flatMap(([name, status]) =>
      deadlineErrors(lifecycle, name, status),
    ),
  ];
}

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
