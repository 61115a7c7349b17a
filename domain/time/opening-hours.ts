import type * as z from "zod";
import type { openingHours } from "./schema.ts";
import {
  addSeconds,
  localTimeAt,
  type Moment,
  momentOf,
  nextClockChange,
  secondsBetween,
  weekdays,
} from "./time.ts";

export type OpeningHours = z.infer<typeof openingHours>;

/** Opening hours are looked for so many seconds ahead: whatever is counted in them is due by then. */
const horizonSeconds = 366 * 86_400;

/** The moment after so many seconds of opening time; time in which the shop is closed does not count. */
export function addOpeningTime(
  hours: OpeningHours,
  timeZone: string,
  start: Moment,
  seconds: number,
): Moment {
  const last = addSeconds(start, horizonSeconds);
  let [at, left] = [start, seconds];
  while (at < last) {
    const { open, until } = intervalAt(hours, timeZone, at);
    const length = secondsBetween(at, until);
    if (open && length >= left) return addSeconds(at, left);
    if (open) left -= length;
    at = until;
  }
  return last;
}

/** Whether the shop is open at a moment, and until when that and the clocks stay as they are. */
function intervalAt(hours: OpeningHours, timeZone: string, at: Moment): { open: boolean; until: Moment } {
  const wall = momentOf(localTimeAt(Date.parse(at), timeZone));
  const midnight = `${wall.slice(0, 10)}T00:00:00Z`;
  const spans = spansOn(hours, midnight).map(({ from, to }) => ({
    from: addSeconds(midnight, secondsOf(from)),
    to: addSeconds(midnight, secondsOf(to)),
  }));
  const open = spans.some(({ from, to }) => from <= wall && wall < to);
  const edges = [...spans.flatMap(({ from, to }) => [from, to]), addSeconds(midnight, 86_400)];
  const next = edges.filter((edge) => edge > wall).sort()[0]!;
  return { open, until: nextClockChange(at, addSeconds(at, secondsBetween(wall, next)), timeZone) };
}

/** Whether a shop is open now, and when that changes next; nothing where no change is in sight. */
export function opennessAt(
  hours: OpeningHours,
  timeZone: string,
  now: Moment,
): { open: boolean; until?: Moment } {
  const { open, until } = intervalAt(hours, timeZone, now);
  const last = addSeconds(now, horizonSeconds);
  for (let at = until; at < last; ) {
    const next = intervalAt(hours, timeZone, at);
    if (next.open !== open) return { open, until: at };
    at = next.until;
  }
  return { open };
}

/** Days of the week that follow one another with the same hours, from Monday on; closed days are left out. */
export interface OpenDays {
  from: (typeof weekdays)[number];
  to: (typeof weekdays)[number];
  spans: Span[];
}

type Span = { from: string; to: string };

/** A week's opening hours, with equal days that follow one another taken together. */
export function openDaysOf(hours: OpeningHours): OpenDays[] {
  const fromMonday = [...weekdays.slice(1), weekdays[0]];
  const found: OpenDays[] = [];
  for (const [i, day] of fromMonday.entries()) {
    const [spans, last] = [hours[day] ?? [], found.at(-1)];
    if (spans.length === 0) continue;
    const follows = last && fromMonday.indexOf(last.to) === i - 1;
    if (follows && JSON.stringify(last.spans) === JSON.stringify(spans)) last.to = day;
    else found.push({ from: day, to: day, spans });
  }
  return found;
}

/** The dates of the next two weeks with hours of their own, in their order; without spans the shop is closed. */
export function exceptionsAhead(
  { exceptions = {} }: OpeningHours,
  timeZone: string,
  now: Moment,
): { date: string; spans: Span[] }[] {
  const dayAfter = (days: number) => momentOf(localTimeAt(Date.parse(now), timeZone) + days * 86_400_000);
  const [first, last] = [dayAfter(0).slice(0, 10), dayAfter(14).slice(0, 10)];
  return Object.entries(exceptions)
    .filter(([date]) => first <= date && date < last)
    .map(([date, spans]) => ({ date, spans }))
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

function spansOn({ exceptions = {}, ...week }: OpeningHours, midnight: Moment) {
  return exceptions[midnight.slice(0, 10)] ?? week[weekdays[new Date(midnight).getUTCDay()]!] ?? [];
}

function secondsOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 3600 + Number(minutes) * 60;
}

/** Times of day such as 21:00 on the clock of a shop; `to` before `from` means the next morning. */
export interface QuietHours {
  from: string;
  to: string;
}

const minutesPerDay = 1440;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** When the quiet hours that hold at `at` end; undefined while none hold. */
export function endOfQuietHours({ from, to }: QuietHours, timeZone: string, at: Moment): Moment | undefined {
  const isQuiet = (moment: Moment) => within(minutesAt(moment, timeZone), minutesOf(from), minutesOf(to));
  if (!isQuiet(at)) return undefined;
  const start = `${at.slice(0, 17)}00Z`;
  const sameTime = addSeconds(start, minutesForward(minutesOf(to) - minutesAt(start, timeZone)) * 60);
  const end = addSeconds(sameTime, -clockChangeMinutes(minutesAt(sameTime, timeZone) - minutesOf(to)) * 60);
  // Where the clocks skip `to` itself, going back for it would end before it.
  return isQuiet(end) ? sameTime : end;
}

function within(minute: number, from: number, to: number): boolean {
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** Minutes since midnight on the clocks of a time zone. */
function minutesAt(moment: Moment, timeZone: string): number {
  const known = formatters.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  if (!known) formatters.set(timeZone, format);
  return minutesOf(format.format(new Date(moment)));
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Minutes forward to the same time of day. */
const minutesForward = (minutes: number): number => (minutes + minutesPerDay) % minutesPerDay;
/** By how much the clocks were changed on the way, forward or back. */
const clockChangeMinutes = (minutes: number): number =>
  minutesForward(minutes + minutesPerDay / 2) - minutesPerDay / 2;
