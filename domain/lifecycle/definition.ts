import type { Party } from "../actor.ts";
import type { MessageChannel } from "../channels.ts";
import type { Duration } from "../time/time.ts";
import type { Command, CommandField } from "./commands.ts";
import type { CarrierStatus, DeliveryStatus, SettablePaymentStatus } from "./enums.ts";
import { type Condition, type Group, groups } from "./groups.ts";
import type { FieldOfKind, OwnCommands, OwnCommandsOf } from "./own-commands.ts";

/** One of several ways on: taken when its conditions all hold and no branch before it was. */
export interface Branch<S extends string = string> {
  when?: readonly Condition[];
  to: S;
}

/** Where a step leads: one status, or the first branch that holds; the last one holds always (S3-16, S3-17). */
export type StepTarget<S extends string = string> = S | readonly Branch<S>[];

/** A sum that goes on the bill as a surcharge of this kind: the money in a field of an own command. */
export interface Charge<Own = OwnCommands> {
  /** On a step of a command that has the field, what that command says; else the latest event that carries it. */
  field: FieldOfKind<Own, "money">;
  as: string;
}

/**
 * What a buyer gets back of what they paid: everything, all but the delivery (S2-43, S2-44), nothing, or the money in a
 * field of an own command, which also comes off the bill, so that it is not owed again: at most what was charged as
 * `of`, where that is said.
 */
export type Refund<Own = OwnCommands> =
  | { share: "everything" | "exceptDelivery" | "nothing" }
  | { share: "byField"; field: FieldOfKind<Own, "money">; of?: string };

/** What an event sets beside the order's own status: how its delivery and its payment stand (S4-27). */
export interface Sets {
  delivery?: DeliveryStatus;
  payment?: SettablePaymentStatus;
}

/** One command in one status: who may give it, what it needs and where it leads (nowhere without `to`). */
export interface Step<S extends string = string, Field extends string = string, Own = OwnCommands> {
  by: readonly Party[];
  to?: StepTarget<S>;
  /** Leads back to where the order came from, for this long, and only for the party that moved it. */
  back?: { within: Duration };
  /** Leads to whichever status the caller names, within the rules of the groups (S1-01). */
  anywhere?: true;
  /** Fields that this step requires although the command leaves them open. */
  needs?: readonly Field[];
  /** The values that a field may have here, of all that the command takes; with none it may not be given. */
  allows?: { readonly [F in Field]?: readonly string[] };
  /** Conditions that must all hold. */
  when?: readonly Condition[];
  /** Who is notified of it; without it the new status says so. */
  notify?: readonly Party[];
  sets?: Sets;
  charge?: Charge<Own>;
  refund?: Refund<Own>;
}

/** A command's step, or one for each of its parties, where they go different ways: no party is in two of them. */
export type StepOrSteps<S extends string = string, Field extends string = string, Own = OwnCommands> =
  | Step<S, Field, Own>
  | readonly Step<S, Field, Own>[];

/** What can be done in one status: the step of each command that it has, shared or the lifecycle's own. */
export type Steps<S extends string = string, Own = OwnCommands> = {
  readonly [C in Command]?: StepOrSteps<S, CommandField<C>, Own>;
} & { readonly [C in keyof Own & string]?: StepOrSteps<S, keyof Own[C] & string, Own> };

/** A moment of every order, or of its delivery window (its end is its start, where only that is agreed). */
export type TimerStart = "entered" | "placed" | "window.from" | "window.to";

/** A due time and what then happens: without `to` the parties in `notify` are reminded and nothing moves. */
export interface Timer<S extends string = string, Own = OwnCommands> {
  name: string;
  /**
   * What it is counted from: entering the status, unless this says otherwise. The name of a field means the moment in
   * the latest event of an own command that carries it; another such event starts the timer anew.
   */
  from?: TimerStart | FieldOfKind<Own, "moment">;
  /** So long after that moment. */
  after?: Duration;
  /** So long before it; with neither it is due at that very moment. */
  before?: Duration;
  /** Only the time in which the shop is open counts, where the shop says when that is. */
  counts?: "openingHours";
  /** From then on due again and again, each time counted from the last due moment … */
  every?: Duration;
  /** … and so many times in all, at most. */
  times?: number;
  /** What becomes of a due moment that is past when the timer starts: it acts at once, or never. */
  ifPast?: "fire" | "skip";
  /** Reminders, counted back from the (first) due time. */
  remindBefore?: readonly Duration[];
  notify?: readonly Party[];
  /** Channels that its reminder goes by beside the usual ones: a call, where the shop wants to be called. */
  channels?: readonly MessageChannel[];
  /** So long after it the reminder goes by those channels once more, while it is still true. */
  again?: Duration;
  to?: S;
  sets?: Sets;
  /** A timer that charges does not start where no event carries its field. */
  charge?: Charge<Own>;
  refund?: Refund<Own>;
  /** Conditions that must all hold when the status is entered. */
  when?: readonly Condition[];
  /** The status that the order has usually reached when it is due: its buyer's page says so. */
  expects?: S;
  /** Commands that end it although the status stays. */
  endsWith?: readonly (Command | (keyof Own & string))[];
}

