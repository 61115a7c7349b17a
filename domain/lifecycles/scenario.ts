import type * as z from "zod";
import type { Command, commands, paymentStatuses } from "../lifecycle/commands.ts";
import type { Lifecycle, StatusOf } from "../lifecycle/definition.ts";
import type { OwnCommandsOf } from "../lifecycle/own-commands.ts";
import type { newOrder } from "../order/schema.ts";
import type { PaymentReport } from "../reports/payment.ts";
import type { Duration, Moment } from "../time/time.ts";
import type { DeadlineOf, Field, KeyOf, MessageOf } from "./message-of.ts";

/** Who acts in a scenario: a director for the shop, the storefront for the buyer, two contractors of the feed. */
export type ScenarioActor = "shop" | "buyer" | "support" | "contractor" | "nextContractor";

/** What may depend on when the order is placed, such as a date that has to lie ahead. */
export type FromPlacing<T> = T | ((placedAt: Moment) => T);

/** What it is for an order that is placed at this moment. */
export const valueAt = <T>(value: FromPlacing<T>, placedAt: Moment): T =>
  typeof value === "function" ? (value as (placedAt: Moment) => T)(placedAt) : value;

/** A command that somebody gives. */
export interface ScenarioCommand<Name extends string = string, Fields extends object = object> {
  actor: ScenarioActor;
  command: Name;
  fields?: FromPlacing<Fields>;
}

/** What can be seen of the order: deadlines that run by now, and messages that have left by now, by template. */
export interface Seen<Status = string, Deadline = string, Message = string> {
  status?: Status;
  payment?: (typeof paymentStatuses)[number];
  deadlines?: readonly Deadline[];
  notifications?: readonly Message[];
}

/** One thing that happens, as a sentence of the story, and what is seen afterwards. */
export type ScenarioStep<C extends ScenarioCommand = ScenarioCommand, S extends Seen = Seen> = {
  text: string;
  seen?: S;
} & (
  | (C & { refused?: 403 | 409 | 422 })
  /** A payment provider reports all that is due; where nobody can sign its report, `instead` is done. */
  | { payment: PaymentReport["kind"]; instead: C & { text: string } }
  | { upload: "photo" }
  /** Time passes; where no clock can be moved, `instead` is done, or the step left out. */
  | { advanceBy: Duration; instead?: C & { text: string } }
);

/**
 * The story of one order from its first moment to its good end. The demo, the acceptance checks, the bench, the
 * documentation and the journey test all play it; the player adds a shop, and a buyer where none is named.
 */
export interface Scenario<C extends ScenarioCommand = ScenarioCommand, S extends Seen = Seen> {
  title: string;
  /** The settings of the shop beside its name, lifecycle, time zone and addresses. */
  settings?: Readonly<Record<string, unknown>>;
  order: FromPlacing<Partial<Omit<z.input<typeof newOrder>, "shop">>>;
  /** What is seen once the order is placed. */
  placed?: S;
  steps: readonly ScenarioStep<C, S>[];
}

/** The scenario of one definition: its commands, statuses, deadlines and messages are no others. */
export type ScenarioOf<D extends Lifecycle> = Scenario<
  { [C in CommandOf<D>]: ScenarioCommand<C, FieldsOf<D, C>> }[CommandOf<D>],
  Seen<StatusOf<D>, DeadlineOf<D>, Extract<MessageOf<D>, string>>
>;

/** Any of a command's fields: what is refused may lack some. */
type FieldsOf<D, C> = C extends keyof OwnCommandsOf<D>
  ? { [F in keyof OwnCommandsOf<D>[C]]?: InputOf<OwnCommandsOf<D>[C][F]> }
  : C extends Command
    ? Partial<z.input<(typeof commands)[C]>>
    : object;

type InputOf<Type> = Type extends "money" | "money?"
  ? number
  : Type extends "flag" | "flag?"
    ? boolean
    : string;

/** The commands that a definition has a step for, and those that the language adds to every one. */
type CommandOf<D extends Lifecycle> = string &
  (
    | { [S in StatusOf<D>]: KeyOf<Field<D["statuses"][S], "on">> }[StatusOf<D>]
    | KeyOf<Field<D, "always">>
    | ("refund" | "extendDeadline" | "hold" | "resume")
  );
