import type { Party } from "../actor.ts";
import type { Duration } from "../time/time.ts";
import type { Command, CommandField } from "./commands.ts";
import type { Condition } from "./condition-names.ts";
import type { CarrierStatus } from "./enums.ts";
import type { Group } from "./groups.ts";

/** One of several ways on: taken when its conditions all hold and no branch before it was. */
export interface Branch<S extends string = string> {
  when?: readonly Condition[];
  to: S;
}

/** Where a step leads: one status, or the first branch that holds; the last one holds always (S3-16, S3-17). */
export type StepTarget<S extends string = string> = S | readonly Branch<S>[];

/** One command in one status: who may give it, what it needs and where it leads (nowhere without `to`). */
export interface Step<S extends string = string, C extends Command = Command> {
  by: readonly Party[];
  to?: StepTarget<S>;
  /** Leads back to where the order came from, for this long, and only for whoever moved it. */
  back?: { within: Duration };
  /** Leads to whichever status the caller names, within the rules of the groups (S1-01). */
  anywhere?: true;
  /** Fields that this step requires although the command leaves them open. */
  needs?: readonly CommandField<C>[];
  /** Conditions that must all hold. */
  when?: readonly Condition[];
  /** Who is told of it; without it the new status says so. */
  notify?: readonly Party[];
  /** What a paid buyer gets back (S2-43, S2-44). */
  refund?: "everything" | "withoutDelivery";
}

/** What can be done in one status: a step for each command that it has. */
export type Steps<S extends string = string> = { readonly [C in Command]?: Step<S, C> };

/** A due time and what then happens: without `to` the parties in `notify` are reminded and nothing moves. */
export interface Timer<S extends string = string> {
  name: string;
  /** Counted from entering the status. */
  after?: Duration;
  /** Only the time in which the shop is open counts, where the shop says when that is. */
  counts?: "openingHours";
  /** Counted back from the start or the end of the delivery window. */
  beforeWindow?: { edge: "from" | "to"; by: Duration };
  /** Reminders, counted back from the due time. */
  remindBefore?: readonly Duration[];
  notify?: readonly Party[];
  to?: S;
  /** What a buyer who paid in part gets back when it moves the order. */
  refund?: "everything";
  /** Conditions that must all hold when the status is entered. */
  when?: readonly Condition[];
  /** Commands that end it although the status stays. */
  endsWith?: readonly Command[];
}

/** One status: its group, who is told on entering it, its commands and its deadlines. */
export interface Status<S extends string = string> {
  group: Group;
  /** The status that usually follows; an open status that can lead to more than one other says which. */
  usually?: S;
  notify?: readonly Party[];
  /** The carrier's report that brings an order here (S1-15). */
  report?: CarrierStatus;
  on?: Steps<S>;
  deadlines?: readonly Timer<S>[];
}

/** A definition as it is written: a wrong status, party, command or field is a compile error. */
export interface Definition<S extends string> {
  name: string;
  /** The help page that it comes from. */
  seed: string;
  initial: NoInfer<S>;
  statuses: { readonly [K in S]: Status<NoInfer<S>> };
  /** Commands that every open status has. */
  always?: Steps<NoInfer<S>>;
  /** One checkout becomes one order for each availability (S3-04). */
  splits?: true;
  /** New orders stand in a feed until one contractor accepts (S0-01). */
  feed?: true;
  /** Where an order goes when its carrier reports that the goods are on their way (S1-15). */
  carried?: NoInfer<S>;
  /** Shops may add statuses of their own inside the groups (S1-04). */
  ownStatuses?: true;
  /** Whether this shop allows closing with a date in the past (S1-23). */
  pastClosing?: boolean;
}

/** A definition once its names are checked. */
export type Lifecycle = Definition<string>;

/** The names of a definition's statuses. */
export type StatusOf<D extends Pick<Lifecycle, "statuses">> = keyof D["statuses"] & string;

type Plain = string | number | boolean | undefined;
type KeyOf<Known> = Known extends Plain ? never : keyof Known;
type ValueIn<Known, K> = Known extends Plain ? never : K extends keyof Known ? Known[K] : never;

/** What is written, where each key at any depth is a word of the language: one that is not takes no value. */
type OnlyKnown<D, Known> = D extends Plain
  ? D
  : D extends readonly unknown[]
    ? { [K in keyof D]: OnlyKnown<D[K], ValueIn<Known, number>> }
    : { [K in keyof D]: K extends KeyOf<Known> ? OnlyKnown<D[K], ValueIn<Known, K>> : never };

/** Checks a definition's names at compile time, and keeps them: `StatusOf` and what its folder says follow from them. */
export function defineLifecycle<const D extends Lifecycle>(
  definition: D & Definition<StatusOf<D>> & OnlyKnown<D, Definition<StatusOf<D>>>,
): D {
  return definition;
}

/** The definition of the status that an order stands in: for a shop's own status that is gone, its group's. */
export function statusOf(
  { statuses }: Lifecycle,
  { status, group }: { status: string; group: Group },
): Status {
  const own = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  return own ?? Object.values(statuses).find((each) => each.group === group)!;
}
