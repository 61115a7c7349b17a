import type { FieldError, Reason } from "../../error.ts";
import type { Lifecycle, Step } from "../../lifecycle/definition.ts";
import type { Moment } from "../../time/time.ts";
import type { CommandInput, Refusal } from "../command.ts";
import type { Deadline, Order } from "../order.ts";

/** What follows from a command beyond its step: data for the event, another status, other deadlines. */
export interface RuleOutcome {
  data?: Record<string, unknown>;
  to?: string;
  deadlines?: Deadline[];
}

/** The fields of a command. */
// biome-ignore lint/suspicious/noExplicitAny: they have passed the schema of their command
export type CommandFields = Record<string, any>;

/** What a rule may look at beside the order and the fields. */
export interface RuleContext {
  step: Step;
  input: CommandInput;
  now: Moment;
}

/** What a command does or why it may not, where a definition cannot say it as data. */
export type CommandRule = (
  lifecycle: Lifecycle,
  order: Order,
  fields: CommandFields,
  given: RuleContext,
) => RuleOutcome | { refusal: Refusal & { errors?: FieldError[] } };

/** A refusal with its reason, and a sentence for people. */
export const refuse = (reason: Reason, detail: string): { refusal: Refusal } => ({
  refusal: { reason, detail },
});
/** Refuses one field for what it says. */
export const refuseField = (
  field: string,
  detail: string,
): { refusal: Refusal & { errors: FieldError[] } } => ({
  refusal: { reason: "validation-failed", detail, errors: [{ pointer: `/${field}`, detail }] },
});
