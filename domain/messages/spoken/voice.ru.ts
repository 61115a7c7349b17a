import { pluralForm } from "../format.ts";
import {
  type SpokenDay,
  type SpokenLanguage,
  type SpokenSpan,
  type SpokenTime,
  spellNumber,
} from "./spoken.ts";

const small = [
  ...["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"],
  ...["одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать"],
  ...["семнадцать", "восемнадцать", "девятнадцать"],
];
const tens = [
  ...["", "десять", "двадцать", "тридцать", "сорок", "пятьдесят"],
  ...["шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
];
/** The same in the genitive: from twelve. */
const smallGenitive = [
  ...["ноля", "одного", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти"],
  ...["одиннадцати", "двенадцати", "тринадцати", "четырнадцати", "пятнадцати", "шестнадцати"],
  ...["семнадцати", "восемнадцати", "девятнадцати"],
];
const tensGenitive = ["", "десяти", "двадцати", "тридцати", "сорока", "пятидесяти"];
/** Ordinals for days, in the genitive. */
const smallDays = [
  ...["", "первого", "второго", "третьего", "четвёртого", "пятого", "шестого", "седьмого", "восьмого"],
  ...["девятого", "десятого", "одиннадцатого", "двенадцатого", "тринадцатого", "четырнадцатого"],
  ...["пятнадцатого", "шестнадцатого", "семнадцатого", "восемнадцатого", "девятнадцатого"],
];
const weekdays = [
  ...["в воскресенье", "в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу"],
];
const months = [
  ...["января", "февраля", "марта", "апреля", "мая", "июня", "июля"],
  ...["августа", "сентября", "октября", "ноября", "декабря"],
];
/** Each noun counted: one, few and many of it; a feminine one has a one and a two of its own. */
const nouns: Record<
  SpokenSpan["unit"],
  { feminine: boolean; forms: Partial<Record<Intl.LDMLPluralRule, string>> }
> = {
  minute: { feminine: true, forms: { one: "минуту", few: "минуты", many: "минут" } },
  hour: { feminine: false, forms: { one: "час", few: "часа", many: "часов" } },
  day: { feminine: false, forms: { one: "день", few: "дня", many: "дней" } },
};

const cardinal = (number: number): string => spellNumber(number, small, tens);
const feminine = (number: number): string => cardinal(number).replace(/один$/, "одну").replace(/два$/, "две");
const genitive = (number: number): string => spellNumber(number, smallGenitive, tensGenitive);

/** The twentieth and the thirtieth end as ordinals alone, and stand before others as numbers. */
function ordinalDay(day: number): string {
  if (day === 20) return "двадцатого";
  if (day === 30) return "тридцатого";
  return spellNumber(day, smallDays, tens);
}

function dayOf(day: SpokenDay): string {
  if (day === "today") return "сегодня";
  if (day === "tomorrow") return "завтра";
  return `${weekdays[day.weekday]}, ${ordinalDay(day.day)} ${months[day.month - 1]}`;
}

const isOne = (count: number): boolean => pluralForm("ru-RU", count, { one: "one", other: "" }) === "one";

function timeOf({ hour, minute }: SpokenTime): string {
  const hours = `${genitive(hour)} ${isOne(hour) ? "часа" : "часов"}`;
  if (minute === 0) return hours;
  const minutes = genitive(minute).replace(/одного$/, "одной");
  return `${hours} ${minutes} ${isOne(minute) ? "минуты" : "минут"}`;
}

/** Calls in Russian. */
export const spokenRussian: SpokenLanguage = {
  voice: "TATYANA",
  digits: small.slice(0, 10),
  span: ({ unit, count }) => {
    const noun = nouns[unit];
    return `${noun.feminine ? feminine(count) : cardinal(count)} ${pluralForm("ru-RU", count, noun.forms)}`;
  },
  window: ({ day, from, to }) => {
    const when = [...(from ? [`с ${timeOf(from)}`] : []), ...(to ? [`до ${timeOf(to)}`] : [])];
    return [dayOf(day), when.join(" ")].filter(Boolean).join(", ");
  },
  reminder: ({ shop, number, waiting, window, again }) => [
    `Здравствуйте. Это автоматический звонок для магазина ${shop}.`,
    again ? `Новый заказ всё ещё ждёт, уже ${waiting}.` : `Новый заказ ждёт уже ${waiting}.`,
    "Номер заказа:",
    `${number}.`,
    ...(window ? [`Доставка ${window}.`] : []),
    "Пожалуйста, примите заказ или откажитесь от него.",
    "Повторяем номер заказа:",
    `${number}.`,
    "До свидания.",
  ],
};
