import { lazyTable } from "../lazy.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import * as en from "../messages/languages/actions.en.ts";
import * as pl from "../messages/languages/actions.pl.ts";
import * as ru from "../messages/languages/actions.ru.ts";
import { type LanguageName, languages } from "../messages/languages/registry.ts";
import * as screensEn from "../messages/languages/screens.en.ts";
import * as screensPl from "../messages/languages/screens.pl.ts";
import * as screensRu from "../messages/languages/screens.ru.ts";
import type { Refusal } from "../order/event.ts";
import type { ActionField } from "../order/view/action-fields.ts";
import { type FieldTitle, type InEveryLanguage, textsOfWay } from "./folder.ts";
import { commandTitles, deadlineTitles } from "./generated/command-titles.ts";
import { titles } from "./generated/titles.ts";
import type { LifecycleName } from "./registry.ts";

type Texts = Readonly<Record<string, string>>;
type Part = keyof typeof en.actionTitles | keyof typeof screensEn.screenTexts;

/** Put together when they are first read, by a call that can be left out: who shows no order carries none of them. */
const texts: Record<LanguageName, Readonly<Record<Part, Texts>>> = /* @__PURE__ */ lazyTable({
  en: () => ({ ...en.actionTitles, ...screensEn.screenTexts }),
  pl: () => ({ ...pl.actionTitles, ...screensPl.screenTexts }),
  ru: () => ({ ...ru.actionTitles, ...screensRu.screenTexts }),
});

/** The texts of one kind in one language, by what they are about. */
export const textsOf = (part: Part, language: LanguageName): Texts => texts[language][part];

const textOf = (part: Texts, name: string): string | undefined =>
  Object.hasOwn(part, name) ? part[name] : undefined;

/** What a deadline is called: by its lifecycle, where only that one has it. */
export function deadlineTitle({ name: lifecycle }: Lifecycle, name: string, language: LanguageName): string {
  const own = deadlineTitles[lifecycle as LifecycleName];
  return (Object.hasOwn(own, name) ? own[name]![language] : textOf(texts[language].deadlines, name)) ?? name;
}

/** What is known of a refusal. */
export type RefusalFacts = { [K in "why" | "allowedIn"]?: Refusal[K] | undefined };

/** Why something is refused, as one sentence; the statuses that would allow it by their titles. */
export function refusalText(
  lifecycle: Lifecycle,
  { why, allowedIn = [] }: RefusalFacts,
  language: LanguageName,
): string | undefined {
  const { reasons } = texts[language];
  if (why !== "status" || allowedIn.length === 0) return why && reasons[why];
  const titled = allowedIn.map((status) => statusTitle(lifecycle, status, language));
  return reasons.statusIn!.replace("{statuses}", titled.join(", "));
}

/** What can be done, as an order's view says it. */
interface Action extends RefusalFacts {
  command: string;
  fields: readonly ActionField[];
  reason?: string;
}

/** The same with what command, fields, values and refusals are called: in the words of the shop or the lifecycle, where they have their own. */
export function titledAction<A extends Action>(
  lifecycle: Lifecycle,
  { fields: asked, allowedIn, reason: detail, ...action }: A,
  language: LanguageName,
) {
  const reason = refusalText(lifecycle, { why: action.why, allowedIn }, language) ?? detail;
  const own = ownTitlesOf(lifecycle, action.command);
  const fields = asked.map(({ options, ...field }) => {
    const key = `${action.command}.${field.name}`;
    const titles = own?.fields[field.name];
    const optionOf = (value: string | number) => ({
      value,
      title: titles?.values?.[value]?.[language] ?? valueTitle(lifecycle, key, String(value), language),
    });
    return {
      ...field,
      title: titles?.[language] ?? fieldTitle(key, field.name, language),
      ...(options && { options: options.map(optionOf) }),
    };
  });
  const title = own?.title[language] ?? textOf(texts[language].commands, action.command) ?? action.command;
  return { ...action, title, fields, ...(reason && { reason }) };
}

type OwnTitles = { title: InEveryLanguage; fields: Readonly<Record<string, FieldTitle>> };

function ownTitlesOf({ name }: Lifecycle, command: string): OwnTitles | undefined {
  const own = commandTitles[name as LifecycleName];
  return Object.hasOwn(own, command) ? own[command] : undefined;
}

/** A field's title: of this command's field, where that means something of its own, or else of all fields of the name. */
function fieldTitle(key: string, name: string, language: LanguageName): string {
  const { fields } = texts[language];
  return textOf(fields, key) ?? textOf(fields, name) ?? name;
}

function valueTitle(lifecycle: Lifecycle, key: string, value: string, language: LanguageName): string {
  if (key === "move.status") return statusTitle(lifecycle, value, language);
  if (key === "setStage.stage") return languages[language].stages[value as "consultation"].label;
  if (key === "extendDeadline.deadline") return deadlineTitle(lifecycle, value, language);
  return textOf(texts[language].values, value) ?? value;
}

/** What a status is called: by the shop, where it says so, or else by its lifecycle. */
export function statusTitle({ name, features }: Lifecycle, status: string, language: LanguageName): string {
  const ofLifecycle = titles[name as LifecycleName][status];
  const ofShop = textOf(features?.statusTitles ?? {}, status);
  return ofShop ?? (ofLifecycle ? textsOfWay(ofLifecycle)[language] : status);
}
