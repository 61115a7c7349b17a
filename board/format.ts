import { unusualDecimals } from "../domain/currency.ts";
import { spanParts } from "./list/deadline.ts";
import { dayIn } from "./list/filters.ts";
import { timeZone, today } from "./store.ts";
import { language as own, t } from "./words/words.ts";

/** Dates are British in English, as in mails and on pages: 3 Dec goes with 14:00. */
export const dateTag = (language: string = own): string => (language === "en" ? "en-GB" : language);

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function made<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const format = cache.get(key) ?? make();
  cache.set(key, format);
  return format as F;
}

/**
 * Minor units as people write a sum. In English the signs of far currencies are their codes (PLN 45.00, but €45.00); in
 * Polish and Russian all have their sign (45,00 zł), and in Russian whole roubles come without kopecks.
 */
export function money(amount: number, currency: string, language: string = own): string {
  const digits = unusualDecimals.get(currency) ?? 2;
  const format = made(`${language} ${currency}`, () => {
    const whole = language === "ru" ? "stripIfInteger" : "auto";
    const currencyDisplay = language === "en" ? "symbol" : "narrowSymbol";
    const options = { style: "currency", currency, currencyDisplay } as const;
    const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(language, { ...options, ...fractions, trailingZeroDisplay: whole });
  });
  return format.format(amount / 10 ** digits);
}

/** A span of seconds: 3 ч 28 мин. */
export function span(seconds: number, language: string = own): string {
  const parts = spanParts(seconds).map(({ unit, value }) => {
    const format = made(`${language} ${unit}`, () => {
      return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" });
    });
    return format.format(value);
  });
  return parts.join(" ");
}

const dated = (
  moment: string | number,
  zone: string,
  options: Intl.DateTimeFormatOptions,
  language: string,
) =>
  made(`${language} ${zone} ${Object.keys(options)[0]}`, () => {
    return new Intl.DateTimeFormat(dateTag(language), { ...options, timeZone: zone });
  }).format(new Date(moment));

/** The time of day by a zone's clocks, as 14:02: by the shop's, unless another is named. */
export const timeOfDay = (moment: string | number, zone = timeZone.value, language: string = own): string =>
  dated(moment, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, language);

/** A date without its year, as 28 November. */
export const dateOnly = (moment: string | number, zone = timeZone.value, language: string = own): string =>
  dated(moment, zone, { day: "numeric", month: "short" }, language);

/** By what a day is called: where and when one is, and what the days next to the present one are called. */
export interface NearDays {
  today: string;
  timeZone: string;
  names: { yesterday: string; today: string; tomorrow: string };
  language: string;
}

const here = (): NearDays => ({
  today: today.value,
  timeZone: timeZone.value,
  names: t().row,
  language: own,
});

/** The day of a moment: by its name where it is near. */
export function dayName(moment: string, { today, timeZone, names, language } = here()): string {
  const day = Date.parse(dayIn(timeZone, moment));
  const near = [names.yesterday, names.today, names.tomorrow][(day - Date.parse(today)) / 86_400_000 + 1];
  return near ?? dateOnly(moment, timeZone, language);
}

/** A day and a time of day by the shop's clocks: today 14:02. */
export const momentWord = (moment: string): string => t().row.at(dayName(moment), timeOfDay(moment));
