import { describe, expect, it } from "vitest";
import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { maxPhotos } from "../../../domain/order/order.ts";
import { isPhotoId, uploadRefusal } from "../../../domain/photos/photo.ts";

import { type ActorName, actors } from "../../support/order/actors.ts";
import { given, type OrderScenario } from "../../support/order/scenario.ts";

const refusal = ({ lifecycle, order }: OrderScenario, who: ActorName = "director") =>
  uploadRefusal(lifecycle, order, actors[who]);
const accepted = () => given("giftShop").by("director", "accept");

describe("uploading a photo", () => {
  it("is possible in a gift shop as long as the goods are packed", () => {
    expect(refusal(accepted())).toBeUndefined();
    expect(refusal(accepted().by("director", "addPhoto", { photo: "p" }))).toBeUndefined();
    for (const story of [
      given("giftShop"),
      accepted().by("director", "dispatch"),
      accepted().by("buyer", "cancel"),
    ])
      expect(refusal(story)).toMatchObject({ reason: "invalid-state", allowedIn: ["accepted", "photo"] });
  });

  it("is possible in every other shop until the order ends", () => {
    for (const name of ["marketplace", "serviceDesk", "backOffice"] as LifecycleName[])
      expect(refusal(given(name))).toBeUndefined();
    const ended = given("marketplace").by("director", "cancel", { reason: "no clay" });
    expect(refusal(ended)).toMatchObject({ reason: "invalid-state" });
  });

  it("is for the shop's staff alone", () => {
    const assigned = accepted().by("director", "assignSeller", { seller: "sam" });
    const may = (Object.keys(actors) as ActorName[]).filter((who) => !refusal(assigned, who));
    expect(may).toEqual(["director", "manager", "seller"]);
  });
});

describe("the photos of an order", () => {
  it("are each of them added once, and so many at the most", () => {
    const add = (story: OrderScenario, photo: string) => story.by("director", "addPhoto", { photo });
    const full = Array.from({ length: maxPhotos }, (_, i) => `p-${i}`).reduce(add, accepted());
    expect(full.refusal("director", "addPhoto", { photo: "p-0" }).detail).toContain("already");
    expect(full.refusal("director", "addPhoto", { photo: "more" }).detail).toContain("at most 20");
  });

  it("have ids that name a place and nobody", () => {
    expect(isPhotoId("19-3HY1K9P5E0T7Z6N4QW8XM2RBSD")).toBe(true);
    for (const id of ["", "photo-1", "20-3HY1K9P5E0T7Z6N4QW8XM2RBSD", "19-3HY1K9P5E0T7Z6N4QW8XM2RBSD/.."])
      expect(isPhotoId(id)).toBe(false);
  });
});
