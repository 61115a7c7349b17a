import * as z from "zod";
import { weekdays } from "./time.ts";

const pattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const timeOfDay = z.string().regex(pattern, "must be a time such as 09:00, and 24:00 at the latest");
const span = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than `from`" });
const spans = z
  .array(span)
  .max(5)
  .refine((all) => all.every(({ from }, i) => i === 0 || all[i - 1]!.to <= from), {
    error: "must follow one another without overlapping",
  });

const week = Object.fromEntries(weekdays.map((day) => [day, spans.optional()])) as {
  [D in (typeof weekdays)[number]]: z.ZodOptional<typeof spans>;
};

/** When a shop is open, on its own clocks; a day that is left out is closed. `exceptions` are single dates. */
export const openingHours = z
  .strictObject({
    ...week,
    exceptions: z
      .record(z.iso.date(), spans)
      .refine((all) => Object.keys(all).length <= 50, { error: "must have at most 50 entries" })
      .optional(),
  })
  .refine((hours) => weekdays.some((day) => (hours[day]?.length ?? 0) > 0), {
    error: "must be open on at least one day of the week",
  });

/** Whatever the platform itself takes: it knows old and new spellings, and lists one of them only. */
export const timeZoneName = z.string().refine(isTimeZone, "must be an IANA time zone such as Europe/Warsaw");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
