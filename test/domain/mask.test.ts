import { describe, expect, it } from "vitest";
import { isNameOfPerson, maskAddress, withoutContacts, withoutLinks } from "../../domain/mask.ts";
import { fc } from "../support/property.ts";

it.each([
  ["anna@example.com", "a…@example.com"],
  ["żaneta@example.com", "ż…@example.com"],
  ["+48501234567", "+48…67"],
])("%s is shown as %s", (address, shown) => expect(maskAddress(address)).toBe(shown));

describe("S0-33 a task without contacts", () => {
  it.each([
    ["Call +48 501 234 567 or anna@example.com", "Call ••• or •••"],
    ["тел. 34-56-78, вечером", "тел. •••, вечером"],
    ["8 (912) 345-67-89 после 18:00", "••• после 18:00"],
    ["8 912 12-10-78", "•••"],
    ["tel501234567, (22) 123 45 67", "tel•••, •••"],
    ["anna (at) example (dot) com", "•••"],
    ["https://example.com/anna t.me/anna_k @anna_k", "••• ••• •••"],
    ["22.11.2026 501234567", "••• 22.11.2026"],
    ["Ask ANNA  Nowak at ul. Prosta 1", "Ask ••• at •••"],
  ])("%j is %j to a candidate", (text, shown) => {
    expect(withoutContacts(text, ["Anna Nowak", "ul. Prosta 1"])).toBe(shown);
  });

  it.each([
    "12 m² of tiles, from 2026-11-22 to 2026-12-05, 10:00-12:00",
    "22.11.2026 - 25.11.2026, or 10.00-12.00 on 24.11",
    "с 22.11 до 25.11, бюджет 150 000 – 200 000 ₽",
    "1.5 x 2.5 m and 1200 x 600 x 18 mm, 00-001 Warszawa",
    "Dom Annabelle, 3rd floor, 2 bathrooms",
  ])("%j says what, where and when, and stays", (text) => {
    expect(withoutContacts(text, ["Anna"])).toBe(text);
  });

  it("holds for numbers in any spelling, wherever they stand", () => {
    const separator = fc.constantFrom("", " ", "-", ".", " - ", "\u00a0", "/", "–");
    const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), {
      minLength: 9,
      maxLength: 12,
    });
    const around = fc.constantFrom("", "tiles ", "tel: ", "12 m², ", "anna:", "from 10:00, ");
    fc.assert(
      fc.property(around, fc.constantFrom("", "+", "(", "+48 "), digits, (before, sign, pairs) => {
        const written = pairs.map(([digit, between]) => `${digit}${between}`).join("");
        const number = pairs.map(([digit]) => digit).join("");
        const shown = withoutContacts(`${before}${sign}${written}, thanks`).replace(/\D/g, "");
        expect(shown.includes(number)).toBe(false);
      }),
    );
  });
});

describe("what somebody else reads of what was ordered", () => {
  it.each([
    ["You won! https://evil.example/claim now", "You won! ••• now"],
    ["ul. evil.com/prize 1", "ul. ••• 1"],
    ["Go to EVIL.example.com?x=1, quick", "Go to ••• quick"],
    ["evil.example/prize 1", "••• 1"],
    ["write to boss@evil.example", "write to •••"],
    ["победа.рф и приз.москва", "••• и •••"],
    ["ｅｖｉｌ．ｃｏｍ", "•••"],
  ])("%j has nothing to follow: %j", (text, shown) => expect(withoutLinks(text)).toBe(shown));

  it.each([
    "ul. Prosta 1, 00-001 Warszawa",
    "St. Petersburg, ul. J. Bema 5/7",
    "For Jan, with love. Anna",
    "3.5 kg",
  ])("%j stays", (text) => expect(withoutLinks(text)).toBe(text));

  it.each([
    "Anna Nowak",
    "Żaneta",
    "O'Neill, Jean-Luc",
    "Анна Ковальчук",
    "J. R. R. Tolkien",
    "王小明",
    "Anna (2)",
  ])("somebody is greeted as %j", (name) => expect(isNameOfPerson(name)).toBe(true));

  it.each([
    "https://evil.example",
    "Win www.evil.com",
    "anna@example.com",
    "evil.com",
    "@winner",
    "call +48 501 234 567",
  ])("nobody is greeted as %j", (name) => expect(isNameOfPerson(name)).toBe(false));
});
