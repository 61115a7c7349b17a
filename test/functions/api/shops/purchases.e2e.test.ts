import { beforeAll, expect, it } from "vitest";
import { catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

/** What a shop has to buy for its orders. */
const { shop: openShop } = startWorld();
let desk: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  desk = await openShop("serviceDesk", { purchasing: ["active", "paused"] });
});

const order = (...lines: object[]) => ({ buyer: catOrder.buyer, currency: "PLN", lines });
const tap = (quantity: number, more: object = {}) => ({
  ...{ sku: "TAP-1", title: "Tap", quantity, unitPrice: 5000, availability: "madeToOrder" },
  ...more,
});
const pipe = { title: "Pipe", quantity: 1.25, unit: "m", unitPrice: 900 };
const purchases = async () => (await desk.manager("GET", `/v1/shops/${desk.id}/purchases`)).body;

async function placed(status: string | undefined, lines: object[]): Promise<{ id: string; number: string }> {
  const [made] = await desk.place(order(...lines));
  const fields = { status, ...(status === "waitingForSupply" && { reason: "None left" }) };
  if (status) expect((await desk.manager("POST", `/v1/orders/${made.id}/move`, fields)).status).toBe(200);
  return made;
}

it("S1-17 S1-18 lists the goods of orders in the groups that the setting names, kind by kind", async () => {
  expect(await purchases()).toEqual({ items: [], complete: true });
  const statuses: { name: string; group: string }[] = (await desk.manager("GET", "/v1/me")).body.shop
    .statuses;
  const inGroup = (group: string) => statuses.find((each) => each.group === group)!.name;
  await placed(undefined, [tap(100)]);
  const one = await placed(inGroup("active"), [tap(2), pipe]);
  const two = await placed(inGroup("active"), [
    tap(3),
    pipe,
    tap(1, { options: [{ name: "Colour", value: "red" }] }),
  ]);
  const ended = await placed(inGroup("active"), [tap(7)]);
  const closing = { status: inGroup("failed"), reason: "cancelled" };
  await desk.manager("POST", `/v1/orders/${ended.id}/move`, closing);
  const { items, complete } = await purchases();
  expect(complete).toBe(true);
  const rows = items.map(
    ({ title, quantity, orders }: { title: string; quantity: number; orders: object[] }) => [
      title,
      quantity,
      orders.length,
    ],
  );
  expect(rows).toEqual([
    ["Pipe", 2.5, 2],
    ["Tap", 5, 2],
    ["Tap", 1, 1],
  ]);
  const { orders } = items[1];
  expect(orders).toEqual(
    expect.arrayContaining([
      { id: one.id, number: one.number, quantity: 2 },
      { id: two.id, number: two.number, quantity: 3 },
    ]),
  );
});

it("S1-17 lists nothing where the setting names no group", async () => {
  const other = await openShop("serviceDesk");
  const [{ id }] = await other.place(order(tap(1)));
  await other.manager("POST", `/v1/orders/${id}/move`, { status: "inProgress" });
  expect((await other.manager("GET", `/v1/shops/${other.id}/purchases`)).body).toEqual({
    items: [],
    complete: true,
  });
});
