import { beforeAll, describe, expect, it } from "vitest";
import { anna, cats, vase } from "../goods.ts";
import { type Caller, world } from "../world.ts";

/** The help page of the marketplace (seed 003), from top to bottom. */
const { shop: open, settle, advance, inbox, execution, pay, support } = world();
let shop: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  shop = await open("marketplace", { paymentInstructions: "Transfer to PL61.", city: "Warszawa" });
});

const give = async (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const ship = { carrier: "InPost", trackingCode: "620999" };

async function paid(order: object = cats) {
  const [{ id, totals }] = await shop.place(order);
  await give(shop.manager, id, "confirm");
  await give(shop.manager, id, "confirmPayment");
  return { id, total: totals.total };
}

describe("a new order", () => {
  it("S3-02 S3-05 awaits confirmation, and the shop gets an e-mail", async () => {
    const [{ id, status, group }] = await shop.place(cats);
    await settle();
    expect({ status, group }).toEqual({ status: "awaitingConfirmation", group: "new" });
    expect(inbox(id).map(({ to }) => to)).toContain(shop.email);
  });

  it("S3-04 never mixes goods in stock with goods made to order", async () => {
    const orders = await shop.place({ ...cats, lines: [...cats.lines, vase] });
    expect(orders.map(({ lines }: typeof cats) => lines.map(({ availability }) => availability))).toEqual([
      ["inStock"],
      ["madeToOrder"],
    ]);
    expect(orders.map(({ totals }: { totals: { total: number } }) => totals.total)).toEqual([10500, 12000]);
  });

  it("S3-32 makes the counter grow", async () => {
    const count = async () =>
      (await shop.manager("GET", `/v1/orders/counts?shop=${shop.id}`)).body.byStatus.awaitingConfirmation;
    const before = await count();
    await shop.place(cats);
    expect(await count()).toBe(before + 1);
  });
});

describe("payment", () => {
  it("S3-08 S3-09 S3-10 awaits payment for three days, with the way to pay", async () => {
    const [{ id }] = await shop.place(cats);
    const { body } = await give(shop.manager, id, "confirm");
    await settle();
    expect(body.status).toBe("awaitingPayment");
    expect(Date.parse(body.deadlines[0].dueAt) - Date.parse(body.updatedAt)).toBe(3 * 86_400_000);
    expect(
      inbox(id).find(({ template, to }) => template === "awaitingPayment" && to === anna.email)?.text,
    ).toContain("PL61");
  });

  it("S3-11 becomes unpaid after three days and goes to the history", async () => {
    const [{ id }] = await shop.place(cats);
    await give(shop.manager, id, "confirm");
    await advance("P2DT23H59M");
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("awaitingPayment");
    await advance("PT1M");
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("unpaid");
    const { body } = await shop.manager("GET", `/v1/orders?shop=${shop.id}&archived=true&status=unpaid`);
    expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
    expect(await execution(id)).toMatchObject({ status: "SUCCEEDED", state: "unpaid" });
  });

  it("S3-16 S3-17 leads to preparing or into production, as the goods are", async () => {
    const stock = await paid();
    const made = await paid({ ...cats, lines: [vase] });
    expect((await shop.manager("GET", `/v1/orders/${stock.id}`)).body.status).toBe("preparing");
    expect((await shop.manager("GET", `/v1/orders/${made.id}`)).body.status).toBe("inProduction");
  });

  it("S3-35 is confirmed at once for cash on delivery", async () => {
    const { id } = await paid({ ...cats, payment: { channel: "cashOnDelivery" } });
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.payment).toMatchObject({
      status: "paid",
      paid: 10500,
    });
  });

  it("confirms by itself when the provider reports it, once for the same payment", async () => {
    const [{ id, totals }] = await shop.place(cats);
    await give(shop.manager, id, "confirm");
    const money = { order: id, amount: totals.total, currency: "PLN", reference: `pay-${id}` };
    expect((await pay("paid", money)).body).toEqual({ applied: true });
    expect((await pay("paid", money)).body).toEqual({ applied: false });
    const { body } = await shop.manager("GET", `/v1/orders/${id}`);
    expect(body).toMatchObject({ status: "preparing", payment: { status: "paid", paid: 10500 } });
  });

  it("that comes after the end is kept, visible and owed back, and the shop may revive the order", async () => {
    const [{ id, totals }] = await shop.place(cats);
    await give(shop.manager, id, "confirm");
    await advance("P3D");
    await pay("paid", { order: id, amount: totals.total, currency: "PLN", reference: `late-${id}` });
    const late = (await shop.manager("GET", `/v1/orders/${id}`)).body;
    expect(late).toMatchObject({
      status: "unpaid",
      payment: { status: "paidLate", paid: 10500, refundDue: 10500 },
    });
    expect((await give(shop.manager, id, "revive")).body).toMatchObject({
      status: "preparing",
      payment: { status: "paid" },
    });
    await settle();
    expect((await give(shop.manager, id, "ship", ship)).status).toBe(200);
  });
});

