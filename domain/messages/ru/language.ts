import type { Language } from "../language.ts";
import { groupTitles, stageGuides } from "./groups.ts";
import { labels } from "./labels.ts";
import { statusTitles } from "./statuses.ts";

/** Russian. */
export const russian: Language = {
  tag: "ru-RU",
  labels,
  statuses: statusTitles,
  groups: groupTitles,
  stages: stageGuides,
};
