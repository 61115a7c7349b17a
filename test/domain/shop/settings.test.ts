import { describe, expect, it } from "vitest";
import { shopSettings } from "../../../domain/shop/schema.ts";

const parsed = (changes: object) =>
  shopSettings.safeParse({ name: "Clay Cats", lifecycle: "marketplace", ...changes });
/** What is wrong with these settings, by the field. */
const errors = (changes: object): string[] =>
  parsed(changes).error?.issues.map(({ path, message }) => `${path.join("/")} ${message}`) ?? [];

describe("where transfers go", () => {
  it.each([
    "PL61 1090 1014 0000 0712 1981 2874",
    "gb33bukb20201555555555",
    "40702810500000000001",
    "12-3456",
  ])("can be %s", (number) => expect(errors({ paymentAccount: { number } })).toEqual([]));

  it.each([
    ["PL62 1090 1014 0000 0712 1981 2874", /check digits of an IBAN/],
    ["GB33 BUKB 2020 1555 5555 56", /check digits of an IBAN/],
    ["12", /account number/],
    ["1234\n5678", /account number/],
    ["<b>12345</b>", /account number/],
  ])("cannot be %s", (number, message) => {
    expect(errors({ paymentAccount: { number } })).toEqual([expect.stringMatching(message)]);
  });
});

describe("where buyers pay", () => {
  it.each(["https://pay.example/{number}", "https://pay.example/cats?sum={amount}{currency}&id={id}"])(
    "can be %s",
    (paymentUrl) => expect(errors({ paymentUrl })).toEqual([]),
  );

  it.each([
    "http://pay.example/{number}",
    "javascript:alert(1)",
    "https://pay.example/{buyer}",
    "https://pay.example/{number",
    "https://",
    "https://pay.example/a b",
  ])("cannot be %s", (paymentUrl) => expect(errors({ paymentUrl })).not.toEqual([]));
});

describe("places to fetch orders from", () => {
  it("have an id of their own, hours as the shop has, and a phone", () => {
    const openingHours = { monday: [{ from: "10:00", to: "18:00" }] };
    const north = { id: "north", address: "ul. Piecowa 1", phone: "501 234 567", openingHours };
    expect(errors({ pickupPoints: [north, { id: "south" }] })).toEqual([]);
    expect(errors({ pickupPoints: [north, { id: "north" }] })).toEqual([
      "pickupPoints/1/id must not be the id of two places",
    ]);
    expect(errors({ pickupPoints: [{ ...north, openingHours: {} }] })).toHaveLength(1);
    expect(errors({ pickupPoints: [{ id: "x", mapUrl: "javascript:alert(1)" }] })).toHaveLength(1);
  });
});

describe("where pictures may come from", () => {
  it("are hosts, on https alone", () => {
    expect(parsed({ imageOrigins: ["https://IMG.example"] }).data?.imageOrigins).toEqual([
      "https://img.example",
    ]);
    for (const origin of [
      "https://img.example/",
      "https://img.example/a",
      "http://img.example",
      "*",
      "img.example",
    ])
      expect(errors({ imageOrigins: [origin] })).toHaveLength(1);
  });
});
