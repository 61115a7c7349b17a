import { expect, test } from "vitest";
import { anna, catOrder, fullOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

const at = startWorld();
const errorOf = (answer: { status: number; body: { errors?: { pointer: string }[] } }) =>
  `${answer.status} ${answer.body.errors?.map(({ pointer }) => pointer).join()}`;

test("gives every field back as it was sent, and what it costs", async () => {
  const shop = await at.shop("backOffice");
  const [placed] = await shop.place(fullOrder);
  const { body: order } = await shop.manager("GET", `/v1/orders/${placed.id}`);
  const { delivery, payment, ...rest } = fullOrder;
  const { received, ...paying } = payment;
  expect(order).toMatchObject({ ...rest, delivery, payment: paying });
  expect(order.payment.entries).toEqual([
    {
      ...{ kind: "payment", amount: 1000, currency: "PLN", reference: received[0].reference },
      ...{ at: received[0].at, by: { role: "storefront", id: "storefront-1" } },
    },
  ]);
  expect(order.totals).toMatchObject({
    ...{ goods: 5625, delivery: 1500, adjustments: -500, surcharges: 0, total: 6625 },
    ...{ paid: 1000, refunded: 0, due: 5625, refundDue: 0 },
  });
  expect(order.payment.status).toBe("partlyPaid");
});

test("takes 500 lines in 256 KB, and gives all of them back after the order has moved", async () => {
  const shop = await at.shop("backOffice");
  const lines = Array.from({ length: 500 }, (_, i) => ({
    title: `Product ${i} ${"ż".repeat(80)}`,
    quantity: 1.001,
    unitPrice: 1000,
    options: [{ name: "Size", value: "Small" }],
    metadata: { note: "x".repeat(220) },
  }));
  const order = { ...catOrder, lines };
  expect(Buffer.byteLength(JSON.stringify(order))).toBeGreaterThan(240_000);
  const [{ id }] = await shop.place(order);
  await shop.manager("POST", `/v1/orders/${id}/start`);
  const { body } = await shop.manager("GET", `/v1/orders/${id}`);
  expect(body.lines).toHaveLength(500);
  expect(body.lines[499]).toMatchObject(lines[499]!);
  expect(body.totals.goods).toBe(500 * 1001);
  const many = { ...catOrder, lines: [...lines, lines[0]] };
  const refused = await shop.storefront("POST", "/v1/orders", many, { "idempotency-key": "many" });
  expect(errorOf(refused)).toBe("422 /lines");
  const longer = { ...order, comment: "x".repeat(30_000) };
  const large = await shop.storefront("POST", "/v1/orders", longer, { "idempotency-key": "large" });
  expect(large.status).toBe(413);
});

test("refuses more metadata than it keeps", async () => {
  const { storefront } = await at.shop("backOffice");
  const refusal = async (metadata: object) =>
    errorOf(await storefront("POST", "/v1/orders", { ...catOrder, metadata }, { "idempotency-key": "m" }));
  const entries = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, "x".repeat(500)]));
  expect(await refusal(entries(51))).toBe("422 /metadata");
  expect(await refusal({ a: "x".repeat(501) })).toBe("422 /metadata/a");
  expect(await refusal({ ["x".repeat(41)]: "a" })).toMatch(/^422 \/metadata/);
  expect(await refusal({ a: 1 })).toBe("422 /metadata/a");
  expect(await refusal(entries(50))).toBe("201 undefined");
});

test("waits for no payment when everything was paid at the till", async () => {
  const shop = await at.shop("marketplace");
  const received = [
    { amount: 6000, reference: "T-1" },
    { amount: 4000, reference: "T-2" },
    { amount: 4000, reference: "T-2" },
  ];
  const order = { ...catOrder, delivery: { price: 1000 }, payment: { received } };
  const [{ id, payment }] = await shop.place(order);
  expect(payment).toMatchObject({ status: "paid", due: 0, paid: 10_000 });
  expect((await shop.manager("POST", `/v1/orders/${id}/confirm`)).body.status).toBe("preparing");
});

test("shares what was received for a checkout out over its orders, so that nothing is lost", async () => {
  const shop = await at.shop("marketplace");
  const line = (availability: string, unitPrice: number) => ({
    title: "Cat",
    quantity: 1,
    unitPrice,
    availability,
  });
  const order = {
    ...catOrder,
    delivery: { price: 1500 },
    lines: [line("inStock", 3000), line("madeToOrder", 4500)],
    adjustments: [{ kind: "discount", title: "Third", amount: -3001 }],
    payment: { received: [{ amount: 5999, reference: "T-1" }] },
  };
  const orders = await shop.place(order);
  expect(orders.map(({ totals }: { totals: object }) => totals)).toMatchObject([
    { adjustments: -1501, total: 2999, paid: 2999, due: 0 },
    { adjustments: -1500, total: 3000, paid: 3000, due: 0 },
  ]);
});