describe("cancelling", () => {
  it("S3-12 S3-14 is for both sides until payment", async () => {
    for (const who of [shop.buyer, shop.manager]) {
      const [{ id }] = await shop.place(cats);
      expect((await give(who, id, "cancel", { reason: "Changed my mind" })).body.status).toBe("cancelled");
    }
  });

  it("S3-13 is too late after payment", async () => {
    const { id } = await paid();
    const answer = await give(shop.buyer, id, "cancel", { reason: "Too late" });
    expect(answer).toMatchObject({ status: 409, body: { code: "not-now" } });
    expect(answer.body.allowedIn).toEqual(["awaitingConfirmation", "awaitingPayment"]);
  });
});

describe("sending", () => {
  it("S3-18 S3-19 needs the carrier and the tracking code", async () => {
    const { id } = await paid();
    const answer = await give(shop.manager, id, "ship", { carrier: "InPost" });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: "/trackingCode" }] } });
  });

  it("S3-20 shows the buyer both", async () => {
    const { id } = await paid();
    await give(shop.manager, id, "ship", ship);
    await settle();
    const { text } = inbox(id).find(({ template }) => template === "shipped")!;
    expect(text).toContain("InPost");
    expect(text).toContain("620999");
  });

  it("S3-28 leaves the order to the buyer alone", async () => {
    const { id } = await paid();
    await give(shop.manager, id, "ship", ship);
    for (const command of ["receive", "cancel", "confirm", "ship", "offerPickup"]) {
      expect(
        (await give(shop.manager, id, command, { reason: "No", ...ship })).status,
        command,
      ).toBeGreaterThanOrEqual(400);
    }
    expect((await give(shop.buyer, id, "receive")).body.status).toBe("received");
  });

  it("S3-26 ends by itself 35 days later, after the buyer was asked", async () => {
    const { id } = await paid();
    await give(shop.manager, id, "ship", ship);
    await advance("P34DT23H59M");
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("shipped");
    expect(inbox(id).map(({ template }) => template)).toContain("receiptAhead");
    await advance("PT1M");
    const { body } = await shop.manager("GET", `/v1/orders/${id}`);
    expect(body).toMatchObject({ status: "received", delivery: { status: "delivered" } });
    expect(body.history.at(-1)).toMatchObject({ command: "expire", actor: { role: "clock" } });
  });

  it("does not end by itself once the buyer reports a problem", async () => {
    const { id } = await paid();
    await give(shop.manager, id, "ship", ship);
    await advance("P34D");
    expect((await give(shop.buyer, id, "reportProblem", { text: "The box is empty" })).status).toBe(200);
    await advance("P100D");
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("shipped");
    await give(support, id, "resolveProblem", { text: "A new cat is on its way" });
    await advance("P1D");
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("received");
  });
});

describe("fetching", () => {
  it("S3-21 S3-23 S3-27 is said by the buyer, or follows from five days of silence", async () => {
    for (const quiet of [false, true]) {
      const { id } = await paid();
      expect((await give(shop.manager, id, "offerPickup")).body.status).toBe("awaitingPickup");
      if (quiet) await advance("P5D");
      else await give(shop.buyer, id, "collect");
      expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("pickedUp");
    }
  });
});

describe("the end", () => {
  it("S3-25 lets the buyer rate once, and only then", async () => {
    const { id } = await paid();
    expect((await give(shop.buyer, id, "rate", { stars: 5 })).status).toBe(409);
    await give(shop.manager, id, "ship", ship);
    await give(shop.buyer, id, "receive");
    expect((await give(shop.buyer, id, "rate", { stars: 5, review: "Lovely" })).body.rating).toEqual({
      stars: 5,
      review: "Lovely",
    });
    expect((await give(shop.buyer, id, "rate", { stars: 1 })).status).toBe(409);
  });

  it("S3-38 is kept in the history, whatever it was", async () => {
    const { body } = await shop.manager("GET", `/v1/orders?shop=${shop.id}&archived=true&limit=100`);
    const statuses = new Set(body.items.map((item: { status: string }) => item.status));
    expect([...statuses].sort()).toEqual(["cancelled", "pickedUp", "received", "unpaid"]);
  });
});
