import { describe, expect, it } from "vitest";
import { endOfQuietHours } from "../../../domain/time/opening-hours.ts";
import { addSeconds, momentOf, secondsBetween } from "../../../domain/time/time.ts";
import { fc } from "../../support/property.ts";

const night = { from: "21:00", to: "08:00" };
const warsaw = "Europe/Warsaw";

describe("quiet hours in Warsaw", () => {
  it.each([
    ["end the next morning", night, "2026-11-21T21:30:15Z", "2026-11-22T07:00:00Z"],
    ["end the same morning after midnight", night, "2026-11-22T01:00:00Z", "2026-11-22T07:00:00Z"],
    ["begin on the minute", night, "2026-11-21T20:00:00Z", "2026-11-22T07:00:00Z"],
    ["do not hold before", night, "2026-11-21T19:59:59Z", undefined],
    ["are over on the minute", night, "2026-11-22T07:00:00Z", undefined],
    ["lie within one day", { from: "12:00", to: "15:30" }, "2026-11-21T12:00:00Z", "2026-11-21T14:30:00Z"],
    ["of no length never hold", { from: "12:00", to: "12:00" }, "2026-11-21T11:00:00Z", undefined],
    ["are an hour shorter in spring", night, "2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z"],
    ["are an hour longer in autumn", night, "2026-10-24T19:00:00Z", "2026-10-25T07:00:00Z"],
    [
      "end soon after a time that is skipped",
      { from: "22:00", to: "02:30" },
      "2026-03-29T00:00:00Z",
      "2026-03-29T01:30:00Z",
    ],
    [
      "end at a time that comes twice",
      { from: "22:00", to: "02:30" },
      "2026-10-24T22:00:00Z",
      "2026-10-25T00:30:00Z",
    ],
  ] as const)("%s", (_, hours, at, end) => {
    expect(endOfQuietHours(hours, warsaw, at)).toBe(end);
  });
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const zone = fc.constantFrom(warsaw, "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
const moment = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });

describe("whatever the hours, the zone and the moment", () => {
  it("what waits is sent within a day and two hours, outside of the quiet hours", () => {
    fc.assert(
      fc.property(time, time, zone, moment, (from, to, timeZone, date) => {
        const at = momentOf(date.getTime());
        const end = endOfQuietHours({ from, to }, timeZone, at);
        if (!end) return;
        expect(secondsBetween(at, end)).toBeGreaterThan(0);
        expect(secondsBetween(at, end)).toBeLessThanOrEqual(26 * 3600);
        expect(endOfQuietHours({ from, to }, timeZone, end)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("nothing waits longer than it has to, where the clocks do not change", () => {
    fc.assert(
      fc.property(time, time, moment, (from, to, date) => {
        const at = momentOf(date.getTime());
        const end = endOfQuietHours({ from, to }, "UTC", at);
        if (end) expect(endOfQuietHours({ from, to }, "UTC", addSeconds(end, -1))).toBe(end);
      }),
      { numRuns: 500 },
    );
  });
});