test("S4-02 lets staff enter a sale without a contact, and no storefront", async () => {
  const shop = await at.shop("backOffice");
  const sale = { ...catOrder, source: "phone", buyer: { name: "Passer-by" } };
  const [{ buyer }] = await shop.place(sale, "sale", shop.manager);
  expect(buyer).toEqual({ name: "Passer-by" });
  const online = { ...sale, source: "storefront" };
  const refused = await shop.storefront("POST", "/v1/orders", online, { "idempotency-key": "online" });
  expect(errorOf(refused)).toBe("422 /buyer");
});

test("keeps when it was bought elsewhere, and refuses the future", async () => {
  const shop = await at.shop("marketplace");
  const [{ id, placedAt, deadlines }] = await shop.place({
    ...catOrder,
    placedAt: "2025-01-24T00:10:15+01:00",
  });
  expect([placedAt, deadlines]).toEqual(["2025-01-23T23:10:15Z", []]);
  const { body } = await shop.manager("POST", `/v1/orders/${id}/confirm`);
  expect(body.deadlines).toMatchObject([{ name: "payment", dueAt: "2026-11-24T10:00:00Z" }]);
  expect((await shop.place({ ...catOrder, placedAt: "2026-11-21T10:00:30Z" }))[0].placedAt).toBe(at.now());
  for (const [pointer, order] of [
    ["/placedAt", { placedAt: "2026-11-22T10:00:00Z" }],
    [
      "/payment/received/1/at",
      {
        payment: {
          received: [
            { amount: 1, reference: "a" },
            { amount: 1, reference: "b", at: "2026-11-22T10:00:00Z" },
          ],
        },
      },
    ],
  ] as const) {
    const body = { ...catOrder, ...order };
    const refused = await shop.storefront("POST", "/v1/orders", body, { "idempotency-key": pointer });
    expect(errorOf(refused)).toBe(`422 ${pointer}`);
  }
});

test("keeps phones as E.164, in whichever spelling of the country they came", async () => {
  const shop = await at.shop("backOffice", { phone: "+48221234567" });
  const us = { line1: "408 3rd St NW", city: "Waverly", country: "US" };
  const phoneOf = async (phone: string, delivery: object = {}) =>
    (await shop.place({ ...catOrder, buyer: { ...anna, phone }, delivery }))[0].buyer.phone;
  expect(await phoneOf("(319) 555-0142", { address: us })).toBe("+13195550142");
  expect(await phoneOf("501 234 567", { address: us })).toBe("+48501234567");
  expect(await phoneOf("501-234-567")).toBe("+48501234567");
  const body = { ...catOrder, buyer: { ...anna, phone: "12 34 56" } };
  const refused = await shop.storefront("POST", "/v1/orders", body, { "idempotency-key": "phone" });
  expect(errorOf(refused)).toBe("422 /buyer/phone");
  const [{ id }] = await shop.place(catOrder);
  const corrected = { buyer: { phone: "501 234 568" }, recipient: { phone: "22 123 45 67" } };
  const { body: after } = await shop.manager("POST", `/v1/orders/${id}/correct`, corrected);
  expect([after.buyer.phone, after.recipient.phone]).toEqual(["+48501234568", "+48221234567"]);
  const { body: deliverer } = await shop.manager("POST", `/v1/shops/${shop.id}/deliverers`, {
    ...{ name: "Dan", email: "dan@example.com", phone: "601 234 567" },
  });
  expect(deliverer.phone).toBe("+48601234567");
});

test("takes null and an empty text for a field that is left out", async () => {
  const shop = await at.shop("backOffice");
  const [{ id, delivery, lines }] = await shop.place({
    ...catOrder,
    ...{ comment: "", billing: null, reference: null, metadata: { a: "", b: "c" } },
    delivery: {
      way: "carrier",
      method: null,
      address: { line1: "ul. Prosta 1", line2: "", city: "Warszawa" },
    },
    lines: [{ ...catOrder.lines[0], sku: "", options: null }],
  });
  expect(delivery.address).toEqual({ line1: "ul. Prosta 1", city: "Warszawa" });
  expect(lines[0]).not.toHaveProperty("sku");
  const { status } = await shop.manager("POST", `/v1/orders/${id}/setPayment`, {
    status: null,
    channel: "cash",
  });
  expect(status).toBe(200);
});
