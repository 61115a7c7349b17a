import { describe, expect, it } from "vitest";
import { availabilities } from "../../../domain/lifecycle/enums.ts";
import { lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { type NewOrder, newOrder } from "../../../domain/order/schema.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { callerRejection, requestRejection, requestsFor } from "../../../domain/shop/acceptance.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { type Shop, termsOf } from "../../../domain/shop/shop.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { orderInEachStatus, possibleCommands } from "../../support/order/every-status.ts";
import { monday, OrderScenario, request } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const byContent = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const shopWith = (changes: object = {}): Shop => ({
  ...shopSettings.parse({ name: "Clay Cats", lifecycle: "marketplace", ...changes }),
  id: "clay-cats",
});
const requestWith = (changes: object = {}): NewOrder => newOrder.parse({ ...request, ...changes });
const refusal = (who: ActorName, shop = shopWith(), wanted = requestWith(), outOfStock?: Set<string>) =>
  requestRejection(shop, wanted, { actor: actors[who], now: monday, ...(outOfStock && { outOfStock }) });

describe("placing an order", () => {
  it("S4-01 S4-02 is for the shop's storefront and staff, who say how it came", () => {
    expect(refusal("storefront")).toBeUndefined();
    expect(refusal("seller", shopWith(), requestWith({ source: "phone" }))).toBeUndefined();
    expect(refusal("seller")?.reason).toBe("validation-failed");
    expect(refusal("storefront", shopWith(), requestWith({ source: "phone" }))?.reason).toBe(
      "validation-failed",
    );
  });

  it("looks like a missing shop to another shop's staff, and is not for others", () => {
    expect(callerRejection("clay-cats", actors.director)).toBeUndefined();
    expect(callerRejection("clay-cats", actors.strangeDirector)?.reason).toBe("not-found");
    for (const who of ["support", "contractor", "admin", "buyer"] as const)
      expect(callerRejection("clay-cats", actors[who])?.reason).toBe("forbidden");
  });

  it("S2-06 S2-07 is refused while the shop is hidden, and taken again afterwards", () => {
    expect(refusal("storefront", shopWith({ hidden: true }))?.reason).toBe("invalid-state");
    expect(refusal("storefront", shopWith({ hidden: false }))).toBeUndefined();
  });

  it("S2-56 is refused with all that is out of stock by the shop's feed, as it is with a hidden product", () => {
    const line = (sku?: string) => ({ ...request.lines![0]!, sku });
    const wanted = requestWith({
      lines: [line("CAT-1"), line(), line("CAT-2"), line("CAT-3"), line("CAT-1")],
    });
    expect(refusal("storefront", shopWith(), wanted, new Set(["CAT-1", "CAT-3", "DOG"]))).toEqual({
      reason: "invalid-state",
      detail: "Out of stock at the moment: CAT-1, CAT-3.",
      extra: {
        errors: ["/lines/0/sku", "/lines/3/sku", "/lines/4/sku"].map((pointer) => ({
          ...{ pointer, detail: "is out of stock" },
        })),
      },
    });
    expect(refusal("storefront", shopWith(), wanted, new Set(["DOG"]))).toBeUndefined();
    const hidden = shopWith({ hiddenProducts: ["CAT-2"] });
    expect(refusal("storefront", hidden, wanted, new Set(["CAT-1"]))?.detail).toContain("CAT-2 is hidden");
  });

  it("S2-08 of a hidden shop changes nothing for orders that it has", () => {
    for (const name of lifecycleNames) {
      const hidden = shopWith({ lifecycle: name, hidden: true });
      expect(refusal("storefront", hidden)?.reason).toBe("invalid-state");
      const seenBy = (shop: Shop, { lifecycle, order, now }: OrderScenario) => {
        const story = new OrderScenario(withShopStatuses(lifecycle, shop), order, now);
        const actions = actorNames.map((who) => actionsOf(story.lifecycle, order, actors[who], now));
        return { possible: possibleCommands(story), actions };
      };
      const stories = orderInEachStatus(name);
      expect([...stories.keys()].sort()).toEqual(Object.keys(lifecycles[name].statuses).sort());
      for (const [status, story] of stories)
        expect(seenBy(hidden, story), status).toEqual(seenBy(shopWith({ lifecycle: name }), story));
    }
  });

  it("S2-09 is refused for a hidden product alone", () => {
    expect(refusal("storefront", shopWith({ hiddenProducts: ["CAT-1"] }))?.detail).toContain("CAT-1");
    expect(refusal("storefront", shopWith({ hiddenProducts: ["CAT-2"] }))).toBeUndefined();
  });

  it("needs lines, or in a feed the service and the city", () => {
    const pointer = (shop: Shop, changes: object) =>
      refusal("storefront", shop, requestWith(changes))?.extra?.errors[0]?.pointer;
    for (const lines of [[], undefined]) expect(pointer(shopWith(), { lines })).toBe("/lines");
    const feed = shopWith({ lifecycle: "contractorFeed" });
    expect(pointer(feed, { lines: [], service: undefined })).toBe("/service");
    expect(pointer(feed, { lines: [], city: undefined })).toBe("/city");
    expect(pointer(feed, { lines: [] })).toBeUndefined();
    expect(pointer(feed, { lines: undefined })).toBeUndefined();
  });

  it("S3-04 becomes one request for each availability where the lifecycle never mixes them", () => {
    const lines = ["inStock", "madeToOrder"].map((availability) => ({
      ...requestWith().lines[0],
      availability,
    }));
    expect(requestsFor(shopWith(), requestWith({ lines }))).toHaveLength(2);
    expect(requestsFor(shopWith({ lifecycle: "backOffice" }), requestWith({ lines }))).toHaveLength(1);
  });

  it("S3-04 becomes orders that share all but the delivery price, and together have every line once", () => {
    const availability = fc.constantFrom(...availabilities);
    const lines = fc.array(fc.record({ availability, quantity: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lines, fc.constantFrom(...lifecycleNames), (wanted, name) => {
        const asked = requestWith({ lines: wanted.map((line) => ({ title: "Cat", unitPrice: 1, ...line })) });
        const parts = requestsFor(shopWith({ lifecycle: name }), asked);
        const kinds = new Set(wanted.map((line) => line.availability));
        expect(parts).toHaveLength(lifecycles[name].features?.splits ? kinds.size : 1);
        expect(parts.flatMap((part) => part.lines).toSorted(byContent)).toEqual(
          asked.lines.toSorted(byContent),
        );
        for (const { lines, delivery, ...rest } of parts) {
          const { lines: _, delivery: whole, ...shared } = asked;
          expect(rest).toEqual({ ...shared, shop: "clay-cats" });
          expect({ ...delivery, price: whole.price }).toEqual(whole);
          if (parts.length > 1) expect(new Set(lines.map((line) => line.availability)).size).toBe(1);
        }
        expect(parts.reduce((sum, { delivery }) => sum + delivery.price, 0)).toBe(asked.delivery.price);
      }),
    );
  });

  it("S3-10 lets a shop set the lengths that count from entering a status, by their names and no others", () => {
    for (const name of lifecycleNames) {
      const timers = Object.values(lifecycles[name].statuses).flatMap(({ deadlines = [] }) => deadlines);
      for (const timer of timers) {
        const parsed = shopSettings.safeParse({
          name: "Cats",
          lifecycle: name,
          deadlines: { [timer.name]: "P5D" },
        });
        const settable = timers.some((each) => each.name === timer.name && each.after !== undefined);
        expect([name, timer.name, parsed.success]).toEqual([name, timer.name, settable]);
      }
    }
  });

  it("keeps the terms that the shop had then", () => {
    const kept = {
      ...{
        deadlines: { payment: "P5D" },
        acceptFee: 500,
        city: "Warszawa",
        timeZone: "Europe/Warsaw",
      },
    };
    const { lines } = requestWith();
    for (const name of lifecycleNames) {
      const shop = { ...shopWith({ lifecycle: name }), ...kept };
      expect(termsOf(shop, { lines })).toEqual(kept);
      for (const field of Object.keys(kept).filter((each) => each !== "timeZone"))
        expect(termsOf({ ...shop, [field]: undefined }, { lines })).not.toHaveProperty(field);
    }
  });
});
