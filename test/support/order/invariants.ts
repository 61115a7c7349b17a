import { expect } from "vitest";
import { type Lifecycle, statusOf } from "../../../domain/lifecycle/definition.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { fold, originOf } from "../../../domain/order/evolve.ts";
import { heldAmount } from "../../../domain/order/money/totals.ts";
import type { Order } from "../../../domain/order/order.ts";

/** What holds for every order at every moment. */
export function expectSound(lifecycle: Lifecycle, order: Order): void {
  expect(fold(originOf(order), order.history)).toEqual(order);
  expect(JSON.parse(JSON.stringify(order))).toEqual(order);
  expect(order.version).toBe(order.history.length);
  expectTime(order);
  expectDeadlines(lifecycle, order);
  expectMoney(order);
  if (order.group === "delivery" || isClosed(order.group)) expect(order).not.toHaveProperty("proposal");
}

function expectTime({ history, updatedAt, placedAt }: Order): void {
  const times = history.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  expect([placedAt, updatedAt]).toEqual([times[0], times.at(-1)]);
}

function expectDeadlines(lifecycle: Lifecycle, order: Order): void {
  const known = statusOf(lifecycle, order).deadlines?.map(({ name }) => name) ?? [];
  expect(known).toEqual(expect.arrayContaining(order.deadlines.map(({ name }) => name)));
  if (isClosed(order.group)) expect(order).toMatchObject({ deadlines: [], closedAt: expect.any(String) });
  else expect(order).not.toHaveProperty("closedAt");
}

function expectMoney({ status, group, payment, delivery }: Order): void {
  expect(payment.refunded).toBeLessThanOrEqual(payment.paid);
  expect(payment.refundDue).toBeLessThanOrEqual(heldAmount({ payment }));
  expect(payment.refundDue).toBeGreaterThanOrEqual(0);
  if (status === "unpaid" || status === "awaitingPayment") expect(payment.status).not.toBe("paid");
  const kept = status === "cancelledBySupport" ? delivery.price : 0;
  if (group === "failed") expect(heldAmount({ payment }) - payment.refundDue).toBeLessThanOrEqual(kept);
}

/** Whether the newest event may have reopened a closed order: only a late payment (S3-11) or an undo can. */
export function expectNoReopening(before: Order, after: Order): void {
  if (isClosed(before.group) && !isClosed(after.group))
    expect(["revive", "undo"]).toContain(after.history.at(-1)?.command);
}
