import type * as z from "zod";
import type { openingHours } from "./schema.ts";
import { addSeconds, type Moment, momentOf, secondsBetween, weekdays } from "./time.ts";

import { localTimeAt, nextClockChange } from "./time-zone.ts";

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

function spansOn({ exceptions = {}, ...week }: OpeningHours, midnight: Moment) {
  return exceptions[midnight.slice(0, 10)] ?? week[weekdays[new Date(midnight).getUTCDay()]!] ?? [];
}

function secondsOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 3600 + Number(minutes) * 60;
}
