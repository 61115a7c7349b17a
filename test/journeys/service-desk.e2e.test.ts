import { beforeAll, describe, expect, it } from "vitest";
import { addDuration, addSeconds } from "../../domain/time/time.ts";
import { anna } from "../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../support/link-visitor.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** The help page of the status groups (seed 001), from top to bottom. */
const { shop: openShop, settle, advance, inbox, now, reportDelivery, reportPayment } = startWorld();
let shop: Awaited<ReturnType<typeof openShop>>;
const statuses = [
  { name: "picking", group: "active", title: "Комплектация" },
  { name: "agreeing", group: "active", title: "Согласование" },
  { name: "waitsForPart", group: "paused" },
  { name: "withCourier", group: "delivery", report: "onTheWay" },
  { name: "atLocker", group: "delivery", report: "readyForPickup" },
  { name: "refused", group: "failed" },
];
beforeAll(async () => {
  shop = await openShop("serviceDesk", { statuses });
});

const client = { ...anna, locale: "en" };
const repair = {
  buyer: client,
  currency: "PLN",
  lines: [{ title: "Repair", quantity: 1, unitPrice: 25000 }],
};
const place = async () => (await shop.place(repair))[0].id as string;
const move = (id: string, status: string, more: object = {}, who: Caller = shop.manager) =>
  who("POST", `/v1/orders/${id}/move`, { status, ...more });
const pay = (id: string) => shop.manager("POST", `/v1/orders/${id}/setPayment`, { status: "paid" });
const read = async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body;
const counts = async () => (await shop.manager("GET", `/v1/orders/counts?shop=${shop.id}`)).body;
const list = async (query: string): Promise<string[]> =>
  (await shop.manager("GET", `/v1/orders?limit=100&${query}`)).body.items.map(({ id }: { id: string }) => id);

async function moved(...way: string[]) {
  const id = await place();
  for (const status of way) await move(id, status);
  return id;
}

/** The client's e-mails about an order, oldest first. */
async function notificationsSent(id: string) {
  await settle();
  return inbox(id).filter(({ to }) => to === anna.email);
}

describe("every status belongs to a group", () => {
  it("S1-01 S1-04 which decides how it behaves, also when it is the shop's own", async () => {
    const id = await place();
    expect((await move(id, "picking")).body).toMatchObject({ status: "picking", group: "active" });
    expect((await move(id, "waitsForPart")).status).toBe(422);
    expect((await move(id, "waitsForPart", { reason: "Display" })).body.group).toBe("paused");
    expect((await move(id, "nowhere")).status).toBe(422);
  });

  it("S1-02 S1-03 S1-05 of seven, each with its colour", async () => {
    const { byGroup, byStatus, colours } = await counts();
    const expected = {
      ...{ new: "blue", active: "green", paused: "orange", delivery: "lightblue" },
      ...{ ready: "black", done: "grey", failed: "lightgrey" },
    };
    expect(colours).toEqual(expected);
    expect(Object.keys(byGroup).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(Object.keys(byStatus)).toEqual(expect.arrayContaining(statuses.map(({ name }) => name)));
  });
});

describe("a shop's own statuses", () => {
  it("S1-04 stand once in its list", async () => {
    const twice = [statuses[0], { name: "picking", group: "active", title: "Сборка" }];
    const settings = { name: "Desk", lifecycle: "serviceDesk", statuses: twice };
    expect(await shop.director("PUT", `/v1/shops/${shop.id}`, settings)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/statuses/1/name" }] },
    });
  });
});

describe("new", () => {
  it("S1-06 S1-07 is where every order from the site and from integrations begins", async () => {
    const manual = (source: string) => shop.place({ ...repair, source }, undefined, shop.manager);
    const placed = [await shop.place(repair)];
    for (const source of ["phone", "chat", "email"]) placed.push(await manual(source));
    for (const [i, [order]] of placed.entries()) {
      expect(order).toMatchObject({ status: "new", group: "new", assignee: null, version: 1 });
      expect(await list("status=new")).toContain(order.id);
      expect((await read(order.id)).history).toMatchObject([
        { command: "create", actor: { role: i === 0 ? "storefront" : "manager" }, from: null, to: "new" },
      ]);
      expect((await notificationsSent(order.id)).map(({ template }) => template)).toEqual(["new"]);
    }
    const [[{ id, totals }]] = placed as [[{ id: string; totals: { total: number } }]];
    await reportPayment("paid", { order: id, amount: totals.total, currency: "PLN", reference: `pay-${id}` });
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Any news?" });
    const { status, history } = await read(id);
    expect([status, history.map(({ command }: { command: string }) => command)]).toEqual([
      ...["new", ["create", "recordPayment"]],
    ]);
    expect((await move(id, "inProgress")).body.group).toBe("active");
    expect(await list("group=new")).not.toContain(id);
  });

  it("S1-07 is left for good: nothing moves back into it", async () => {
    const id = await moved("inProgress");
    expect(await move(id, "new")).toMatchObject({ status: 409, body: { code: "invalid-state" } });
    expect((await read(id)).status).toBe("inProgress");
  });

  it("S1-08 is a queue that waits for the staff, who hear of each", async () => {
    const id = await place();
    expect(await list("group=new")).toContain(id);
    await settle();
    expect(inbox(id).map(({ to }) => to)).toContain(shop.email);
    await move(id, "inProgress");
    expect(await list("group=new")).not.toContain(id);
  });
});

