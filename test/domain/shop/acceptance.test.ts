import { describe, expect, it } from "vitest";
import { lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { type NewOrder, newOrder } from "../../../domain/order/schema.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { callerRejection, requestRejection, requestsFor } from "../../../domain/shop/acceptance.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import type { Shop } from "../../../domain/shop/shop.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { orderInEachStatus, possibleCommands } from "../../support/order/every-status.ts";
import { OrderScenario, request } from "../../support/order/scenario.ts";

const shopWith = (changes: object = {}): Shop => ({
  ...shopSettings.parse({ name: "Clay Cats", lifecycle: "marketplace", ...changes }),
  id: "clay-cats",
});
const requestWith = (changes: object = {}): NewOrder => newOrder.parse({ ...request, ...changes });
const refusal = (who: ActorName, shop = shopWith(), wanted = requestWith()) =>
  requestRejection(shop, wanted, actors[who]);

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
});
