import type { Language } from "../language.ts";
import { groups, stages } from "./groups.ts";
import { labels } from "./labels.ts";
import { statuses } from "./statuses.ts";

/** Russian. */
export const russian: Language = {
  tag: "ru-RU",
  labels,
  statuses,
  groups,
  stages,
};
