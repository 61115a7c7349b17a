import { describe, expect, it } from "vitest";
import { isClosed } from "../../../../domain/lifecycle/groups.ts";
import { lifecycleGuideOf } from "../../../../domain/lifecycles/guide.ts";
import { countsOf } from "../../../../domain/listing/summary.ts";
import { notificationsFor } from "../../../../domain/messages/notifications.ts";
import { photographedCategories as categories } from "../../../../domain/order/conditions.ts";
import { cancellationPreviewOf } from "../../../../domain/order/money/cancellation.ts";
import type { Terms } from "../../../../domain/order/order.ts";
import { maySee } from "../../../../domain/order/parties.ts";
import { type ActorName, actors } from "../../../support/order/actors.ts";
import {
  orderInEachStatus,
  ordersInEveryPosition,
  possibleCommands,
} from "../../../support/order/every-status.ts";
import { given, OrderScenario, total } from "../../../support/order/scenario.ts";

type Way = "self" | "thirdParty" | "ownCourier" | "carrier" | "pickup";
const window = { from: "2026-11-16T12:00:00Z", to: "2026-11-16T14:00:00Z" };
const bouquet = (way: Way = "ownCourier", category = "flowers") => ({
  gift: true,
  delivery: { way, price: 1500, ...window },
  lines: [{ title: "Roses", quantity: 1, unitPrice: 9000, category }],
});
const fresh = (way?: Way, category?: string) => given("giftShop", bouquet(way, category));
const accepted = (way?: Way, category?: string) => fresh(way, category).by("manager", "accept");
const photo = () => accepted().by("director", "addPhoto", { photo: "photo-1" });
const gone = () =>
  accepted().by("director", "assignDeliverer", { deliverer: "dan" }).by("director", "dispatch");
const lastNotified = ({ lifecycle, order }: OrderScenario) =>
  notificationsFor(lifecycle, order, order.version).map(({ template, party }) => `${template}: ${party}`);

describe("the deliverer of a gift", () => {
  const given = () => accepted("ownCourier").by("director", "assignDeliverer", { deliverer: "dan" });

  it("S4-22 sets out, delivers or fails from the assignment on", () => {
    expect(given().by("deliverer", "onMyWay").order).toMatchObject({
      status: "courierLeft",
      delivery: { status: "onTheWay" },
    });
    expect(given().by("deliverer", "deliver", { handedTo: "inPerson" }).order.status).toBe("done");
    const failed = given().by("deliverer", "fail", { reason: "nobody there" });
    expect(failed.order).toMatchObject({ status: "accepted", delivery: { status: "failed" } });
    expect(lastNotified(failed)).toEqual(["fail: shop", "fail: buyer"]);
    expect(failed.by("deliverer", "onMyWay").order.status).toBe("courierLeft");
  });

  it("S2-38 leaves the shop what it had: without a courier gone it marks nothing as handed over", () => {
    expect(given().refusal("director", "deliver", { handedTo: "inPerson" }).reason).toBe("invalid-state");
    expect(
      gone().by("deliverer", "fail", { reason: "nobody there" }).by("deliverer", "onMyWay").order.status,
    ).toBe("courierLeft");
  });
});

it("S2-10 a new gift is red, and no other", () => {
  const { colours } = countsOf(fresh().lifecycle, []);
  expect(Object.keys(colours).filter((group) => colours[group] === "red")).toEqual(["new"]);
  const { statuses, groups } = lifecycleGuideOf("giftShop");
  expect(statuses.filter(({ colour }) => colour === "red").map(({ name }) => name)).toEqual(["new"]);
  expect(groups.filter(({ colour }) => colour === "red").map(({ name }) => name)).toEqual(["new"]);
});

