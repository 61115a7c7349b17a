import { describe, expect, it } from "vitest";
import { addOpeningTime, type OpeningHours } from "../../../domain/time/opening-hours.ts";
import { openingHours } from "../../../domain/time/schema.ts";
import { addSeconds, type Moment } from "../../../domain/time/time.ts";
import { given, monday } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const workdays = { from: "09:00", to: "18:00" };
const week: OpeningHours = Object.fromEntries(
  ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, [workdays]]),
);
const warsaw = (hours: OpeningHours, at: Moment, minutes: number) =>
  addOpeningTime(hours, "Europe/Warsaw", at, minutes * 60);

describe("fifteen minutes of opening hours", () => {
  it("P3-16 S2-18 begun two minutes before closing end thirteen minutes after opening", () => {
    expect(warsaw(week, "2026-11-16T16:58:00Z", 15)).toBe("2026-11-17T08:13:00Z");
  });

  it("P3-16 are the same over a weekend, and over one in which the clocks change", () => {
    expect(warsaw(week, "2026-11-20T16:58:00Z", 15)).toBe("2026-11-23T08:13:00Z");
    expect(warsaw(week, "2026-10-23T15:58:00Z", 15)).toBe("2026-10-26T08:13:00Z");
    expect(warsaw(week, "2026-03-27T16:58:00Z", 15)).toBe("2026-03-30T07:13:00Z");
  });

  it("begin with the opening when the shop is closed, and are plain time while it is open", () => {
    expect(warsaw(week, "2026-11-15T12:00:00Z", 15)).toBe("2026-11-16T08:15:00Z");
    expect(warsaw(week, "2026-11-16T12:00:07Z", 15)).toBe("2026-11-16T12:15:07Z");
    expect(warsaw(week, "2026-11-16T16:45:00Z", 15)).toBe("2026-11-16T17:00:00Z");
  });

  it("leave out a break, and a date on which it is closed", () => {
    const broken = { monday: [workdays, { from: "19:00", to: "24:00" }] };
    expect(warsaw(broken, "2026-11-16T16:58:00Z", 15)).toBe("2026-11-16T18:13:00Z");
    const holiday = { ...week, exceptions: { "2026-11-17": [], "2026-11-21": [workdays] } };
    expect(warsaw(holiday, "2026-11-16T16:58:00Z", 15)).toBe("2026-11-18T08:13:00Z");
    expect(warsaw(holiday, "2026-11-20T16:58:00Z", 15)).toBe("2026-11-21T08:13:00Z");
  });

  it("are over after a year at the latest", () => {
    const once = { monday: [{ from: "09:00", to: "09:01" }] };
    expect(warsaw(once, "2026-11-16T12:00:00Z", 10_000)).toBe("2027-11-17T12:00:00Z");
  });
});

describe("an order of a gift shop", () => {
  const terms = { openingHours: week, timeZone: "Europe/Warsaw" };

  it("P3-16 keeps the hours that it was placed with, for accepting and for the photo's rating", () => {
    const lines = [{ title: "Roses", quantity: 1, unitPrice: 9000, category: "flowers" }];
    const fresh = given("giftShop", { lines }, terms);
    expect(fresh.order.deadlines[0]).toEqual({ name: "accept", dueAt: addSeconds(monday, 900) });
    const late = fresh.advance("PT7H50M").by("director", "accept");
    const shown = late.by("director", "addPhoto", { photo: "photo-1" });
    expect(shown.order.deadlines[0]).toEqual({ name: "rating", dueAt: "2026-11-17T08:05:00Z" });
  });

  it("counts plain time without them", () => {
    expect(given("giftShop").order.deadlines[0]).toEqual({ name: "accept", dueAt: addSeconds(monday, 900) });
  });

  it("counts an extension and a hold in plain time", () => {
    const held = given("giftShop", {}, terms).by("director", "hold", { reason: "flood" });
    const resumed = held.advanceWithoutTimers("P1D").by("director", "resume");
    expect(resumed.order.deadlines[0]?.dueAt).toBe("2026-11-17T09:15:00Z");
    const more = resumed.by("director", "extendDeadline", { deadline: "accept", by: "PT12H" });
    expect(more.order.deadlines[0]?.dueAt).toBe("2026-11-17T21:15:00Z");
  });
});

describe("opening hours", () => {
  it.each([
    [{}],
    [{ monday: [] }],
    [{ monday: [{ from: "18:00", to: "09:00" }] }],
    [{ monday: [{ from: "9:00", to: "18:00" }] }],
    [{ monday: [workdays, { from: "17:00", to: "20:00" }] }],
    [{ monday: [workdays], exceptions: { "2026-02-30": [] } }],
    [{ monday: [workdays], someday: [] }],
  ])("are never %j", (hours) => {
    expect(openingHours.safeParse(hours).success).toBe(false);
  });
});

/** Minute by minute, as a person with a watch would count. */
function counted(hours: OpeningHours, timeZone: string, start: Moment, minutes: number): Moment {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  let [at, left] = [start, minutes];
  while (left > 0) {
    const parts = Object.fromEntries(
      clock.formatToParts(Date.parse(at)).map((part) => [part.type, part.value]),
    );
    const now = `${parts.hour}:${parts.minute}`;
    const spans = hours[parts.weekday!.toLowerCase() as "monday"] ?? [];
    if (spans.some(({ from, to }) => from <= now && now < to)) left -= 1;
    at = addSeconds(at, 60);
  }
  return at;
}

const minute = fc
  .nat(287)
  .map((n) => `${String(Math.floor(n / 12)).padStart(2, "0")}:${String((n % 12) * 5).padStart(2, "0")}`);
const day = fc
  .uniqueArray(minute, { minLength: 0, maxLength: 6 })
  .map((all) => all.slice(all.length % 2).sort())
  .map((all) => all.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: all[i + 1]! }] : [])));
/** Never closed for more than some days, so that counting ends. */
const evening = [{ from: "20:00", to: "24:00" }];
const hours = fc
  .record({ sunday: day, monday: day, thursday: day, saturday: day })
  .map((all): OpeningHours => ({ ...all, wednesday: evening, friday: evening }));

/** Zones and days on which their clocks go forward or back, by an hour or by half of one. */
const changes = fc.constantFrom(
  ["Europe/Warsaw", "2026-03-28T12:00:00Z"],
  ["Europe/Warsaw", "2026-10-24T12:00:00Z"],
  ["America/New_York", "2026-03-07T17:00:00Z"],
  ["America/New_York", "2026-10-31T17:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T02:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T02:00:00Z"],
  ["Africa/Cairo", "2026-04-23T12:00:00Z"],
  ["Asia/Kathmandu", "2026-11-21T12:00:00Z"],
);

it("P3-16 agrees with counting minute by minute, whatever the hours and the clocks do", () => {
  fc.assert(
    fc.property(
      hours,
      changes,
      fc.nat(1440),
      fc.integer({ min: 1, max: 240 }),
      (open, change, late, length) => {
        const [timeZone, noon] = change as [string, string];
        const start = addSeconds(noon, late * 60);
        expect(addOpeningTime(open, timeZone, start, length * 60)).toBe(
          counted(open, timeZone, start, length),
        );
      },
    ),
    { numRuns: 50 },
  );
});
