import { getCountries, getExampleNumber } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { describe, expect, it } from "vitest";
import written from "../../domain/people/national-plans.json" with { type: "json" };
import { countryOfShop, e164Of } from "../../domain/people/phone.ts";
import { nationalPlans } from "../../io/messages/phone-plans/phone-plans.ts";

describe("a phone number", () => {
  it.each([
    ["(319) 555-0142", "US", "+13195550142"],
    ["501 234 567", "PL", "+48501234567"],
    ["0048 501 234 567", "PL", "+48501234567"],
    ["48 501 234 567", "PL", "+48501234567"],
    ["8 (916) 123-45-67", "RU", "+79161234567"],
    ["020 7946 0018", "GB", "+442079460018"],
    ["02 1234567", "IT", "+39021234567"],
    ["011 15 1234-5678", "AR", "+5491112345678"],
    ["+375 29 123-45-67", "PL", "+375291234567"],
    ["+48 501-234-567", undefined, "+48501234567"],
    ["٠٥٠١٢٣٤٥٦٧", "SA", "+966501234567"],
    ["５０１２３４５６７", "PL", "+48501234567"],
  ])("of %s in %s is %s", (number, country, phone) => {
    expect(e164Of(number, country)).toBe(phone);
  });

  it.each([
    ["0501234567", "PL"],
    ["12345", "PL"],
    ["501 234 567", undefined],
    ["501 234 567", "US"],
    ["+0 501 234 567", "PL"],
    ["501 234 567", "XX"],
  ])("of %s in %s is none", (number, country) => {
    expect(e164Of(number, country)).toBeUndefined();
  });

  it("of every country is taken as people there write it, and as others do", () => {
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples);
      if (!example) continue;
      for (const spelling of [example.formatNational(), example.formatInternational(), example.number])
        expect([country, spelling, e164Of(spelling, country)]).toEqual([country, spelling, example.number]);
    }
  });

  it("is read by plans of the installed libphonenumber; else run node io/messages/phone-plans/phone-plans.ts", () => {
    expect(written).toEqual(nationalPlans());
  });
});

describe("where a shop is", () => {
  it("says its address, or else its phone", () => {
    expect(countryOfShop({ address: { country: "CZ" }, phone: "+48501234567" })).toBe("CZ");
    expect(countryOfShop({ address: "ul. Prosta 1", phone: "+48501234567" })).toBe("PL");
    expect(countryOfShop({ phones: ["+375291234567"] })).toBe("BY");
    expect(countryOfShop({ phones: ["+13195550142"] })).toBe("US");
    expect(countryOfShop({})).toBeUndefined();
  });
});
