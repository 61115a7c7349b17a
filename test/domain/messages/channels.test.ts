import { describe, expect, it } from "vitest";
import type { Party } from "../../../domain/actor.ts";
import {
  askedChannels,
  chosenChannels,
  type MessageChoices,
  type MessageTopic,
  messageChannels,
  messageTopics,
} from "../../../domain/channels.ts";
import { catalogueOf } from "../../../domain/lifecycles/message-catalogue.ts";
import { lifecycleOf, lifecycles } from "../../../domain/lifecycles/registry.ts";
import {
  type ChannelSettings,
  chosenTopics,
  type PersonalAddress,
  type Reader,
  routed,
  routedInstead,
  routesByParty,
} from "../../../domain/messages/channels/routes.ts";
import { topicOf } from "../../../domain/messages/notifications.ts";
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
        linked: [chat("ann"), chat("sam", "seller")],
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

describe("what somebody wants by which channel", () => {
  const choices = { newOrders: { push: false }, essentials: { push: false, telegram: false, email: false } };
  const ann = [browser("ann"), chat("ann")].map((each) => ({ ...each, choices }));
  const told = (topic: MessageTopic, shop: ChannelSettings = {}) =>
    ways(routed({ ...atShop(shop, { personal: [...ann, browser("bob")] }), topic }));

  it("is theirs alone: others and the shop's mailbox are told as before", () => {
    expect(told("newOrders")).toEqual(["push browser-bob", "telegram chat-ann", "email roses@example.com"]);
    expect(told("changes")).toEqual([
      ...["push browser-ann", "push browser-bob", "telegram chat-ann"],
      "email roses@example.com",
    ]);
    expect(told("essentials")).toEqual(["push browser-bob", "email roses@example.com"]);
  });

  it("leaves the shop's mailbox where nobody else of the shop would be told", () => {
    const silent = { ...atShop({ staffChannels: { email: false } }, { personal: ann }), topic: "essentials" };
    expect(ways(routed(silent as never))).toEqual(["email roses@example.com"]);
  });

  const carl = { emails: ["carl@example.com"], phones: ["+48501234567"], locale: "pl", personal: [] };
  const atCarl = (topic: MessageTopic, off: object) =>
    ({
      party: "contractor",
      shop: { sms: true },
      topic,
      reader: { ...carl, choices: { [topic]: off } },
    }) as const;

  it("is an SMS in place of an e-mail for a contractor who wants it so, and nothing for one who wants nothing", () => {
    expect(ways(routed(atCarl("changes", { email: false })))).toEqual(["sms +48501234567"]);
    expect(routed(atCarl("conversation", { email: false, sms: false }))).toEqual([]);
  });

  it("never silences money and ends, and then what is not wanted comes last", () => {
    expect(ways(routed(atCarl("essentials", { email: false, sms: false })))).toEqual([
      "email carl@example.com",
    ]);
    const next = routedInstead(atCarl("essentials", { email: false }), {
      channel: "sms",
      to: carl.phones[0]!,
    });
    expect(ways(next)).toEqual(["email carl@example.com"]);
    expect(
      routedInstead(atCarl("changes", { email: false }), { channel: "sms", to: carl.phones[0]! }),
    ).toEqual([]);
  });

  it("can be said of every topic that a party is told of, and of no other", () => {
    const kinds = {
      shop: "shop",
      support: "support",
      candidate: "contractor",
      contractor: "contractor",
    } as const;
    const told = Object.values(lifecycles)
      .flatMap(catalogueOf)
      .flatMap(({ party, causes, lifecycle, template }) => {
        const kind = kinds[party as "shop"] ?? (party === "formerContractor" ? "contractor" : undefined);
        const group = lifecycleOf({ lifecycle }).statuses[template]?.group;
        return kind ? causes.map(({ command }) => `${kind} ${topicAfter(command, group)}`) : [];
      });
    const chosen = Object.entries(chosenTopics).flatMap(([kind, topics]) =>
      Object.keys(topics).map((topic) => `${kind} ${topic}`),
    );
    expect(new Set(chosen)).toEqual(new Set(told));
  });
});

