import { describe, expect, it } from "vitest";
import { sampleParticipants } from "../../../../docs/samples/order.ts";
import { samplePeople } from "../../../../docs/samples/people.ts";
import { renderMessage } from "../../../../domain/lifecycles/texts.ts";
import { notificationsFor } from "../../../../domain/messages/notifications.ts";
import { given, type OrderScenario, total } from "../../../support/order/scenario.ts";

const fresh = () => given("backOffice");
const assigned = () =>
  fresh().by("director", "assignDeliverer", { deliverer: "dan" }, { estimatedMinutes: 45 });
const statusSetBy = {
  ...{ reopen: "new", start: "inProgress", handOver: "outForDelivery" },
  deliver: "delivered",
};
const out = () => assigned().by("director", "start").by("director", "handOver");
const lastNotified = ({ lifecycle, order }: OrderScenario) =>
  notificationsFor(lifecycle, order, order.version).map(({ template, party }) => `${template}: ${party}`);

describe("the statuses of a back office", () => {
  it("S4-06 begin with new", () => {
    expect(fresh().order).toMatchObject({ status: "new", group: "new" });
  });

  it("S4-07 are set by the shop in any order, and by nobody else before the delivery", () => {
    for (const from of [undefined, "start", "handOver"])
      for (const [command, status] of Object.entries(statusSetBy)) {
        const story = from ? fresh().by("director", from) : fresh();
        if (story.order.status === status)
          expect(story.refusal("manager", command).reason, command).toBe("invalid-state");
        else expect(story.by("manager", command).order.status, `${from} ${command}`).toBe(status);
        for (const who of ["buyer", "support", "storefront"] as const)
          expect(story.refusal(who, command).reason).toBe("forbidden");
      }
    for (const command of Object.keys(statusSetBy))
      expect(fresh().by("director", "deliver").refusal("director", command).reason).toBe("invalid-state");
  });

  it("S4-07 S4-27 take the goods back with them: what is new again is on nobody's way", () => {
    for (const command of ["start", "reopen"]) {
      const back = assigned().by("deliverer", "onMyWay").by("director", command);
      expect(back.order.delivery, command).toMatchObject({ status: "assigned", deliverer: "dan" });
      expect(back.order.delivery, command).not.toHaveProperty("setOutAt");
      expect(back.by("deliverer", "onMyWay").order).toMatchObject({
        status: "outForDelivery",
        delivery: { status: "onTheWay", setOutAt: back.now },
      });
    }
    expect(fresh().by("director", "handOver").by("director", "reopen").order.delivery.status).toBe("pending");
  });

  it("S4-08 are never those of a delivery where the buyer fetches the order from the shop", () => {
    const ready = given("backOffice", { delivery: { way: "pickup" } }).by("director", "handOver");
    expect(ready.order).toMatchObject({ status: "outForDelivery", delivery: { status: "readyForPickup" } });
    const assignment = { deliverer: "dan" };
    expect(ready.refusal("director", "assignDeliverer", assignment).reason).toBe("invalid-state");
    expect(ready.by("director", "deliver").order.delivery.status).toBe("delivered");
  });

  it("S4-08 tell the buyer of every change", () => {
    const story = out().by("deliverer", "deliver");
    const changes = story.order.history.flatMap(({ to }, i) => (to ? [i + 1] : []));
    const notified = changes.map((version) => notificationsFor(story.lifecycle, story.order, version));
    expect(notified.map((each) => each.some(({ party }) => party === "buyer"))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    for (const command of ["reopen", "start"])
      expect(lastNotified(out().by("director", command)).at(-1)).toMatch(/: buyer$/);
    expect(lastNotified(fresh().by("director", "cancel", { reason: "no stock" }))).toContain(
      "cancelled: buyer",
    );
  });

  it("S4-09 neither wait for the payment nor follow it", () => {
    expect(out().by("deliverer", "deliver").order).toMatchObject({
      status: "delivered",
      payment: { status: "pending" },
    });
    expect(fresh().paymentReport(total, "pay-1").order).toMatchObject({
      status: "new",
      payment: { status: "paid" },
    });
  });

  it("need a reason for a cancellation", () => {
    expect(fresh().refusal("director", "cancel").errors?.[0]?.pointer).toBe("/reason");
  });
});

describe("what a buyer reads who fetches the order", () => {
  const wordsOfDelivery = {
    en: /courier|on its way|out for delivery|handed over|delivered/i,
    pl: /dostawc|w drodze|w dostawie|wyruszy|dostarczone/i,
    ru: /курьер|в пути|в доставк|передадим|вручён|доставлен/i,
  };
  const fetched = ["start", "handOver", "reopen", "start", "handOver", "deliver"].reduce(
    (story, command) => story.by("director", command),
    given("backOffice", { delivery: { way: "pickup" } }),
  );

  it.each(Object.entries(wordsOfDelivery))(
    "S4-08 has no word of a delivery in %s, in any status",
    (locale, words) => {
      const participants = sampleParticipants(fetched.order, samplePeople.en);
      const mails = fetched.order.history.map((_, i) => {
        const [request] = notificationsFor(fetched.lifecycle, fetched.order, i + 1).filter(
          ({ party }) => party === "buyer",
        );
        return renderMessage({ ...request!, locale }, participants);
      });
      expect(mails).toHaveLength(7);
      for (const { subject, text, sms } of mails) expect(`${subject} ${text} ${sms}`).not.toMatch(words);
    },
  );
});

describe("the payment in a back office", () => {
  const status = (story: OrderScenario) => story.order.payment.status;

  it("S4-10 S4-15 is pending where a provider will confirm it, and unpaid where nobody will", () => {
    expect(status(fresh())).toBe("pending");
    expect(status(given("backOffice", { payment: { channel: "cash" } }))).toBe("unpaid");
  });

  it("S4-12 changes its channel later", () => {
    const { order } = fresh().by("director", "setPayment", { channel: "cash" });
    expect(order.payment).toMatchObject({ channel: "cash", status: "unpaid" });
    expect(fresh().refusal("director", "setPayment").reason).toBe("validation-failed");
  });

  it("S4-13 is paid when the provider says so", () => {
    expect(fresh().paymentReport(total, "pay-1").order.payment).toMatchObject({
      status: "paid",
      paid: total,
    });
  });

  it("S4-14 is rejected when the provider says so, and can still be paid", () => {
    const rejected = fresh().paymentReport(total, "pay-1", "rejected");
    expect(status(rejected)).toBe("rejected");
    expect(status(rejected.paymentReport(total, "pay-1"))).toBe("paid");
  });

  it("is set by the staff to what they know", () => {
    expect(fresh().by("director", "setPayment", { status: "paid" }).order.payment.paid).toBe(total);
    const corrected = fresh()
      .by("director", "setPayment", { status: "paid" })
      .by("director", "setPayment", { status: "unpaid" });
    expect(corrected.order.payment).toMatchObject({ status: "unpaid", paid: 0 });
  });

  it("cannot be talked away once the provider has confirmed it", () => {
    const confirmed = fresh().paymentReport(total, "pay-1");
    expect(confirmed.refusal("director", "setPayment", { status: "unpaid" }).reason).toBe("invalid-state");
    expect(confirmed.by("director", "setPayment", { status: "refunded" }).order.payment).toMatchObject({
      refunded: total,
    });
  });
});

describe("the delivery in a back office", () => {
  it("S4-16 S4-18 S4-23 S4-24 is assigned, and the deliverer and the buyer are told, with the estimate", () => {
    expect(assigned().order.delivery).toMatchObject({
      deliverer: "dan",
      status: "assigned",
      assignment: 1,
      estimatedMinutes: 45,
    });
    expect(lastNotified(assigned())).toEqual(["assignDeliverer: deliverer", "assignDeliverer: buyer"]);
  });

  it("S4-22 has the deliverer's buttons from the assignment on, whatever the order's status", () => {
    const statuses = [assigned(), assigned().by("director", "start"), out()];
    for (const story of statuses) {
      expect(story.by("deliverer", "deliver").order.status).toBe("delivered");
      expect(story.by("deliverer", "fail", { reason: "no key" }).order.delivery.status).toBe("failed");
    }
    for (const story of statuses.slice(0, 2))
      expect(story.by("deliverer", "onMyWay").order).toMatchObject({
        status: "outForDelivery",
        delivery: { status: "onTheWay" },
      });
    expect(fresh().refusal("deliverer", "onMyWay").reason).toBe("forbidden");
  });

  it("S4-22 begins anew with another deliverer, and after a failure", () => {
    const away = assigned().by("deliverer", "onMyWay");
    const replaced = away.by("director", "assignDeliverer", { deliverer: "dee" });
    const failed = away.by("deliverer", "fail", { reason: "nobody at home" });
    expect(away.refusal("deliverer", "onMyWay").reason).toBe("invalid-state");
    for (const again of [replaced.by("otherDeliverer", "onMyWay"), failed.by("deliverer", "onMyWay")]) {
      expect(again.order).toMatchObject({ status: "outForDelivery", delivery: { status: "onTheWay" } });
      expect(lastNotified(again)).toEqual(["onMyWay: buyer"]);
    }
    const left = fresh().by("director", "start").by("director", "handOver");
    const named = left.by("director", "assignDeliverer", { deliverer: "dan" });
    expect(named.order.delivery.status).toBe("onTheWay");
  });

  it("S4-16 tells a replaced deliverer, and nobody where the same one is assigned again", () => {
    const replaced = out().by("director", "assignDeliverer", { deliverer: "dee" });
    expect(replaced.order.history.at(-1)?.data).toMatchObject({ deliverer: "dee", replaced: "dan" });
    expect(lastNotified(replaced)).toContain("assignDeliverer: formerDeliverer");
    const again = out().by("director", "assignDeliverer", { deliverer: "dan" });
    for (const story of [again, assigned()])
      expect(lastNotified(story)).toEqual(["assignDeliverer: deliverer", "assignDeliverer: buyer"]);
  });

  it("S4-10 S4-22 is paid by the cash that the deliverer collects, which taking it back takes back, too", () => {
    const cash = given("backOffice", { payment: { channel: "cash" } }).by("director", "assignDeliverer", {
      deliverer: "dan",
    });
    const collected = cash.by("deliverer", "deliver", { collected: true });
    expect(collected.order.payment).toMatchObject({ status: "paid", paid: total });
    expect(cash.by("deliverer", "deliver").order.payment).toMatchObject({ status: "unpaid", paid: 0 });
    expect(collected.by("deliverer", "undo").order.payment).toMatchObject({ status: "unpaid", paid: 0 });
    expect(out().refusal("deliverer", "deliver", { collected: true }).errors?.[0]?.pointer).toBe(
      "/collected",
    );
    const later = collected.paymentReport(500, "pay-1").by("deliverer", "undo");
    expect(later.order.payment).toMatchObject({ status: "partlyPaid", paid: 500 });
  });

  it("S4-22 S4-28 is completed by the deliverer, and the history says so", () => {
    const { order } = out().by("deliverer", "deliver");
    expect(order.history.at(-1)).toMatchObject({
      command: "deliver",
      actor: { role: "deliverer", id: "dan" },
    });
    expect(order.delivery).not.toHaveProperty("handedTo");
  });

  it("S4-22 S4-28 has the deliverer's buttons from the assignment on, whatever the order's status", () => {
    for (const story of [assigned(), assigned().by("director", "start"), out()]) {
      expect(story.by("deliverer", "onMyWay").order).toMatchObject({
        status: "outForDelivery",
        delivery: { status: "onTheWay", setOutAt: story.now },
      });
      expect(story.by("deliverer", "deliver").order.status).toBe("delivered");
      expect(story.by("deliverer", "fail", { reason: "flat tyre" }).order.delivery.status).toBe("failed");
    }
  });

  it("S4-22 is begun once by each deliverer, and anew after a failure", () => {
    const begun = out().by("deliverer", "onMyWay");
    expect(lastNotified(begun)).toEqual(["onMyWay: buyer"]);
    expect(begun.refusal("deliverer", "onMyWay").reason).toBe("invalid-state");
    expect(
      begun.by("deliverer", "fail", { reason: "no answer" }).by("deliverer", "onMyWay").order,
    ).toMatchObject({ status: "outForDelivery", delivery: { status: "onTheWay" } });
    const next = begun.by("director", "assignDeliverer", { deliverer: "dee" });
    expect(next.by("otherDeliverer", "onMyWay").order.delivery).toMatchObject({ deliverer: "dee" });
  });

  it("can be taken back for two minutes by the deliverer who reported it", () => {
    const delivered = out().by("deliverer", "deliver");
    const undone = delivered.advanceWithoutTimers("PT1M59S").by("deliverer", "undo");
    expect(undone.order).toMatchObject({ status: "outForDelivery", delivery: { status: "onTheWay" } });
    expect(undone.order).not.toHaveProperty("closedAt");
    expect(undone.by("deliverer", "deliver").order.status).toBe("delivered");
    expect(delivered.advanceWithoutTimers("PT2M").refusal("deliverer", "undo").reason).toBe("invalid-state");
    expect(out().by("director", "deliver").refusal("deliverer", "undo").reason).toBe("invalid-state");
    expect(delivered.refusal("director", "undo").reason).toBe("forbidden");
  });

  it("keeps what happened since when it is taken back", () => {
    const paid = out().by("deliverer", "deliver").paymentReport(total, "pay-1").by("deliverer", "undo");
    expect(paid.order).toMatchObject({ status: "outForDelivery", payment: { status: "paid", paid: total } });
  });

  it("belongs to the newest deliverer alone", () => {
    const again = out().by("director", "assignDeliverer", { deliverer: "dee" });
    expect(again.order.delivery).toMatchObject({ deliverer: "dee", assignment: 2, status: "assigned" });
    expect(again.refusal("deliverer", "deliver").reason).toBe("forbidden");
    expect(again.by("otherDeliverer", "deliver").order.status).toBe("delivered");
  });

  it("S4-27 has its own status, which a failure changes while the order waits for another try", () => {
    expect(out().refusal("deliverer", "fail").errors?.[0]?.pointer).toBe("/reason");
    const failed = out().by("deliverer", "fail", { reason: "nobody at home" });
    expect(failed.order).toMatchObject({
      status: "outForDelivery",
      delivery: { status: "failed", failure: "nobody at home" },
    });
    expect(lastNotified(failed)).toEqual(["fail: shop", "fail: buyer"]);
    expect(failed.by("deliverer", "deliver").order.delivery.status).toBe("delivered");
  });
});
