import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fold, originOf } from "../../domain/order/evolve.ts";
import { db, type Item, tableName } from "../../io/dynamodb/table.ts";
import { readLosses } from "../../io/orders/order-lists.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { canary, canaryEmail, canaryFields, canaryPhone, canaryRequest } from "../faults/canaries.ts";
import { startTestShops } from "../support/test-shops.ts";
import { runCommand } from "./run-command.ts";

const shops = startTestShops();
const day = 86_400_000;
let placed = 0;

/** Everything in the table that belongs to nothing but orders. */
async function tableText(): Promise<string> {
  const items: Item[] = [];
  for (let from: Item | undefined, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({ TableName: tableName, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  return JSON.stringify(items).toLowerCase();
}
const found = async (texts: string[]) => {
  const all = await tableText();
  return texts.filter((text) => all.includes(text.toLowerCase()));
};

/** What this file plants of an order, its buyer and what was written about it. */
const planted = () =>
  [
    ...[
      "BuyerName",
      "RecipientName",
      "BillingName",
      "TaxId",
      "Street",
      "Flat",
      "Post",
      "GiftMessage",
      "Comment",
    ],
    ...[
      "Engraving",
      "OptionValue",
      "Metadata",
      "MetadataKey",
      "PaymentPage",
      "Receipt",
      "Note",
      "CancelReason",
      "Chat",
    ],
  ].map((what) => canary(what));

async function ended(tag: string): Promise<string> {
  const { body } = await shops.place("marketplace", `erased-${placed++}`, {
    ...canaryRequest(tag, { gift: true, byPhone: false }),
    delivery: { ...canaryRequest(tag, { gift: true, byPhone: false }).delivery, way: "carrier" },
  });
  const id: string = body.orders[0].id;
  const manager = "manager marketplace";
  await shops.call(manager, "POST", `/v1/orders/${id}/notes`, { text: canary("Note") });
  await shops.call(manager, "POST", `/v1/orders/${id}/messages`, { text: canary("Chat") });
  await shops.command(manager, id, "confirm");
  await shops.command(
    manager,
    id,
    "correct",
    canaryFields.correct ?? { buyer: { name: canary("BuyerName") } },
  );
  await shops.command(manager, id, "cancel", { reason: canary("CancelReason") });
  await shops.runtime.settle();
  expect(await shops.read(id)).toMatchObject({ group: "failed" });
  return id;
}

const losses = () => readLosses("marketplace", "2000-01-01", "2100-01-01");
const sums = ({ status, paid, refunded, refundDue }: Item) => ({ status, paid, refunded, refundDue });
const money = ({ payment, totals, history }: Item) => ({
  ...{ payment: sums(payment as Item), totals },
  history: (history as Item[]).map(({ command, at, from, to }) => ({ command, at, from, to })),
});

describe("an order that ended", () => {
  beforeAll(() => {
    process.env.RETENTION_DAYS = "30";
  });
  afterAll(() => {
    delete process.env.RETENTION_DAYS;
  });
  let id: string;
  let before: Item;
  beforeEach(async () => {
    id = await ended(`x${placed}`);
    before = await shops.read(id);
  });

  it("knows nothing of people once the retention of its stage is over, and its sums, history and losses stay", async () => {
    const lost = await losses();
    await shops.runtime.advance((now) => now + 29 * day);
    await shops.runtime.invoke("reconcile", { all: true });
    expect(await found(planted())).not.toEqual([]);
    await shops.runtime.advance((now) => now + 2 * day);
    await shops.runtime.invoke("reconcile", { all: true });
    await shops.runtime.settle();
    expect(await found([...planted(), "@canary.example"])).toEqual([]);
    expect(money(await shops.read(id))).toEqual(money(before));
    expect(await losses()).toEqual(lost);
    const order = (await findOrder(id))!;
    expect({ ...fold(originOf(order), order.history), erasedAt: order.erasedAt }).toEqual(order);
  });

  it("is erased for a buyer who asks for it, and nobody is told anything anew", async () => {
    const { runtime } = shops;
    const { email } = (await findOrder(id))!.request.buyer;
    const local = ["--local", "--url", runtime.url, "--buyer", email!];
    const mails = runtime.inbox.list({ order: id }).length;
    const dry = await runCommand("erase", ...local, "--dry-run");
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining(`Order ${id}: would be erased.`) });
    expect(await found([email!])).toEqual([email!]);
    expect(await runCommand("erase", ...local)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`Order ${id}: erased.`),
    });
    expect(await found([email!])).toEqual([]);
    expect((await runCommand("erase", ...local)).said).toContain("0 orders that have ended, of 0.");
    await runtime.advance((now) => now + day);
    await runtime.invoke("reconcile", { all: true });
    expect(runtime.inbox.list({ order: id })).toHaveLength(mails);
  });
});

it("an order that is open is named and left as it is", async () => {
  const { body } = await shops.place(
    "marketplace",
    "open",
    canaryRequest("open", { gift: false, byPhone: true }),
  );
  const { id } = body.orders[0];
  const local = ["--local", "--url", shops.runtime.url, "--buyer", canaryPhone("buyerPhoneopen")];
  expect(await runCommand("erase", ...local)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`Order ${id} is still open`),
  });
  expect(await found([canaryPhone("buyerPhoneopen")])).toHaveLength(1);
  expect(canaryEmail("x")).toContain("@");
});
