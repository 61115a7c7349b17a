import { describe, expect, it } from "vitest";
import { dayName, money, span, timeOfDay } from "../../board/format.ts";
import { deadlineClock, spanParts, stopwatch } from "../../board/list/deadline.ts";
import { dayIn } from "../../board/list/filters.ts";
import { ageOf, pauseBefore } from "../../board/list/pace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("the clock of a deadline", () => {
  const since = "2026-11-28T10:00:00Z";
  const delivery = { status: "pending" } as const;
  const at = (dueAt: string, moment: string) =>
    deadlineClock({ since, delivery, deadline: { name: "accept", dueAt } }, Date.parse(moment));

  it.each([
    ["2026-11-28T20:00:00Z", "2026-11-28T10:00:00Z", "far", 36_000],
    ["2026-11-28T20:00:00Z", "2026-11-28T18:00:00Z", "amber", 7_200],
    ["2026-11-28T10:40:00Z", "2026-11-28T10:09:59Z", "far", 1_801],
    ["2026-11-28T10:40:00Z", "2026-11-28T10:10:00Z", "amber", 1_800],
    ["2026-12-28T10:00:00Z", "2026-12-27T09:59:00Z", "far", 86_460],
    ["2026-12-28T10:00:00Z", "2026-12-27T10:00:00Z", "amber", 86_400],
    ["2026-11-28T20:00:00Z", "2026-11-28T20:00:00Z", "red", 0],
    ["2026-11-28T20:00:00Z", "2026-11-28T20:02:00Z", "red", 120],
  ] as const)("due at %s is at %s %s, %i seconds away", (dueAt, moment, near, seconds) => {
    expect(at(dueAt, moment)).toEqual({ name: "accept", near, seconds, isOver: near === "red" });
  });

  it("shows nothing where nothing is due, or the order's clock stands", () => {
    expect(deadlineClock({ since, delivery, deadline: null }, 0)).toBeUndefined();
  });

  it("goes on with a window that has passed, until the goods are there", () => {
    const to = "2026-11-28T12:00:00Z";
    const at = (status: "pending" | "delivered", moment: string) =>
      deadlineClock({ since, deadline: null, delivery: { status, to } }, Date.parse(moment));
    expect(at("pending", "2026-11-28T12:05:00Z")).toMatchObject({
      name: "delivery",
      near: "red",
      seconds: 300,
    });
    expect(at("pending", "2026-11-28T11:59:00Z")).toBeUndefined();
    expect(at("delivered", "2026-11-28T12:05:00Z")).toBeUndefined();
  });

  it("is said in the two units that matter", () => {
    const said = (seconds: number) => spanParts(seconds).map(({ unit, value }) => `${value} ${unit}`);
    expect(said(1)).toEqual(["1 minute"]);
    expect(said(61)).toEqual(["2 minute"]);
    expect(said(3_600)).toEqual(["1 hour"]);
    expect(said(12_480)).toEqual(["3 hour", "28 minute"]);
    expect(said(90_061)).toEqual(["1 day", "1 hour"]);
    expect(said(400_000)).toEqual(["4 day"]);
    expect(stopwatch(708)).toBe("11:48");
    expect([span(12_480, "ru"), span(12_480, "en"), span(120, "pl")].map(plain)).toEqual([
      "3 ч 28 мин",
      "3 hr 28 min",
      "2 min",
    ]);
  });
});

describe("money", () => {
  it.each([
    ["pl", 10_300, "PLN", "103,00 zł"],
    ["ru", 620_000, "RUB", "6 200 ₽"],
    ["ru", 129_050, "RUB", "1 290,50 ₽"],
    ["en", 11_100, "GBP", "£111.00"],
    ["en", 1_500, "JPY", "¥1,500"],
    ["en", 1_500, "KWD", "KWD 1.500"],
    ["en", 4_500, "HUF", "HUF 45.00"],
    ["en", 12_345_678_901, "PLN", "PLN 123,456,789.01"],
    ["en", 4500, "EUR", "€45.00"],
    ["ru", 4500, "PLN", "45 zł"],
  ])("in %s %i of %s is %s", (language, amount, currency, said) => {
    expect(plain(money(amount, currency, language))).toBe(said);
  });
});

describe("days and times", () => {
  const names = { yesterday: "yesterday", today: "today", tomorrow: "tomorrow" };
  const day = (moment: string, timeZone: string) =>
    dayName(moment, { today: dayIn(timeZone, "2026-11-28T22:30:00Z"), timeZone, names, language: "en" });

  it("are those of the shop's zone, near ones by name", () => {
    expect(day("2026-11-28T23:30:00Z", "Europe/Warsaw")).toBe("tomorrow");
    expect(day("2026-11-28T23:30:00Z", "UTC")).toBe("today");
    expect(day("2026-11-27T08:00:00Z", "UTC")).toBe("yesterday");
    expect(day("2026-12-24T08:00:00Z", "UTC")).toBe("24 Dec");
    expect(timeOfDay("2026-11-28T13:02:00Z", "Europe/Warsaw", "ru")).toBe("14:02");
    expect(timeOfDay("2026-11-28T23:05:00Z", "Europe/Warsaw", "en")).toBe("00:05");
  });
});

describe("the pace of polling", () => {
  const pulse = { now: 1_000_000, activeAt: 0, isHidden: false, isRinging: false, failures: 0 };
  const pause = (changes: object) => pauseBefore({ ...pulse, ...changes }, 0.5);

  it("is 4 seconds while something happens or rings, 15 when nothing does, 60 where nobody looks", () => {
    expect(pause({ activeAt: 900_000 })).toBe(4_000);
    expect(pause({})).toBe(15_000);
    expect(pause({ isHidden: true })).toBe(60_000);
    expect(pause({ isHidden: true, isRinging: true })).toBe(4_000);
  });

  it("slows down while the service does not answer, and obeys it", () => {
    expect([1, 2, 3, 4, 9].map((failures) => pause({ failures }))).toEqual([
      5_000, 10_000, 20_000, 60_000, 60_000,
    ]);
    expect(pause({ failures: 1, retryAfter: 30 })).toBe(30_000);
  });

  it("spreads boards that began together", () => {
    expect([pauseBefore(pulse, 0), pauseBefore(pulse, 1)].map(Math.round)).toEqual([13_500, 16_500]);
  });

  it("calls a list stale after a minute without an answer, and old after five", () => {
    expect([59_999, 60_000, 299_999, 300_000].map((ms) => ageOf(0, ms))).toEqual([
      "fresh",
      "stale",
      "stale",
      "old",
    ]);
    expect(ageOf(undefined, 1e9)).toBe("fresh");
  });
});
