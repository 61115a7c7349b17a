import { groupTitles, stageGuides } from "./groups.ts";
import { labels } from "./labels.ts";
import { statusTitles } from "./statuses.ts";

/** English, which says what the other languages have to have words for. */
export const english = {
  tag: "en-GB",
  labels,
  statuses: statusTitles,
  groups: groupTitles,
  stages: stageGuides,
};
