import { contractorStages } from "../lifecycle/commands.ts";
import { colourOf } from "../lifecycle/definition.ts";
import { groupNames } from "../lifecycle/groups.ts";
import { inEveryLanguage } from "../messages/languages/registry.ts";
import { textsOfWay } from "./folder.ts";
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
    stages: features?.feed ? contractorStages.map(stageGuide) : [],
  };
}

/** A stage inside `accepted`: what it means, and what helps when it lasts too long (S0-14, S0-15). */
const stageGuide = (stage: (typeof contractorStages)[number]) => ({
  name: stage,
  label: inEveryLanguage((language) => language.stages[stage].label),
  description: inEveryLanguage((language) => language.stages[stage].description),
  nextStep: inEveryLanguage((language) => language.stages[stage].nextStep),
});
