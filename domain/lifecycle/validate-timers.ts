import type { Party } from "../actor.ts";
import { askedChannels, type MessageChannel } from "../channels.ts";
import { durationSeconds } from "../time/time.ts";
import type { Lifecycle, Status, Timer } from "./definition.ts";
import { isClosed } from "./groups.ts";
import { kindsOf } from "./own-commands.ts";
import { reachableStatuses, stepsIn, transitionsOf } from "./transitions.ts";

/** A timer repeats at most so often: an order's history has room for it, and for all that else happens. */
export const maxTimes = 100;
const starts = ["entered", "placed", "window.from", "window.to"];

/** What is wrong with the deadlines of one status, one sentence each. */
export function deadlineErrors(lifecycle: Lifecycle, name: string, status: Status): string[] {
  const { deadlines = [], group } = status;
  const twice = deadlines.filter((timer, i) => deadlines.findIndex((each) => each.name === timer.name) < i);
  return [
    ...(isClosed(group) && deadlines.length > 0 ? [`${name}: has ended, so that no deadline can run.`] : []),
    ...twice.map((timer) => `${name}: two deadlines are named ${timer.name}.`),
    ...deadlines.flatMap((timer) =>
      [
        ...timeErrors(lifecycle, timer),
        ...repeatErrors(timer),
        ...actErrors(lifecycle, status, timer),
        ...channelErrors(status, timer),
        ...outlookErrors(lifecycle, name, timer),
      ].map((error) => `${name}: the deadline ${timer.name} ${error}.`),
    ),
  ];
}

function timeErrors(lifecycle: Lifecycle, timer: Timer): string[] {
  const { from = "entered", after, before, counts, ifPast } = timer;
  const length = after ?? before;
  const kinds = starts.includes(from) ? ["moment"] : kindsOf(lifecycle, from);
  const isMoment = kinds.length === 1 && kinds[0] === "moment";
  return [
    ...(isMoment ? [] : [`is counted from ${from}, which is no moment`]),
    ...(after && before ? ["is both after and before its moment"] : []),
    ...(from === "entered" && !after ? ["needs `after`: it is counted from entering the status"] : []),
    ...(length && !durationSeconds(length) ? [`has no length: ${length}`] : []),
    ...(counts && !(after && from === "entered")
      ? ["counts opening hours, but not from entering the status"]
      : []),
    ...(from !== "entered" && !ifPast ? ["needs `ifPast`: its moment can be past when it starts"] : []),
  ];
}

function repeatErrors({ every, times, to }: Timer): string[] {
  if (!every) return times === undefined ? [] : ["has `times`, but no `every`"];
  const isBounded = Number.isInteger(times) && times! >= 1 && times! <= maxTimes;
  return [
    ...(durationSeconds(every) ? [] : [`repeats after no time: ${every}`]),
    ...(isBounded ? [] : [`repeats, and so needs \`times\` from 1 to ${maxTimes}`]),
    ...(to ? ["leads on, and so cannot repeat"] : []),
  ];
}

function actErrors(lifecycle: Lifecycle, status: Status, timer: Timer): string[] {
  const { after, remindBefore = [], notify = [], to, charge, endsWith = [] } = timer;
  const length = after && !timer.from ? durationSeconds(after) : undefined;
  const late = remindBefore.filter(
    (by) => !durationSeconds(by) || (length && durationSeconds(by)! >= length),
  );
  return [
    ...(to || notify.length > 0 || charge ? [] : ["neither leads anywhere nor tells anybody"]),
    ...(remindBefore.length > 0 && notify.length === 0 ? ["reminds nobody"] : []),
    ...late.map((by) => `cannot remind ${by} before it is due`),
    ...endsWith
      .filter((command) => stepsIn(lifecycle, status, command).length === 0)
      .map((command) => `ends with ${command}, which is not possible there`),
  ];
}

/** What a call says is that a new order waits: it speaks of nothing else. */
function channelErrors({ group }: Status, { channels = [], again, notify = [] }: Timer): string[] {
  return [
    ...(channels.length > 0 && notify.length === 0 ? ["has `channels`, but tells nobody"] : []),
    ...channels.flatMap((channel) => channelError(channel, notify) ?? []),
    ...(channels.includes("voice") && group !== "new" ? ["calls about what is no new order"] : []),
    ...(again && channels.length === 0 ? ["has `again`, but no `channels`"] : []),
    ...(again && !durationSeconds(again) ? [`goes out again after no time: ${again}`] : []),
  ];
}

/** What is asked for is a channel that its readers have, and not by themselves. */
function channelError(channel: MessageChannel, notify: readonly Party[]): string | undefined {
  const having = askedChannels[channel];
  if (!having) return `asks for ${channel}, by which its readers are told anyway, or not at all`;
  const isReached = notify.length === 0 || notify.some((party) => having.includes(party));
  return isReached ? undefined : `asks for ${channel}, which only ${having.join(" and ")} can have`;
}

/** What is expected has to be able to come. */
function outlookErrors(lifecycle: Lifecycle, status: string, { expects }: Timer): string[] {
  if (expects === undefined) return [];
  const ahead = reachableStatuses(status, transitionsOf(lifecycle));
  return expects !== status && ahead.has(expects) ? [] : [`expects ${expects}, which does not follow`];
}
