import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startTestShops } from "../../support/test-shops.ts";
import { openWebhookReceiver } from "../../support/webhook-receiver.ts";

const day = 86_400_000;
beforeAll(() => {
  process.env.METRICS_DISABLED = "false";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(JSON.parse(String(text))) > 0);
  vi.spyOn(console, "log").mockImplementation(() => {});
});
const shops = startTestShops();
let lines: Record<string, number>[] = [];
/** What a metric added up to. */
const sum = (name: string): number => lines.reduce((all, line) => all + (line[name] ?? 0), 0);
const greatest = (name: string): number => Math.max(...lines.map((line) => line[name] ?? 0));

beforeEach(() => {
  lines = [];
});

async function place(): Promise<string> {
  const { body } = await shops.place("marketplace");
  await shops.runtime.settle();
  return body.orders[0].id;
}

it("an order counts in each group that it enters, and its messages by channel", async () => {
  await shops.runtime.settle();
  lines = [];
  const id = await place();
  await shops.command("manager marketplace", id, "confirm");
  await shops.command("manager marketplace", id, "confirmPayment");
  await shops.runtime.settle();
  const entered = lines.filter(({ OrdersEntered }) => OrdersEntered).map(({ Group }) => Group);
  expect(entered).toEqual(["new", "paused", "active"]);
  expect(sum("OrdersEntered")).toBe(3);
  const sent = lines.filter(({ MessagesSent }) => MessagesSent);
  expect(new Set(sent.map(({ Channel }) => Channel))).toEqual(new Set(["email"]));
  expect(sum("MessagesSent")).toBe(shops.runtime.inbox.list({ order: id }).length);
});

it("a deadline that its execution missed is found by the reconciler, and so is its age", async () => {
  const { runtime } = shops;
  const id = await place();
  await shops.command("manager marketplace", id, "confirm");
  await runtime.settle();
  runtime.executions.close();
  await runtime.advance((now) => now + 5 * day);
  lines = [];
  await runtime.invoke("reconcile", {});
  expect((await shops.read(id)).status).toBe("unpaid");
  expect(greatest("DeadlinesOverdue")).toBe(1);
  // Since the reminder of the payment, two days after the confirmation.
  expect(greatest("OldestDeadline")).toBe(3 * 86_400);
  expect(sum("OrdersRepaired")).toBe(1);
  lines = [];
  await runtime.invoke("reconcile", {});
  expect(greatest("DeadlinesOverdue")).toBe(0);
  expect(sum("RepairsFailed")).toBe(0);
});

it("a repair that fails is counted, and comes again", async () => {
  const { runtime } = shops;
  const id = await place();
  await shops.command("manager marketplace", id, "confirm");
  await runtime.settle();
  runtime.executions.close();
  await runtime.advance((now) => now + 5 * day);
  const { db } = await import("../../../io/dynamodb/table.ts");
  const refuse = () => async () => {
    throw new Error("The table is away.");
  };
  db.middlewareStack.add((next, { commandName }) => (commandName === "PutItemCommand" ? refuse() : next), {
    step: "initialize",
    name: "refuse",
  });
  lines = [];
  await runtime.invoke("reconcile", {});
  expect(sum("RepairsFailed")).toBeGreaterThan(0);
  db.middlewareStack.remove("refuse");
  lines = [];
  await runtime.invoke("reconcile", {});
  expect(sum("RepairsFailed")).toBe(0);
});

it("a webhook counts as delayed while it is tried again, and as failed when its endpoint is gone", async () => {
  let status = 500;
  const receiver = await openWebhookReceiver(() => status);
  await shops.call("admin", "POST", "/v1/shops/marketplace/webhooks", { url: receiver.url });
  await place();
  expect(sum("WebhooksDelayed")).toBe(1);
  status = 410;
  await shops.runtime.advance((now) => now + day);
  await shops.runtime.settle();
  expect(sum("WebhooksFailed")).toBe(1);
});
