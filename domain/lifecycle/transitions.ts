import type { Party } from "../actor.ts";
import type { Branch, Lifecycle, Status, Step, Steps, StepTarget, Timer } from "./definition.ts";
import { isClosed } from "./groups.ts";

/** One way from a status to another, by a command, a deadline or a carrier's report. */
export interface Transition {
  from: string;
  to: string;
  by: string;
}

/** All ways of a lifecycle, those to unknown statuses too. */
export function transitionsOf(lifecycle: Lifecycle): Transition[] {
  return Object.keys(lifecycle.statuses).flatMap((from) => [
    ...byCommand(lifecycle, from),
    ...(lifecycle.statuses[from]!.deadlines ?? []).flatMap((timer) => byDeadline(from, timer)),
    ...byCarrier(lifecycle, from),
  ]);
}

/** The statuses that a step can lead to, first the one without conditions. */
export function targetsOf(lifecycle: Lifecycle, { to, anywhere }: Step): string[] {
  const named = branchesOf(to)
    .map((branch) => branch.to)
    .reverse();
  return [...new Set([...named, ...(anywhere ? Object.keys(lifecycle.statuses) : [])])];
}

/** The branches of a target; a plain status is a single one that always holds, and no target none. */
export function branchesOf(target?: StepTarget): readonly Branch[] {
  if (typeof target === "string") return [{ to: target }];
  return target ?? [];
}

/** The other statuses that an order can go on to from here. */
export function successorsOf(lifecycle: Lifecycle, from: string): string[] {
  const ways = transitionsOf(lifecycle).filter((way) => way.from === from && way.to !== from);
  return [...new Set(ways.map(({ to }) => to))];
}

/** The statuses that can be reached from one of them, itself among them. */
export function reachableStatuses(from: string, transitions: Transition[]): Set<string> {
  const seen = new Set([from]);
  for (const status of seen) for (const way of transitions) if (way.from === status) seen.add(way.to);
  return seen;
}

function byCommand(lifecycle: Lifecycle, from: string): Transition[] {
  const status = lifecycle.statuses[from]!;
  return commandsIn(lifecycle, status).flatMap((by) =>
    stepsIn(lifecycle, status, by)
      .flatMap((step) => targetsFrom(lifecycle, from, step))
      .map((to) => ({ from, to, by })),
  );
}

/**
 * The statuses that a step of one status can lead to: where staff move freely that is every other one, but nothing
 * becomes new again (S1-07).
 */
export function targetsFrom(lifecycle: Lifecycle, from: string, step: Step): string[] {
  const { statuses } = lifecycle;
  const isBack = (to: string) => statuses[to]?.group === "new" && statuses[from]?.group !== "new";
  return targetsOf(lifecycle, step).filter((to) => !step.anywhere || (to !== from && !isBack(to)));
}

const byDeadline = (from: string, { name, to }: Timer): Transition[] =>
  to ? [{ from, to, by: `deadline ${name}` }] : [];

function byCarrier({ features = {}, statuses }: Lifecycle, from: string): Transition[] {
  const { group } = statuses[from]!;
  const { carried } = features;
  return carried && !isClosed(group) && group !== "delivery" ? [{ from, to: carried, by: "carrier" }] : [];
}

/** Commands about the clock, which every lifecycle with deadlines has. */
const clockSteps: Steps = {
  extendDeadline: { by: ["shop"] },
  hold: { by: ["shop"] },
  resume: { by: ["shop"] },
};

/** What is held can be given back in every status, also after the end. */
const moneySteps: Steps = { refund: { by: ["shop", "support"], when: ["held"], notify: ["buyer"] } };

/** Whoever is told of a correction, beside those whom only some lifecycles have. */
const toldOfCorrections: readonly Party[] = ["buyer", "formerBuyer", "shop"];

/** What was mistyped is corrected in every status, and a link that went astray replaced: also after the end. */
function contactSteps(lifecycle: Lifecycle): Steps {
  const { features, statuses } = lifecycle;
  const delivers =
    Object.values(statuses).some(({ on }) => on?.assignDeliverer) || lifecycle.always?.assignDeliverer;
  const others: Party[] = [
    ...(delivers ? ["deliverer" as const] : []),
    ...(features?.feed ? ["contractor" as const] : []),
  ];
  return {
    correct: { by: ["shop", "support"], notify: [...toldOfCorrections, ...others] },
    renewLink: { by: ["shop", "support", "buyer"], notify: ["buyer"] },
  };
}

const hasDeadlines = (lifecycle: Lifecycle): boolean =>
  Object.values(lifecycle.statuses).some(({ deadlines }) => deadlines);

/** What a lifecycle says about a command in one of its statuses, for each party; empty when it is not possible there. */
export function stepsIn(lifecycle: Lifecycle, status: Status, name: string): readonly Step[] {
  const all: Steps = stepsOf(lifecycle, status);
  const own = Object.hasOwn(all, name) ? all[name] : undefined;
  return own === undefined ? [] : [own].flat();
}

/** The step that is for one of these parties; where none is, the first one there is. */
export function stepIn(
  lifecycle: Lifecycle,
  status: Status,
  name: string,
  parties: readonly Party[] = [],
): Step | undefined {
  const steps = stepsIn(lifecycle, status, name);
  return steps.find((step) => isFor(step, parties)) ?? steps[0];
}

/** Whether one of these parties may give a step's command. */
export const isFor = ({ by }: Step, parties: readonly Party[]): boolean =>
  by.some((party) => parties.includes(party));

/** All commands that a status has, for any party. */
export const commandsIn = (lifecycle: Lifecycle, status: Status): string[] =>
  Object.keys(stepsOf(lifecycle, status));

const known = new WeakMap<Lifecycle, WeakMap<Status, Steps>>();

/** The steps of a status; definitions never change, and every command of every order asks for them many times. */
function stepsOf(lifecycle: Lifecycle, status: Status): Steps {
  const ofStatus = known.get(lifecycle) ?? new WeakMap<Status, Steps>();
  known.set(lifecycle, ofStatus);
  const steps = ofStatus.get(status) ?? gatherSteps(lifecycle, status);
  ofStatus.set(status, steps);
  return steps;
}

/** The status's own steps come first, and what it says itself holds also where others say it, too. */
function gatherSteps(lifecycle: Lifecycle, { group, on, fixedDeadlines }: Status): Steps {
  const { always } = lifecycle;
  const clock = hasDeadlines(lifecycle) && !fixedDeadlines && clockSteps;
  return {
    ...on,
    ...(!isClosed(group) && { ...always, ...clock, ...always }),
    ...moneySteps,
    ...contactSteps(lifecycle),
    ...on,
  };
}
