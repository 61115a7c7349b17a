import { describe, expect, it } from "vitest";
import { palettesOf } from "../../../domain/colour.ts";
import { currencyDecimals } from "../../../domain/currency.ts";
import { fitsTwoSegments, toGsmText } from "../../../domain/messages/channels/sms.ts";
import {
  brandingOf,
  formatMinutes,
  formatMoney,
  formatZone,
  sanitizeLine,
  truncate,
} from "../../../domain/messages/format.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import { fc } from "../../support/property.ts";

const plainly = (text: string): string => text.replace(/\p{Zs}/gu, " ");

describe("money", () => {
  it.each([
    ["en-GB", "GBP", 123_456, "£1,234.56"],
    ["ru-RU", "RUB", 123_456, "1 234,56 ₽"],
    ["pl-PL", "PLN", 1_234_567, "12 345,67 zł"],
    ["en-GB", "JPY", 1234, "JP¥1,234"],
    ["pl-PL", "KWD", 1234, "1,234 KWD"],
    ["en-GB", "PLN", 5, "PLN 0.05"],
  ])("in %s, %s: %i is %s", (tag, currency, amount, written) => {
    expect(plainly(formatMoney(tag, currency, amount))).toBe(written);
  });

  /** What is written, read again: its digits, with as many after the sign that splits them as the currency has. */
  function minorUnitsIn(written: string, digits: number): number {
    const [, number = ""] = /(\d(?:.*\d)?)/.exec(written) ?? [];
    const [fraction = ""] = digits > 0 ? (new RegExp(`[.,]\\d{${digits}}$`).exec(number) ?? []) : [];
    expect([written, fraction.length]).toEqual([written, digits > 0 ? digits + 1 : 0]);
    return Number(number.replaceAll(/\D/g, ""));
  }

  it.each(Object.values(languages).map(({ tag }) => tag))(
    "in %s is what its minor units are, in every currency",
    (tag) => {
      for (const [currency, digits] of currencyDecimals)
        for (const amount of [0, 1, 45, 4500, 2_500_000, Number.MAX_SAFE_INTEGER])
          expect([currency, minorUnitsIn(formatMoney(tag, currency, amount), digits)]).toEqual([
            currency,
            amount,
          ]);
    },
  );
});

it("counts in the plurals of each language", () => {
  const counted = (name: keyof typeof languages) => [1, 2, 5, 22].map(languages[name].labels.more);
  expect(counted("en")).toEqual([
    "and 1 more item",
    "and 2 more items",
    "and 5 more items",
    "and 22 more items",
  ]);
  expect(counted("ru")).toEqual(["и ещё 1 товар", "и ещё 2 товара", "и ещё 5 товаров", "и ещё 22 товара"]);
  expect(counted("pl")).toEqual([
    "i jeszcze 1 pozycja",
    "i jeszcze 2 pozycje",
    "i jeszcze 5 pozycji",
    "i jeszcze 22 pozycje",
  ]);
});

it("says spans in days, hours and minutes", () => {
  expect([1, 45, 135, 1500].map((minutes) => plainly(formatMinutes("ru-RU", minutes)))).toEqual([
    "1 минута",
    "45 минут",
    "2 часа 15 минут",
    "1 день 1 час",
  ]);
  expect(plainly(formatMinutes("pl-PL", 122))).toBe("2 godziny 2 minuty");
});

it("cleans names to one harmless line, and cuts them after a word", () => {
  expect(sanitizeLine(" A\r\nB\u202E\u0000 c\t d ")).toBe("A B c d");
  expect(truncate("Gliniane Koty i Psy", 15)).toBe("Gliniane Koty…");
  expect(truncate("Pies", 4)).toBe("Pies");
  expect([...truncate("🐈🐈🐈🐈", 3)]).toHaveLength(3);
});

