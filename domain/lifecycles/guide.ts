import { type Command, commands, contractorStages, paymentStatuses } from "../lifecycle/commands.ts";
import { colourOf, type Lifecycle } from "../lifecycle/definition.ts";
import { deliveryStatuses, deliveryWays, paymentChannels } from "../lifecycle/enums.ts";
import { conditionNames, groupNames } from "../lifecycle/groups.ts";
import { isOptional, kindOf, type OwnFields } from "../lifecycle/own-commands.ts";
import { commandsIn } from "../lifecycle/transitions.ts";
import { inEveryLanguage, type LanguageName, languageNames } from "../messages/languages/registry.ts";
import { attentionCodes } from "../order/attention.ts";
import { refusalKeys } from "../order/event.ts";
import { deadlineTitle, textsOf } from "./actions.ts";
import { type CommandTitles, textsOfWay } from "./folder.ts";
import { commandTitles } from "./generated/command-titles.ts";
import { titles } from "./generated/titles.ts";
import { type LifecycleName, lifecycles } from "./registry.ts";

/** What a screen needs to show the orders of a lifecycle: labels in every language, and the colours (S1-05, S2-10). */
export function lifecycleGuideOf(name: LifecycleName) {
  const lifecycle = lifecycles[name];
  const { statuses, features } = lifecycle;
  return {
    name,
    groups: groupNames.map((group) => ({
      name: group,
      colour: colourOf(lifecycle, group),
      label: inEveryLanguage((language) => language.groups[group]),
    })),
    statuses: Object.entries(statuses).map(([status, { group }]) => ({
      name: status,
      group,
      colour: colourOf(lifecycle, group),
      label: textsOfWay(titles[name][status]!),
    })),
    commands: Object.entries(commandTitles[name]).map(([command, titlesOfIt]) =>
      commandGuide(command, lifecycle.commands![command]!, titlesOfIt),
    ),
    stages: features?.feed ? contractorStages.map(stageGuide) : [],
    sharedCommands: guideOf("commands", sharedCommandsOf(lifecycle)),
    deadlines: deadlinesIn(lifecycle).map((deadline) => ({
      name: deadline,
      label: labelled((language) => deadlineTitle(lifecycle, deadline, language)),
    })),
    ways: guideOf("values", deliveryWays),
    channels: guideOf("values", paymentChannels),
    paymentStatuses: guideOf("payment", paymentStatuses),
    deliveryStatuses: guideOf("delivery", deliveryStatuses),
    attention: guideOf("attention", attentionCodes),
    reasons: guideOf("reasons", [...conditionNames, ...refusalKeys]),
  };
}

type Part = Parameters<typeof textsOf>[0];

const labelled = (textIn: (language: LanguageName) => string) =>
  Object.fromEntries(languageNames.map((name) => [name, textIn(name)])) as Record<LanguageName, string>;

/** Each of these names with what it is called. */
const guideOf = <Name extends string>(part: Part, names: readonly Name[]) =>
  names.map((name) => ({ name, label: labelled((language) => textsOf(part, language)[name]!) }));

const statusesOf = ({ statuses }: Lifecycle) => Object.values(statuses);

const sharedCommandsOf = (lifecycle: Lifecycle): Command[] => {
  const given = new Set(statusesOf(lifecycle).flatMap((status) => commandsIn(lifecycle, status)));
  return Object.keys(commands).filter((command): command is Command => given.has(command));
};

const deadlinesIn = (lifecycle: Lifecycle): string[] => [
  ...new Set(statusesOf(lifecycle).flatMap(({ deadlines = [] }) => deadlines.map(({ name }) => name))),
];

/** A command that only this lifecycle has, with what it takes. */
const commandGuide = (name: string, fields: OwnFields, titlesOfIt: CommandTitles) => ({
  name,
  label: titlesOfIt.title,
  fields: Object.entries(fields).map(([field, type]) => {
    const { values: _, ...label } = titlesOfIt.fields[field]!;
    return { name: field, label, kind: kindOf(type), required: !isOptional(type) };
  }),
});

/** A stage inside `accepted`: what it means, and what helps when it lasts too long (S0-14, S0-15). */
const stageGuide = (stage: (typeof contractorStages)[number]) => ({
  name: stage,
  label: inEveryLanguage((language) => language.stages[stage].label),
  description: inEveryLanguage((language) => language.stages[stage].description),
  nextStep: inEveryLanguage((language) => language.stages[stage].nextStep),
});