it("S2-25 the shop takes what has ended out of the section, and puts it back", () => {
  const ends = [...orderInEachStatus("giftShop").values()].filter(({ order }) => isClosed(order.group));
  expect(ends).toHaveLength(4);
  for (const ended of ends) {
    const gone = ended.by("director", "archive");
    expect(gone.order).toMatchObject({ status: ended.order.status, archived: true });
    expect(gone.refusal("director", "archive").reason).toBe("invalid-state");
    expect(gone.by("manager", "unarchive").order.archived).not.toBe(true);
    for (const who of ["buyer", "support", "deliverer"] as const)
      expect(ended.refusal(who, "archive").reason).toBe("forbidden");
  }
  for (const open of [fresh(), accepted(), photo(), gone()])
    expect(open.refusal("director", "archive").reason).toBe("invalid-state");
});

describe("accepting a gift", () => {
  it("S2-18 the shop is reminded after 15 minutes, and nothing is cancelled", () => {
    const story = fresh().advance("PT15M");
    expect(story.order).toMatchObject({ status: "new", updatedAt: "2026-11-16T09:15:00Z" });
    expect(lastNotified(story)).toEqual(["acceptDue: shop"]);
    expect(fresh().advance("PT14M59S").told).toEqual(["create→new"]);
    const late = fresh().advance("P30D");
    expect(late.order).toMatchObject({ status: "new", deadlines: [] });
    expect(late.told).toEqual(["create→new", "remind", "remind"]);
    expect(late.by("manager", "accept").order.status).toBe("accepted");
    expect(fresh().by("manager", "accept").advance("PT15M").told).not.toContain("remind");
  });

  it("S2-19 S2-23 S2-32 the buyer cancels before delivery without giving a reason", () => {
    for (const story of [fresh().advance("PT20M"), accepted(), photo()])
      expect(story.by("buyer", "cancel").order.status).toBe("cancelledByBuyer");
  });

  it("S2-24 the shop is told of the buyer's cancellation", () => {
    expect(lastNotified(accepted().by("buyer", "cancel"))).toEqual(["cancelledByBuyer: shop"]);
  });

  it("S2-12 S2-13 a seller has no part in an order before it is assigned to them", () => {
    const sees = ({ lifecycle, order }: OrderScenario, who: ActorName) =>
      maySee(lifecycle, order, actors[who]);
    const staff: ActorName[] = ["director", "manager", "seller", "strangeDirector", "strangeSeller"];
    for (const story of [fresh(), accepted()])
      expect(staff.filter((who) => sees(story, who))).toEqual(["director", "manager"]);
    for (const who of ["director", "manager"] as const)
      expect(fresh().by(who, "accept").order.status).toBe("accepted");
    expect(fresh().refusal("seller", "accept").reason).toBe("forbidden");
    expect(accepted().refusal("seller", "dispatch").reason).toBe("forbidden");
    const assigned = accepted().by("manager", "assignSeller", { seller: "sam" });
    expect(sees(assigned, "seller")).toBe(true);
    expect(["otherSeller", "strangeSeller"].filter((who) => sees(assigned, who as ActorName))).toEqual([]);
    expect(assigned.by("seller", "dispatch").order.status).toBe("courierLeft");
    expect(assigned.refusal("otherSeller", "dispatch").reason).toBe("forbidden");
  });

  it("S2-54 the shop declines with a reason, and everything goes back", () => {
    expect(fresh().refusal("manager", "decline").errors?.[0]?.pointer).toBe("/reason");
    const declined = fresh().paymentReport(total, "pay-1").by("manager", "decline", { reason: "no roses" });
    expect(declined.order).toMatchObject({
      status: "declined",
      reason: "no roses",
      payment: { refundDue: total },
    });
  });
});

