import {
  exceptionsAhead,
  type OpenDays,
  type OpeningHours,
  openDaysOf,
  opennessAt,
} from "../../time/opening-hours.ts";
import { type Moment, weekdays } from "../../time/time.ts";
import { formatDatePart } from "../format.ts";
import type { Language } from "../languages/language.ts";
import type { ContentRow } from "../text-types.ts";

/** A Sunday, from which the names of weekdays are counted. */
const sunday = Date.UTC(2026, 0, 4);

const weekdayName = (tag: string, day: OpenDays["from"]): string =>
  new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" }).format(
    sunday + weekdays.indexOf(day) * 86_400_000,
  );

const spanLine = (spans: OpenDays["spans"]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(", ");

/** When a shop is open, a row for days that are alike, and what differs in the next two weeks. */
export function hoursRows(
  { tag, labels }: Language,
  hours: OpeningHours,
  timeZone: string,
  now: Moment,
): ContentRow[] {
  const week = openDaysOf(hours).map(({ from, to, spans }) => ({
    label: [...new Set([from, to])].map((day) => weekdayName(tag, day)).join("–"),
    value: spanLine(spans),
  }));
  const exceptions = exceptionsAhead(hours, timeZone, now).map(({ date, spans }) => ({
    label: formatDatePart(tag, "UTC", "day", `${date}T12:00:00Z`),
    value: spanLine(spans) || labels.hours.closed,
  }));
  return [...week, ...exceptions];
}

/** The same in one line. */
export const hoursLine = (...given: Parameters<typeof hoursRows>): string =>
  hoursRows(...given)
    .map(({ label, value }) => `${label} ${value}`)
    .join("; ");

/** When a shop that is closed right now opens next, as people say it; nothing while it is open. */
export function nextOpening(
  { tag, labels }: Language,
  hours: OpeningHours,
  timeZone: string,
  now: Moment,
): { when: string; isToday: boolean } | undefined {
  const { open, until } = opennessAt(hours, timeZone, now);
  if (open || !until) return undefined;
  const [day, today] = [until, now].map((at) => formatDatePart(tag, timeZone, "weekday", at));
  const time = formatDatePart(tag, timeZone, "time", until);
  const isToday = day === today;
  return { when: isToday ? time : labels.moment(day!, time), isToday };
}

/** Whether the shop is open right now, and until when, or when it opens; nothing where that never changes. */
export function opennessLine(
  language: Language,
  hours: OpeningHours,
  timeZone: string,
  now: Moment,
): string | undefined {
  const { openUntil, opens } = language.labels.hours;
  const next = nextOpening(language, hours, timeZone, now);
  if (next) return opens(next.when, next.isToday);
  const { until } = opennessAt(hours, timeZone, now);
  const part = (name: "weekday" | "time", at: Moment) => formatDatePart(language.tag, timeZone, name, at);
  const isToday = until && part("weekday", until) === part("weekday", now);
  return isToday ? openUntil(part("time", until)) : undefined;
}
