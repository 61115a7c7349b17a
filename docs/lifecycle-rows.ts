import type * as z from "zod";
import type { Branch, Lifecycle, Status, Step, Timer } from "../domain/lifecycle/definition.ts";
import { isClosed } from "../domain/lifecycle/groups.ts";
import { commandSchemaOf } from "../domain/lifecycle/schema.ts";
import { branchesOf, commandsIn, stepsIn, targetsOf } from "../domain/lifecycle/transitions.ts";

/** One row for each of these commands: command, who, fields, leads to, notified. */
export function commandRows(lifecycle: Lifecycle, status: Status, names: string[]): string[][] {
  const steps = names.flatMap((name) =>
    stepsIn(lifecycle, status, name).map((step) => [name, step] as const),
  );
  return steps.map(([name, step]) => {
    const condition = step.when ? `, if ${step.when.join(" and ")}` : "";
    const who = step.by.join(", ");
    return [
      `${name}${condition}`,
      who,
      fieldsOf(lifecycle, name, step),
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

/** The deadlines of a status, as text. */
export function deadlineText({ deadlines = [] }: Status): string {
  return deadlines.map(deadlineOf).join("; ");
}

const startTexts: Record<string, string> = {
  placed: "the order",
  "window.from": "the start of the delivery window",
  "window.to": "the end of the delivery window",
};

function deadlineOf(timer: Timer): string {
  const { name, charge, remindBefore = [], notify = [], to } = timer;
  const notified = notify.length > 0 ? `, notifies ${notify.join(", ")}` : "";
  const reminds = remindBefore.map((by) => `${notified} ${by} before`).join("");
  const charges = charge ? `, charges ${charge.field}` : "";
  return `**${name}** ${dueText(timer)}${charges}${to ? ` → ${to}${reminds}` : `${reminds}${notified}`}`;
}

function dueText({ from, after, before, counts, every, times }: Timer): string {
  const start = from && from !== "entered" ? (startTexts[from] ?? from) : undefined;
  const length = after ? `after ${after}${counts ? " of opening hours" : ""}` : `${before} before`;
  const first = after || before ? [length, start].filter(Boolean).join(" ") : `at ${start}`;
  return every ? `${first}, then every ${every}, ${times} times at most` : first;
}

function fieldsOf(lifecycle: Lifecycle, name: string, { needs = [], allows = {} }: Step): string {
  const fields = Object.entries(commandSchemaOf(lifecycle, name)!.shape);
  const isNeeded = (field: string) => needs.some((needed) => needed === field);
  const values = new Map(Object.entries(allows));
  const isTaken = ([field]: [string, unknown]) => values.get(field)?.length !== 0;
  const of = (field: string) => (values.has(field) ? ` (${values.get(field)!.join(" or ")})` : "");
  const isRequired = (field: string, schema: z.ZodType) =>
    isNeeded(field) || !schema.safeParse(undefined).success;
  return fields
    .filter(isTaken)
    .map(([field, schema]) => `${field}${isRequired(field, schema) ? "" : "?"}${of(field)}`)
    .join(", ");
}

function leadsTo({ to, back, anywhere, sets = {} }: Step): string {
  if (back) return `back, within ${back.within}`;
  if (anywhere) return "any other";
  const set = Object.entries(sets).map(([what, status]) => `${what} ${status}`);
  return [branchesOf(to).map(branchText).join(", "), ...set].filter(Boolean).join("; ");
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
