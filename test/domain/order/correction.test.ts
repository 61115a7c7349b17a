import { describe, expect, it } from "vitest";
import { publicEventOf } from "../../../domain/events/event.ts";
import { lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { holderOf, type Link, linkOf } from "../../../domain/links/link.ts";
import { feedListKey, listKeys } from "../../../domain/listing/indexes.ts";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import { recipientsOf } from "../../../domain/messages/recipients.ts";
import { fold, originOf } from "../../../domain/order/evolve.ts";
import { effectiveRequest } from "../../../domain/order/rules/correction.ts";
import type { NewOrder } from "../../../domain/order/schema.ts";
import { orderView } from "../../../domain/order/view.ts";
import { actors } from "../../support/order/actors.ts";
import { given, monday, type OrderScenario } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const right = { email: "anna.nowak@example.com" };
const newHome = { line1: "ul. Nowa 2", city: "Kraków" };
const shop = { id: "clay-cats", name: "Clay Cats", locale: "en", timeZone: "UTC", emails: [], sms: true };

const parties = (story: OrderScenario) =>
  notificationsFor(story.lifecycle, story.order, story.order.version).map(({ party }) => party);

/** Where the last event's message to a party goes. */
const reached = ({ order }: OrderScenario, party: "buyer" | "formerBuyer") =>
  recipientsOf(party, { order, shop }, order.version).map(({ to }) => to);

describe.each(lifecycleNames)("a correction in %s", (name) => {
  it("changes the order, its lists and the buyer's link, and tells the old and the new address", () => {
    const before = given(name);
    const after = before.by("support", "correct", { buyer: { name: "Anna Lis", ...right } });
    expect(orderView(after.lifecycle, after.order, actors.support).buyer).toMatchObject({
      name: "Anna Lis",
      ...right,
    });
    expect(listKeys(after.lifecycle, after.order).summary).toMatchObject({ buyer: "Anna Lis" });
    expect(holderOf(linkOf(before.order, "buyer")!, after.order, monday)).toBeUndefined();
    expect(parties(after)).toEqual(expect.arrayContaining(["buyer", "formerBuyer", "shop"]));
    expect(reached(after, "buyer")).toEqual([right.email]);
    expect(reached(after, "formerBuyer")).toEqual(["anna@example.com"]);
  });

  it("says in feeds and histories what was changed, and to nobody the values", () => {
    const { order, lifecycle } = given(name).by("director", "correct", { buyer: right });
    const corrected = { corrected: ["buyer.email"] };
    expect(publicEventOf(order, order.version)?.data).toEqual(corrected);
    expect(publicEventOf(order, order.version, actors.director)?.data).toEqual(corrected);
    for (const who of ["director", "support", "buyer"] as const)
      expect(orderView(lifecycle, order, actors[who]).history.at(-1)?.data).toEqual(corrected);
  });
});

it("leaves the link where only a name or an address is corrected, and tells nobody at a former address", () => {
  const after = given("marketplace").by("director", "correct", {
    buyer: { name: "Anna Lis" },
    delivery: { address: newHome },
  });
  expect(after.order.linkRenewals).toBeUndefined();
  expect(parties(after)).toEqual(["buyer"]);
});

it("keeps a recipient's other fields, and takes an address as a whole", () => {
  const recipient = { name: "Jan", phone: "+48601234567" };
  const story = given("giftShop", { recipient, delivery: { address: { ...newHome, line2: "m. 3" } } }).by(
    "director",
    "correct",
    { recipient: { phone: "+48601234568" }, delivery: { address: newHome } },
  );
  expect(story.order.request.recipient).toEqual({ name: "Jan", phone: "+48601234568" });
  expect(story.order.request.delivery.address).toEqual(newHome);
});

it("says where the goods go until they do, and how people are reached also after the end", () => {
  const shipped = given("marketplace")
    .by("director", "confirm")
    .by("director", "confirmPayment")
    .by("director", "ship", { carrier: "InPost", trackingCode: "62" });
  expect(shipped.refusal("director", "correct", { delivery: { address: newHome } })).toMatchObject({
    reason: "invalid-state",
  });
  const over = shipped.by("buyer", "receive");
  expect(over.refusal("support", "correct", { delivery: { pickupPoint: { id: "WAW01M" } } }).reason).toBe(
    "invalid-state",
  );
  expect(over.by("director", "correct", { buyer: right }).order.request.buyer).toMatchObject(right);
});

it("moves a feed's job to the city of its right address", () => {
  const { lifecycle, order } = given("contractorFeed").by("support", "correct", {
    delivery: { address: newHome },
  });
  expect(listKeys(lifecycle, order).feedKey).toBe(feedListKey("tiling", "Kraków"));
});

it("refuses what the order says already, and what says nothing", () => {
  const story = given("marketplace");
  expect(story.refusal("director", "correct", { buyer: { email: "anna@example.com" } }).reason).toBe(
    "invalid-state",
  );
  for (const nothing of [{}, { buyer: {} }, { delivery: {} }])
    expect(story.refusal("director", "correct", nothing).reason).toBe("validation-failed");
});

it("sends a renewed link also to the buyer who asks for it", () => {
  const asked = given("marketplace").by("storefrontForBuyer", "renewLink");
  expect(parties(asked)).toEqual(["buyer"]);
  expect(holderOf(linkOf(given("marketplace").order, "buyer")!, asked.order, monday)).toBeUndefined();
});

const steps = fc.array(
  fc.oneof(
    fc.constantFrom("a@example.com", "b@example.com", "c@example.com").map((email) => ({ buyer: { email } })),
    fc.constantFrom("+48501234567", "+48501234568").map((phone) => ({ buyer: { phone } })),
    fc.constantFrom("Anna", "Ewa").map((name) => ({ buyer: { name } })),
    fc.constant("renewLink" as const),
  ),
  { maxLength: 12 },
);

it("leaves exactly one link of a buyer that works, and the corrected contacts only, after any corrections", () => {
  fc.assert(
    fc.property(steps, (all) => {
      let story = given("marketplace");
      const placed: NewOrder = story.order.request;
      const links: Link[] = [linkOf(story.order, "buyer")!];
      for (const step of all) {
        const [name, fields] = step === "renewLink" ? [step, {}] : ["correct" as const, step];
        const decision = story.decide("director", name, fields);
        if (!("event" in decision)) continue;
        story = story.apply(decision.event);
        links.push(linkOf(story.order, "buyer")!);
        expect(reached(story, "buyer")).toEqual([story.order.request.buyer.email]);
        expect(reached(story, "formerBuyer")).not.toContain(story.order.request.buyer.email);
      }
      const { order } = story;
      const distinct = new Map(links.map((link) => [JSON.stringify(link), link]));
      expect([...distinct.values()].filter((link) => holderOf(link, order, monday))).toEqual([
        linkOf(order, "buyer"),
      ]);
      expect(effectiveRequest(placed, order.history)).toEqual(order.request);
      expect(fold(originOf(order), order.history)).toEqual(order);
    }),
  );
});
