import type { Party } from "../actor.ts";
import type { Lifecycle, StatusOf } from "../lifecycle/definition.ts";
import type { moneyTemplates } from "../messages/notifications.ts";

type MoneyTemplate = (typeof moneyTemplates)[number];

/**
 * The templates of the messages that a definition calls for from one party: the same as its catalogue lists when it
 * runs, known to the compiler. Without a party, the templates of all.
 */
export type MessageOf<D extends Lifecycle, P extends Party = Party> = P extends Party
  ?
      | EnteredBy<D, D["initial"], P>
      | StatusMessage<D, StatusOf<D>, P>
      | EnteredBy<D, Field<Field<D, "features">, "carried">, P>
      | CommonMessage<D, P>
  : never;

/** What every lifecycle says: money owed and paid back, lost parcels, buyers out of reach, and the order's conversation. */
type CommonMessage<D, P> = P extends "buyer"
  ? "refund" | "correct" | "renewLink" | "dialog"
  : P extends "formerBuyer"
    ? "correct"
    : P extends "shop"
      ? MoneyTemplate | "refund" | "correct" | "dialog" | "unreachable" | LostParcel
      : P extends "support"
        ? LostParcel
        : P extends "contractor"
          ? D extends { features: { feed: true } }
            ? "correct" | "dialog"
            : never
          : P extends "deliverer"
            ? "assignDeliverer" extends KeyOf<Field<D, "always"> | Field<Statuses<D>, "on">>
              ? "correct"
              : never
            : never;

/** A carrier's bad news. */
type LostParcel = "parcelFailed" | "parcelReturned";

type Statuses<D> = Field<D, "statuses"> extends infer All ? All[keyof All] : never;

/** What is sent because of a status: its commands' messages, those of every open status, and its deadlines'. */
type StatusMessage<D extends Lifecycle, S extends StatusOf<D>, P extends Party> =
  S extends StatusOf<D>
    ?
        | StepMessages<D, Field<D["statuses"][S], "on">, P>
        | (D["statuses"][S]["group"] extends "done" | "failed"
            ? never
            : StepMessages<D, Omit<Field<D, "always">, KeyOf<Field<D["statuses"][S], "on">>>, P>)
        | TimerMessage<D, Element<Field<D["statuses"][S], "deadlines">>, P>
    : never;

type StepMessages<D extends Lifecycle, On, P extends Party> = {
  [C in keyof On]: StepMessage<D, C, Each<On[C]>, P>;
}[keyof On];

/** A step that leads nowhere is notified of by its command's name, any other by the status that it leads to. */
type StepMessage<D extends Lifecycle, C, Step, P extends Party> = Step extends unknown
  ? [TargetOf<D, Step>] extends [never]
    ? IfNotified<P, Field<Step, "notify">, Field<Step, "by">, C>
    : Step extends { notify: unknown }
      ? IfNotified<P, Field<Step, "notify">, Field<Step, "by">, TargetOf<D, Step>>
      : EnteredBy<D, TargetOf<D, Step>, P, Field<Step, "by">>
  : never;

/** A command has one step in a status, or one for each of its parties. */
export type Each<Steps> = Steps extends readonly (infer Step)[] ? Step : Steps;

/** The statuses that a step can lead to. */
export type TargetOf<D extends Lifecycle, Step> = Step extends { anywhere: true }
  ? StatusOf<D>
  : Named<Field<Step, "to">>;

/** The names in a target: one, or one for each of its branches. */
type Named<Target> = Target extends readonly { to: infer To extends string }[] ? To : Extract<Target, string>;

type TimerMessage<D extends Lifecycle, Timer, P extends Party> = Timer extends {
  name: infer Name extends string;
}
  ?
      | (Timer extends { remindBefore: unknown }
          ? IfNotified<P, Field<Timer, "notify">, never, `${Name}Ahead`>
          : never)
      | (Timer extends { to: infer To }
          ? EnteredBy<D, Named<To>, P>
          : IfNotified<P, Field<Timer, "notify">, never, `${Name}Due`>)
  : never;

/** The names of the deadlines that one party is notified of. */
export type DeadlineOf<D extends Lifecycle, P extends Party = Party> = {
  [S in StatusOf<D>]: DeadlineIn<Element<Field<D["statuses"][S], "deadlines">>, P>;
}[StatusOf<D>];

type DeadlineIn<Timer, P extends Party> = Timer extends { name: infer Name extends string }
  ? [Extract<Element<Field<Timer, "notify">>, P>] extends [never]
    ? never
    : Name
  : never;

/** The statuses whose own list of those to notify has the party. */
type EnteredBy<D extends Lifecycle, S, P extends Party, By = never> =
  S extends StatusOf<D> ? IfNotified<P, Field<D["statuses"][S], "notify">, By, S> : never;

/** The template, when the party is among those to notify and not the only one who can have done it. */
type IfNotified<P extends Party, Notify, By, Template> =
  P extends Element<Notify>
    ? [By] extends [never]
      ? Template
      : [Exclude<ActingAs<Element<By>>, P>] extends [never]
        ? never
        : Template
    : never;

/** A seller acts for the shop, and the candidate who accepts is the contractor from then on. */
type ActingAs<P> = P extends "seller" ? "shop" : P extends "candidate" ? "contractor" : P;

/** What a part of a definition says under one key; nothing when it does not have the key. */
export type Field<T, K extends string> = T extends { [Key in K]: infer Value } ? Value : never;
type Element<List> = List extends readonly (infer Each)[] ? Each : never;

/** The keys of what may be nothing, which then has none. */
export type KeyOf<T> = T extends unknown ? keyof T : never;