/** One status: its group, who is notified on entering it, its commands and its deadlines. */
export interface Status<S extends string = string, Own = OwnCommands> {
  group: Group;
  /** The status that usually follows; an open status that can lead to more than one other says which. */
  usually?: S;
  notify?: readonly Party[];
  /** The carrier's report that brings an order here (S1-15). */
  report?: CarrierStatus;
  on?: Steps<S, Own>;
  /** Staff neither hold the order here nor move its deadlines (S3-28). */
  fixedDeadlines?: true;
  deadlines?: readonly Timer<S, Own>[];
}

/** What a lifecycle can do beyond steps and deadlines; each has its rule in `order/features/`, under the same name. */
export interface LifecycleFeatures<S extends string = string> {
  /** New orders stand in a feed until one contractor accepts (S0-01). */
  feed?: true;
  /** One checkout becomes one order for each availability (S3-04). */
  splits?: true;
  /** Where an order goes when its carrier reports that the goods are on their way (S1-15). */
  carried?: S;
  /** The orders of group ready are counted in a badge (S1-22). */
  readyBadge?: true;
  /** Shops may add statuses of their own inside the groups (S1-04). */
  ownStatuses?: true;
  /** Whether this shop allows closing with a date in the past (S1-23). */
  pastClosing?: boolean;
  /** What this shop calls statuses, its own and those of the lifecycle (S1-04). */
  statusTitles?: Readonly<Record<string, string>>;
}

/** A definition as it is written: a wrong status, party, command or field is a compile error. */
export interface Definition<S extends string, Own = OwnCommands> {
  name: string;
  /** The help page that it comes from, where it comes from one. */
  seed?: string;
  initial: NoInfer<S>;
  /** Commands that only this lifecycle has, with the fields that they take. */
  commands?: Own;
  statuses: { readonly [K in S]: Status<NoInfer<S>, Own> };
  /** Commands that every open status has. */
  always?: Steps<NoInfer<S>, Own>;
  /** The colours of its groups, where they differ from those that groups have everywhere (S2-10). */
  colours?: { readonly [G in Group]?: string };
  /** What it does beyond steps and deadlines. */
  features?: LifecycleFeatures<NoInfer<S>>;
}

/** A definition once its names are checked. */
export type Lifecycle = Definition<string>;

/** The names of a definition's statuses. */
export type StatusOf<D extends Pick<Lifecycle, "statuses">> = keyof D["statuses"] & string;

type Plain = string | number | boolean | undefined;
type KeyOf<Known> = Known extends Plain | readonly unknown[] ? never : keyof Known;
type ValueIn<Known, K> = Known extends Plain ? never : K extends keyof Known ? Known[K] : never;

/** What is written, where each key at any depth is a term of the language: one that is not takes no value. */
type OnlyKnown<D, Known> = D extends Plain
  ? D
  : D extends readonly unknown[]
    ? { [K in keyof D]: OnlyKnown<D[K], ValueIn<Known, number>> }
    : { [K in keyof D]: K extends KeyOf<Known> ? OnlyKnown<D[K], ValueIn<Known, K>> : never };

/** Checks a definition's names at compile time, and keeps them: `StatusOf` and what its folder says follow from them. */
export function defineLifecycle<const D extends Lifecycle>(
  definition: D &
    Definition<StatusOf<D>, OwnCommandsOf<D>> &
    OnlyKnown<D, Definition<StatusOf<D>, OwnCommandsOf<D>>>,
): D {
  return definition;
}

/** The colour that a lifecycle publishes for a group and its statuses (S1-05, S2-10). */
export const colourOf = ({ colours = {} }: Pick<Lifecycle, "colours">, group: Group): string =>
  colours[group] ?? groups[group].colour;

/** The definition of the status that an order stands in: for a shop's own status that is gone, its group's. */
export function statusOf(
  { statuses }: Lifecycle,
  { status, group }: { status: string; group: Group },
): Status {
  const own = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  return own ?? Object.values(statuses).find((each) => each.group === group)!;
}
