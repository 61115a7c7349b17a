import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { type Lifecycle, statusOf } from "../../../domain/lifecycle/definition.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { fold, originOf } from "../../../domain/order/evolve.ts";
import { heldAmount } from "../../../domain/order/money/totals.ts";
import type { Order } from "../../../domain/order/order.ts";

/** What holds for every order at every moment. */
export const expectSound = (lifecycle: Lifecycle, order: Order): void =>
  expect(flawsOf(lifecycle, order), JSON.stringify(order)).toEqual([]);

/** What is wrong with an order, in the words of what should hold. */
export function flawsOf(lifecycle: Lifecycle, order: Order): string[] {
  const all = { ...historyRules(order), ...deadlineRules(lifecycle, order), ...moneyRules(order) };
  return Object.keys(all).filter((rule) => !all[rule]);
}

type Rules = Record<string, boolean>;

function historyRules(order: Order): Rules {
  const { version, history, placedAt, updatedAt, group, proposal } = order;
  const times = history.map(({ at }) => at);
  const isOver = group === "delivery" || isClosed(group);
  return {
    "follows from its events": isDeepStrictEqual(fold(originOf(order), history), order),
    "is stored as it is": isDeepStrictEqual(JSON.parse(JSON.stringify(order)), order),
    "has a version for each event": version === history.length,
    "goes on in time": times.every((at, i) => i === 0 || times[i - 1]! <= at),
    "says when it began and was changed": placedAt === times[0] && updatedAt === times.at(-1),
    "proposes nothing when it is too late": !(isOver && proposal),
  };
}

function deadlineRules(lifecycle: Lifecycle, order: Order): Rules {
  const known = statusOf(lifecycle, order).deadlines?.map(({ name }) => name) ?? [];
  const { group, deadlines, closedAt } = order;
  return {
    "has the deadlines of its status": deadlines.every(({ name }) => known.includes(name)),
    "has no deadlines when it is closed": !(isClosed(group) && deadlines.length > 0),
    "says when it was closed, and only then": isClosed(group) === (closedAt !== undefined),
  };
}

function moneyRules({ status, group, payment, delivery }: Order): Rules {
  const { paid, refunded, refundDue } = payment;
  const held = heldAmount({ payment });
  const kept = status === "cancelledBySupport" ? delivery.price : 0;
  return {
    "gives back no more than came": refunded <= paid,
    "owes no more than it holds": refundDue >= 0 && refundDue <= held,
    "is not paid where it waits to be": !(
      ["unpaid", "awaitingPayment"].includes(status) && payment.status === "paid"
    ),
    "keeps nothing that it should not": group !== "failed" || held - refundDue <= kept,
  };
}
/** Whether the newest event may have reopened a closed order: only a late payment (S3-11) or an undo can. */
export function expectNoReopening(before: Order, after: Order): void {
  if (isClosed(before.group) && !isClosed(after.group))
    expect(["revive", "undo"]).toContain(after.history.at(-1)?.command);
}
