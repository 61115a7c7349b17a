import { describe, expect, it } from "vitest";
import { renderReminderCall, spanOf } from "../../../domain/messages/spoken/reminder-call.ts";
import { spokenEnglish } from "../../../domain/messages/spoken/voice.en.ts";
import { spokenPolish } from "../../../domain/messages/spoken/voice.pl.ts";
import { spokenRussian } from "../../../domain/messages/spoken/voice.ru.ts";
import { addSeconds, momentOf } from "../../../domain/time/time.ts";
import { fc } from "../../support/property.ts";

/** What the robot says: as people say it, and nothing that a voice could stumble over. */
const languages = { en: spokenEnglish, pl: spokenPolish, ru: spokenRussian };
const locales = Object.keys(languages) as (keyof typeof languages)[];

const since = "2026-11-28T10:00:00Z";
const order = {
  number: "1042",
  statusSince: since,
  delivery: { from: "2026-11-28T11:30:00Z", to: "2026-11-28T13:00:00Z" },
} as Parameters<typeof renderReminderCall>[0]["order"];
const shop = { name: "Glina", timeZone: "Europe/Warsaw" };
const call = { order, shop, locale: "en", at: addSeconds(since, 900), again: false };

describe("S2-18 the call about a new order that waits", () => {
  it.each([
    [
      "en",
      "JOANNA",
      "Hello. This is an automatic call for Glina. A new order has been waiting for fifteen minutes. The order number is one, zero, four, two. Delivery is today, between twelve thirty p.m. and two p.m. Please accept the order, or decline it. Once more, the order number is one, zero, four, two. Goodbye.",
    ],
    [
      "pl",
      "EWA",
      "Dzień dobry. To automatyczny telefon do sklepu Glina. Nowe zamówienie czeka już piętnaście minut. Numer zamówienia: jeden, zero, cztery, dwa. Dostawa: dzisiaj, od dwunastej trzydzieści do czternastej. Prosimy przyjąć zamówienie albo je odrzucić. Powtarzamy numer zamówienia: jeden, zero, cztery, dwa. Do usłyszenia.",
    ],
    [
      "ru",
      "TATYANA",
      "Здравствуйте. Это автоматический звонок для магазина Glina. Новый заказ ждёт уже пятнадцать минут. Номер заказа: один, ноль, четыре, два. Доставка сегодня, с двенадцати часов тридцати минут до четырнадцати часов. Пожалуйста, примите заказ или откажитесь от него. Повторяем номер заказа: один, ноль, четыре, два. До свидания.",
    ],
  ])("says in %s, by %s, which order, since when and when it is delivered", (locale, voice, text) => {
    expect(renderReminderCall({ ...call, locale })).toMatchObject({ voice, text });
  });

  it("says the second time that it still waits, and nothing of a delivery without a time", () => {
    const again = { ...call, order: { ...order, delivery: {} as never }, again: true };
    const texts = locales.map((locale) => renderReminderCall({ ...again, locale }).text);
    expect(texts[0]).toContain("The new order is still waiting. It has been fifteen minutes.");
    expect(texts[1]).toContain("Nowe zamówienie nadal czeka, już piętnaście minut.");
    expect(texts[2]).toContain("Новый заказ всё ещё ждёт, уже пятнадцать минут.");
    for (const text of texts) expect(text).not.toMatch(/Delivery|Dostawa|Доставка/);
  });

  it("is markup that no shop's name, number or time can break, with every number in words, and short", () => {
    const moment = fc
      .integer({ min: Date.parse("2026-01-01T00:00:00Z"), max: Date.parse("2030-01-01T00:00:00Z") })
      .map(momentOf);
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<b>&\"'", "]]>", "\u0000", "a\uFFFE"),
    );
    fc.assert(
      fc.property(
        fc.record({ name, number: fc.oneof(fc.nat().map(String), name), from: moment, hours: fc.nat(40) }),
        fc.record({
          at: moment,
          waits: fc.nat(20_000_000),
          again: fc.boolean(),
          locale: fc.constantFrom(...locales),
        }),
        ({ name, number, from, hours }, { at, waits, again, locale }) => {
          const { ssml, text } = renderReminderCall({
            order: {
              number: number.slice(0, 12),
              statusSince: addSeconds(at, -waits),
              delivery: { from, to: addSeconds(from, hours * 3600) } as never,
            },
            shop: { name, timeZone: "Europe/Warsaw" },
            ...{ locale, at, again },
          });
          const bare = ssml.replaceAll(
            /<\/?speak>|<break time="200ms"\/>|<prosody rate="slow">|<\/prosody>/g,
            " ",
          );
          expect(bare).not.toMatch(/[<>"']/);
          expect(bare.replaceAll(/&#\d\d;/g, "")).not.toContain("&");
          // what XML 1.0 allows
          expect(ssml).toMatch(/^[\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
          expect(text.replace(name, "")).not.toMatch(/undefined|NaN|\.\./);
          expect(ssml.length).toBeLessThanOrEqual(6000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("has no digit of its own, at any time of any day, and fits into half a minute", () => {
    for (const locale of locales)
      for (let minutes = 1; minutes < 400 * 1440; minutes += 487) {
        const from = addSeconds(since, minutes * 60);
        const delivery = { from, to: addSeconds(from, 5400) } as never;
        const at = addSeconds(since, minutes * 31);
        const { text } = renderReminderCall({ ...call, order: { ...order, delivery }, at, locale });
        expect(text).not.toMatch(/\d|undefined/);
        expect(text.length).toBeLessThanOrEqual(420);
      }
  });
});

describe("S2-18 numbers are said as people say them", () => {
  const minutes = (count: number) =>
    locales.map((locale) => languages[locale].span({ unit: "minute", count }));
  it.each([
    [1, "one minute", "jedną minutę", "одну минуту"],
    [2, "two minutes", "dwie minuty", "две минуты"],
    [5, "five minutes", "pięć minut", "пять минут"],
    [12, "twelve minutes", "dwanaście minut", "двенадцать минут"],
    [21, "twenty-one minutes", "dwadzieścia jeden minut", "двадцать одну минуту"],
    [22, "twenty-two minutes", "dwadzieścia dwie minuty", "двадцать две минуты"],
    [40, "forty minutes", "czterdzieści minut", "сорок минут"],
    [99, "ninety-nine minutes", "dziewięćdziesiąt dziewięć minut", "девяносто девять минут"],
  ])("%i minutes", (count, ...expected) => expect(minutes(count)).toEqual(expected));

  it.each([
    ["hour", 1, "one hour", "jedną godzinę", "один час"],
    ["hour", 3, "three hours", "trzy godziny", "три часа"],
    ["hour", 21, "twenty-one hours", "dwadzieścia jeden godzin", "двадцать один час"],
    ["hour", 48, "forty-eight hours", "czterdzieści osiem godzin", "сорок восемь часов"],
    ["day", 1, "one day", "jeden dzień", "один день"],
    ["day", 2, "two days", "dwa dni", "два дня"],
    ["day", 11, "eleven days", "jedenaście dni", "одиннадцать дней"],
  ] as const)("a wait of %s: %i", (unit, count, ...expected) =>
    expect(locales.map((locale) => languages[locale].span({ unit, count }))).toEqual(expected),
  );

  it.each([
    [900, "minute", 15],
    [10, "minute", 1],
    [99 * 60 + 59, "minute", 99],
    [100 * 60, "hour", 1],
    [48 * 3600, "hour", 48],
    [49 * 3600, "day", 2],
    [1e9, "day", 99],
  ])("%i seconds are %s: %i", (seconds, unit, count) => expect(spanOf(seconds)).toEqual({ unit, count }));

  it.each([
    [
      { day: "today", from: { hour: 0, minute: 30 }, to: { hour: 12, minute: 0 } },
      [
        "today, between twelve thirty a.m. and noon",
        "dzisiaj, od zerowej trzydzieści do dwunastej",
        "сегодня, с ноля часов тридцати минут до двенадцати часов",
      ],
    ],
    [
      { day: "tomorrow", from: { hour: 21, minute: 5 } },
      [
        "tomorrow, from nine oh five p.m.",
        "jutro, od dwudziestej pierwszej zero pięć",
        "завтра, с двадцати одного часа пяти минут",
      ],
    ],
    [
      { day: { weekday: 2, day: 22, month: 12 }, to: { hour: 1, minute: 21 } },
      [
        "on Tuesday, the twenty-second of December, by one twenty-one a.m.",
        "we wtorek, dwudziestego drugiego grudnia, do pierwszej dwadzieścia jeden",
        "во вторник, двадцать второго декабря, до одного часа двадцати одной минуты",
      ],
    ],
    [
      { day: { weekday: 0, day: 30, month: 5 }, from: { hour: 0, minute: 0 }, to: { hour: 23, minute: 59 } },
      [
        "on Sunday, the thirtieth of May, between midnight and eleven fifty-nine p.m.",
        "w niedzielę, trzydziestego maja, od północy do dwudziestej trzeciej pięćdziesiąt dziewięć",
        "в воскресенье, тридцатого мая, с ноля часов до двадцати трёх часов пятидесяти девяти минут",
      ],
    ],
  ] as const)("%o", (window, expected) =>
    expect(locales.map((locale) => languages[locale].window(window))).toEqual(expected),
  );
});
