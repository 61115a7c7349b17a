import { type SpokenDay, type SpokenLanguage, type SpokenTime, spellNumber } from "./spoken.ts";

const small = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"],
  ...["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
];
const tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = [
  ...[
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
  ],
  ...["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"],
  ...["eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third"],
  ...["twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth"],
  ...["thirtieth", "thirty-first"],
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

const cardinal = (number: number): string => spellNumber(number, small, tens, "-");

function dayOf(day: SpokenDay): string {
  if (typeof day === "string") return day;
  return `on ${weekdays[day.weekday]}, the ${ordinals[day.day]} of ${months[day.month - 1]}`;
}

/** As a clock with twelve hours says it. */
function timeOf({ hour, minute }: SpokenTime): string {
  if (minute === 0 && hour === 12) return "noon";
  if (minute === 0 && hour === 0) return "midnight";
  const minutes = minute === 0 ? "" : ` ${minute < 10 ? "oh " : ""}${cardinal(minute)}`;
  return `${cardinal(hour % 12 || 12)}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
}

/** Calls in English. */
export const spokenEnglish: SpokenLanguage = {
  voice: "JOANNA",
  digits: small.slice(0, 10),
  span: ({ unit, count }) => `${cardinal(count)} ${unit}${count === 1 ? "" : "s"}`,
  window: ({ day, from, to }) => {
    const when = [
      ...(from ? [`${to ? "between" : "from"} ${timeOf(from)}`] : []),
      ...(to ? [`${from ? "and" : "by"} ${timeOf(to)}`] : []),
    ];
    return [dayOf(day), when.join(" ")].filter(Boolean).join(", ");
  },
  reminder: ({ shop, number, waiting, window, again }) => [
    `Hello. This is an automatic call for ${shop}.`,
    again
      ? `The new order is still waiting. It has been ${waiting}.`
      : `A new order has been waiting for ${waiting}.`,
    "The order number is",
    `${number}.`,
    ...(window ? [`Delivery is ${window}.`] : []),
    "Please accept the order, or decline it.",
    "Once more, the order number is",
    `${number}.`,
    "Goodbye.",
  ],
};
