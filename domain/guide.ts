import { stages } from "./commands.ts";
import { groupNames, groups } from "./groups.ts";
import type { LifecycleName } from "./lifecycles/all.ts";
import { lifecycles } from "./lifecycles/all.ts";
import type { Language } from "./messages/language.ts";
import { inAll } from "./messages/languages.ts";

/** What a screen needs to show the orders of a lifecycle: labels in every language, and the groups' colours (S1-05). */
export function guideOf(name: LifecycleName) {
  const { statuses, feed } = lifecycles[name];
  const title = (language: Language, status: string) =>
    (language.statuses[name] as Record<string, string>)[status]!;
  return {
    name,
    groups: groupNames.map((group) => ({
      name: group,
      colour: groups[group].colour,
      label: inAll((language) => language.groups[group]),
    })),
    statuses: Object.entries(statuses).map(([status, { group }]) => ({
      name: status,
      group,
      label: inAll((language) => title(language, status)),
    })),
    stages: feed ? stages.map(stageGuide) : [],
  };
}

/** A stage inside `accepted`: what it means, and what helps when it lasts too long (S0-14, S0-15). */
const stageGuide = (stage: (typeof stages)[number]) => ({
  name: stage,
  label: inAll((language) => language.stages[stage].label),
  description: inAll((language) => language.stages[stage].description),
  nextStep: inAll((language) => language.stages[stage].nextStep),
});