describe("the photo of a gift", () => {
  it("S2-26 is a status of its own as soon as there is one", () => {
    expect(photo().order).toMatchObject({ status: "photo", photos: ["photo-1"] });
  });

  it.each(categories)("S2-27 belongs to the category %s", (category) => {
    expect(accepted("self", category).by("director", "addPhoto", { photo: "p" }).order.status).toBe("photo");
  });

  it("S2-27 belongs to a category however its name is spelled, and to what the shop names so", () => {
    const photographs = (category: string, terms?: Terms) => {
      const story = given("giftShop", bouquet("self", category), terms).by("director", "accept");
      return "event" in story.decide("director", "addPhoto", { photo: "p" });
    };
    for (const name of categories)
      for (const spelled of [
        name.toUpperCase(),
        name.toLowerCase(),
        ` ${name.replaceAll(" ", "\u00a0 ")}\t`,
        name.normalize("NFD"),
        [...name]
          .map((letter) =>
            /[a-z]/.test(letter) ? String.fromCodePoint(letter.codePointAt(0)! + 0xfee0) : letter,
          )
          .join(""),
      ])
        expect([spelled, photographs(spelled)]).toEqual([spelled, true]);
    for (const other of ["jewellery", "flower", "gift cards", "цветок"])
      expect([other, photographs(other)]).toEqual([other, false]);
    expect(photographs("jewellery", { photographed: true })).toBe(true);
  });

  it("S2-27 belongs to no other category", () => {
    expect(accepted("self", "jewellery").refusal("director", "addPhoto", { photo: "p" }).reason).toBe(
      "invalid-state",
    );
  });

  it("S2-29 S2-31 is shown to the buyer, who likes it or says what is wrong", () => {
    expect(lastNotified(photo())).toEqual(["photo: buyer"]);
    expect(photo().by("buyer", "ratePhoto", { liked: false, text: "too red" }).order.photoRating).toEqual({
      liked: false,
      text: "too red",
    });
  });

  it("S2-30 the shop is reminded 30 minutes before the window when there is none", () => {
    const story = accepted().advanceTo("2026-11-16T11:30:00Z");
    expect(story.order.updatedAt).toBe("2026-11-16T11:30:00Z");
    expect(lastNotified(story)).toEqual(["photoDue: shop"]);
    expect(accepted("self", "jewellery").advanceTo("2026-11-16T11:30:00Z").told).not.toContain("remind");
    expect(
      photo().by("buyer", "ratePhoto", { liked: true }).advanceTo("2026-11-16T11:30:00Z").told,
    ).not.toContain("remind");
  });

  it("S2-33 the shop is told when nobody has rated it for 15 minutes", () => {
    expect(lastNotified(photo().advance("PT15M"))).toEqual(["ratingDue: shop"]);
    expect(photo().by("buyer", "ratePhoto", { liked: true }).advance("PT15M").told).not.toContain("remind");
  });

  it("S2-34 never holds up the delivery, rated or not, taken or not", () => {
    expect(photo().by("director", "dispatch").order.status).toBe("courierLeft");
    expect(accepted().by("director", "dispatch").order.status).toBe("courierLeft");
  });

  it("S2-35 S2-37 is taken again after a bad rating, and rated again", () => {
    const again = photo()
      .by("buyer", "ratePhoto", { liked: false })
      .by("director", "addPhoto", { photo: "photo-2" });
    expect(again.order).toMatchObject({ status: "photo", photos: ["photo-1", "photo-2"] });
    expect(again.order).not.toHaveProperty("photoRating");
    expect(lastNotified(again.advance("PT15M"))).toEqual(["ratingDue: shop"]);
  });
});

