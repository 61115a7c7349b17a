import { describe, expect, it } from "vitest";
import {
  dateOf,
  dayIn,
  type Filters,
  filtersIn,
  isFiltered,
  matcherOf,
  sortedRows,
  sortings,
  toggled,
  withFilters,
  withoutFilters,
} from "../../board/list/filters.ts";
import type { Row } from "../../board/list/rows.ts";
import { fc } from "../support/property.ts";

const dated = (timeZone: string, now: string) => ({ timeZone, today: dayIn(timeZone, now) });
const calendar = dated("Europe/Warsaw", "2026-11-28T22:30:00Z");

const row = (changes: object = {}): Row =>
  ({
    ...{ id: "x", number: "1042", reference: "WEB-7", shop: "s", lifecycle: "giftShop", status: "new" },
    ...{ group: "new", stage: null, placedAt: "2026-11-28T10:00:00Z", closedAt: null },
    ...{ since: "2026-11-28T10:00:00Z", buyer: "Zoë Łęcka", city: "Łódź", delivery: { status: "pending" } },
    ...{ payment: { status: "paid", due: 0 }, total: 1, currency: "PLN", assignee: null },
    ...{ lines: { count: 1, title: "Glazed Cat", imageUrl: null }, deadline: null },
    ...{ unansweredSince: null, attention: [] },
    ...changes,
  }) as unknown as Row;

const word = fc
  .string({ minLength: 1, maxLength: 8 })
  .filter((text) => !text.includes(",") && text.trim() === text);
const filters: fc.Arbitrary<Filters> = fc.record({
  search: fc.oneof(fc.constant(""), word),
  status: fc.uniqueArray(word, { maxLength: 3 }),
  group: fc.uniqueArray(word, { maxLength: 3 }),
  payment: fc.uniqueArray(word, { maxLength: 3 }),
  assignee: fc.uniqueArray(word, { maxLength: 3 }),
  day: fc.constantFrom("", "today", "tomorrow", "2026-12-24"),
  sort: fc.constantFrom(...sortings),
});

describe("filters", () => {
  it("come out of an address as they went in, and leave alone what else it says", () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        const query = withFilters({ view: "columns" }, chosen);
        expect(filtersIn(query)).toEqual(chosen);
        expect(query.view).toBe("columns");
        expect(isFiltered(withoutFilters(query))).toBe(false);
        expect(filtersIn(withoutFilters(query)).sort).toBe(chosen.sort);
      }),
    );
  });

  it("take a sorting that nobody knows for the usual one", () => {
    expect(filtersIn({ sort: "colour" }).sort).toBe("due");
  });

  it.each([
    ["104", true],
    ["web-7", true],
    ["łęcka", true],
    ["ŁĘCKA cat", true],
    ["glazed", true],
    ["dog", false],
  ])("find %s in number, reference, buyer, city and goods: %s", (search, found) => {
    expect(matcherOf({ ...filtersIn({}), search }, calendar)(row())).toBe(found);
  });

  it("S2-02 count days by the shop's calendar, not by the device's", () => {
    expect([dateOf("today", calendar), dateOf("tomorrow", calendar)]).toEqual(["2026-11-28", "2026-11-29"]);
    const late = row({ delivery: { status: "pending", from: "2026-11-28T23:30:00Z" } });
    const shows = (day: string) => matcherOf({ ...filtersIn({}), day }, calendar)(late);
    expect([shows("today"), shows("tomorrow"), shows("")]).toEqual([false, true, true]);
  });

  it("know a tomorrow of 23 and of 25 hours", () => {
    const spring = dated("Europe/Warsaw", "2026-03-28T22:59:00Z");
    const autumn = dated("Europe/Warsaw", "2026-10-24T22:30:00Z");
    expect([dateOf("tomorrow", spring), dateOf("tomorrow", autumn)]).toEqual(["2026-03-29", "2026-10-26"]);
  });

  it("take several values of one filter as either, and several filters as all", () => {
    const both = filtersIn({ status: "new,accepted", pay: "unpaid" });
    expect(matcherOf(both, calendar)(row())).toBe(false);
    expect(matcherOf(both, calendar)(row({ payment: { status: "unpaid", due: 5 } }))).toBe(true);
    expect(matcherOf(filtersIn({ who: "none" }), calendar)(row())).toBe(true);
    expect(toggled(toggled(["a"], "b"), "a")).toEqual(["b"]);
  });
});

describe("sorting", () => {
  const due = row({ id: "due", number: "3", deadline: { name: "accept", dueAt: "2026-11-28T11:00:00Z" } });
  const soon = row({
    id: "soon",
    number: "2",
    delivery: { status: "pending", from: "2026-11-28T12:00:00Z" },
  });
  const fresh = row({ id: "fresh", number: "10", placedAt: "2026-11-28T10:30:00Z" });
  const ids = (sort: (typeof sortings)[number]) => sortedRows([fresh, soon, due], sort).map(({ id }) => id);

  it("puts first what is due first, what is newest, or what is delivered first", () => {
    expect(ids("due")).toEqual(["due", "soon", "fresh"]);
    expect(ids("newest")).toEqual(["fresh", "soon", "due"]);
    expect(ids("window")).toEqual(["soon", "due", "fresh"]);
  });
});
