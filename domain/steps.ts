import type { Command } from "./commands.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle, Status, Step, Steps } from "./lifecycle.ts";

/** Commands about the clock, which every lifecycle with deadlines has. */
const clockSteps: Steps = {
  extendDeadline: { by: ["shop"] },
  hold: { by: ["shop"] },
  resume: { by: ["shop"] },
};

/** What is owed can be paid back in every status, also after the end. */
const moneySteps: Steps = { refund: { by: ["shop", "support"], when: ["refundDue"], tell: ["buyer"] } };

const hasDeadlines = (lifecycle: Lifecycle): boolean =>
  Object.values(lifecycle.statuses).some(({ deadlines }) => deadlines);

/** What a lifecycle says about a command in one of its statuses; undefined when it is not possible there. */
export function stepIn(lifecycle: Lifecycle, { group, on }: Status, name: Command): Step | undefined {
  const own: Step | undefined = on?.[name] ?? moneySteps[name];
  if (own || isClosed(group)) return own;
  return lifecycle.always?.[name] ?? (hasDeadlines(lifecycle) ? clockSteps[name] : undefined);
}

/** All commands that a status has, whoever may give them. */
export function commandsIn(lifecycle: Lifecycle, { group, on }: Status): Command[] {
  const open = isClosed(group) ? {} : { ...lifecycle.always, ...(hasDeadlines(lifecycle) && clockSteps) };
  return Object.keys({ ...on, ...open, ...moneySteps }) as Command[];
}
