import { type FieldError, inputRefusal } from "../../error.ts";
import type { Command, FieldsOf } from "../../lifecycle/commands.ts";
import type { Lifecycle, Step } from "../../lifecycle/definition.ts";
import type { Moment } from "../../time/time.ts";
import type { CommandInput, Deadline, EventData, Refusal, RefusalKey } from "../event.ts";

import type { Order } from "../order.ts";

/** What follows from a command beyond its step: data for the event, another status, other deadlines. */
export interface RuleOutcome<Data = Readonly<Record<string, unknown>>> {
  data?: Data;
  to?: string;
  /** The order stays where it is, wherever the step leads. */
  stays?: true;
  deadlines?: Deadline[];
}

/** What a rule may look at beside the order and the fields. */
export interface RuleContext {
  step: Step;
  input: CommandInput;
  now: Moment;
}

/** What a command does or why it may not, where a definition cannot say it as data. */
export type CommandRule<C extends Command> = Rule<FieldsOf<C>, Partial<EventData<C>>>;

/** A rule for all commands that have such fields, and whose events can say such data. */
export type Rule<Fields, Data> = (
  lifecycle: Lifecycle,
  order: Order,
  fields: Fields,
  given: RuleContext,
) => RuleOutcome<Data> | { refusal: Refusal & { errors?: FieldError[] } };

/** What the order's state refuses, by the rule that stands in the way, with a sentence for who wrote the program. */
export const refuse = (why: RefusalKey, detail: string): { refusal: Refusal } => ({
  refusal: { reason: "invalid-state", detail, why },
});
/** Refuses one field for what it says; the detail goes on from the field's name: "must be in the future". */
export const refuseField = (
  field: string,
  detail: string,
  why: RefusalKey,
): { refusal: Refusal & { errors: FieldError[] } } => ({
  refusal: { ...inputRefusal([{ pointer: `/${field}`, detail }]), why },
});
