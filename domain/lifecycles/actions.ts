import type { Lifecycle } from "../lifecycle/definition.ts";
import * as en from "../messages/languages/actions.en.ts";
import * as pl from "../messages/languages/actions.pl.ts";
import * as ru from "../messages/languages/actions.ru.ts";
import { type LanguageName, languages } from "../messages/languages/registry.ts";
import type { ActionField } from "../order/view/action-fields.ts";
import { type FieldTitle, type InEveryLanguage, textsOfWay } from "./folder.ts";
import { commandTitles } from "./generated/command-titles.ts";
import { titles } from "./generated/titles.ts";
import type { LifecycleName } from "./registry.ts";

type Texts = Readonly<Record<string, string>>;
type Part = keyof typeof en.actionTitles;

const texts: Record<LanguageName, Readonly<Record<Part, Texts>>> = {
  en: en.actionTitles,
  pl: pl.actionTitles,
  ru: ru.actionTitles,
};

const textOf = (part: Texts, name: string): string | undefined =>
  Object.hasOwn(part, name) ? part[name] : undefined;

/** What a deadline is called; one that only a lifecycle of one's own has is called by its name. */
export const deadlineTitle = (name: string, language: LanguageName): string =>
  textOf(texts[language].deadlines, name) ?? name;

/** What can be done, as an order's view says it. */
interface Action {
  command: string;
  fields: readonly ActionField[];
}

/** The same with what command, fields and values are called: in the words of the shop or the lifecycle, where they have their own. */
export function titledAction<A extends Action>(
  lifecycle: Lifecycle,
  { fields: asked, ...action }: A,
  language: LanguageName,
) {
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
  return { ...action, title, fields };
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
  if (key === "extendDeadline.deadline") return deadlineTitle(value, language);
  return textOf(texts[language].values, value) ?? value;
}

/** What a status is called: by the shop, where it says so, or else by its lifecycle. */
export function statusTitle({ name, features }: Lifecycle, status: string, language: LanguageName): string {
  const ofLifecycle = titles[name as LifecycleName][status];
  const ofShop = textOf(features?.statusTitles ?? {}, status);
  return ofShop ?? (ofLifecycle ? textsOfWay(ofLifecycle)[language] : status);
}
