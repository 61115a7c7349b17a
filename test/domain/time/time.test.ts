import { describe, expect, it } from "vitest";
import {
  addDuration,
  durationSeconds,
  localTimeAt,
  momentAtLocalTime,
  momentOf,
  secondsBetween,
  subtractDuration,
} from "../../../domain/time/time.ts";
import { fc } from "../../support/property.ts";

describe("a duration", () => {
  it.each([
    ["P3D", 259_200],
    ["PT15M", 900],
    ["P1W", 604_800],
    ["P1DT2H3M4S", 93_784],
  ])("%s has %i seconds", (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });

  it.each(["", "P", "PT", "P0D", "3D", "P3M", "P1Y", "PT1.5S", "-P1D", "P1D "])("is not %j", (text) => {
    expect(durationSeconds(text)).toBeUndefined();
  });

  it("added and taken away leaves the moment as it was", () => {
    const moments = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => momentOf(seconds * 1000));
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10_000_000 }), (moment, seconds) => {
        const later = addDuration(moment, `PT${seconds}S`);
        expect(subtractDuration(later, `PT${seconds}S`)).toBe(moment);
        expect(secondsBetween(moment, later)).toBe(seconds);
        expect(later > moment).toBe(true);
      }),
    );
  });
});

describe("a time on the clocks of a zone", () => {
  it.each([
    ["2026-11-28T10:30", "Europe/Warsaw", "2026-11-28T09:30:00Z"],
    ["2026-07-28T10:30:20", "Europe/Warsaw", "2026-07-28T08:30:20Z"],
    ["2026-03-29T01:59", "Europe/Warsaw", "2026-03-29T00:59:00Z"],
    ["2026-03-29T03:00", "Europe/Warsaw", "2026-03-29T01:00:00Z"],
    ["2026-10-25T01:30", "Europe/Warsaw", "2026-10-24T23:30:00Z"],
    ["2026-10-25T03:30", "Europe/Warsaw", "2026-10-25T02:30:00Z"],
    ["2026-11-28T10:30", "America/St_Johns", "2026-11-28T14:00:00Z"],
    ["2026-11-28T00:30", "Pacific/Kiritimati", "2026-11-27T10:30:00Z"],
  ])("%s in %s is %s", (local, zone, moment) => {
    expect(momentAtLocalTime(local, zone)).toBe(moment);
  });

  it("is the moment at which they show it, whenever they do", () => {
    const hours = fc.integer({ min: 0, max: 8_760 });
    fc.assert(
      fc.property(
        hours,
        fc.constantFrom("Europe/Warsaw", "America/New_York", "Asia/Kathmandu"),
        (hour, zone) => {
          const at = Date.parse("2026-01-01T00:00:00Z") + hour * 3_600_000;
          const shown = momentOf(localTimeAt(at, zone)).slice(0, 19);
          const found = Date.parse(momentAtLocalTime(shown, zone));
          expect(momentOf(localTimeAt(found, zone)).slice(0, 19)).toBe(shown);
        },
      ),
    );
  });
});
