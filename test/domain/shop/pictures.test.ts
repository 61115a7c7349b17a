import { describe, expect, it } from "vitest";
import { isPictureOrigin, pictureOriginsOf } from "../../../domain/shop/pictures.ts";
import { fc } from "../../support/property.ts";

describe("where pictures of goods may come from", () => {
  it("are the hosts that the settings name, and those of the shop's logo and website", () => {
    const shop = {
      imageOrigins: ["https://img.example", "https://cdn.example:8443"],
      logoUrl: "https://img.example/logo.png",
      website: "https://Roses.example/shop?a=1",
    };
    expect(pictureOriginsOf(shop)).toEqual([
      "https://img.example",
      "https://cdn.example:8443",
      "https://roses.example",
    ]);
    expect(pictureOriginsOf({ website: "http://roses.example", logoUrl: "no address" })).toEqual([]);
  });

  it.each([
    "http://img.example",
    "https://img.example/",
    "https://img.example:443",
    "https://IMG.example",
    "https://*.example",
    "https://img.example;script-src",
    "https://img.example,x",
    "https://user@img.example",
    "https:",
    "data:",
    "*",
    "",
  ])("are never %j", (text) => {
    expect(isPictureOrigin(text)).toBe(false);
    expect(pictureOriginsOf({ imageOrigins: [text] })).toEqual([]);
  });

  it("mean nothing else in a policy or a cookie, whatever a website is called", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."aZ0.-:;,|/@?#'*% é"), maxLength: 20 });
    fc.assert(
      fc.property(signs, (rest) => {
        for (const origin of pictureOriginsOf({ website: `https://${rest}` }))
          expect(origin).toMatch(/^https:\/\/[a-z0-9.:-]+$/);
      }),
    );
  });
});
