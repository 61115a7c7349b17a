import { type Moment, momentOf } from "./time.ts";

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
