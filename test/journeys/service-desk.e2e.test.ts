import { beforeAll, describe, expect, it } from "vitest";
import { anna } from "../goods.ts";
import { type Caller, world } from "../world.ts";

/** The help page of the status groups (seed 001), from top to bottom. */
const { shop: open } = world();
let shop: Awaited<ReturnType<typeof open>>;
const statuses = [
  { name: "picking", group: "active", title: "Комплектация" },
  { name: "waitsForPart", group: "paused" },
  { name: "refused", group: "failed" },
];
beforeAll(async () => {
  shop = await open("serviceDesk", { statuses });
});

const repair = { buyer: anna, currency: "PLN", lines: [{ title: "Repair", quantity: 1, unitPrice: 25000 }] };
const place = async () => (await shop.place(repair))[0].id as string;
const move = (id: string, status: string, more: object = {}, who: Caller = shop.manager) =>
  who("POST", `/v1/orders/${id}/move`, { status, ...more });
const counts = async () => (await shop.manager("GET", `/v1/orders/counts?shop=${shop.id}`)).body;

describe("groups", () => {
  it("S1-06 S1-07 S1-08 begin with new, for every order from outside", async () => {
    expect((await shop.place(repair))[0]).toMatchObject({ status: "new", group: "new" });
  });

  it("S1-01 S1-04 S1-10 hold statuses of the shop's own, which behave as their group", async () => {
    const id = await place();
    expect((await move(id, "picking")).body).toMatchObject({ status: "picking", group: "active" });
    expect((await move(id, "waitsForPart")).status).toBe(422);
    expect((await move(id, "waitsForPart", { reason: "Display" })).body.group).toBe("paused");
    expect((await move(id, "nowhere")).status).toBe(422);
  });

  it("S1-09 make somebody responsible when work begins", async () => {
    const id = await place();
    expect((await move(id, "inProgress")).body.assignee).toBe("manager-1");
  });
});

describe("postponed orders", () => {
  it("S1-11 S1-12 S1-13 have a reason, count as neither open work nor closed, and come back in one step", async () => {
    const id = await place();
    const before = (await counts()).byGroup;
    expect((await move(id, "postponed")).status).toBe(422);
    await move(id, "postponed", { reason: "No answer" });
    const { byGroup } = await counts();
    expect(byGroup.paused - before.paused).toBe(1);
    expect([byGroup.active, byGroup.done, byGroup.failed]).toEqual([
      before.active,
      before.done,
      before.failed,
    ]);
    expect((await move(id, "inProgress")).body).toMatchObject({ status: "inProgress" });
  });
});

describe("ready orders", () => {
  it("S1-19 S1-20 S1-22 wait for payment by their badge, and go on to delivery or to the client", async () => {
    const [a, b] = [await place(), await place()];
    const before = (await counts()).awaitingPayment;
    await move(a, "ready");
    await move(b, "ready");
    expect((await counts()).awaitingPayment - before).toBe(2);
    expect((await move(a, "inDelivery")).body.group).toBe("delivery");
    await shop.manager("POST", `/v1/orders/${b}/setPayment`, { status: "paid" });
    expect((await move(b, "closedSuccessfully")).body.group).toBe("done");
  });
});

describe("closing", () => {
  it("S1-24 with success needs the money settled", async () => {
    const id = await place();
    expect((await move(id, "closedSuccessfully")).status).toBe(409);
  });

  it("S1-25 S1-26 without success needs a reason, and keeps the order", async () => {
    const id = await place();
    expect((await move(id, "refused")).status).toBe(422);
    expect((await move(id, "refused", { reason: "The client refused" })).body.group).toBe("failed");
    const { body } = await shop.manager("GET", `/v1/orders?shop=${shop.id}&status=refused`);
    expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  it("S1-23 in the past is for shops that allow it", async () => {
    const past = { reason: "Refused", closedAt: "2026-11-01T00:00:00Z" };
    expect((await move(await place(), "closedUnsuccessfully", past)).status).toBe(409);
    const other = await open("serviceDesk", { pastClosing: true });
    const [{ id }] = await other.place(repair);
    expect((await move(id, "closedUnsuccessfully", past, other.manager)).body.closedAt).toBe(past.closedAt);
  });
});
