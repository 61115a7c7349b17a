import { describe, expect, it } from "vitest";
import type { Party } from "../../../domain/actor.ts";
import { contactWays } from "../../../domain/channels.ts";
import { fallbacksFor, type Participants, recipientsOf } from "../../../domain/messages/recipients.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { given } from "../../support/order/scenario.ts";

const deliverer = { id: "dan", name: "Dan", email: "dan@example.com", phone: "+48700000001", locale: "pl" };
const participants = (sms: boolean, buyer: object = {}) => ({
  order: given("giftShop", {
    buyer: { name: "Anna", email: "anna@example.com", phone: "+48501234567", ...buyer },
    gift: true,
    recipient: { name: "Jan", email: "jan@example.com", phone: "+48601234567" },
  }).order,
  shop: {
    ...shopSettings.parse({ name: "Roses", lifecycle: "giftShop", emails: ["roses@example.com"], sms }),
    id: "clay-cats",
  },
  deliverer,
});
const insteadOfEmail = (party: Party, given: Participants) =>
  fallbacksFor({ party, channel: "email", to: "" }, given)[0];
const addresses = (...given: Parameters<typeof recipientsOf>) => recipientsOf(...given).map(({ to }) => to);

describe("a message", () => {
  it("S4-18 S4-19 reaches the deliverer by e-mail, and by SMS too where the channel is on", () => {
    expect(addresses("deliverer", participants(false))).toEqual(["dan@example.com"]);
    expect(addresses("deliverer", participants(true))).toEqual(["dan@example.com", "+48700000001"]);
  });

  it("S4-23 reaches the buyer by e-mail, or by SMS", () => {
    expect(addresses("buyer", participants(true))).toEqual(["anna@example.com"]);
    expect(addresses("buyer", participants(true, { email: undefined }))).toEqual(["+48501234567"]);
    expect(addresses("buyer", participants(false, { email: undefined }))).toEqual([]);
  });

  it("S4-23 reaches the buyer by the channel of their own choice, and by the other one where that brings nothing", () => {
    const [mail, sms] = ["anna@example.com", "+48501234567"];
    const wants = (contactBy: string, on = true, buyer: object = {}) =>
      participants(on, { contactBy, ...buyer });
    expect(addresses("buyer", wants("sms"))).toEqual([sms]);
    expect(addresses("buyer", wants("email"))).toEqual([mail]);
    expect(addresses("buyer", wants("sms", false))).toEqual([mail]);
    expect(addresses("buyer", wants("sms", true, { phone: undefined }))).toEqual([mail]);
    expect(addresses("buyer", wants("email", true, { email: undefined }))).toEqual([sms]);
    const next = (channel: "email" | "sms", contactBy: string) =>
      fallbacksFor({ party: "buyer", channel, to: channel === "sms" ? sms! : mail! }, wants(contactBy)).map(
        ({ to }) => to,
      );
    expect([next("sms", "sms"), next("email", "sms")]).toEqual([[mail], []]);
    expect([next("email", "email"), next("sms", "email")]).toEqual([[sms], []]);
  });

  it("S4-18 S4-19 reaches the deliverer by each of the ways that they want, and of no job they hear nothing", () => {
    const { email, phone } = deliverer;
    const told = (on: boolean, more: object) => {
      const given = { ...participants(on), deliverer: { ...deliverer, ...more } };
      const [first] = recipientsOf("deliverer", given);
      const next = fallbacksFor({ party: "deliverer", ...first! }, given).map(({ to }) => to);
      return [addresses("deliverer", given), next];
    };
    expect(told(true, { contactBy: "both" })).toEqual([[email, phone], [phone]]);
    expect(told(true, { contactBy: "sms" })).toEqual([[phone], [email]]);
    expect(told(true, { contactBy: "email" })).toEqual([[email], [phone]]);
    for (const contactBy of contactWays)
      for (const [on, more] of [
        [false, {}],
        [true, { phone: undefined }],
      ] as const)
        expect(told(on, { contactBy, ...more }), `${contactBy} ${on}`).toEqual([[email], []]);
  });

  it("that cannot arrive by e-mail has an SMS instead, where there is a phone and the channel is on", () => {
    const sms = { channel: "sms", to: "+48501234567", locale: "en" };
    expect(insteadOfEmail("buyer", participants(true))).toEqual(sms);
    expect(insteadOfEmail("buyer", participants(false))).toBeUndefined();
    expect(insteadOfEmail("buyer", participants(true, { phone: undefined }))).toBeUndefined();
    expect(insteadOfEmail("shop", participants(true))).toBeUndefined();
    expect(insteadOfEmail("deliverer", participants(true))?.to).toBe("+48700000001");
  });

  it("S2-15 S3-02 reaches the shop by e-mail", () => {
    expect(addresses("shop", participants(false))).toEqual(["roses@example.com"]);
  });

  it("S2-59 never reaches the recipient of a gift", () => {
    const parties = ["buyer", "shop", "seller", "deliverer", "candidate", "contractor", "support"] as const;
    const variants = [
      participants(true),
      participants(true, { email: undefined }),
      participants(true, { phone: undefined }),
    ];
    const all = variants.flatMap((each) =>
      parties.flatMap((party) => [...addresses(party, each), insteadOfEmail(party, each)?.to ?? ""]),
    );
    expect(all).toEqual(expect.arrayContaining(["anna@example.com", "+48501234567", "roses@example.com"]));
    expect(all.filter((to) => to.startsWith("jan@") || to === "+48601234567")).toEqual([]);
  });

  it("speaks the reader's language, else the shop's", () => {
    expect(recipientsOf("deliverer", participants(false))[0]?.locale).toBe("pl");
    expect(recipientsOf("buyer", participants(false))[0]?.locale).toBe("en");
  });
});
