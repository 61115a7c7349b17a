import { describe, expect, it } from "vitest";
import { defineLifecycle, type Sets } from "../../../domain/lifecycle/definition.ts";
import { deliveryStatuses, settablePaymentStatuses } from "../../../domain/lifecycle/enums.ts";
import { evolve, fold, originOf } from "../../../domain/order/evolve.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { givenIn, type OrderScenario, total } from "../../support/order/scenario.ts";

/** A lifecycle of which a command and a deadline set something. */
const setting = (sets: Sets) =>
  defineLifecycle({
    name: "setting",
    seed: "000",
    initial: "new",
    statuses: {
      new: {
        group: "new",
        usually: "done",
        on: { start: { by: ["shop"], sets }, finish: { by: ["shop"], to: "done", sets } },
        deadlines: [{ name: "end", after: "P1D", to: "failed", sets }],
      },
      done: { group: "done" },
      failed: { group: "failed" },
    },
  });
const given = (sets: Sets): OrderScenario => givenIn(setting(sets), { payment: { channel: "transfer" } });

describe("what a step or a deadline sets", () => {
  it.each(deliveryStatuses)("is the delivery's status %s, whether the order moves or not", (delivery) => {
    for (const story of [
      given({ delivery }).by("director", "start"),
      given({ delivery }).by("director", "finish"),
      given({ delivery }).advance("P1D"),
    ]) {
      expect(story.order.delivery.status).toBe(delivery);
      expectSound(story.lifecycle, story.order);
    }
  });

  it.each(settablePaymentStatuses)(
    "is the payment's status %s, with the amounts that agree with it",
    (payment) => {
      const fresh = given({ payment });
      const held = payment === "refunded" ? fresh.paymentReport(total, "pay-1") : fresh;
      const { order, lifecycle } = held.by("director", "start");
      expect(order.payment).toMatchObject({
        status: payment,
        paid: payment === "paid" || payment === "refunded" ? total : 0,
        refundDue: 0,
      });
      expectSound(lifecycle, order);
    },
  );

  it("stands in the event, so that another definition tells the same of the past", () => {
    const { order } = given({ delivery: "onTheWay" }).by("director", "start");
    expect(order.history.at(-1)).toMatchObject({ command: "start", sets: { delivery: "onTheWay" } });
    expect(fold(originOf(order), order.history)).toEqual(order);
    expect(
      evolve(order, { command: "finish", actor: { role: "clock" }, at: order.updatedAt }).delivery.status,
    ).toBe("onTheWay");
  });

  it("is nothing where the definition says nothing", () => {
    expect(given({}).by("director", "finish").order).toMatchObject({
      delivery: { status: "pending" },
      payment: { status: "unpaid", paid: 0 },
    });
  });

  it("denies no money that a provider has confirmed", () => {
    const paid = given({ payment: "unpaid", delivery: "failed" }).paymentReport(total, "pay-1");
    expect(paid.refusal("director", "start")).toMatchObject({
      reason: "invalid-state",
      detail: "The payment provider has confirmed this payment, so it can only be refunded.",
    });
    expect(paid.advance("P1D").order).toMatchObject({
      ...{ status: "failed", payment: { status: "paid", paid: total }, delivery: { status: "failed" } },
    });
  });
});

it("compiles only with statuses that there are", () => {
  const set = (_: Sets) => {};
  set({ delivery: "onTheWay", payment: "paid" });
  // @ts-expect-error no status of a delivery
  set({ delivery: "lost" });
  // @ts-expect-error what only follows from what was received
  set({ payment: "partlyPaid" });
  // @ts-expect-error nothing that can be set
  set({ stage: "consultation" });
  expect.assertions(0);
});
