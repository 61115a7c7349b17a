import type { Party } from "../actor.ts";
import type { Lifecycle, StatusOf } from "../lifecycle/definition.ts";
import type { DeliveryWay } from "../lifecycle/enums.ts";
import type { OwnCommandsOf } from "../lifecycle/own-commands.ts";
import type { ActionTitles } from "../messages/languages/actions.en.ts";
import type { Everywhere } from "../messages/languages/language.ts";
import type { LanguageName } from "../messages/languages/registry.ts";
import type { MessageTemplate, NextSteps } from "../messages/text-types.ts";
import type { DeadlineOf, Each, Field, MessageOf } from "./message-of.ts";

/** One text in every language. */
export type InEveryLanguage<Text = string> = Readonly<Record<LanguageName, Text>>;

/** The first language of an Accept-Language header that there is a text in; English where it names none of them. */
export function acceptedLanguage(texts: InEveryLanguage<unknown>, accepted = ""): LanguageName {
  const tags = accepted.split(",").map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return (tags.find((tag) => Object.hasOwn(texts, tag)) ?? "en") as LanguageName;
}

/** The same with other texts for some ways of delivery: what is fetched from the shop is never on its way (S4-08). */
export type ByWay<Text = string> = InEveryLanguage<Text> & {
  readonly ways?: { readonly [W in DeliveryWay]?: InEveryLanguage<Text> };
};

/** The texts for one way of delivery. */
export const textsOfWay = <Text>({ ways = {}, ...usual }: ByWay<Text>, way?: DeliveryWay) =>
  ((way && ways[way]) ?? usual) as InEveryLanguage<Text>;

/** What `titles.ts` says of each status, in messages, on pages and on screens. */
export type TitlesOf<D extends Lifecycle> = Readonly<Record<StatusOf<D>, ByWay>>;

/** What `titles.ts` calls each charge on the bill, where the definition has charges: by the name that it gives them. */
export type ChargesOf<D extends Lifecycle> = Readonly<Record<ChargeOf<D>, InEveryLanguage>>;

/** What `titles.ts` calls each deadline that no other lifecycle has, by the name that the definition gives it. */
export type DeadlineTitlesOf<D extends Lifecycle> = Readonly<
  Record<Exclude<DeadlineNameOf<D>, keyof ActionTitles["deadlines"]>, InEveryLanguage>
>;

type DeadlineNameOf<D extends Lifecycle> = {
  [S in StatusOf<D>]: Each<Field<D["statuses"][S], "deadlines">> extends infer Timer
    ? Field<Timer, "name">
    : never;
}[StatusOf<D>] &
  string;

/** The titles of any lifecycle's statuses, or of its charges. */
export type Titles = Readonly<Record<string, ByWay>>;

/** What one field of an own command is called, and each of its values where steps allow only some. */
export type FieldTitle<Value extends string = string> = InEveryLanguage & {
  readonly values?: Readonly<Record<Value, InEveryLanguage>>;
};

/** What an own command is called, and its fields: on the pages behind links, and in the API. */
export interface CommandTitles {
  readonly title: InEveryLanguage;
  readonly fields: Readonly<Record<string, FieldTitle>>;
}

/** What `titles.ts` calls the own commands, where the definition has some: each with all its fields. */
export type CommandTitlesOf<D extends Lifecycle> = {
  readonly [C in keyof OwnCommandsOf<D>]: {
    readonly title: InEveryLanguage;
    readonly fields: {
      readonly [F in keyof OwnCommandsOf<D>[C]]: [AllowedValue<D, C, F>] extends [never]
        ? InEveryLanguage
        : Required<FieldTitle<AllowedValue<D, C, F>>>;
    };
  };
};

/** The values of a field that the steps of its command allow, where they allow only some. */
type AllowedValue<D extends Lifecycle, C, F> =
  | { [S in StatusOf<D>]: AllowedIn<Field<D["statuses"][S], "on">, C, F> }[StatusOf<D>]
  | AllowedIn<Field<D, "always">, C, F>;

type AllowedIn<Steps, C, F> = C extends keyof Steps
  ? Each<Steps[C]> extends infer Step
    ? Step extends { allows: { [Name in F & string]: readonly (infer Value extends string)[] } }
      ? Value
      : never
    : never
  : never;

/** What a page says first: where the order is, and what comes next. */
export interface PageSentence extends NextSteps {
  title: string;
  /** What the status is called among the steps of the order, before, while and after it: its title where nothing is said. */
  step?: string;
}

/** What a page says of a deadline that runs. */
export type DeadlineNote = (moment: string) => string | NextSteps;

/** What `titles.ts` says on the buyer's page: of each status, and of each deadline that the buyer is notified of. */
export interface PagesOf<D extends Lifecycle> {
  buyer: Readonly<Record<StatusOf<D>, ByWay<PageSentence>>>;
  deadlines: Readonly<Record<DeadlineOf<D, "buyer">, InEveryLanguage<DeadlineNote>>>;
}

/** What the buyer's page of any lifecycle says. */
export interface Pages {
  buyer: Readonly<Record<string, ByWay<PageSentence>>>;
  deadlines: Readonly<Record<string, InEveryLanguage<DeadlineNote>>>;
}

/**
 * What `messages.en.ts`, `.pl.ts` and `.ru.ts` say: to each party, every message that the definition calls for. Only
 * what is said in every lifecycle alike may be left out.
 */
export type MessagesOf<D extends Lifecycle> = {
  readonly [P in Party as [OwnMessage<D, P>] extends [never] ? never : P]: MessagesFor<D, P>;
} & {
  readonly [P in Party as [MessageOf<D, P>] extends [never] ? never : P]?: MessagesFor<D, P>;
};

type MessagesFor<D extends Lifecycle, P extends Party> = Readonly<
  Record<OwnMessage<D, P>, MessageTemplate<OwnFieldOf<D>>> &
    Partial<Record<MessageOf<D, P>, MessageTemplate<OwnFieldOf<D>>>>
>;

/** The fields of the lifecycle's own commands, which its messages can say. */
type OwnFieldOf<D> = { [C in keyof OwnCommandsOf<D>]: keyof OwnCommandsOf<D>[C] }[keyof OwnCommandsOf<D>] &
  string;

/** The messages that are not said in every lifecycle alike. */
type OwnMessage<D extends Lifecycle, P extends Party> = Exclude<
  MessageOf<D, P>,
  P extends keyof Everywhere ? keyof Everywhere[P] : never
>;

/** What a definition puts on the bill: its charges by the names it gives them, and fields that a refund takes off it. */
export type ChargeOf<D extends Lifecycle> =
  | { [S in StatusOf<D>]: ChargeInStatus<D["statuses"][S]> }[StatusOf<D>]
  | ChargeInSteps<D extends { always: infer Steps } ? Steps : never>;

type ChargeInStatus<Status> =
  | ChargeInSteps<Status extends { on: infer Steps } ? Steps : never>
  | ChargeIn<Status extends { deadlines: readonly (infer Timer)[] } ? Timer : never>;

type ChargeInSteps<Steps> = Steps extends object
  ? { [C in keyof Steps]: ChargeIn<Each<Steps[C]>> }[keyof Steps]
  : never;

type ChargeIn<Rule> =
  | (Rule extends { charge: { as: infer As extends string } } ? As : never)
  | (Rule extends { refund: { share: "byField"; field: infer Field extends string } } ? Field : never);
