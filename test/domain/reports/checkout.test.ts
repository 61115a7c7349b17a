import { expect, test } from "vitest";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { checkoutPlaces, createOrder } from "../../../domain/order/create.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { addressed, reportsToShare } from "../../../domain/reports/checkout.ts";
import { applyPaymentReport, type PaymentReport } from "../../../domain/reports/payment.ts";
import { tell } from "../../proofs/counts.ts";
import { clayCats } from "../../support/fixtures.ts";
import { actors } from "../../support/order/actors.ts";
import { monday, OrderScenario, request } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";
import { runSize } from "../../support/seed.ts";
import { costs, type Story, stories } from "./checkout-stories.ts";

const numRuns = runSize("CHECKOUT_STORIES", 1000);
const lifecycle = lifecycles.marketplace;
const ids = ["first", "second"] as const;
type Id = (typeof ids)[number];

const requests = costs.map((cost, i) =>
  newOrder.parse({
    ...{ ...request, delivery: { way: "carrier", price: i ? 0 : 1500 } },
    lines: [{ ...clayCats, quantity: 1, unitPrice: i ? cost : cost - 1500 }],
  }),
);

/** The two orders of a checkout that wait for their payment. */
function newCheckout(): OrderScenario[] {
  const places = checkoutPlaces([...ids], requests);
  return ids.map((id, i) => {
    const origin = { id, number: `100${i}`, shop: "clay-cats", lifecycle: lifecycle.name };
    const asked = { ...origin, request: requests[i]!, checkout: places[i]! };
    const order = createOrder(lifecycle, asked, actors.storefront, monday);
    return new OrderScenario(lifecycle, order, monday).by("director", "confirm");
  });
}

/** Where the reports of a checkout are taken: its orders, and what names a payment that nobody knows yet. */
class Desk {
  private readonly orders = new Map(newCheckout().map((story) => [story.order.id as Id, story]));
  private readonly payments = new Map<string, Id>();
  private waiting: PaymentReport[] = [];

  take({ names, type, ...story }: Story): void {
    const kind = type.slice("payment.".length) as PaymentReport["kind"];
    const whole = names === "checkout" && { checkout: "first" };
    const report = { ...story, kind, currency: "PLN", provider: "generic", ...whole };
    const id = names === "nobody" ? this.payments.get(story.payment!) : names === "second" ? names : "first";
    if (id) this.takeFor(id, report);
    else this.waiting.push(report);
  }

  private takeFor(id: Id, report: PaymentReport): void {
    const { orders, report: said } = addressed(this.orders.get(id)!.order, report);
    for (const each of orders) this.record(each as Id, said);
    const all = [...this.orders.values()].map(({ order }) => order);
    for (const shared of reportsToShare(all, report)) for (const each of ids) this.record(each, shared);
    if (report.kind !== "paid") return;
    this.payments.set(report.reference, this.payments.get(report.reference) ?? id);
    const late = this.waiting.filter(({ payment }) => payment === report.reference);
    this.waiting = this.waiting.filter((each) => !late.includes(each));
    for (const each of late) this.takeFor(id, each);
  }

  private record(id: Id, report: PaymentReport): void {
    const story = this.orders.get(id)!;
    const event = applyPaymentReport(lifecycle, story.order, report, story.now);
    if (event) this.orders.set(id, story.apply(event));
  }

  get money() {
    return [...this.orders.values()].map(({ order }) => {
      const { paid, refunded, refundDue, status } = order.payment;
      return { order: order.status, status, paid, refunded, refundDue };
    });
  }
}

function endOf(all: readonly Story[]) {
  const desk = new Desk();
  for (const story of all) desk.take(story);
  return desk.money;
}

test("the orders of a checkout end alike, whatever is reported of it in whatever order", (context) => {
  let reports = 0;
  const property = fc.property(stories, ({ all, other, again }) => {
    reports += 2 * all.length + again.length;
    const end = endOf(all);
    expect(endOf([...other, ...again])).toEqual(end);
    for (const { paid, refunded, refundDue } of end) {
      expect(Math.min(paid, refunded, refundDue)).toBeGreaterThanOrEqual(0);
      expect(refunded).toBeLessThanOrEqual(paid);
    }
  });
  fc.assert(property, { numRuns });
  tell(context, { "checkout stories": numRuns, "reports of checkouts": reports });
});
