/** A moment: RFC 3339 in UTC with whole seconds, so that text order is time order. */
export type Moment = string;
/** An ISO 8601 duration of weeks, days, hours, minutes and seconds; a day is 24 hours. */
export type Duration = string;

const durationPattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const unitSeconds = [604_800, 86_400, 3_600, 60, 1];

/** The length in seconds, or undefined for text that is no duration or has no length. */
export function durationSeconds(duration: Duration): number | undefined {
  const parts = durationPattern.exec(duration)?.slice(1);
  const total = parts?.reduce((sum, part, i) => sum + Number(part ?? 0) * unitSeconds[i]!, 0);
  return total || undefined;
}

/** The moment `amount` seconds after `moment` (before it, when negative). */
export function addSeconds(moment: Moment, amount: number): Moment {
  return momentOf(Date.parse(moment) + amount * 1000);
}

/** The moment one duration after another. */
export function addDuration(moment: Moment, duration: Duration): Moment {
  return addSeconds(moment, durationSeconds(duration) ?? 0);
}

/** The moment one duration before another. */
export function subtractDuration(moment: Moment, duration: Duration): Moment {
  return addSeconds(moment, -(durationSeconds(duration) ?? 0));
}

/** Seconds from one moment to a later one; negative when it is earlier. */
export function secondsBetween(from: Moment, to: Moment): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** Milliseconds since 1970 as a moment; parts of a second are dropped. */
export function momentOf(milliseconds: number): Moment {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The later of two moments: clocks differ, but the time of one order never goes back. */
export const latest = (a: Moment, b: Moment): Moment => (a > b ? a : b);

/** The earlier of two moments. */
export const earliest = (a: Moment, b: Moment): Moment => (a < b ? a : b);

/** From Sunday on, as calendars count. */
export const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show, as milliseconds of a clock that never changes: `offsetAt` later than UTC. */
export function localTimeAt(milliseconds: number, timeZone: string): number {
  const known = formatters.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  if (!known) formatters.set(timeZone, format);
  return Date.parse(`${format.format(milliseconds).replace(" ", "T")}Z`);
}

/** By how many milliseconds the clocks of a time zone are ahead of UTC; `milliseconds` are whole seconds. */
export const offsetAt = (milliseconds: number, timeZone: string): number =>
  localTimeAt(milliseconds, timeZone) - milliseconds;

/** The moment when the clocks of a time zone show a time such as 2026-11-28T10:30; where they do so twice, one of the two. */
export function momentAtLocalTime(local: string, timeZone: string): Moment {
  const shown = Date.parse(`${local}Z`);
  const near = shown - offsetAt(shown, timeZone);
  return momentOf(shown - offsetAt(near, timeZone));
}

/** The first moment after `from`, up to `to`, at which the clocks of a time zone are changed; `to` when they are not. */
export function nextClockChange(from: Moment, to: Moment, timeZone: string): Moment {
  let [early, late] = [Date.parse(from), Date.parse(to)];
  const offset = offsetAt(early, timeZone);
  if (offsetAt(late, timeZone) === offset) return to;
  while (late - early > 1000) {
    const middle = early + Math.floor((late - early) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === offset) early = middle;
    else late = middle;
  }
  return momentOf(late);
}