describe("in progress", () => {
  it("S1-09 makes whoever begins responsible", async () => {
    expect((await move(await place(), "inProgress")).body.assignee).toBe("manager-1");
  });

  it("S1-10 has as many steps as the work", async () => {
    const id = await moved("inProgress", "picking", "agreeing");
    expect(await read(id)).toMatchObject({ status: "agreeing", group: "active", version: 4 });
    expect(await list("group=active")).toContain(id);
    expect(await list("status=picking")).not.toContain(id);
  });
});

describe("postponed", () => {
  it("S1-11 needs the reason, which the client hears", async () => {
    const id = await moved("inProgress");
    expect((await move(id, "postponed")).status).toBe(422);
    expect((await move(id, "postponed", { reason: "No display in stock" })).body.group).toBe("paused");
    expect((await notificationsSent(id)).at(-1)!.text).toContain("No display in stock");
  });

  it("S1-12 counts as neither closed nor active", async () => {
    const id = await place();
    const before = (await counts()).byGroup;
    await move(id, "postponed", { reason: "No answer" });
    const { byGroup } = await counts();
    expect(byGroup).toEqual({ ...before, new: before.new - 1, paused: before.paused + 1 });
  });

  it("S1-13 leads back into work in one step", async () => {
    const id = await place();
    await move(id, "waitsForPart", { reason: "Display" });
    const { body } = await move(id, "inProgress");
    expect(body).toMatchObject({ status: "inProgress", group: "active" });
    expect(body).not.toHaveProperty("reason");
  });
});

describe("delivery", () => {
  it("S1-14 begins when the order is handed to a courier, and the client hears of it", async () => {
    const id = await moved("ready", "inDelivery");
    expect(await read(id)).toMatchObject({ status: "inDelivery", group: "delivery" });
    const email = (await notificationsSent(id)).at(-1)!;
    expect(email).toMatchObject({ template: "inDelivery" });
    expect((await linkVisitor(linkInMessage(email)).open()).text).toContain("Delivery");
  });

  it("S1-15 follows the carrier's reports by itself", async () => {
    const id = await moved("ready");
    await reportDelivery("onTheWay", { order: id, trackingCode: "PL-7" });
    expect(await read(id)).toMatchObject({
      status: "withCourier",
      delivery: { status: "onTheWay", trackingCode: "PL-7" },
    });
    await reportDelivery("readyForPickup", { order: id });
    await reportDelivery("onTheWay", { order: id });
    expect(await read(id)).toMatchObject({ status: "atLocker", delivery: { status: "readyForPickup" } });
    await reportDelivery("delivered", { order: id });
    expect(await read(id)).toMatchObject({ status: "atLocker", delivery: { status: "delivered" } });
  });

  it("S1-16 is a process of its own, with its own statuses and its own list", async () => {
    const [courier, locker, shelf] = [
      await moved("withCourier"),
      await moved("atLocker"),
      await moved("ready"),
    ];
    const onTheWay = await list("group=delivery");
    expect(onTheWay).toEqual(expect.arrayContaining([courier, locker]));
    expect(onTheWay).not.toContain(shelf);
    expect(await list("status=atLocker")).not.toContain(courier);
  });
});

