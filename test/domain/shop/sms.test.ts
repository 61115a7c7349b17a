import { expect, it } from "vitest";
import { smsRulesOf } from "../../../domain/messages/channels/routes.ts";
import { smsOriginNeeded } from "../../../domain/people/sms-origins.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";

const shop = (sms?: unknown) => shopSettings.parse({ name: "Roses", lifecycle: "giftShop", sms });

it("a shop that says nothing, or no, sends no SMS", () => {
  for (const sms of [undefined, false, { on: false, perDay: 5 }])
    expect(smsRulesOf(shop(sms)).on).toBe(false);
});

it("a plain yes has the usual caps, and the countries of our languages", () => {
  expect(smsRulesOf(shop(true))).toMatchObject({ on: true, perNumberPerDay: 10, perDay: 500 });
  expect(smsRulesOf(shop(true)).countries).toContain("PL");
  for (const country of smsRulesOf(shop(true)).countries) expect(smsOriginNeeded(country)).toBeUndefined();
  expect(smsRulesOf(shop(true), ["GB"]).countries).toContain("GB");
});

it("a shop sets each rule by itself", () => {
  const rules = smsRulesOf(shop({ on: true, countries: ["DE"], perDay: 0 }));
  expect(rules).toEqual({ on: true, countries: ["DE"], perNumberPerDay: 10, perDay: 0 });
});

it("a country is two capital letters", () => {
  expect(() => shop({ on: true, countries: ["Poland"] })).toThrow();
});
