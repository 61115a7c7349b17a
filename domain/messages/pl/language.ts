import type { Language } from "../language.ts";
import { groups, stages } from "./groups.ts";
import { labels } from "./labels.ts";
import { statuses } from "./statuses.ts";

/** Polish. */
export const polish: Language = {
  tag: "pl-PL",
  labels,
  statuses,
  groups,
  stages,
};
