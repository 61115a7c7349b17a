import { describe, expect, it } from "vitest";
import { shopListKey } from "../../../../domain/listing/indexes.ts";
import { splitByAvailability } from "../../../../domain/shop/acceptance.ts";
import type { ActorName } from "../../../support/order/actors.ts";
import { possibleCommands } from "../../../support/order/every-status.ts";
import { given, listKeysOf, type OrderScenario } from "../../../support/order/scenario.ts";

const parcel = { carrier: "InPost", trackingCode: "PL123" };
const made = {
  lines: [{ title: "Vase", quantity: 1, unitPrice: 9000, availability: "madeToOrder" as const }],
};
const confirmed = (changes = {}) => given("marketplace", changes).by("director", "confirm");
const paid = (changes = {}) => confirmed(changes).by("director", "confirmPayment");
const shipped = () => paid().by("director", "ship", parcel);
const awaited = () => paid().by("director", "offerPickup");
const isInHistory = ({ order }: OrderScenario) =>
  listKeysOf(order).shopKey === shopListKey("clay-cats", order.status);

describe("a new order of the marketplace", () => {
  it("S3-04 is split into goods in stock and goods made to order, and delivery is paid once", () => {
    const { order, lifecycle } = given("marketplace");
    const lines = [
      ...order.request.lines,
      { ...order.request.lines[0]!, availability: "madeToOrder" as const },
    ];
    const parts = splitByAvailability(lifecycle, { ...order.request, lines });
    expect(parts.map((part) => part.lines.map(({ availability }) => availability))).toEqual([
      ["inStock"],
      ["madeToOrder"],
    ]);
    expect(parts.map(({ delivery }) => delivery.price)).toEqual([1500, 0]);
  });

  it("S3-04 stays whole when its goods are of one kind, and in the other lifecycles", () => {
    const { order, lifecycle } = given("marketplace");
    expect(splitByAvailability(lifecycle, order.request)).toEqual([order.request]);
    const mixed = [
      ...order.request.lines,
      { ...order.request.lines[0]!, availability: "madeToOrder" as const },
    ];
    expect(
      splitByAvailability(given("backOffice").lifecycle, { ...order.request, lines: mixed }),
    ).toHaveLength(1);
  });

  it("S3-05 awaits confirmation, and no deadline runs", () => {
    const { order } = given("marketplace");
    expect(order).toMatchObject({ status: "awaitingConfirmation", group: "new", version: 1, deadlines: [] });
  });

  it("S3-07 costs nothing any more when the buyer fetches the goods, unless the shop says so", () => {
    const priceOf = (fields: object) =>
      given("marketplace").by("director", "setDelivery", fields).order.delivery.price;
    expect(priceOf({ way: "pickup" })).toBe(0);
    expect(priceOf({ way: "pickup", price: 300 })).toBe(300);
    expect(priceOf({ way: "ownCourier" })).toBe(1500);
  });

  it("S3-07 can be changed to pickup until something is paid", () => {
    const changed = confirmed().by("director", "setDelivery", { way: "pickup", price: 0 });
    expect(changed.order.delivery).toMatchObject({ way: "pickup", price: 0 });
    expect(
      confirmed().paymentReport(1000, "pay-1").refusal("director", "setDelivery", { way: "pickup" }).reason,
    ).toBe("invalid-state");
  });
});

