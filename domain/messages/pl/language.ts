import type { Language } from "../language.ts";
import { groupTitles, stageGuides } from "./groups.ts";
import { labels } from "./labels.ts";
import { statusTitles } from "./statuses.ts";

/** Polish. */
export const polish: Language = {
  tag: "pl-PL",
  labels,
  statuses: statusTitles,
  groups: groupTitles,
  stages: stageGuides,
};
