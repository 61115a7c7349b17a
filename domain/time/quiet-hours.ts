import { addSeconds, type Moment } from "./time.ts";

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
