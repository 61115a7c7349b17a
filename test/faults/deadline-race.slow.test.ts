import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrder } from "../../io/orders/orders.ts";
import { orderTotal, shopSettingsFor } from "../support/fixtures.ts";
import { chance, runSize, seed, timeoutMs } from "../support/seed.ts";
import { meetingWrites } from "../support/table/meeting-writes.ts";
import { openTestShops, type TestShops } from "../support/test-shops.ts";

const races = runSize("DEADLINE_RACES", 100);
const side = 100;
let stage: TestShops;

beforeAll(async () => {
  stage = await openTestShops();
  const settings = { ...shopSettingsFor("marketplace"), deadlines: { payment: "PT10M" } };
  await stage.call("admin", "PUT", "/v1/shops/marketplace", settings);
});
afterAll(() => stage.runtime.close());

/** Orders that all wait for their payment until the same moment. */
async function awaitingPayment(count: number, name: string): Promise<string[]> {
  const placing = Array.from({ length: count }, (_, i) => stage.place("marketplace", `${seed}-${name}-${i}`));
  const ids = (await Promise.all(placing)).map(({ body }) => body.orders[0].id as string);
  for (const id of ids) await stage.command("manager marketplace", id, "confirm");
  await stage.runtime.settle();
  return ids;
}

const isPaidByHand = (id: string): boolean => chance("who", id) >= 0.5;
const isPaidFirst = (id: string): boolean => chance("first", id) < 0.5;

/** Pays an order: by a provider's report, or by hand; answers the status of the answer. */
async function pay(id: string): Promise<number> {
  const paying = isPaidByHand(id)
    ? stage.command("manager marketplace", id, "confirmPayment")
    : stage.pay(id, orderTotal, `pay-${id}`);
  return (await paying).status;
}

/** Lets payment and deadline of each order meet in the table at the very moment; chance says whose write is first. */
async function race(ids: string[]): Promise<number[]> {
  const { advance, settle } = stage.runtime;
  const { dueAt } = (await findOrder(ids[0]!))!.deadlines[0]!;
  const meetings = ids.map((id) =>
    meetingWrites(id, ({ command }) => (command === "expire") !== isPaidFirst(id)),
  );
  const [statuses] = await Promise.all([Promise.all(ids.map(pay)), advance(() => Date.parse(dueAt))]);
  await settle();
  expect(meetings.map((held) => held())).toEqual(ids.map(() => 2));
  return statuses;
}

test(`P3-01 of a payment and its deadline exactly one wins, ${races} times`, {
  timeout: timeoutMs,
}, async () => {
  const won = { payment: 0, deadline: 0, late: 0 };
  for (let i = 0; i < races; i += side) {
    const ids = await awaitingPayment(Math.min(side, races - i), String(i));
    const statuses = await race(ids);
    for (const [k, id] of ids.entries()) {
      const { status, history, payment } = (await findOrder(id))!;
      const commands: string[] = history.map(({ command }) => command);
      const paid = commands.includes("confirmPayment");
      expect(paid).toBe(isPaidFirst(id));
      expect(commands.includes("expire")).toBe(!paid);
      expect([status, payment.status]).toEqual(
        paid
          ? ["preparing", "paid"]
          : ["unpaid", commands.includes("recordPayment") ? "paidLate" : "pending"],
      );
      won[paid ? "payment" : "deadline"] += 1;
      if (paid) continue;
      if (isPaidByHand(id)) expect(statuses[k]).toBe(409);
      else
        expect(payment).toMatchObject({ paid: orderTotal, refundDue: orderTotal, references: [`pay-${id}`] });
      if (payment.status === "paidLate") won.late += 1;
    }
  }
  console.log(won);
  expect(won.payment).toBeGreaterThan(0);
  expect(won.deadline).toBeGreaterThan(won.late);
  expect(won.late).toBeGreaterThan(0);
});
