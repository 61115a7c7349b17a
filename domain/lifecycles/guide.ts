import { contractorStages } from "../lifecycle/commands.ts";
import { colourOf } from "../lifecycle/definition.ts";
import { groupNames } from "../lifecycle/groups.ts";
import { isOptional, kindOf, type OwnFields } from "../lifecycle/own-commands.ts";
import { inEveryLanguage } from "../messages/languages/registry.ts";
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
  };
}

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