describe("payment at the marketplace", () => {
  it("S3-08 is awaited once the shop has confirmed", () => {
    expect(confirmed().order).toMatchObject({ status: "awaitingPayment", group: "paused" });
  });

  it("S3-10 an order that is not paid in three days becomes unpaid", () => {
    expect(confirmed().advance("P2DT23H59M59S").order.status).toBe("awaitingPayment");
    const { order } = confirmed().advance("P3D");
    expect(order).toMatchObject({ status: "unpaid", closedAt: "2026-11-19T09:00:00Z" });
  });

  it("S3-10 lasts as long as the shop had set when the order was placed", () => {
    const patient = given("marketplace", {}, { deadlines: { payment: "P5D" } }).by("director", "confirm");
    expect(patient.advance("P4D").order.status).toBe("awaitingPayment");
    expect(patient.advance("P5D").order.status).toBe("unpaid");
  });

  it("S3-11 S3-14 S3-38 unpaid, cancelled and received orders go into the history", () => {
    expect(isInHistory(confirmed())).toBe(false);
    expect(isInHistory(confirmed().advance("P3D"))).toBe(true);
    expect(isInHistory(confirmed().by("buyer", "cancel", { reason: "too dear" }))).toBe(true);
    expect(isInHistory(shipped().by("buyer", "receive"))).toBe(true);
    expect(isInHistory(awaited().by("buyer", "collect"))).toBe(true);
    for (const open of [given("marketplace"), paid(), paid(made), shipped(), awaited()])
      expect(isInHistory(open)).toBe(false);
  });

  it("S3-12 S3-13 either side cancels with a reason until the payment, nobody after it", () => {
    for (const story of [given("marketplace"), confirmed()])
      for (const who of ["buyer", "storefrontForBuyer", "director", "manager"] as const) {
        const { order } = story.by(who, "cancel", { reason: "too dear" });
        expect(order).toMatchObject({ status: "cancelled", reason: "too dear", group: "failed" });
        expect(story.refusal(who, "cancel").errors).toEqual([{ pointer: "/reason", detail: "is required" }]);
      }
    for (const story of [paid(), paid(made), shipped(), awaited()])
      for (const who of ["buyer", "director"] as const)
        expect(story.refusal(who, "cancel", { reason: "no" }).allowedIn).toEqual([
          ...["awaitingConfirmation", "awaitingPayment"],
        ]);
    expect(paid().refusal("director", "cancel", { reason: "no" })).toMatchObject({
      reason: "invalid-state",
      allowedIn: ["awaitingConfirmation", "awaitingPayment"],
    });
  });

  it("S3-16 leads to preparation when the goods are in stock", () => {
    expect(paid().order).toMatchObject({ status: "preparing", payment: { status: "paid", paid: 10_500 } });
  });

  it("S3-17 leads to production when they are made to order", () => {
    expect(paid(made).order.status).toBe("inProduction");
  });

  it("S3-35 on delivery is confirmed by the shop at once", () => {
    expect(paid({ payment: { channel: "cashOnDelivery" } }).order.payment.status).toBe("paid");
  });

  it("S3-16 S3-17 leads straight on where nothing is due", () => {
    const free = { delivery: { price: 0 }, lines: [{ title: "Sticker", quantity: 1, unitPrice: 0 }] };
    expect(confirmed(free).order.status).toBe("preparing");
    const order = { ...free, lines: [{ ...made.lines[0]!, unitPrice: 0 }] };
    expect(confirmed(order).order.status).toBe("inProduction");
    const later = given("marketplace")
      .paymentReport(10_500, "pay-1")
      .paymentReport(500, "back-1", "refunded");
    // what the shop gave back, the buyer does not owe again
    expect(later.by("director", "confirm").order.status).toBe("preparing");
  });

  it("leads straight on when the buyer paid before the shop confirmed", () => {
    const early = given("marketplace").paymentReport(10_500, "pay-1");
    expect(early.order).toMatchObject({ status: "awaitingConfirmation", payment: { status: "paid" } });
    expect(early.by("director", "confirm").order.status).toBe("preparing");
  });
});

