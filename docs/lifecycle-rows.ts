import { type Command, commands } from "../domain/lifecycle/commands.ts";
import type { Branch, Lifecycle, Status, Step, Timer } from "../domain/lifecycle/definition.ts";
import { isClosed } from "../domain/lifecycle/groups.ts";
import { branchesOf, commandsIn, stepIn, targetsOf } from "../domain/lifecycle/transitions.ts";

/** One row for each of these commands: command, who, fields, leads to, told. */
export function commandRows(lifecycle: Lifecycle, status: Status, names: string[]): string[][] {
  return names.map((name) => {
    const step = stepIn(lifecycle, status, name as Command)!;
    const condition = step.when ? `, if ${step.when.join(" and ")}` : "";
    const who = step.by.join(", ");
    return [
      `${name}${condition}`,
      who,
      fieldsOf(name as Command, step),
      leadsTo(step),
      notifiedParties(lifecycle, step),
    ];
  });
}

/** The commands that every open status has, and those that every status has. */
export function commonCommands(lifecycle: Lifecycle) {
  const statuses = Object.values(lifecycle.statuses);
  const openOne = statuses.find(({ group }) => !isClosed(group))!;
  const ended = { group: "done" } as const;
  const always = commandsIn(lifecycle, ended);
  const own = Object.keys(openOne.on ?? {});
  const open = commandsIn(lifecycle, openOne).filter((name) => ![...always, ...own].includes(name));
  return { open: commandRows(lifecycle, openOne, open), always: commandRows(lifecycle, ended, always) };
}

/** The deadlines of a status, in words. */
export function deadlineText({ deadlines = [] }: Status): string {
  return deadlines.map(deadlineOf).join("; ");
}

function deadlineOf({
  name,
  after,
  counts,
  beforeWindow,
  remindBefore = [],
  notify = [],
  to,
}: Timer): string {
  const edge = beforeWindow && `${beforeWindow.edge === "from" ? "start" : "end"} of the delivery window`;
  const due = after
    ? `after ${after}${counts ? " of opening hours" : ""}`
    : `${beforeWindow!.by} before the ${edge}`;
  const reminds = remindBefore.map((by) => `, tells ${notify.join(", ")} ${by} before`).join("");
  return `**${name}** ${due.replace("PT0S before", "at")}${to ? ` → ${to}${reminds}` : `, tells ${notify.join(", ")}`}`;
}

function fieldsOf(name: Command, { needs = [] }: Step): string {
  const fields = Object.entries(commands[name].shape);
  const isNeeded = (field: string) => needs.some((needed) => needed === field);
  return fields
    .map(([field, schema]) => (isNeeded(field) || !schema.safeParse(undefined).success ? field : `${field}?`))
    .join(", ");
}

function leadsTo({ to, back, anywhere }: Step): string {
  if (back) return `back, within ${back.within}`;
  if (anywhere) return "any other";
  return branchesOf(to).map(branchText).join(", ");
}

const branchText = ({ when, to }: Branch, place: number): string => {
  if (when) return `${to} if ${when.join(" and ")}`;
  return place > 0 ? `else ${to}` : to;
};

function notifiedParties(lifecycle: Lifecycle, step: Step): string {
  if (step.anywhere) return "as the new status says";
  const parties =
    step.notify ?? targetsOf(lifecycle, step).flatMap((to) => lifecycle.statuses[to]!.notify ?? []);
  return [...new Set(parties)].join(", ");
}
