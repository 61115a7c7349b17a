import { describe, expect, it } from "vitest";
import { type Command, commands } from "../../../domain/lifecycle/commands.ts";
import { stepsIn } from "../../../domain/lifecycle/transitions.ts";
import { lifecycleNames, lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { refusalOf } from "../../../domain/order/authorize.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import type { Terms } from "../../../domain/order/order.ts";
import { mayContact, maySee } from "../../../domain/order/parties.ts";
import { orderView } from "../../../domain/order/view.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { given, monday, type OrderScenario, total } from "../../support/order/scenario.ts";

const viewFor = ({ lifecycle, order }: OrderScenario, who: ActorName) =>
  orderView(lifecycle, order, actors[who]);
const confirmed = () => given("marketplace").by("director", "confirm");

describe("who may see an order", () => {
  it("is whoever has a part in it, the shop's storefront, support and admins", () => {
    const order = given("giftShop")
      .by("director", "accept")
      .by("director", "assignDeliverer", { deliverer: "dan" }).order;
    const all = Object.keys(actors) as ActorName[];
    expect(all.filter((who) => maySee(lifecycleOf(order), order, actors[who]))).toEqual([
      ...[
        "director",
        "manager",
        "buyer",
        "storefrontForBuyer",
        "deliverer",
        "support",
        "admin",
        "storefront",
      ],
      ...["payments", "carrier", "clock"],
    ]);
  });
});

describe("a command that a lifecycle does not have", () => {
  it("is refused as unknown to it, and one that it has in another way", () => {
    for (const name of lifecycleNames) {
      const { lifecycle, order } = given(name);
      const has = (command: string) =>
        Object.values(lifecycle.statuses).some((status) => stepsIn(lifecycle, status, command).length > 0);
      for (const command of Object.keys(commands))
        for (const who of actorNames) {
          const refusal = refusalOf(lifecycle, order, command, actors[who], monday);
          const unknown = refusal?.detail.includes("has no command") ?? false;
          expect([name, command, who, unknown]).toEqual([name, command, who, !has(command)]);
          if (unknown) expect(refusal!.reason).toBe("forbidden");
        }
    }
  });
});

describe("the view of an order", () => {
  it("S2-11 shows what was ordered and what it costs", () => {
    const view = viewFor(confirmed(), "director");
    expect(view.totals).toEqual({
      ...{ goods: 9000, delivery: 1500, adjustments: 0, surcharges: 0, total, currency: "PLN" },
      ...{ paid: 0, refunded: 0, due: total, refundDue: 0 },
    });
    expect(view.payment).toMatchObject({ status: "pending", due: total });
    expect(viewFor(confirmed().paymentReport(total, "pay-1"), "director").payment).toMatchObject({
      paid: total,
      due: 0,
    });
  });

  it("S2-11 says null of what an order may have and has not, so that a screen finds each of them", () => {
    for (const name of lifecycleNames)
      for (const { lifecycle, order } of orderInEachStatus(name).values())
        for (const who of actorNames) {
          const view = orderView(lifecycle, order, actors[who]);
          const { closedAt, stage, assignee, contractor } = view;
          expect({ closedAt, stage, assignee, contractor }).toEqual({
            ...{ closedAt: order.closedAt ?? null, stage: order.stage ?? null },
            assignee: (mayContact(lifecycle, order, actors[who]) && order.assignee) || null,
            contractor: order.contractor ?? null,
          });
          for (const field of ["thread", "recipient"]) expect(view).not.toHaveProperty(field, undefined);
          const { id, number, status, group, version } = order;
          expect(view).toMatchObject({
            id,
            number,
            status,
            group,
            version,
            currency: order.request.currency,
          });
        }
  });

  it("asks no money of an order that has failed", () => {
    const cancelled = confirmed().paymentReport(500, "pay-1").by("buyer", "cancel", { reason: "too long" });
    expect(viewFor(cancelled, "buyer").payment).toMatchObject({ due: 0, refundDue: 500 });
  });

  it("shows the running deadlines with their effect, and whether they stand still", () => {
    const [payment] = viewFor(confirmed().by("director", "hold", { reason: "holiday" }), "buyer").deadlines;
    expect(payment).toEqual({
      name: "payment",
      dueAt: "2026-11-19T09:00:00Z",
      effect: "move",
      to: "unpaid",
      remindAt: "2026-11-18T09:00:00Z",
      stopped: true,
    });
    expect(viewFor(given("giftShop"), "director").deadlines[0]).toMatchObject({
      name: "accept",
      effect: "remind",
    });
  });

  it("S3-34 lists what the caller can do now, with the fields, and why not", () => {
    const { actions } = viewFor(confirmed().by("director", "confirmPayment"), "director");
    expect(actions).toContainEqual({
      command: "ship",
      allowed: true,
      fields: [
        { name: "carrier", kind: "line", required: true, max: 200 },
        { name: "trackingCode", kind: "line", required: true, max: 200 },
        { name: "anyway", kind: "flag", required: false },
      ],
    });
    expect(actions).toContainEqual({
      command: "resume",
      allowed: false,
      fields: [],
      reason: "The order is not on hold.",
      why: "notOnHold",
    });
    expect(viewFor(confirmed(), "storefront").actions).toEqual([]);
  });

  it("tells the history with the status that each event left", () => {
    const { history } = viewFor(confirmed(), "director");
    expect(history[1]).toMatchObject({
      version: 2,
      command: "confirm",
      from: "awaitingConfirmation",
      to: "awaitingPayment",
    });
  });

  it("S0-28 says what accepting costs to contractors and support, as long as it can be accepted", () => {
    const fresh = given("contractorFeed", {}, { acceptFee: 500 });
    for (const who of ["contractor", "support"] as const)
      expect(viewFor(fresh, who)).toMatchObject({ acceptFee: 500 });
    expect(viewFor(fresh, "buyer")).not.toHaveProperty("acceptFee");
    const accepted = fresh.by("contractor", "accept");
    expect(viewFor(accepted, "contractor")).not.toHaveProperty("acceptFee");
    expect(viewFor(accepted, "contractor").fees).toEqual([{ contractor: "carl", amount: 500 }]);
    expect(viewFor(accepted, "director")).not.toHaveProperty("fees");
  });

  it("S3-07 says that the buyer is in the shop's city, however the two are written", () => {
    const address = { line1: "ul. Prosta 1", city: "WARSZAWA" };
    const nearby = (terms: Terms, delivery: object = { address }) =>
      viewFor(given("marketplace", { delivery }, terms), "director").delivery;
    expect(nearby({ city: "Warszawa" })).toMatchObject({ nearby: true });
    for (const [terms, delivery] of [
      [{ city: "Kraków" }],
      [{}],
      [{}, {}],
      [{ city: "Warszawa" }, {}],
    ] as const)
      expect(nearby(terms, delivery)).not.toHaveProperty("nearby");
  });

  it("S3-19 names the page where a parcel is followed, if its carrier shows it to everybody", () => {
    const pageOf = (carrier: string) => {
      const parcel = { carrier, trackingCode: "620999620999" };
      const shipped = confirmed().by("payments", "confirmPayment").by("director", "ship", parcel);
      return viewFor(shipped, "buyer").delivery.parcels?.[0]?.trackingUrl;
    };
    expect(pageOf("InPost")).toBe("https://inpost.pl/sledzenie-przesylek?number=620999620999");
    expect(pageOf("Uncle Bob")).toBeUndefined();
  });

  it("S0-31 tells a contractor alone what is in the archive", () => {
    const done = given("contractorFeed").by("contractor", "accept").by("contractor", "start");
    const archived = done.by("contractor", "archive");
    expect([done, archived].map((story) => viewFor(story, "contractor").archived)).toEqual([false, true]);
    for (const who of ["support", "buyer", "director"] as const)
      expect(viewFor(archived, who)).not.toHaveProperty("archived");
  });

  it("S0-33 shows the task, and the address without the street, to whoever may not write to the buyer", () => {
    const address = { line1: "ul. Prosta 1", line2: "m. 2", city: "Warszawa", postalCode: "00-001" };
    const fresh = given("contractorFeed", {
      delivery: { address },
      comment: "Ring twice at Anna Nowak's",
      recipient: { name: "Jan" },
    });
    expect(viewFor(fresh, "contractor")).toMatchObject({
      delivery: { address: { city: "Warszawa", postalCode: "00-001" } },
      ...{
        comment: "Ring twice at •••'s",
        recipient: { name: "J…", masked: true },
        history: [],
        thread: null,
      },
    });
    expect(viewFor(fresh, "contractor").delivery.address).not.toHaveProperty("line1");
    expect(viewFor(fresh, "contractor").delivery.address).not.toHaveProperty("line2");
    expect(viewFor(fresh.by("contractor", "accept"), "contractor")).toMatchObject({
      delivery: { address },
      ...{
        comment: "Ring twice at Anna Nowak's",
        recipient: { name: "Jan" },
        thread: "/v1/orders/order-1/messages",
      },
    });
  });

  it("S0-33 hands a mere candidate nothing of the request but what is named here", () => {
    const asked = Object.keys(given("contractorFeed").order.request);
    const shown = Object.keys(viewFor(given("contractorFeed", { reference: "WEB-1" }), "contractor"));
    const task = ["source", "gift", "currency", "lines", "service", "city", "comment"];
    const ofOrder = ["shop", "buyer", "recipient", "delivery", "payment"];
    for (const key of shown.filter((each) => asked.includes(each)))
      expect([...task, ...ofOrder]).toContain(key);
    expect(shown).not.toContain("reference");
  });

  it("says why, in the words of the condition that stands against a command", () => {
    const reasonFor = (story: OrderScenario, who: ActorName, name: Command) =>
      viewFor(story, who).actions.find(({ command }) => command === name)!.reason;
    const rated = given("backOffice");
    expect(reasonFor(rated, "director", "refund")).toBe(conditions.held.refusalDetail);
    const shipped = confirmed()
      .by("director", "confirmPayment")
      .by("director", "ship", { carrier: "InPost", trackingCode: "PL1" });
    expect(reasonFor(shipped, "support", "resolveProblem")).toBe(conditions.problemReported.refusalDetail);
    const gift = given("giftShop").by("director", "accept").by("director", "dispatch");
    expect(reasonFor(gift, "support", "cancel")).toBe(conditions.cancelRequested.refusalDetail);
    expect(gift.refusal("support", "cancel", { reason: "x" }).detail).toBe(
      conditions.cancelRequested.refusalDetail,
    );
  });

  it("keeps the sender of a gift from the deliverer", () => {
    const assigned = (gift: boolean) =>
      given("backOffice", { gift }).by("director", "assignDeliverer", { deliverer: "dan" });
    expect(viewFor(assigned(true), "deliverer").buyer).toMatchObject({ masked: true, phone: null });
    expect(viewFor(assigned(false), "deliverer").buyer).toMatchObject({ phone: "+48501234567" });
  });
});

it("says when a command belongs to other lifecycles", () => {
  const { reason, detail } = given("backOffice").refusal("director", "ship");
  expect(reason).toBe("forbidden");
  expect(detail).toBe('The lifecycle backOffice has no command "ship".');
});

describe("a command that does not exist", () => {
  it.each(["explode", "constructor", "toString", "__proto__", ""])("is refused as not found: %j", (name) => {
    expect(confirmed().refusal("director", name).reason).toBe("not-found");
  });
});
