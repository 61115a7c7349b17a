import { describe, expect, it } from "vitest";
import { validateLifecycle } from "../../domain/lifecycle/validate.ts";
import { createOrder } from "../../domain/order/create.ts";
import { totalOf } from "../../domain/order/money/totals.ts";
import { newOrder } from "../../domain/order/schema.ts";
import { addDuration } from "../../domain/time/time.ts";
import { rental } from "../../examples/rental/definition.ts";
import { actors } from "../support/order/actors.ts";
import { monday, OrderScenario, request } from "../support/order/scenario.ts";

const in3Days = addDuration(monday, "P3D");

/** A rental for 150.00, paid; with these fields it is handed out. */
function reserved(): OrderScenario {
  const lines = [{ title: "Tile cutter", quantity: 1, unitPrice: 15_000 }];
  const origin = {
    ...{ id: "order-1", number: "1001", shop: "clay-cats", lifecycle: "rental" },
    request: newOrder.parse({ ...request, lines, delivery: { way: "pickup", price: 0 } }),
  };
  const order = createOrder(rental, origin, actors.storefront, monday);
  return new OrderScenario(rental, order, monday).by("manager", "confirmPayment");
}

const handedOut = (fields: object = {}): OrderScenario =>
  reserved().by("manager", "handOut", { returnBy: in3Days, deposit: 30_000, lateFee: 2_000, ...fields });

it("is a sound definition", () => {
  expect(validateLifecycle(rental)).toEqual([]);
});

describe("handing out", () => {
  it("needs a return date", () => {
    expect(reserved().refusal("manager", "handOut")).toMatchObject({ reason: "validation-failed" });
  });

  it("puts the deposit on the bill", () => {
    const { order } = handedOut();
    expect(totalOf(order)).toBe(45_000);
    expect(order).toMatchObject({ delivery: { status: "delivered" }, payment: { status: "partlyPaid" } });
  });
});

describe("the return date", () => {
  it("is reminded of the day before, and leads to overdue", () => {
    const story = handedOut().advanceTo(in3Days);
    expect(story.told.slice(-2)).toEqual(["remind", "expire→overdue"]);
    expect(story.order.history.at(-2)!.at).toBe(addDuration(monday, "P2D"));
  });

  it("moves when the shop extends the rental, with its reminder", () => {
    const extended = handedOut().by("manager", "extend", { returnBy: addDuration(monday, "P9D") });
    expect(extended.order.deadlines).toEqual([
      {
        name: "return",
        dueAt: addDuration(monday, "P9D"),
        remindAt: [addDuration(monday, "P8D")],
      },
    ]);
  });

  it("can be given anew when the equipment is overdue", () => {
    const late = handedOut().advance("P5D");
    const extended = late.by("manager", "extend", { returnBy: addDuration(monday, "P9D") });
    expect(extended.order.status).toBe("handedOut");
    expect(totalOf(extended.advance("P3D").order)).toBe(49_000);
  });
});

describe("the late fee", () => {
  it("is charged for each full day after, thirty times at most", () => {
    const late = (days: number) => totalOf(handedOut().advance(`P${3 + days}D`).order) - 45_000;
    expect([0, 1, 2, 30, 31, 60].map(late)).toEqual([0, 2_000, 4_000, 60_000, 60_000, 60_000]);
  });

  it("is none where none was agreed on", () => {
    const story = handedOut({ lateFee: undefined }).advance("P9D");
    expect(story.order).toMatchObject({ status: "overdue", deadlines: [] });
    expect(totalOf(story.order)).toBe(45_000);
  });
});

describe("the deposit", () => {
  const paid = handedOut().by("manager", "confirmPayment");

  it("goes back when the equipment is in good order", () => {
    const { order } = paid.by("manager", "checkIn", { depositBack: 30_000 });
    expect(order).toMatchObject({ status: "returned", payment: { status: "paid", refundDue: 30_000 } });
  });

  it("goes back less the late fees", () => {
    const { order } = paid.advance("P6D").by("manager", "checkIn", { depositBack: 30_000 });
    expect(order.payment.refundDue).toBe(24_000);
  });

  it("is kept in part when there is damage, which needs a reason", () => {
    const fields = { depositBack: 20_000, reason: "The blade is chipped" };
    expect(paid.refusal("manager", "checkInDamaged", { depositBack: 20_000 })).toMatchObject({
      errors: [{ pointer: "/reason" }],
    });
    const { order } = paid.by("manager", "checkInDamaged", fields).by("manager", "refund");
    expect(order).toMatchObject({ status: "damaged", reason: fields.reason, payment: { refunded: 20_000 } });
  });
});