describe("a name in any script", () => {
  it.each([
    ["Persian with a non-joiner", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
    ["Sinhala with a joiner", "\u0dc1\u0dca\u200d\u0dbb\u0dd3"],
    ["Malayalam that ends with a joiner", "\u0d05\u0d35\u0d28\u0d4d\u200d"],
    ["Marathi eyelash ra", "\u0930\u094d\u200d\u092f\u093e"],
    ["Hebrew with points", "\u05e9\u05c1\u05bc\u05b8\u05dc\u05d5\u05b9\u05dd".normalize("NFC")],
    ["Arabic with vowels", "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f".normalize("NFC")],
    ["Vietnamese", "Nguyễn Thị Ngọc Ánh"],
    ["Yoruba with two marks", "Ọ\u0301ṣun Adébáyọ\u0300"],
    ["Greek of three accents", "Ωδὴ ᾧ"],
    ["Tibetan stacks", "\u0f56\u0f62\u0f92\u0fb1\u0f74\u0f51"],
    ["Burmese", "\u1000\u103b\u103d\u1014\u103a\u102f\u1015\u103a"],
    ["Thai", "\u0e19\u0e49\u0e33\u0e1d\u0e19 \u0e01\u0e39\u0e49"],
    ["a Japanese name with a variant", "\u845b\u{e0100}\u98fe"],
    ["Mongolian", "\u182e\u1823\u1829\u182d\u180b\u1823\u182f"],
    ["a family", "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}"],
    ["a rainbow flag", "\u{1f3f3}\ufe0f\u200d\u{1f308}"],
    ["a doctor of a skin tone", "\u{1f469}\u{1f3fd}\u200d\u2695\ufe0f"],
    ["the flag of Wales", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}"],
    ["a key", "1\ufe0f\u20e3"],
  ])("keeps what its letters need: %s", (_, name) => expect(sanitizeLine(name)).toBe(name));

  it.each([
    ["an override", "invoice\u202egnp.exe", "invoicegnp.exe"],
    ["isolates and marks of direction", "\u2066a\u2069\u200e\u061cb", "ab"],
    ["joiners between Latin letters", "pay\u200dpal\u200c", "paypal"],
    ["joiners at the edge", "\u200c\u0645\u200c", "\u0645"],
    ["what is written in tags", "a\u{e0068}\u{e0069}\u{e007f}", "a"],
    ["letters that nobody sees", "a\u3164\u115f\u2060\ufeffb", "ab"],
    ["a tower of one accent", `e${"\u0301".repeat(9)}`, "é"],
    ["a tower of many accents", "e\u0323\u0327\u0330\u0331\u0332", "ȩ\u0323\u0330"],
    ["a tower of tones", `\u0e01${"\u0e49".repeat(9)}`, "\u0e01\u0e49"],
  ])("loses %s", (_, given, left) => expect(sanitizeLine(given)).toBe(left));

  it("is clean once it was cleaned, whatever it was", () => {
    const sign = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom(
        "e",
        "\u0301",
        "\u0645",
        "\u200d",
        "\u200c",
        "\ufe0f",
        "\u{1f469}",
        "\u{e0100}",
        "\u094d",
      ),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const clean = sanitizeLine(signs.join(""));
        expect(sanitizeLine(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("is cut between letters, never within one", () => {
    expect(truncate("\u{1f469}\u200d\u{1f467} \u{1f469}\u200d\u{1f467}", 6)).toBe(
      "\u{1f469}\u200d\u{1f467}…",
    );
    expect(truncate("Ọ\u0301ṣun", 2)).toBe("…");
  });
});

it("writes Polish in the cheap alphabet of SMS, and leaves other scripts alone", () => {
  expect(toGsmText("Zażółć gęślą jaźń – „Łódź”, 5 zł…")).toBe('Zazolc gesla jazn - "Lodz", 5 zl...');
  expect(toGsmText("Коты")).toBe("Коты");
});

it("knows what two segments hold", () => {
  expect(fitsTwoSegments("a".repeat(305))).toBe(true);
  expect(fitsTwoSegments("a".repeat(307))).toBe(false);
  expect(fitsTwoSegments("ж".repeat(133))).toBe(true);
  expect(fitsTwoSegments("ж".repeat(135))).toBe(false);
  expect(fitsTwoSegments("€".repeat(154))).toBe(false);
});

describe("a name in quotes", () => {
  const quoted = (name: string) =>
    [languages.en, languages.ru, languages.pl].map((each) => each.labels.quote(name));

  it("has those of the language, and inner ones for what is quoted inside it", () => {
    expect(quoted("Kot")).toEqual(["Kot", "«Kot»", "„Kot”"]);
    for (const name of ['Atelier "Kot"', "Atelier «Kot»", "Atelier „Kot”"])
      expect(quoted(name)).toEqual(["Atelier “Kot”", "«Atelier „Kot“»", "„Atelier «Kot»”"]);
  });

  it("is not put in quotes twice, and keeps no quote without a partner", () => {
    for (const name of ['"Kot"', "«Kot»", "„Kot”"]) expect(quoted(name)).toEqual(["Kot", "«Kot»", "„Kot”"]);
    expect(quoted('13" Kot')).toEqual(["13 Kot", "«13 Kot»", "„13 Kot”"]);
    expect(languages.ru.labels.quote("«Кот» и «Пёс»")).toBe("«„Кот“ и „Пёс“»");
  });
});

it("names a time zone as people do", () => {
  const zones = [languages.en, languages.ru, languages.pl].map(({ labels }) => labels.zone("Europe/London"));
  expect(zones).toEqual([
    "All times are London time.",
    "Указано местное время магазина (Великобритания).",
    "Podajemy czas lokalny sklepu (Wielka Brytania).",
  ]);
  expect(formatZone("pl-PL", "Europe/Warsaw")).toBe("CET");
});

describe("a shop's logo and colour", () => {
  it("are shown: the picture as it is, the colour as it can be read", () => {
    expect(brandingOf({ color: "#1B6B52", logoUrl: "https://cats.example/logo.svg" })).toEqual({
      ...{ palettes: palettesOf("#1b6b52"), logo: "https://cats.example/logo.svg" },
    });
  });

  it("are left out where that is no colour, or the picture is not on https", () => {
    const logos = fc.oneof(fc.string(), fc.webUrl({ validSchemes: ["http", "https", "ftp"] }));
    const doubtful = [
      "javascript:alert(1)",
      "data:image/png;base64,AA",
      "https://a@b.example/",
      "//b.example/x",
    ];
    fc.assert(
      fc.property(fc.string(), fc.oneof(logos, fc.constantFrom(...doubtful)), (color, logoUrl) => {
        const { palettes, logo } = brandingOf({ color, logoUrl });
        if (palettes !== undefined) expect(color).toMatch(/^#[0-9a-f]{6}$/i);
        if (logo !== undefined) expect(logo).toMatch(/^https:\/\/[^@/]+\//);
      }),
    );
    for (const logoUrl of doubtful) expect(brandingOf({ logoUrl })).toEqual({});
    for (const color of ["#1b6b5", "red", "#1b6b52;}"]) expect(brandingOf({ color })).toEqual({});
  });
});
