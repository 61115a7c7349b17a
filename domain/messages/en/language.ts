import { groups, stages } from "./groups.ts";
import { labels } from "./labels.ts";
import { statuses } from "./statuses.ts";

/** English, which says what the other languages have to have words for. */
export const english = {
  tag: "en-GB",
  labels,
  statuses,
  groups,
  stages,
};
