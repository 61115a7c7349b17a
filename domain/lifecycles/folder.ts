import type { Party } from "../actor.ts";
import type { Lifecycle, StatusOf } from "../lifecycle/definition.ts";
import type { DeliveryWay } from "../lifecycle/enums.ts";
import type { OwnCommandsOf } from "../lifecycle/own-commands.ts";
import type { Everywhere } from "../messages/languages/language.ts";
import type { LanguageName } from "../messages/languages/registry.ts";
import type { MessageTemplate } from "../messages/text-types.ts";
import type { DeadlineOf, Each, MessageOf } from "./message-of.ts";

/** One text in every language. */
export type InEveryLanguage<Text = string> = Readonly<Record<LanguageName, Text>>;

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

/** The titles of any lifecycle's statuses, or of its charges. */
export type Titles = Readonly<Record<string, ByWay>>;

/** What a page says first: where the order is, and what comes next. */
export interface PageSentence {
  title: string;
  next: string;
}

/** What `titles.ts` says on the buyer's page: of each status, and of each deadline that the buyer is notified of. */
export interface PagesOf<D extends Lifecycle> {
  buyer: Readonly<Record<StatusOf<D>, ByWay<PageSentence>>>;
  deadlines: Readonly<Record<DeadlineOf<D, "buyer">, InEveryLanguage<(moment: string) => string>>>;
}

/** What the buyer's page of any lifecycle says. */
export interface Pages {
  buyer: Readonly<Record<string, ByWay<PageSentence>>>;
  deadlines: Readonly<Record<string, InEveryLanguage<(moment: string) => string>>>;
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