describe("delivering a gift", () => {
  const handed = { handedTo: "inPerson" };

  const before: Record<string, (way?: Way) => OrderScenario> = {
    accepted,
    photo: (way) => accepted(way).by("director", "addPhoto", { photo: "photo-1" }),
  };
  const allWays = ["self", "ownCourier", "thirdParty", "carrier", "pickup"] as const;

  it.each(Object.keys(before))(
    "S2-39 S2-41 from %s skips courierLeft where nobody of the shop's leaves",
    (status) => {
      for (const way of ["thirdParty", "self"] as const)
        expect(before[status]!(way).by("director", "deliver", handed).order.status).toBe("done");
      expect(before[status]!("ownCourier").refusal("director", "deliver", handed).reason).toBe(
        "invalid-state",
      );
      expect(before[status]!("thirdParty").refusal("director", "dispatch")).toMatchObject({
        reason: "invalid-state",
        detail: expect.stringContaining("skips the status courierLeft"),
      });
    },
  );

  it("S2-39 S2-40 S2-41 goes the way that the shop chooses until the courier leaves, whatever was ordered", () => {
    for (const ordered of allWays)
      for (const [status, reach] of Object.entries({ new: fresh, ...before }))
        for (const way of ["self", "ownCourier", "thirdParty"] as const) {
          const chosen = reach(ordered).by("director", "setDelivery", { way });
          expect(chosen.order).toMatchObject({ status, delivery: { way, price: 1500 } });
          expect(lastNotified(chosen)).toEqual([]);
        }
    for (const way of ["self", "ownCourier"] as const)
      for (const reach of Object.values(before))
        expect(reach("carrier").by("director", "dispatch", { way }).order).toMatchObject({
          status: "courierLeft",
          delivery: { way, status: "onTheWay" },
        });
    expect(accepted("self").by("director", "dispatch").order.delivery.way).toBe("self");
    const pointer = (name: string, fields: object) =>
      accepted()
        .refusal("director", name, fields)
        .errors?.map((error) => error.pointer);
    for (const way of ["carrier", "pickup"]) expect(pointer("setDelivery", { way })).toEqual(["/way"]);
    expect(pointer("setDelivery", { way: "self", price: 0 })).toEqual(["/price"]);
    expect(pointer("dispatch", { way: "thirdParty" })).toEqual(["/way"]);
    for (const story of [fresh(), accepted(), photo()])
      for (const who of ["buyer", "support", "deliverer"] as const)
        expect(story.refusal(who, "setDelivery", { way: "self" }).reason).toBe("forbidden");
    expect(gone().refusal("director", "setDelivery", { way: "self" }).reason).toBe("invalid-state");
  });

  it("fails with a reason, which shop and buyer learn, and can be tried again", () => {
    expect(gone().refusal("deliverer", "fail").errors?.[0]?.pointer).toBe("/reason");
    for (const who of ["deliverer", "director"] as const) {
      const failed = gone().by(who, "fail", { reason: "nobody at home" });
      expect(failed.order).toMatchObject({
        status: "courierLeft",
        delivery: { status: "failed", failure: "nobody at home" },
      });
      expect(lastNotified(failed)).toEqual(
        who === "director" ? ["fail: buyer"] : ["fail: shop", "fail: buyer"],
      );
      expect(failed.by(who, "deliver", handed).order.status).toBe("done");
    }
    expect(accepted("thirdParty").by("director", "fail", { reason: "lost" }).order.delivery.status).toBe(
      "failed",
    );
    for (const who of ["buyer", "support", "otherDeliverer"] as const)
      expect(gone().refusal(who, "fail", { reason: "x" }).reason).toBe("forbidden");
  });

  it("S2-48 is completed by its own deliverer", () => {
    expect(gone().by("deliverer", "deliver", handed).order).toMatchObject({
      status: "done",
      delivery: { status: "delivered" },
    });
    expect(gone().refusal("otherDeliverer", "deliver", handed).reason).toBe("forbidden");
  });

  it("goes on as before when its deliverer takes the delivery back", () => {
    const undone = gone()
      .by("deliverer", "deliver", handed)
      .advanceWithoutTimers("PT1M")
      .by("deliverer", "undo");
    expect(undone.order).toMatchObject({ status: "courierLeft", deadlines: gone().order.deadlines });
    expect(undone.order.delivery).toEqual(gone().order.delivery);
    expect(lastNotified(undone)).toEqual([]);
  });

  it("S2-50 S2-51 says to whom, with a comment for a third person", () => {
    expect(gone().refusal("deliverer", "deliver").errors?.[0]?.pointer).toBe("/handedTo");
    expect(gone().refusal("deliverer", "deliver", { handedTo: "thirdPerson" }).errors?.[0]?.pointer).toBe(
      "/comment",
    );
    const { order } = gone()
      .by("buyer", "allowThirdPerson", { allowed: true })
      .by("deliverer", "deliver", { handedTo: "thirdPerson", comment: "concierge" });
    expect(order.delivery).toMatchObject({ handedTo: "thirdPerson", comment: "concierge" });
  });

  it("S2-52 hands it to a third person only with the buyer's consent, and silence is none", () => {
    const neighbour = { handedTo: "thirdPerson", comment: "concierge" };
    for (const who of ["deliverer", "director"] as const)
      expect(gone().refusal(who, "deliver", neighbour).reason).toBe("invalid-state");
    expect(accepted("self").refusal("director", "deliver", neighbour).reason).toBe("invalid-state");
    expect(gone().order.delivery.thirdPersonAllowed).toBe(false);
    const beforehand = given("giftShop", {
      delivery: { ...bouquet("self").delivery, thirdPersonAllowed: true },
    }).by("director", "accept");
    expect(beforehand.by("director", "deliver", neighbour).order.status).toBe("done");
    const no = gone().by("buyer", "allowThirdPerson", { allowed: false });
    expect(no.refusal("deliverer", "deliver", neighbour)).toMatchObject({
      reason: "invalid-state",
      detail:
        "The buyer has not agreed that somebody else may take the order, and only the buyer can allow it.",
    });
    expect(no.by("deliverer", "deliver", handed).order.status).toBe("done");
    const yes = no.by("buyer", "allowThirdPerson", { allowed: true });
    expect(yes.by("deliverer", "deliver", neighbour).order.status).toBe("done");
    const { way, price } = bouquet().delivery;
    const placed = given("giftShop", { delivery: { way, price, thirdPersonAllowed: false } });
    expect(placed.order.delivery.thirdPersonAllowed).toBe(false);
    for (const who of ["director", "deliverer", "support"] as const)
      expect(gone().refusal(who, "allowThirdPerson", { allowed: true }).reason).toBe("forbidden");
  });

  it("S2-61 the shop is reminded when the window ends without a delivery", () => {
    expect(lastNotified(gone().advanceTo(window.to))).toEqual(["deliveryDue: shop"]);
  });

  it("S2-61 has a time to be fulfilled by also where no window was agreed", () => {
    const open = () => given("giftShop", { ...bouquet(), delivery: { way: "ownCourier", price: 1500 } });
    const reached = [
      open(),
      open().by("director", "accept"),
      open().by("director", "accept").by("director", "addPhoto", { photo: "p" }),
      open().by("director", "accept").by("director", "dispatch"),
    ];
    for (const story of reached) {
      expect(story.order.deadlines).toContainEqual({ name: "fulfilment", dueAt: "2026-11-17T09:00:00Z" });
      expect(lastNotified(story.advanceTo("2026-11-17T09:00:00Z"))).toEqual(["fulfilmentDue: shop"]);
    }
    const patient = given("giftShop", { gift: true }, { deadlines: { fulfilment: "P3D" } });
    expect(patient.order.deadlines).toContainEqual({ name: "fulfilment", dueAt: "2026-11-19T09:00:00Z" });
    expect(fresh().order.deadlines.map(({ name }) => name)).toEqual(["accept", "delivery"]);
  });

  it("S2-59 no message of the whole way goes to the recipient", () => {
    const partiesNotifiedBy = ({ lifecycle, order }: OrderScenario) =>
      order.history.flatMap((_, i) => notificationsFor(lifecycle, order, i + 1).map(({ party }) => party));
    expect(new Set(partiesNotifiedBy(gone().by("deliverer", "deliver", handed)))).toEqual(
      new Set(["shop", "buyer", "deliverer"]),
    );
    const notified = ordersInEveryPosition("giftShop").flatMap((story) =>
      possibleCommands(story).flatMap(({ who, name, fields }) =>
        partiesNotifiedBy(story.by(who, name, fields)),
      ),
    );
    expect(new Set(notified)).toEqual(
      new Set(["shop", "buyer", "formerBuyer", "deliverer", "formerDeliverer", "support"]),
    );
  });
});

