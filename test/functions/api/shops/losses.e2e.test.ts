import { beforeAll, expect, it } from "vitest";
import { catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

/** What a shop lost: in the days of its time zone, whatever its lifecycle. */
const { shop: openShop, advance, reportPayment } = startWorld();
let desk: Awaited<ReturnType<typeof openShop>>;
let market: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  desk = await openShop("serviceDesk", { failureReasons: ["noParts"], pastClosing: true });
  market = await openShop("marketplace");
});

const repair = {
  buyer: catOrder.buyer,
  currency: "PLN",
  lines: [{ title: "Repair", quantity: 1, unitPrice: 5000 }],
};
const report = async (shop: typeof desk, query: string) =>
  (await shop.director("GET", `/v1/shops/${shop.id}/losses?${query}`)).body;

const placeRepair = async () => (await desk.place(repair))[0].id as string;

async function fail(id: string, reason: string, closedAt: string) {
  const fields = { status: "closedUnsuccessfully", reason, closedAt };
  expect((await desk.manager("POST", `/v1/orders/${id}/move`, fields)).status).toBe(200);
}

const row = (period: string, reason: string, count: number) => ({
  ...{ period, status: "closedUnsuccessfully", reason, currency: "PLN", count, amount: count * 5000 },
});

it("S1-27 counts and adds up by reason, by month or by day where the shop is", async () => {
  const ids = await Promise.all([placeRepair(), placeRepair(), placeRepair(), placeRepair()]);
  await advance("P14D");
  await fail(ids[0], "clientRefused", "2026-11-30T22:59:59Z");
  await fail(ids[1], "clientRefused", "2026-11-30T23:00:00Z");
  await fail(ids[2], "noParts", "2026-12-01T10:00:00Z");
  await fail(ids[3], "The client never came to fetch it", "2026-12-02T10:00:00Z");
  expect(await report(desk, "from=2026-11-01&to=2026-12-31")).toEqual({
    items: [
      row("2026-11", "clientRefused", 1),
      row("2026-12", "clientRefused", 1),
      row("2026-12", "noParts", 1),
      row("2026-12", "other", 1),
    ],
    complete: true,
  });
  expect((await report(desk, "from=2026-12-01&to=2026-12-01&by=day")).items).toEqual([
    row("2026-12-01", "clientRefused", 1),
    row("2026-12-01", "noParts", 1),
  ]);
});

it("S1-27 forgets an order that comes back to life", async () => {
  const [{ id, totals }] = await market.place(catOrder);
  await market.manager("POST", `/v1/orders/${id}/confirm`);
  await advance("P3D");
  const days = "from=2026-11-01&to=2026-12-31";
  expect((await report(market, days)).items).toMatchObject([{ status: "unpaid", reason: "none", count: 1 }]);
  await reportPayment("paid", { order: id, amount: totals.total, currency: "PLN", reference: "P-1" });
  expect((await report(market, days)).items).toMatchObject([{ amount: totals.total }]);
  await market.manager("POST", `/v1/orders/${id}/revive`);
  expect((await report(market, days)).items).toEqual([]);
});

it("refuses days that are none, that run backwards, or that are more than a year", async () => {
  for (const query of [
    "",
    "from=2026-11-01",
    "from=2026-11-02&to=2026-11-01",
    "from=2026-02-30&to=2026-03-01",
  ])
    expect(await report(desk, query), query).toMatchObject({ status: 422 });
  expect(await report(desk, "from=2025-01-01&to=2026-01-02")).toMatchObject({
    errors: [{ pointer: "/to" }],
  });
});