/** The topic of a message that this event brings. */
const topicAfter = (command: string, group?: string): MessageTopic =>
  topicOf({ history: [{ command, group }] } as never, {
    version: 1,
    ...(command === "message" && { said: { entry: 1, by: "buyer" } }),
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

it("reaches staff somehow, whatever the shop has switched off, as long as it has an e-mail address", () => {
  fc.assert(
    fc.property(anyReader, anySettings, (reader, shop) => {
      const emails = ["roses@example.com"];
      expect(routed({ party: "shop", reader: { ...reader, emails }, shop })).not.toEqual([]);
    }),
  );
});

const anyChoices: fc.Arbitrary<MessageChoices> = fc.dictionary(
  fc.constantFrom(...messageTopics),
  fc.dictionary(fc.constantFrom(...chosenChannels), fc.boolean()),
);
const anyChoosing = fc
  .tuple(anyReader, anyChoices, fc.array(anyChoices, { minLength: 3, maxLength: 3 }))
  .map(([reader, choices, own]) => ({
    ...reader,
    choices,
    personal: reader.personal.map((each, i) => ({ ...each, choices: own[i] })),
  }));
const anyTopic = fc.constantFrom(...messageTopics);

it("falls back to each way once at the most, never back, and ends", () => {
  fc.assert(
    fc.property(anyParty, anyChoosing, anySettings, anyTopic, (party, reader, shop, topic) => {
      const reached = { party, reader, shop, topic };
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

it("money, ends, and what buyers and deliverers are told always reach somebody, whatever is switched off", () => {
  fc.assert(
    fc.property(anyParty, anyChoosing, anySettings, anyTopic, (party, reader, shop, topic) => {
      const isFree = ["candidate", "contractor", "formerContractor"].includes(party);
      fc.pre(topic === "essentials" || !isFree);
      const all = { party, reader, shop };
      expect(routed({ ...all, topic }).length > 0).toBe(routed(all).length > 0);
      const ways = new Set(routed({ ...all, topic }).map(({ channel, to }) => `${channel} ${to}`));
      for (let failed = routed({ ...all, topic }); failed.length > 0; ) {
        failed = failed.flatMap((each) => routedInstead({ ...all, topic }, each));
        for (const { channel, to } of failed) ways.add(`${channel} ${to}`);
      }
      for (const { channel, to } of routed(all))
        if (reader.personal.length === 0) expect(ways).toContain(`${channel} ${to}`);
    }),
  );
});

it("nobody gets by a channel what they have switched off for it, as long as anything else is told of it", () => {
  fc.assert(
    fc.property(anyParty, anyChoosing, anySettings, anyTopic, (party, reader, shop, topic) => {
      const found = routed({ party, reader, shop, topic });
      const isOff = ({ channel, to }: { channel: string; to: string }) => {
        const own = reader.personal.find((each) => each.channel === channel && each.to === to) ?? reader;
        return own.choices?.[topic]?.[channel as "push"] === false;
      };
      expect(found.every(isOff) || !found.some(isOff)).toBe(true);
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

it("a channel that has to be asked for is one in the routes of the parties that the language names", () => {
  const asked = Object.entries(routesByParty).flatMap(([party, routes]) =>
    routes!.flatMap(({ channel, as }) => (as === "asked" ? [`${channel} ${party}`] : [])),
  );
  const named = Object.entries(askedChannels).flatMap(([channel, parties]) =>
    parties.map((party) => `${channel} ${party}`),
  );
  expect(asked.toSorted()).toEqual(named.toSorted());
});

it("every channel leads to somebody", () => {
  const used = Object.values(routesByParty).flatMap((routes) => routes?.map(({ channel }) => channel));
  expect(new Set(used)).toEqual(new Set(messageChannels));
});
