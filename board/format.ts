import { unusualDecimals } from "../domain/currency.ts";
import { spanParts } from "./deadline.ts";
import { dayIn } from "./list/filters.ts";

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function made<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const format = cache.get(key) ?? make();
  cache.set(key, format);
  return format as F;
}

/** Minor units as people write a sum: 4500 is 45.00 zł, and in Russian whole roubles come without kopecks. */
export function money(language: string, amount: number, currency: string): string {
  const digits = unusualDecimals.get(currency) ?? 2;
  const format = made(`${language} ${currency}`, () => {
    const whole = language === "ru" ? "stripIfInteger" : "auto";
    const options = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
    const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(language, { ...options, ...fractions, trailingZeroDisplay: whole });
  });
  return format.format(amount / 10 ** digits);
}

/** A span of seconds: 3 ч 28 мин. */
export function span(language: string, seconds: number): string {
  const parts = spanParts(seconds).map(({ unit, value }) => {
    const format = made(`${language} ${unit}`, () => {
      return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" });
    });
    return format.format(value);
  });
  return parts.join(" ");
}

/** The time of day in a zone, as 14:02. */
export const timeOfDay = (language: string, moment: string | number, timeZone?: string): string =>
  made(`${language} time ${timeZone}`, () => {
    return new Intl.DateTimeFormat(language, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      ...(timeZone && { timeZone }),
    });
  }).format(new Date(moment));

/** A date of a zone without its year, as 28 November. */
export const dateOnly = (language: string, moment: string | number, timeZone?: string): string =>
  made(`${language} date ${timeZone}`, () => {
    return new Intl.DateTimeFormat(language, {
      day: "numeric",
      month: "short",
      ...(timeZone && { timeZone }),
    });
  }).format(new Date(moment));

/** What the days next to the present one are called. */
export interface NearDays {
  yesterday: string;
  today: string;
  tomorrow: string;
}

/** The day of a moment: by its name where it is near. */
export function dayName(
  language: string,
  moment: string,
  { now, timeZone, names }: { now: number; timeZone: string; names: NearDays },
): string {
  const day = Date.parse(`${dayIn(timeZone, moment)}T00:00:00Z`);
  const today = Date.parse(`${dayIn(timeZone, now)}T00:00:00Z`);
  const near = [names.yesterday, names.today, names.tomorrow][(day - today) / 86_400_000 + 1];
  return near ?? dateOnly(language, moment, timeZone);
}
