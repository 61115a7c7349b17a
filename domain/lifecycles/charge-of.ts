import type { Lifecycle, StatusOf } from "../lifecycle/definition.ts";

/** What a definition puts on the bill: its charges by the names it gives them, and fields that a refund takes off it. */
export type ChargeOf<D extends Lifecycle> =
  | { [S in StatusOf<D>]: ChargeInStatus<D["statuses"][S]> }[StatusOf<D>]
  | ChargeInSteps<D extends { always: infer Steps } ? Steps : never>;

type ChargeInStatus<Status> =
  | ChargeInSteps<Status extends { on: infer Steps } ? Steps : never>
  | ChargeIn<Status extends { deadlines: readonly (infer Timer)[] } ? Timer : never>;

type ChargeInSteps<Steps> = Steps extends object
  ? { [C in keyof Steps]: ChargeIn<Steps[C]> }[keyof Steps]
  : never;

type ChargeIn<Rule> =
  | (Rule extends { charge: { as: infer As extends string } } ? As : never)
  | (Rule extends { refund: { share: "byField"; field: infer Field extends string } } ? Field : never);
