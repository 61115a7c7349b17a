import { describe, expect, it } from "vitest";
import { mergePatch, patchRefusal, settingsSavedBy } from "../../../domain/shop/change.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import type { ShopSettings } from "../../../domain/shop/shop.ts";
import { fc } from "../../support/property.ts";

type Fields = Record<string, unknown>;

/** Two values of each setting, so that a patch can change every one of them: a new setting is given its own here. */
const samples: { [S in keyof Required<ShopSettings>]: [unknown, unknown] } = {
  name: ["Roses", "Tulips"],
  lifecycle: ["serviceDesk", "serviceDesk"],
  locale: ["pl", "ru"],
  timeZone: ["Europe/Kyiv", "Europe/Warsaw"],
  emails: [["a@example.com"], ["b@example.com", "c@example.com"]],
  phones: [["+48501234567"], []],
  city: ["Łódź", "Kraków"],
  address: ["ul. Prosta 1", { line1: "ul. Krzywa 2", city: "Łódź" }],
  phone: ["+48501234567", "+48601234567"],
  website: ["https://roses.example", "https://tulips.example"],
  mapUrl: ["https://maps.example/roses", "https://maps.example/tulips"],
  pickupPoints: [[{ id: "north", address: "ul. Prosta 1" }], []],
  imageOrigins: [["https://img.roses.example"], []],
  logoUrl: ["https://roses.example/logo.png", "https://tulips.example/logo.png"],
  color: ["#1b6b52", "#AA0000"],
  replyTo: ["roses@example.com", "tulips@example.com"],
  staffUrl: ["https://desk.example/{id}", "https://desk.example/orders?id={id}"],
  hidden: [true, false],
  hiddenProducts: [["ROSE"], ["TULIP", "LILY"]],
  stockFeed: [{ url: "https://roses.example/yml.xml" }, { url: "https://tulips.example/feed.xml" }],
  paymentInstructions: ["PL61", { pl: "PL61", en: "GB29" }],
  paymentAccount: [{ number: "PL61 1090 1014 0000 0712 1981 2874" }, { number: "40702810500000000001" }],
  paymentUrl: ["https://pay.example/{number}", "https://pay.example/{id}?sum={amount}"],
  paymentProvider: ["stripe", "paypal"],
  receipts: [
    { vatCode: 1, paymentMode: "prepayment" },
    { vatCode: 4, taxSystemCode: 1, paymentMode: "fullPayment" },
  ],
  purchasing: [["active"], ["paused", "delivery"]],
  estimatedDeliveryMinutes: [30, 45],
  sms: [true, { on: true, perDay: 5 }],
  staffChannels: [{ telegram: false }, { email: false, voice: true }],
  quietHours: [
    { from: "21:00", to: "08:00" },
    { from: "22:00", to: "07:00" },
  ],
  deadlines: [{}, {}],
  openingHours: [{ monday: [{ from: "09:00", to: "17:00" }] }, { sunday: [{ from: "10:00", to: "12:00" }] }],
  archiveAfter: ["P7D", "P1D"],
  photoCategories: [["Bouquets"], { Bouquets: "flowers" }],
  statuses: [[{ name: "soldering", group: "active" }], []],
  pastClosing: [true, false],
  failureReasons: [["noClay"], []],
  acceptFee: [500, 700],
  feeRefunds: [
    { auto: true, perMonth: 3 },
    { auto: false, perMonth: 0 },
  ],
  fees: [
    { commission: 1500, acquiring: 250 },
    { commission: 0, acquiring: 100 },
  ],
};

const names = Object.keys(samples) as (keyof typeof samples)[];
const anySettings = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom(...samples[name])])),
  { requiredKeys: ["name", "lifecycle"] },
) as fc.Arbitrary<Fields>;
const anyPatch = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom(...samples[name], null)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Fields>;

describe("a patch of a shop's settings", () => {
  it("S2-06 what it does not name stays, whatever the settings and the patch", () => {
    const property = fc.property(anySettings, anyPatch, (given, { lifecycle: _, name: __, ...patch }) => {
      const before = shopSettings.parse(given) as Fields;
      const after = shopSettings.parse(mergePatch(before, patch)) as Fields;
      for (const name of names) if (!(name in patch)) expect(after[name]).toEqual(before[name]);
      for (const [name, value] of Object.entries(patch))
        if (value === null)
          expect(after[name]).toEqual(shopSettings.parse({ ...before, [name]: undefined })[name as "city"]);
        else if (typeof value !== "object" || Array.isArray(value)) expect(after[name]).toEqual(value);
        else expect(after[name]).toMatchObject(value);
    });
    fc.assert(property);
  });

  it("changes any JSON as RFC 7396 says it", () => {
    const json = fc
      .jsonValue({ maxDepth: 3 })
      .filter((value) => !JSON.stringify(value).includes("__proto__"));
    fc.assert(
      fc.property(json, json, (value, patch) => {
        const merged = mergePatch(value, patch);
        expect(mergePatch(merged, patch)).toEqual(merged);
        if (typeof patch === "object" && patch && !Array.isArray(patch))
          expect(mergePatch(value, {})).toEqual(isFields(value) ? value : {});
        else expect(merged).toEqual(patch);
      }),
    );
  });

  it.each([
    [{ a: "b", c: "d" }, { a: null }, { c: "d" }],
    [{ a: { b: "c" } }, { a: { b: "d", e: null } }, { a: { b: "d" } }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("of %j by %j makes %j", (value, patch, merged) => expect(mergePatch(value, patch)).toEqual(merged));

  it("S2-07 S2-09 comes from a manager for the one switch alone, and from others for all", () => {
    for (const name of names) {
      const isSwitch = ["hidden", "hiddenProducts"].includes(name);
      expect(patchRefusal("manager", { [name]: null, hidden: true }) === undefined).toBe(isSwitch);
      expect(patchRefusal("director", { [name]: null })).toBeUndefined();
      expect(patchRefusal("admin", { [name]: null })).toBeUndefined();
    }
  });

  it("S2-11 leaves what is the platform's as it was, unless an admin saves", () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.boolean(), (one, other, isNew) => {
        const [before, wanted] = [shopSettings.parse(one), shopSettings.parse(other)];
        const { fees, acceptFee, feeRefunds, ...own } = wanted;
        const former = isNew ? undefined : before;
        expect(settingsSavedBy("director", wanted, former)).toEqual({
          ...own,
          ...(former?.fees && { fees: former.fees }),
          ...(former?.acceptFee && { acceptFee: former.acceptFee }),
          ...(former?.feeRefunds && { feeRefunds: former.feeRefunds }),
        });
        expect(settingsSavedBy("admin", wanted, former)).toEqual(wanted);
      }),
    );
  });
});

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