describe("ready", () => {
  it("S1-19 S1-20 leads to delivery, or straight to the client", async () => {
    const [sent, fetched] = [await moved("inProgress", "ready"), await moved("inProgress", "ready")];
    expect((await move(sent, "inDelivery")).body.group).toBe("delivery");
    await pay(fetched);
    expect((await move(fetched, "closedSuccessfully")).body.group).toBe("done");
  });

  it("S1-21 tells the end of the work from the beginning of the delivery", async () => {
    const id = await moved("ready");
    await advance("PT3H");
    const { groupTimes, updatedAt } = (await move(id, "inDelivery")).body;
    expect(groupTimes.delivery).toBe(updatedAt);
    expect(groupTimes.delivery).toBe(addDuration(groupTimes.ready, "PT3H"));
  });

  it("S1-22 has a badge that no other lifecycle's counts have", async () => {
    const other = await openShop("marketplace");
    const { body } = await other.manager("GET", `/v1/orders/counts?shop=${other.id}`);
    expect(Object.keys(body)).toEqual(["byStatus", "byGroup", "colours", "unanswered", "tasks", "complete"]);
  });

  it("S1-22 is what the badge “awaiting payment” counts, whether it is paid or not", async () => {
    const before = (await counts()).readyBadge;
    const [paid, unpaid] = [await moved("ready"), await moved("ready")];
    await pay(paid);
    await moved("inProgress");
    expect((await counts()).readyBadge - before).toBe(2);
    await move(unpaid, "inDelivery");
    expect((await counts()).readyBadge - before).toBe(1);
  });
});

describe("closed", () => {
  it("S1-23 lies in the past only where the shop allows it", async () => {
    const other = await openShop("serviceDesk", { pastClosing: true });
    const placed = async (at: typeof shop) => (await at.place(repair))[0] as { id: string; placedAt: string };
    const [strict, lost, won] = [await placed(shop), await placed(other), await placed(other)];
    await advance("P3D");
    const close = (id: string, status: string, closedAt: string, who = other.manager) =>
      move(id, status, { reason: "Refused", closedAt }, who);
    const yesterday = addSeconds(now(), -86_400);
    const before = addSeconds(lost.placedAt, -1);
    const later = addSeconds(now(), 86_400);
    expect((await close(strict.id, "closedUnsuccessfully", yesterday, shop.manager)).status).toBe(409);
    for (const closedAt of [before, later])
      expect(await close(lost.id, "closedUnsuccessfully", closedAt), closedAt).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/closedAt" }] },
      });
    expect((await close(lost.id, "closedUnsuccessfully", lost.placedAt)).body.closedAt).toBe(lost.placedAt);
    await other.manager("POST", `/v1/orders/${won.id}/setPayment`, { status: "paid" });
    expect((await close(won.id, "closedSuccessfully", before)).status).toBe(422);
    expect((await close(won.id, "closedSuccessfully", yesterday)).body).toMatchObject({
      group: "done",
      closedAt: yesterday,
    });
  });

  it("S1-24 with success needs the money settled, and then nothing is left to do", async () => {
    const id = await place();
    expect((await move(id, "closedSuccessfully")).status).toBe(409);
    await pay(id);
    const { actions } = (await move(id, "closedSuccessfully")).body;
    const left = actions.filter(({ allowed }: { allowed: boolean }) => allowed);
    expect(left.map(({ command }: { command: string }) => command)).toEqual([
      "refund",
      "correct",
      "renewLink",
    ]);
    expect((await notificationsSent(id)).at(-1)!.text).toContain("Your order is finished");
  });

  it("S1-24 with success needs what was paid too much given back first", async () => {
    const [{ id, totals }] = await shop.place(repair);
    const report = { order: id, amount: totals.total + 700, currency: "PLN", reference: `over-${id}` };
    await reportPayment("paid", report);
    expect((await move(id, "closedSuccessfully")).status).toBe(409);
    expect((await shop.manager("POST", `/v1/orders/${id}/refund`, {})).status).toBe(200);
    expect((await move(id, "closedSuccessfully")).body.group).toBe("done");
  });

  it("S1-25 S1-26 without success needs a reason, and keeps the order", async () => {
    const id = await place();
    expect((await move(id, "refused")).status).toBe(422);
    expect((await move(id, "refused", { reason: "The client refused" })).body.group).toBe("failed");
    expect(await list("status=refused")).toContain(id);
    expect((await read(id)).history).toHaveLength(2);
  });

  it("S1-27 without success is counted and added up by reason", async () => {
    const other = await openShop("serviceDesk");
    for (const reason of ["clientRefused", "impossible", "clientRefused", "Moved to Gdańsk"]) {
      const [{ id }] = await other.place(repair);
      await move(id, "closedUnsuccessfully", { reason }, other.manager);
    }
    const days = "from=2026-11-01&to=2026-12-31";
    const { body } = await other.director("GET", `/v1/shops/${other.id}/losses?${days}`);
    const rows = body.items.map(({ reason, count, amount }: Record<string, unknown>) => [
      reason,
      count,
      amount,
    ]);
    expect(rows).toEqual([
      ["clientRefused", 2, 50_000],
      ["impossible", 1, 25_000],
      ["other", 1, 25_000],
    ]);
  });
});
