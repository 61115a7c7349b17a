import { beforeAll, expect, test } from "vitest";
import { findOrder } from "../../io/orders/orders.ts";
import { tell } from "../proofs/counts.ts";
import { orderTotal, shopSettingsFor } from "../support/fixtures.ts";
import { chance, oneOf, runSize, seed } from "../support/seed.ts";
import { startTestShops } from "../support/test-shops.ts";
import { arrangeMeetings, type Outcome } from "./deadline-meeting.ts";

const races = runSize("DEADLINE_RACES", 100);
const side = 25;
const stage = startTestShops();
let meetings: ReturnType<typeof arrangeMeetings>;

beforeAll(async () => {
  const settings = { ...shopSettingsFor("marketplace"), deadlines: { payment: "PT10M" } };
  await stage.call("admin", "PUT", "/v1/shops/marketplace", settings);
  meetings = arrangeMeetings();
});

/** An order that waits for its payment until the same moment as all that are placed with it. */
async function awaitingPayment(key: string): Promise<string> {
  const { body } = await stage.place("marketplace", key);
  const id: string = body.orders[0].id;
  await stage.command("manager marketplace", id, "confirm");
  return id;
}

const isReported = (id: string): boolean => chance("who", id) < 0.5;

/** Pays by a provider's report, or by hand; answers the status. */
async function pay(id: string): Promise<number> {
  const paying = isReported(id)
    ? stage.pay(id, orderTotal, `pay-${id}`)
    : stage.command("manager marketplace", id, "confirmPayment");
  return (await paying).status;
}

const outcomes: Outcome[] = ["payment", "deadline", "late"];
const outcomeOf = (id: string): Outcome => oneOf(outcomes, "outcome", id);

/** Lets all deadlines fall due, each while its order is being paid; answers the payments' statuses. */
async function race(ids: string[]): Promise<number[]> {
  const due = (await findOrder(ids[0]!))!.deadlines[0]!.dueAt;
  const paying = ids.map((id) => meetings.arrange(id, outcomeOf(id), () => pay(id)));
  await stage.runtime.advance(() => Date.parse(due));
  const statuses = await Promise.all(paying);
  await stage.runtime.settle();
  return statuses;
}

test(`P3-01 of a payment and its deadline exactly one wins, ${races} times`, async (context) => {
  const won = { payment: 0, deadline: 0, late: 0 };
  for (let i = 0; i < races; i += side) {
    const ids: string[] = [];
    for (let k = i; k < Math.min(i + side, races); k++) ids.push(await awaitingPayment(`${seed}-${k}`));
    await stage.runtime.settle();
    const statuses = await race(ids);
    for (const [k, id] of ids.entries()) {
      const { status, history, payment } = (await findOrder(id))!;
      const commands: string[] = history.map(({ command }) => command);
      const paid = outcomeOf(id) === "payment";
      expect([commands.includes("confirmPayment"), commands.includes("expire")]).toEqual([paid, !paid]);
      expect([status, payment.status]).toEqual(
        paid ? ["preparing", "paid"] : ["unpaid", isReported(id) ? "paidLate" : "pending"],
      );
      won[paid ? "payment" : "deadline"] += 1;
      expect(statuses[k]).toBe(paid || isReported(id) ? 200 : 409);
      if (paid || !isReported(id)) continue;
      expect(payment).toMatchObject({
        ...{ paid: orderTotal, refundDue: orderTotal },
        entries: [{ kind: "payment", reference: `pay-${id}`, late: true }],
      });
      won.late += 1;
    }
  }
  tell(context, {
    races,
    "won by the payment": won.payment,
    "won by the deadline": won.deadline,
    "paid late": won.late,
  });
  for (const times of Object.values(won)) expect(times).toBeGreaterThan(0);
});
