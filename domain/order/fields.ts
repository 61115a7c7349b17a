import { type OwnCommands, ownFieldsOf } from "../lifecycle/own-commands.ts";
import type { Moment } from "../time/time.ts";
import { type Event, saidIn } from "./event.ts";

type WithCommands = { commands?: OwnCommands };

/** What the latest event of an own command says in this field; undefined when none that stands carries it. */
export function latestField(lifecycle: WithCommands, history: readonly Event[], field: string): unknown {
  const undone = new Set(history.map(({ command, data }) => command === "undo" && data?.undone));
  const carries = (event: Event, i: number) =>
    saidIn(event, field) !== undefined && hasField(lifecycle, event.command, field) && !undone.has(i + 1);
  const last = history.findLast(carries);
  return last && saidIn(last, field);
}

/** Whether a command is the lifecycle's own and takes this field. */
export const hasField = (lifecycle: WithCommands, command: string, field: string): boolean =>
  Object.hasOwn(ownFieldsOf(lifecycle, command) ?? {}, field);

/** The sum that the latest event with this field says, in minor units; nothing when there is none. */
export const latestAmount = (lifecycle: WithCommands, history: readonly Event[], field: string): number =>
  (latestField(lifecycle, history, field) as number | undefined) ?? 0;

/** The moment that the latest event with this field says. */
export const latestMoment = (
  lifecycle: WithCommands,
  history: readonly Event[],
  field: string,
): Moment | undefined => latestField(lifecycle, history, field) as Moment | undefined;
