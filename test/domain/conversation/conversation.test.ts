import { describe, expect, it } from "vitest";
import {
  type ChatMessage,
  chatNotificationsFor,
  conversationEventId,
  nextChatMessage,
  speakerForRole,
} from "../../../domain/conversation/conversation.ts";
import { newText } from "../../../domain/conversation/schema.ts";
import { speakerOf } from "../../../domain/order/parties.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { given, monday, type OrderScenario } from "../../support/order/scenario.ts";

const order = given("giftShop");
const taken = given("contractorFeed").by("contractor", "accept");
const at = (minutes: number) => addSeconds(monday, minutes * 60);

/** What was said, as who and when in minutes; the entries that it becomes. */
function talk({ order }: OrderScenario, ...messages: [ActorName, number][]): ChatMessage[] {
  const all: ChatMessage[] = [];
  for (const [who, minutes] of messages)
    all.push(nextChatMessage(order, all.at(-1), actors[who], "Hello", at(minutes)));
  return all;
}
const notified = (entries: ChatMessage[]) =>
  entries.map(({ tells }) => tells.map(({ party, at }) => [party, at]));

describe("whom an entry is for", () => {
  it("is the buyer, when the shop or its contractor writes", () => {
    for (const [story, who] of [
      [order, "manager"],
      [taken, "contractor"],
    ] as const)
      expect(notified(talk(story, [who, 0]))).toEqual([[["buyer", at(0)]]]);
  });

  it("is whoever works on the order, when the buyer writes", () => {
    expect(notified(talk(order, ["buyer", 0]))).toEqual([[["shop", at(0)]]]);
    expect(notified(talk(taken, ["buyer", 0]))).toEqual([[["contractor", at(0)]]]);
  });

  it("is both of them, when support writes", () => {
    expect(notified(talk(order, ["support", 0]))).toEqual([
      [
        ["buyer", at(0)],
        ["shop", at(0)],
      ],
    ]);
  });
});

describe("several entries", () => {
  it("S2-64 are told once at first, and once more for all that comes within ten minutes", () => {
    const messages = talk(order, ["manager", 0], ["manager", 3], ["manager", 9], ["manager", 30]);
    expect(notified(messages)).toEqual([[["buyer", at(0)]], [["buyer", at(10)]], [], [["buyer", at(30)]]]);
  });

  it("S2-64 are told at once again when the ten minutes are over to the second", () => {
    expect(notified(talk(order, ["manager", 0], ["manager", 10]))).toEqual([
      [["buyer", at(0)]],
      [["buyer", at(10)]],
    ]);
    const waiting = talk(order, ["manager", 0], ["manager", 3], ["manager", 10]);
    expect(notified(waiting)).toEqual([[["buyer", at(0)]], [["buyer", at(10)]], [["buyer", at(20)]]]);
  });

  it("S2-64 are counted for each side by itself", () => {
    const messages = talk(order, ["manager", 0], ["buyer", 1], ["manager", 2], ["buyer", 3]);
    expect(notified(messages)).toEqual([
      [["buyer", at(0)]],
      [["shop", at(1)]],
      [["buyer", at(10)]],
      [["shop", at(11)]],
    ]);
  });

  it("are numbered from one, and their messages name them and never quote them", () => {
    const messages = talk(order, ["buyer", 0], ["manager", 1]);
    expect(messages.map(({ number }) => number)).toEqual([1, 2]);
    expect(messages.flatMap(chatNotificationsFor).map(({ notification: telling }) => telling)).toEqual([
      { version: 1, template: "dialog", party: "shop", said: { entry: 1, by: "buyer" } },
      { version: 1, template: "dialog", party: "buyer", said: { entry: 2, by: "manager" } },
    ]);
  });
});

it("S3-03 is kept with who wrote what, where and when, and when each side was told", () => {
  const [first, second] = talk(order.by("manager", "accept"), ["manager", 0], ["buyer", 3]);
  expect(first).toEqual({
    ...{ order: "order-1", shop: "clay-cats", number: 1, text: "Hello", version: 2, at: at(0) },
    ...{ by: { role: "manager", id: "max" }, tells: [{ party: "buyer", at: at(0) }], told: { buyer: at(0) } },
  });
  expect(second).toMatchObject({ by: { role: "buyer" }, told: { buyer: at(0), shop: at(3) } });
  expect(second!.by).not.toHaveProperty("id");
  expect(chatNotificationsFor(second!).map((each) => each.at)).toEqual([at(3)]);
  expect(conversationEventId(second!)).toBe("order-1.m2");
});

it("is spoken by sides: whoever is neither buyer, contractor nor support speaks for the shop", () => {
  const sides = ["buyer", "contractor", "support", "director", "manager", "seller"].map(speakerForRole);
  expect(sides).toEqual(["buyer", "contractor", "support", "shop", "shop", "shop"]);
});

it("S3-03 is for the buyer, the shop's staff with its seller, the pinned contractor and support", () => {
  const speakers = (story: OrderScenario) => actorNames.filter((who) => speakerOf(story.order, actors[who]));
  const staff = ["director", "manager", "support", "buyer", "storefrontForBuyer"];
  expect(speakers(order).toSorted()).toEqual(staff.toSorted());
  expect(speakers(order.withSeller()).toSorted()).toEqual([...staff, "seller"].toSorted());
  expect(speakers(taken).toSorted()).toEqual([...staff, "contractor"].toSorted());
});

it("S3-03 says something, in one letter or in 2,000, and nothing beside", () => {
  const isTaken = (message: object) => newText.safeParse(message).success;
  for (const text of ["?", "да", "a".repeat(2000), ` ${"a".repeat(2000)} `])
    expect(isTaken({ text })).toBe(true);
  for (const text of ["", " \n ", "a".repeat(2001), 7]) expect(isTaken({ text })).toBe(false);
  expect(isTaken({ text: "Hello", by: "shop" })).toBe(false);
});
