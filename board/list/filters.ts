import { foldedName } from "../../domain/names.ts";
import { dueOf } from "./deadline.ts";
import type { Row } from "./rows.ts";

/** How a list can be sorted. */
export const sortings = ["due", "newest", "window"] as const;
export type Sorting = (typeof sortings)[number];

/** What of the open orders is shown: of each filter any of its values, of all filters together. */
export interface Filters {
  search: string;
  status: readonly string[];
  group: readonly string[];
  payment: readonly string[];
  /** Ids of staff, or `none` for what nobody looks after. */
  assignee: readonly string[];
  /** `today`, `tomorrow` or a date, by the shop's calendar; empty for any. */
  day: string;
  sort: Sorting;
}

/** The filters by what they are called in an address. */
const names = { search: "q", status: "status", group: "group", payment: "pay", assignee: "who" } as const;

type Query = Readonly<Record<string, string>>;

/** The filters that an address names. */
export function filtersIn(query: Query): Filters {
  const several = (name: string) => query[name]?.split(",").filter(Boolean) ?? [];
  return {
    search: query[names.search] ?? "",
    status: several(names.status),
    group: several(names.group),
    payment: several(names.payment),
    assignee: several(names.assignee),
    day: query.day ?? "",
    sort: sortings.find((each) => each === query.sort) ?? "due",
  };
}

/** The query of an address with these filters; whatever else it says stays. */
export function withFilters(query: Query, changes: Partial<Filters>): Query {
  const filters = { ...filtersIn(query), ...changes };
  const { search, status, group, payment, assignee, day, sort } = filters;
  const said = {
    [names.search]: search,
    [names.status]: status.join(","),
    [names.group]: group.join(","),
    [names.payment]: payment.join(","),
    [names.assignee]: assignee.join(","),
    day,
    sort: sort === "due" ? "" : sort,
  };
  return Object.fromEntries(Object.entries({ ...query, ...said }).filter(([, value]) => value));
}

/** The address without any filter; sorting and view stay. */
export const withoutFilters = (query: Query): Query =>
  withFilters(query, { search: "", status: [], group: [], payment: [], assignee: [], day: "" });

/** Whether an address hides anything. */
export const isFiltered = (query: Query): boolean => {
  const { search, status, group, payment, assignee, day } = filtersIn(query);
  return Boolean(search || day || status.length || group.length || payment.length || assignee.length);
};

/** A list with one value more, or without it. */
export const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

/** The calendar that the days of a shop are counted by. */
export interface Calendar {
  timeZone: string;
  /** The day that it is there, as 2026-11-28. */
  today: string;
}

/** The day of a moment in a time zone, as 2026-11-28. */
export const dayIn = (timeZone: string, moment: string | number): string =>
  formatOf(timeZone).format(new Date(moment));

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  formats.set(timeZone, format);
  return format;
}

/** The date that a filter's day means. */
export function dateOf(day: string, { today }: Pick<Calendar, "today">): string {
  if (day !== "today" && day !== "tomorrow") return day;
  if (day === "today") return today;
  const noon = Date.parse(`${today}T12:00:00Z`);
  return new Date(noon + 86_400_000).toISOString().slice(0, 10);
}

/** Whether a row is among what the filters ask for. */
export function matcherOf(filters: Filters, calendar: Calendar): (row: Row) => boolean {
  const words = foldedName(filters.search).split(" ").filter(Boolean);
  const date = dateOf(filters.day, calendar);
  return (row) =>
    isAmong(filters.status, row.status) &&
    isAmong(filters.group, row.group) &&
    isAmong(filters.payment, row.payment.status) &&
    isAmong(filters.assignee, row.assignee ?? "none") &&
    (!date || (row.delivery.from !== undefined && dayIn(calendar.timeZone, row.delivery.from) === date)) &&
    (words.length === 0 || words.every((word) => searchedText(row).includes(word)));
}

const isAmong = (values: readonly string[], value: string): boolean =>
  values.length === 0 || values.includes(value);

const texts = new WeakMap<Row, string>();

/** Number, reference, buyer and goods, folded once for each row that comes. */
function searchedText(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { number, reference, buyer, city, lines } = row;
  const text = foldedName([number, reference, buyer, city, lines.title].filter(Boolean).join(" "));
  texts.set(row, text);
  return text;
}

const never = "9999";

const sortKeys: Record<Sorting, (row: Row) => string> = {
  due: (row) => `${dueOf(row)?.dueAt ?? never}#${row.placedAt}`,
  newest: ({ placedAt }) => placedAt,
  window: ({ delivery, placedAt }) => `${delivery.from ?? never}#${placedAt}`,
};

/** The rows in the order that was asked for; of two alike the one with the smaller number comes first. */
export function sortedRows(rows: readonly Row[], sort: Sorting): Row[] {
  const key = sortKeys[sort];
  const turn = sort === "newest" ? -1 : 1;
  return rows.toSorted((a, b) => turn * compare(key(a), key(b)) || Number(a.number) - Number(b.number));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
