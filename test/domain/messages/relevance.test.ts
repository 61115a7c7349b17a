import { describe, expect, it } from "vitest";
import type { Party } from "../../../domain/actor.ts";
import { isRelevant, pausedUntil } from "../../../domain/messages/relevance.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

/** Whether the message of the event that stands at this version is still sent, some time later. */
const isSent = ({ lifecycle, order, now }: OrderScenario, version: number, party: Party = "buyer"): boolean =>
  isRelevant(lifecycle, order, { version, party }, now);
const late = (story: OrderScenario) => story.advanceWithoutTimers("PT1H");

const confirmed = () => given("marketplace").by("director", "confirm");
const gift = () =>
  given("giftShop", { delivery: { way: "ownCourier", price: 1500 } }).by("director", "accept");
const left = () => gift().by("director", "dispatch");

describe("what a message asks for is open when it leaves", () => {
  it.each<[string, Party, OrderScenario, OrderScenario]>([
    ["a payment, once it came", "buyer", confirmed(), confirmed().paymentReport(total, "a")],
    [
      "a payment, once it is cancelled",
      "buyer",
      confirmed(),
      confirmed().by("buyer", "cancel", { reason: "x" }),
    ],
    ["to confirm, once somebody did", "shop", given("marketplace"), confirmed()],
    ["to accept, once somebody did", "shop", given("giftShop"), gift()],
    [
      "whether to cancel, once it is dismissed",
      "support",
      gift().by("buyer", "requestCancel", { reason: "x" }),
      gift().by("buyer", "requestCancel", { reason: "x" }).by("support", "dismissCancel", { reason: "x" }),
    ],
  ])("%s", (_, party, before, after) => {
    const { version } = before.order;
    expect([isSent(before, version, party), isSent(late(before), version, party)]).toEqual([true, true]);
    expect(isSent(after, version, party)).toBe(false);
  });
});

describe("what a message announces is so, unless it has just been so", () => {
  it.each<[string, OrderScenario, OrderScenario]>([
    ["being on its way", left(), left().by("director", "deliver", { handedTo: "inPerson" })],
    ["being accepted", gift(), left()],
    [
      "a failed delivery",
      left().by("director", "fail", { reason: "x" }),
      left().by("director", "fail", { reason: "x" }).by("director", "deliver", { handedTo: "inPerson" }),
    ],
  ])("%s", (_, before, after) => {
    const { version } = before.order;
    expect(isSent(late(before), version)).toBe(true);
    expect(isSent(late(after), version)).toBe(false);
  });

  it("S4-08 tells each of several changes that follow at once", () => {
    const story = given("backOffice").by("director", "start").by("director", "handOver");
    expect([1, 2, 3].map((version) => isSent(story, version))).toEqual([true, true, true]);
    expect([1, 2, 3].map((version) => isSent(late(story), version))).toEqual([false, false, true]);
  });
});

it("an end and money are told however late it is", () => {
  const ended = confirmed().paymentReport(total, "a").by("director", "refund", { amount: 500, reason: "x" });
  expect(isSent(ended.advanceWithoutTimers("P9D"), ended.order.version)).toBe(true);
  const cancelled = confirmed().by("buyer", "cancel", { reason: "x" });
  expect(isSent(cancelled.advanceWithoutTimers("P9D"), cancelled.order.version, "shop")).toBe(true);
});

describe("what is repeated", () => {
  it("is told at once the first time, then once in ten minutes, and in the end as it stands", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(gaps, (seconds) => {
        let story = left();
        for (const gap of seconds)
          story = story.advanceWithoutTimers(`PT${gap + 1}S`).by("director", "fail", { reason: "x" });
        const { lifecycle, order } = story;
        const fails = order.history.flatMap(({ command, at }, i) =>
          command === "fail" ? [{ at, version: i + 1 }] : [],
        );
        const leaves = fails.flatMap(({ at, version }) => {
          const due = pausedUntil(lifecycle, order, { version, party: "buyer" }) ?? at;
          const isOvertaken = fails.some((each) => each.version > version && each.at <= due);
          return isOvertaken ? [] : [due];
        });
        expect(pausedUntil(lifecycle, order, { version: fails[0]!.version, party: "buyer" })).toBeUndefined();
        for (const [i, due] of leaves.slice(1).entries())
          expect(due >= addSeconds(leaves[i]!, 600)).toBe(true);
        expect(leaves.at(-1)! >= fails.at(-1)!.at).toBe(true);
      }),
    );
  });

  it("is sent at once where it is a new link, because the old one is dead, and three times in an hour", () => {
    let story = left();
    for (const who of ["director", "buyer", "support"] as const) {
      story = story.advanceWithoutTimers("PT2M").by(who, "renewLink");
      const { lifecycle, order } = story;
      expect(pausedUntil(lifecycle, order, { version: order.version, party: "buyer" })).toBeUndefined();
    }
    for (const who of ["director", "buyer", "support"] as const)
      expect(story.refusal(who, "renewLink")).toMatchObject({ reason: "invalid-state", why: "repeated" });
    const later = story.advanceWithoutTimers("PT57M");
    expect(later.by("director", "renewLink").order.linkRenewals).toBe(4);
  });

  it("waits for no deliverer: their job is now", () => {
    const twice = gift()
      .by("director", "assignDeliverer", { deliverer: "dan" })
      .by("director", "assignDeliverer", { deliverer: "dee" });
    const { lifecycle, order } = twice;
    for (const party of ["deliverer", "formerDeliverer"] as const)
      expect(pausedUntil(lifecycle, order, { version: order.version, party })).toBeUndefined();
    expect(pausedUntil(lifecycle, order, { version: order.version, party: "buyer" })).toBe(
      addSeconds(twice.now, 600),
    );
  });
});