describe("delivery at the marketplace", () => {
  it("S3-18 S3-19 needs the carrier and the tracking code", () => {
    const pointers = paid()
      .refusal("director", "ship")
      .errors!.map(({ pointer }) => pointer);
    expect(pointers).toEqual(["/carrier", "/trackingCode"]);
  });

  it("S3-20 shows the carrier and the code", () => {
    expect(shipped().order.delivery).toMatchObject({ status: "onTheWay", ...parcel });
  });

  it("S3-21 S3-36 S3-37 goes by post or by pickup, from preparation and from production", () => {
    for (const story of [paid(), paid(made)]) {
      expect(story.by("director", "ship", parcel).order.status).toBe("shipped");
      expect(story.by("director", "offerPickup").order.status).toBe("awaitingPickup");
    }
  });

  it("S3-22 S3-23 S3-24 ends when the buyer says so", () => {
    expect(shipped().by("buyer", "receive").order).toMatchObject({ status: "received", group: "done" });
    expect(awaited().by("buyer", "collect").order).toMatchObject({ status: "pickedUp", group: "done" });
  });

  it("S3-25 is rated once, after its end", () => {
    const rated = shipped().by("buyer", "receive").by("buyer", "rate", { stars: 5, review: "Meow" });
    expect(rated.order.rating).toEqual({ stars: 5, review: "Meow" });
    expect(rated.refusal("buyer", "rate", { stars: 1 }).reason).toBe("invalid-state");
    expect(shipped().refusal("buyer", "rate", { stars: 5 }).reason).toBe("invalid-state");
  });

  it("S3-26 succeeds by itself 35 days after shipping, when the buyer has been asked", () => {
    expect(shipped().advance("P34D").order.status).toBe("shipped");
    const { order, told: steps } = shipped().advance("P35D");
    expect(order).toMatchObject({
      status: "received",
      closedAt: "2026-12-21T09:00:00Z",
      payment: { refundDue: 0 },
    });
    expect(steps.slice(-2)).toEqual(["remind", "expire→received"]);
  });

  it("S3-27 succeeds by itself after 5 days of awaiting pickup", () => {
    expect(awaited().advance("P4D").order.status).toBe("awaitingPickup");
    expect(awaited().advance("P5D").order.status).toBe("pickedUp");
  });

  it("S3-28 belongs to the buyer after shipping", () => {
    for (const story of [shipped(), awaited()]) {
      const moving = possibleCommands(story).filter(
        ({ who, name, fields }) => story.by(who, name, fields).order.status !== story.order.status,
      );
      expect(new Set(moving.map(({ who }) => who))).toEqual(new Set(["buyer", "storefrontForBuyer"]));
    }
    const staff: ActorName[] = ["director", "manager"];
    for (const who of staff)
      for (const [name, fields] of [
        ["hold", { reason: "holiday" }],
        ["extendDeadline", { deadline: "receipt", by: "P1D" }],
        ["resume", {}],
      ] as const)
        expect([who, name, shipped().refusal(who, name, fields).reason]).toEqual([
          who,
          name,
          "invalid-state",
        ]);
    const held = paid().by("director", "hold", { reason: "holiday" }).by("director", "ship", parcel);
    expect(held.order).not.toHaveProperty("hold");
    expect(held.order.deadlines.map(({ name }) => name)).toEqual(["receipt"]);
    expect(shipped().refusal("director", "receive").reason).toBe("forbidden");
    expect(shipped().refusal("director", "cancel", { reason: "no" }).reason).toBe("invalid-state");
  });
});

describe("a problem that the buyer reports", () => {
  const reported = () => shipped().advance("P34D").by("buyer", "reportProblem", { text: "has not come" });

  it("stops the automatic success for as long as it is open", () => {
    expect(reported().advance("P300D").order.status).toBe("shipped");
    expect(reported().refusal("buyer", "reportProblem", { text: "again" }).reason).toBe("invalid-state");
  });

  it("leaves the rest of the time once support has resolved it", () => {
    const resolved = reported()
      .advance("P10D")
      .by("support", "resolveProblem", { text: "found at the neighbour's" });
    expect(resolved.advance("PT23H").order.status).toBe("shipped");
    expect(resolved.advance("P1D").order.status).toBe("received");
  });

  it("does not keep the buyer from receiving", () => {
    expect(reported().by("buyer", "receive").order).not.toHaveProperty("problem");
  });
});

describe("nothing to pay", () => {
  const free = {
    delivery: { way: "carrier" as const, price: 1500 },
    lines: [{ title: "Sample", quantity: 1, unitPrice: 0 }],
  };

  it("S3-09 is never waited for: the order goes on when it is confirmed, and does not expire", () => {
    const confirmed = given("marketplace", { ...free, delivery: {} }).by("director", "confirm");
    expect(confirmed.order.status).toBe("preparing");
    expect(confirmed.advance("P30D").order.status).toBe("preparing");
  });

  it("S3-09 leads on also when the last of it goes while the payment is awaited", () => {
    const awaited = given("marketplace", free).by("director", "confirm");
    expect(awaited.order.status).toBe("awaitingPayment");
    const picked = awaited.by("director", "setDelivery", { way: "pickup" });
    expect(picked.order).toMatchObject({ status: "preparing", deadlines: [] });
    expect(picked.advance("P30D").order.status).toBe("preparing");
  });
});
