import { LambdaClient } from "@aws-sdk/client-lambda";
import { StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { Context } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { nextChatMessage } from "../../../domain/conversation/conversation.ts";
import type { Order } from "../../../domain/order/order.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { handler } from "../../../functions/background/reconcile.ts";
import { addChatMessage } from "../../../io/conversation/conversation.ts";
import { db } from "../../../io/dynamodb/table.ts";
import { eventsAfter } from "../../../io/events/feed.ts";
import { sfnClient } from "../../../io/executions/executions.ts";
import { appendEvent } from "../../../io/orders/orders.ts";
import { saveShop } from "../../../io/people/shops.ts";
import { beginScan, finishScan, resumeScan, saveCheckpoint } from "../../../io/reconcile/checkpoint.ts";
import { scanOrders } from "../../../io/reconcile/scan.ts";
import { freezeAt } from "../../support/clock.ts";
import { applyStored, monday, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

// What the reconciler measures does not matter here.
vi.hoisted(() => Object.assign(process.env, { METRICS_DISABLED: "true" }));
withTable();
freezeAt(monday);
const workflow = mockClient(sfnClient);
const functions = mockClient(LambdaClient);
const day = 86_400;
/** What the table is asked in one run. */
let calls: string[] = [];

beforeAll(() => {
  const counting =
    (next: (args: never) => Promise<unknown>, { commandName = "" }) =>
    (args: never) => {
      calls.push(commandName);
      return next(args);
    };
  db.middlewareStack.add(counting as never, { step: "initialize", name: "count" });
});
beforeEach(() => functions.resolves({ Payload: Buffer.from("[]") as never }));

const settings = { name: "Clay Cats", lifecycle: "marketplace", emails: ["s@example.com"] };
const openShop = (shop: string) => saveShop(shop, shopSettings.parse(settings), 0);

/** Stores so many orders of a shop that nobody has told anything of. */
async function fill(shop: string, count: number): Promise<Order[]> {
  await openShop(shop);
  const numbers = Array.from({ length: count }, (_, i) => String(i));
  return Promise.all(
    numbers.map(async (number) => applyStored(await storedOrder({ shop, number }), "confirm")),
  );
}

/** Runs the reconciler with so many seconds left; the orders that it gave an execution. */
async function look(task: object, seconds = 900): Promise<string[]> {
  workflow.reset();
  calls = [];
  const run = { getRemainingTimeInMillis: () => seconds * 1000 } as Context;
  expect(await handler(task, run)).toMatchObject({ failed: 0 });
  return workflow.commandCalls(StartExecutionCommand).map(({ args: [{ input }] }) => String(input.name));
}

const idsOf = (orders: { id: string }[]) => orders.map(({ id }) => id).toSorted();
const found = async (shop: string, at = monday) =>
  (await Array.fromAsync(scanOrders(at, { shop }))).filter((page) => page.shop === shop);
const foundIds = async (shop: string, at?: string) =>
  (await found(shop, at)).flatMap(({ orders }) => idsOf(orders));

describe("the work of a full scan", () => {
  async function callsFor(count: number): Promise<Record<string, number>> {
    const shop = `counted-${count}`;
    const orders = await fill(shop, count);
    await saveCheckpoint({ began: monday }, { shop }, monday);
    const started = await look({ all: false });
    expect(started.filter((id) => orders.some((order) => order.id === id))).toHaveLength(count);
    expect((await eventsAfter(shop, 0, 10_000)).length).toBe(2 * count);
    const first = calls.length;
    await lookOnceMore(shop);
    return { first, again: calls.length };
  }

  async function lookOnceMore(shop: string): Promise<void> {
    await saveCheckpoint({ began: monday }, { shop }, monday);
    await look({ all: false });
  }

  it("at most doubles with the orders, whether their events stand in the feed or not", async () => {
    const counted = [await callsFor(400), await callsFor(200), await callsFor(100)];
    for (const kind of ["first", "again"] as const)
      for (const [i, more] of counted.slice(0, -1).entries())
        expect(more[kind], `${kind} ${i}`).toBeLessThanOrEqual(2 * counted[i + 1]![kind]!);
    expect(counted[0]!.again).toBeLessThan(400 / 5);
  });

  it("does not grow with what ended long ago and is kept for good", async () => {
    const [order, ...ended] = await fill("kept", 40);
    const before = (await found("kept")).length;
    for (const each of ended) await applyStored(each, "cancel", { reason: "No money" });
    expect(await foundIds("kept", addSeconds(monday, 11 * day))).toEqual([order!.id]);
    calls = [];
    await found("kept", addSeconds(monday, 11 * day));
    expect(calls.filter((name) => name === "BatchGetItemCommand")).toHaveLength(before);
    expect(calls).not.toContain("ScanCommand");
  });
});

describe("a full scan finds", () => {
  it("every order that is open or ended lately, each once", async () => {
    const orders = await fill("open", 120);
    await applyStored(orders[0]!, "cancel", { reason: "No money" });
    expect((await foundIds("open")).toSorted()).toEqual(idsOf(orders));
  });

  it("an order to which something happened long after its end", async () => {
    const [order, other] = await fill("late", 2);
    const ended = await applyStored(order!, "cancel", { reason: "No money" });
    await applyStored(other!, "cancel", { reason: "No money" });
    const later = addSeconds(monday, 30 * day);
    await appendEvent(ended, { command: "archive", actor: { role: "director", id: "dora" }, at: later });
    expect(await foundIds("late", addSeconds(later, day))).toEqual([ended.id]);
    expect(await foundIds("late", addSeconds(later, 4 * day))).toEqual([]);
  });

  it("what was said lately about whatever order, answered or not", async () => {
    const [order] = await fill("talking", 1);
    const ended = await applyStored(order!, "cancel", { reason: "No money" });
    const said = addSeconds(monday, 20 * day);
    const buyer = { role: "buyer" } as const;
    const first = nextChatMessage(ended, undefined, buyer, "Where is it?", said);
    await addChatMessage(first);
    const answer = nextChatMessage(ended, first, { role: "manager", id: "max" }, "On its way", said);
    await addChatMessage(answer, first.unanswered);
    const pages = await found("talking", addSeconds(said, day));
    expect(pages.flatMap(({ chatMessages }) => chatMessages.map(({ number }) => number)).toSorted()).toEqual([
      first.number,
      answer.number,
    ]);
    expect(await found("talking", addSeconds(said, 4 * day))).toEqual([]);
  });
});

describe("the runs of a full scan", () => {
  let orders: Order[];
  beforeAll(async () => {
    orders = await fill("zzz", 250);
  });
  beforeEach(async () => {
    const left = await resumeScan(addSeconds(monday, day));
    if (left) await finishScan(left, monday);
    const again = await resumeScan(addSeconds(monday, 2 * day));
    if (again) await finishScan(again, monday);
  });
  const mine = (ids: string[]) => ids.filter((id) => orders.some((order) => order.id === id)).toSorted();

  it("are one while it has time, and leave nothing to the next one", async () => {
    expect(mine(await look({ all: true }))).toEqual(idsOf(orders));
    expect(await look({ all: false })).toEqual([]);
    expect(calls.filter((name) => name === "BatchGetItemCommand")).toEqual([]);
  });

  it("with little time look through all orders together, a page each", async () => {
    await saveCheckpoint({ began: monday }, { shop: "zzz" }, monday);
    const pages: string[][] = [];
    for (let run = 0; run < 4; run++) pages.push(mine(await look({ all: false }, 60)));
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50, 0]);
    expect(pages.flat().toSorted()).toEqual(idsOf(orders));
    expect(await resumeScan(monday)).toBeUndefined();
  });

  it("do not look while another one is at it, unless that one was lost", async () => {
    await saveCheckpoint({ began: monday }, { shop: "zzz" }, monday);
    const lost = (await resumeScan(monday))!;
    expect([...(await look({ all: false })), ...(await look({ all: true }))]).toEqual([]);
    const later = addSeconds(monday, 901);
    const found = (await resumeScan(later))!;
    expect(found).toMatchObject({ from: lost.from });
    await saveCheckpoint(found, { shop: "zzz", list: "zzz#open" }, later);
    await saveCheckpoint(lost, { shop: "a" }, later);
    expect(await resumeScan(later)).toMatchObject({ from: { list: "zzz#open" } });
  });

  it("do not both go on in the same moment", async () => {
    await saveCheckpoint({ began: monday }, { shop: "zzz" }, monday);
    const taken = await Promise.all([resumeScan(monday), resumeScan(monday), resumeScan(monday)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("that are asked for during another one follow it", async () => {
    await saveCheckpoint({ began: monday }, { shop: "zzz", list: "end" }, monday);
    expect(mine(await look({ all: true }))).toEqual([]);
    expect(mine(await look({ all: false }))).toEqual(idsOf(orders));
    expect(await look({ all: false })).toEqual([]);
  });

  it("go on with one that is older than a day, and do not begin anew", async () => {
    const place = { shop: "zzz", list: "end" };
    await saveCheckpoint({ began: addSeconds(monday, -3 * day) }, place, monday);
    expect(await beginScan(monday)).toMatchObject({ from: place });
  });

  it("say up to when the last whole one looked, also while a new one is under way", async () => {
    const coveredUntil = async () => ((await resumeScan(addSeconds(monday, -1))) as object | undefined) ?? {};
    await finishScan({ began: monday }, addSeconds(monday, 600));
    await saveCheckpoint({ began: addSeconds(monday, day) }, { shop: "zzz" }, addSeconds(monday, -2));
    expect(await coveredUntil()).toMatchObject({ coveredUntil: monday });
  });
});