describe("cancelling a gift", () => {
  const asked = () =>
    gone().paymentReport(total, "pay-1").by("director", "requestCancel", { reason: "client's wish" });

  it("S2-45 S2-63 is for support alone, and only when somebody has asked", () => {
    const shop: ActorName[] = [
      "director",
      "manager",
      "seller",
      "deliverer",
      "otherSeller",
      "strangeDirector",
    ];
    for (const [status, { lifecycle, order, now }] of orderInEachStatus("giftShop")) {
      const story = new OrderScenario(lifecycle, order, now).withSeller();
      for (const who of shop)
        expect([status, who, story.refusal(who, "cancel", { reason: "the client's wish" }).reason]).toEqual([
          ...[status, who, "forbidden"],
        ]);
    }
    expect(gone().refusal("buyer", "cancel").reason).toBe("invalid-state");
    expect(gone().refusal("director", "cancel", { reason: "x" }).reason).toBe("forbidden");
    expect(gone().refusal("support", "cancel", { reason: "x" }).reason).toBe("invalid-state");
    expect(asked().refusal("support", "cancel").errors?.[0]?.pointer).toBe("/reason");
    expect(asked().by("support", "cancel", { reason: "agreed" }).order.status).toBe("cancelledBySupport");
  });

  const phasesOfRequest = { accepted: () => accepted(), photo, courierLeft: gone };

  it.each(Object.entries(phasesOfRequest))(
    "S2-45 S2-63 in %s shop and buyer ask support, once",
    (status, reach) => {
      for (const who of ["director", "seller", "buyer"] as const) {
        const request = reach().paymentReport(total, "pay-1").withSeller();
        const onTheWay = status === "courierLeft";
        expect(request.refusal(who, "requestCancel").errors?.[0]?.pointer).toBe("/reason");
        const story = request.by(who, "requestCancel", { reason: "the client's wish" });
        expect(story.order).toMatchObject({
          status,
          cancelRequest: { by: who, number: story.order.number, reason: "the client's wish", onTheWay },
        });
        expect(story.order.history.at(-1)!.data).toMatchObject({ number: story.order.number, onTheWay });
        expect(lastNotified(story)).toEqual(["requestCancel: support"]);
        for (const again of ["director", "buyer"] as const)
          expect(story.refusal(again, "requestCancel", { reason: "again" })).toMatchObject({
            reason: "invalid-state",
            detail: expect.stringContaining("already"),
          });
        const back = onTheWay ? total - 1500 : total;
        expect(story.by("support", "cancel", { reason: "agreed" }).order).toMatchObject({
          ...{ status: "cancelledBySupport", reason: "agreed", payment: { refundDue: back } },
        });
      }
      expect(fresh().refusal("buyer", "requestCancel", { reason: "x" }).reason).toBe("invalid-state");
    },
  );

  it.each(Object.entries(phasesOfRequest))(
    "S2-45 in %s support can dismiss it, and it can be asked anew",
    (status, reach) => {
      expect(reach().refusal("support", "dismissCancel", { reason: "x" }).reason).toBe("invalid-state");
      const story = reach().by("buyer", "requestCancel", { reason: "the wrong day" });
      expect(story.refusal("support", "dismissCancel").errors?.[0]?.pointer).toBe("/reason");
      for (const who of ["director", "buyer", "deliverer"] as const)
        expect(story.refusal(who, "dismissCancel", { reason: "x" }).reason).toBe("forbidden");
      const dismissed = story.by("support", "dismissCancel", { reason: "the roses are cut" });
      expect(dismissed.order.status).toBe(status);
      expect(dismissed.order).not.toHaveProperty("cancelRequest");
      expect(lastNotified(dismissed)).toEqual(["dismissCancel: shop", "dismissCancel: buyer"]);
      expect(dismissed.refusal("support", "cancel", { reason: "x" }).reason).toBe("invalid-state");
      expect(dismissed.by("director", "requestCancel", { reason: "again" }).order.cancelRequest?.by).toBe(
        "director",
      );
    },
  );

  it("S2-23 S2-45 a buyer who has asked support can still cancel until the courier leaves", () => {
    for (const story of [accepted(), photo()]) {
      const asked = story.by("buyer", "requestCancel", { reason: "x" });
      expect(asked.by("buyer", "cancel").order.status).toBe("cancelledByBuyer");
    }
  });

  const phases: [phase: string, story: OrderScenario, who: ActorName, refund: number][] = [
    ["new", fresh().paymentReport(total, "pay-1"), "buyer", total],
    ["accepted", accepted().paymentReport(total, "pay-1"), "buyer", total],
    ["photo", photo().paymentReport(total, "pay-1"), "buyer", total],
    [
      "accepted, through support",
      accepted().paymentReport(total, "pay-1").by("buyer", "requestCancel", { reason: "x" }),
      "support",
      total,
    ],
    ["courierLeft", asked(), "support", total - 1500],
    ["courierLeft, nothing paid", gone().by("buyer", "requestCancel", { reason: "x" }), "support", 0],
    [
      "courierLeft, less paid than the delivery",
      asked().paymentReport(9_999, "back", "refunded"),
      "support",
      0,
    ],
  ];
  const reached: Record<string, (way: Way) => OrderScenario> = {
    new: (way) => fresh(way),
    accepted: (way) => accepted(way),
    photo: (way) => accepted(way).by("director", "addPhoto", { photo: "photo-1" }),
    courierLeft: (way) =>
      accepted(way).by("director", "dispatch").by("buyer", "requestCancel", { reason: "x" }),
  };
  const payments: Record<string, (story: OrderScenario) => OrderScenario> = {
    nothing: (story) => story,
    everything: (story) => story.paymentReport(total, "pay-1"),
    "a part": (story) => story.paymentReport(4_321, "pay-1"),
    "too much": (story) => story.paymentReport(total + 777, "pay-1"),
    "everything, and some back": (story) =>
      story.paymentReport(total, "pay-1").paymentReport(1_234, "back-1", "refunded"),
  };
  const ways: Way[] = ["ownCourier", "thirdParty", "self"];
  const waysIn = (phase: string) => ways.filter((way) => phase !== "courierLeft" || way !== "thirdParty");
  const cells = Object.keys(reached).flatMap((phase) =>
    waysIn(phase).flatMap((way) => Object.keys(payments).map((paid) => [phase, way, paid] as const)),
  );
  it.each(cells)(
    "S2-43 S2-44 in %s, by %s, with %s paid, what the preview says is booked",
    (phase, way, paid) => {
      const story = payments[paid]!(reached[phase]!(way));
      const who = phase === "courierLeft" ? "support" : "buyer";
      const { payment } = story.order;
      const had = payment.paid - payment.refunded;
      const refund = phase === "courierLeft" ? Math.max(0, had - 1500) : had;
      const preview = cancellationPreviewOf(story.lifecycle, story.order, actors[who]);
      expect(preview).toMatchObject({ allowed: true, refund, kept: had - refund });
      const booked = story.by(who, "cancel", { reason: "so be it" }).order.payment;
      expect({ ...booked, refundDue: undefined }).toEqual({ ...payment, refundDue: undefined });
      expect(booked.refundDue).toBe(refund);
    },
  );

  it.each(phases)(
    "S2-43 S2-44 P3-10 in %s the preview and the booking agree to the cent",
    (_, story, who, refund) => {
      const preview = cancellationPreviewOf(story.lifecycle, story.order, actors[who]);
      expect(preview).toMatchObject({ allowed: true, refund });
      const { payment } = story.by(who, "cancel", { reason: "so be it" }).order;
      expect(payment.refundDue).toBe(refund);
      expect(preview.kept).toBe(payment.paid - payment.refunded - refund);
    },
  );
});
