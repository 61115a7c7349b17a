import { pluralForm } from "../format.ts";
import {
  type SpokenDay,
  type SpokenLanguage,
  type SpokenSpan,
  type SpokenTime,
  spellNumber,
} from "./spoken.ts";

const small = [
  ...["zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"],
  ...["dziesięć", "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście"],
  ...["siedemnaście", "osiemnaście", "dziewiętnaście"],
];
const tens = [
  ...["", "dziesięć", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt"],
  ...["sześćdziesiąt", "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt"],
];
/** Ordinals for hours, in the genitive: from the twelfth. */
const hours = [
  ...["północy", "pierwszej", "drugiej", "trzeciej", "czwartej", "piątej", "szóstej", "siódmej", "ósmej"],
  ...["dziewiątej", "dziesiątej", "jedenastej", "dwunastej", "trzynastej", "czternastej", "piętnastej"],
  ...["szesnastej", "siedemnastej", "osiemnastej", "dziewiętnastej", "dwudziestej"],
  ...["dwudziestej pierwszej", "dwudziestej drugiej", "dwudziestej trzeciej"],
];
/** Ordinals for days, in the genitive. */
const smallDays = [
  ...["", "pierwszego", "drugiego", "trzeciego", "czwartego", "piątego", "szóstego", "siódmego", "ósmego"],
  ...["dziewiątego", "dziesiątego", "jedenastego", "dwunastego", "trzynastego", "czternastego"],
  ...["piętnastego", "szesnastego", "siedemnastego", "osiemnastego", "dziewiętnastego"],
];
const tensOfDays = ["", "dziesiątego", "dwudziestego", "trzydziestego"];
const weekdays = [
  ...["w niedzielę", "w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę"],
];
const months = [
  ...["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca"],
  ...["sierpnia", "września", "października", "listopada", "grudnia"],
];
/** Each noun counted: one, few and many of it; the feminine has a two of its own. */
const nouns: Record<
  SpokenSpan["unit"],
  { feminine: boolean; forms: Partial<Record<Intl.LDMLPluralRule, string>> }
> = {
  minute: { feminine: true, forms: { one: "minutę", few: "minuty", many: "minut" } },
  hour: { feminine: true, forms: { one: "godzinę", few: "godziny", many: "godzin" } },
  day: { feminine: false, forms: { one: "dzień", few: "dni", many: "dni" } },
};

const cardinal = (number: number): string => spellNumber(number, small, tens);
const feminine = (number: number): string => {
  if (number === 1) return "jedną";
  return cardinal(number).replace(/\bdwa$/, "dwie");
};

function dayOf(day: SpokenDay): string {
  if (day === "today") return "dzisiaj";
  if (day === "tomorrow") return "jutro";
  return `${weekdays[day.weekday]}, ${spellNumber(day.day, smallDays, tensOfDays)} ${months[day.month - 1]}`;
}

function timeOf({ hour, minute }: SpokenTime): string {
  if (minute === 0) return hours[hour]!;
  const past = minute < 10 ? `zero ${cardinal(minute)}` : cardinal(minute);
  // half past midnight is no part of midnight
  return `${hour === 0 ? "zerowej" : hours[hour]} ${past}`;
}

/** Calls in Polish. */
export const spokenPolish: SpokenLanguage = {
  voice: "EWA",
  digits: small.slice(0, 10),
  span: ({ unit, count }) => {
    const noun = nouns[unit];
    return `${noun.feminine ? feminine(count) : cardinal(count)} ${pluralForm("pl-PL", count, noun.forms)}`;
  },
  window: ({ day, from, to }) => {
    const when = [...(from ? [`od ${timeOf(from)}`] : []), ...(to ? [`do ${timeOf(to)}`] : [])];
    return [dayOf(day), when.join(" ")].filter(Boolean).join(", ");
  },
  reminder: ({ shop, number, waiting, window, again }) => [
    `Dzień dobry. To automatyczny telefon do sklepu ${shop}.`,
    again ? `Nowe zamówienie nadal czeka, już ${waiting}.` : `Nowe zamówienie czeka już ${waiting}.`,
    "Numer zamówienia:",
    `${number}.`,
    ...(window ? [`Dostawa: ${window}.`] : []),
    "Prosimy przyjąć zamówienie albo je odrzucić.",
    "Powtarzamy numer zamówienia:",
    `${number}.`,
    "Do usłyszenia.",
  ],
};
