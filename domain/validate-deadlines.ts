import type { Command } from "./commands.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle, Status, Timer } from "./lifecycle.ts";
import { stepIn } from "./steps.ts";
import { durationSeconds } from "./time.ts";

/** What is wrong with the deadlines of one status, one sentence each. */
export function deadlineErrors(lifecycle: Lifecycle, name: string, status: Status): string[] {
  const { deadlines = [], group } = status;
  const twice = deadlines.filter((timer, i) => deadlines.findIndex((each) => each.name === timer.name) < i);
  return [
    ...(isClosed(group) && deadlines.length > 0 ? [`${name}: has ended, so that no deadline can run.`] : []),
    ...twice.map((timer) => `${name}: two deadlines are named ${timer.name}.`),
    ...deadlines.flatMap((timer) =>
      timerErrors(timer, (command) => !!stepIn(lifecycle, status, command)).map(
        (flaw) => `${name}: the deadline ${timer.name} ${flaw}.`,
      ),
    ),
  ];
}

function timerErrors(timer: Timer, isPossible: (command: Command) => boolean): string[] {
  const { after, beforeWindow, counts, remindBefore = [], tell = [], to, endsWith = [] } = timer;
  const length = after && durationSeconds(after);
  const late = remindBefore.filter(
    (by) => !durationSeconds(by) || (length && durationSeconds(by)! >= length),
  );
  return [
    ...(to || tell.length > 0 ? [] : ["neither leads anywhere nor tells anybody"]),
    ...(remindBefore.length > 0 && tell.length === 0 ? ["reminds nobody"] : []),
    ...(!after === !beforeWindow ? ["needs either `after` or `beforeWindow`"] : []),
    ...(counts && !after ? ["counts opening hours, but not from entering the status"] : []),
    ...(after && !length ? [`has no length: ${after}`] : []),
    ...late.map((by) => `cannot remind ${by} before it is due`),
    ...endsWith
      .filter((command) => !isPossible(command))
      .map((command) => `ends with ${command}, which is not possible there`),
  ];
}
