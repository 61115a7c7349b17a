import { describe, expect, it } from "vitest";
import type { Party } from "../../../domain/actor.ts";
import { messageChannels } from "../../../domain/channels.ts";
import {
  type ChannelSettings,
  type PersonalAddress,
  type Reader,
  routed,
  routedInstead,
  routesByParty,
} from "../../../domain/messages/channels/routes.ts";
import { isForAnotherWay, type Participants, recipientsOf } from "../../../domain/messages/recipients.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { given } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const person = (id: string, role: "director" | "seller" = "director") => ({ id, role });
const chat = (id: string, role?: "seller"): PersonalAddress => ({
  ...{ channel: "telegram", to: `chat-${id}`, locale: "ru" },
  person: person(id, role),
});
const browser = (id: string): PersonalAddress => ({
  channel: "push",
  to: `browser-${id}`,
  person: person(id),
});
const reader: Reader = {
  ...{ emails: ["roses@example.com"], phones: ["+48501234567"], locale: "pl" },
  personal: [chat("ann"), browser("ann"), browser("bob")],
};
const ways = (found: { channel: string; to: string }[]) => found.map(({ channel, to }) => `${channel} ${to}`);
const atShop = (shop: ChannelSettings = {}, given: Partial<Reader> = {}) => ({
  ...{ party: "shop" as const, shop },
  reader: { ...reader, ...given },
});

const everywhere = ["push browser-ann", "push browser-bob", "telegram chat-ann", "email roses@example.com"];

describe("a message for the shop", () => {
  it("S2-14 S2-15 S2-16 goes to every browser and chat that its staff have linked, and by e-mail", () => {
    expect(ways(routed(atShop()))).toEqual(everywhere);
    expect(routed(atShop())[2]).toEqual({ channel: "telegram", to: "chat-ann", locale: "ru" });
  });

  it("goes by no channel that the shop has switched off, and by e-mail all the same where nothing else is left", () => {
    expect(ways(routed(atShop({ staffChannels: { push: false, email: false } })))).toEqual([
      "telegram chat-ann",
    ]);
    expect(ways(routed(atShop({ staffChannels: { email: false } }, { personal: [] })))).toEqual([
      "email roses@example.com",
    ]);
  });

  it("S2-18 is spoken on the shop's phones only where the lifecycle asks for it and the shop wants it", () => {
    const calls = (voice: boolean | undefined, asked: "voice"[]) =>
      ways(routed(atShop({ staffChannels: { voice } }), asked)).filter((way) => way.startsWith("voice"));
    expect([calls(true, []), calls(undefined, ["voice"]), calls(false, ["voice"])]).toEqual([[], [], []]);
    expect(calls(true, ["voice"])).toEqual(["voice +48501234567"]);
  });

  it("that one channel does not bring goes the next way, to the same person", () => {
    const next = (channel: "push" | "telegram" | "email", to: string, shop: ChannelSettings = {}) =>
      ways(routedInstead(atShop(shop), { channel, to }));
    expect(next("push", "browser-ann")).toEqual(["telegram chat-ann"]);
    expect(next("push", "browser-bob")).toEqual(["email roses@example.com"]);
    expect(next("telegram", "chat-ann", { staffChannels: { email: false } })).toEqual([
      "email roses@example.com",
    ]);
    expect(next("email", "roses@example.com")).toEqual([]);
  });

  it("S2-12 S2-13 is told to a seller only of the orders that they look after", () => {
    const { order } = given("giftShop", {});
    const shop = { id: order.shop, ...shopSettings.parse({ name: "Roses", lifecycle: "giftShop" }) };
    const told = (assignee?: string) => {
      const participants: Participants = {
        ...{ order: { ...order, ...(assignee && { assignee }) }, shop },
        staff: [chat("ann"), chat("sam", "seller")],
      };
      return recipientsOf("shop", participants).map(({ to }) => to);
    };
    expect([told(), told("tom"), told("sam")]).toEqual([
      ["chat-ann"],
      ["chat-ann"],
      ["chat-ann", "chat-sam"],
    ]);
  });
});

const anyReader = fc.record({
  emails: fc.subarray(["a@example.com", "b@example.com"]),
  phones: fc.subarray(["+48501234567"]),
  locale: fc.constant("pl"),
  personal: fc.subarray([chat("ann"), browser("ann"), browser("bob")]),
});
const anySettings = fc.record({
  sms: fc.boolean(),
  staffChannels: fc.dictionary(fc.constantFrom("email", "telegram", "push", "voice"), fc.boolean()),
});
const anyParty = fc.constantFrom(...(Object.keys(routesByParty) as Party[]));

it("falls back to each way once at the most, never back, and ends", () => {
  fc.assert(
    fc.property(anyParty, anyReader, anySettings, (party, reader, shop) => {
      const reached = { party, reader, shop };
      for (const first of routed(reached)) {
        const seen = [first];
        for (let next = routedInstead(reached, first); next.length > 0; ) {
          seen.push(next[0]!);
          next = routedInstead(reached, next[0]!);
        }
        const channels = seen.map(({ channel }) => channel);
        expect(new Set(channels).size).toBe(channels.length);
      }
    }),
  );
});

it("reaches staff somehow, whatever the shop has switched off, as long as it has an e-mail address", () => {
  fc.assert(
    fc.property(anyReader, anySettings, (reader, shop) => {
      const emails = ["roses@example.com"];
      expect(routed({ party: "shop", reader: { ...reader, emails }, shop })).not.toEqual([]);
    }),
  );
});

it("goes no other way where its reader has complained, or may have got it", () => {
  const statuses = ["sent", "sending", "waiting", "skipped", "unknown", "capped", "complained"] as const;
  expect(statuses.filter((status) => isForAnotherWay({ status }))).toEqual([]);
  expect(isForAnotherWay({ status: "suppressed", reason: "complaint" })).toBe(false);
  expect(isForAnotherWay({ status: "suppressed", reason: "bounce" })).toBe(true);
  expect(isForAnotherWay({ status: "failed" })).toBe(true);
});

it("every channel leads to somebody", () => {
  const used = Object.values(routesByParty).flatMap((routes) => routes?.map(({ channel }) => channel));
  expect(new Set(used)).toEqual(new Set(messageChannels));
});
