import { describe, expect, it } from "vitest";
import { isSameCarrier, trackingUrl } from "../../../domain/order/effects/carriers.ts";

describe("a carrier's name", () => {
  it.each([
    ["InPost", "Paczkomaty InPost"],
    ["inpost-paczkomaty", "PACZKOMAT"],
    ["СДЭК", "cdek"],
    ["Нова Пошта", "nova-poshta"],
    ["Новая почта", "Nova Post"],
    ["DHL Express", "dhl-poland"],
    ["Poczta Polska", "poczta-polska"],
    ["GLS", " gls "],
    ["GLS", undefined],
  ])("%s is %s", (one, other) => {
    expect(isSameCarrier(one, other)).toBe(true);
    expect(isSameCarrier(other, one)).toBe(true);
  });

  it.each([
    ["InPost", "DPD"],
    ["GLS", "gls-poland"],
    ["Почта России", "Новая почта"],
    ["Uncle Bob", "Uncle Tom"],
  ])("%s is not %s", (one, other) => expect(isSameCarrier(one, other)).toBe(false));
});

it("the parcels of well-known carriers alone can be followed", () => {
  expect(trackingUrl("СДЭК", "1024856")).toBe("https://www.cdek.ru/ru/tracking?order_id=1024856");
  expect(trackingUrl("DHL Express", "JD0146")).toContain("dhl.com");
  expect(trackingUrl("Почта России", "80080080080080")).toContain("pochta.ru");
  expect(trackingUrl("Нова Пошта", "20450059800767")).toBe("https://novaposhta.ua/tracking/20450059800767");
  expect(trackingUrl("Paczkomaty InPost", "620999620999")).toContain("inpost.pl");
  expect(trackingUrl("Uncle Bob", "1024856")).toBeUndefined();
  expect(trackingUrl("DPD", "1&evil=<b>")).toBeUndefined();
});
