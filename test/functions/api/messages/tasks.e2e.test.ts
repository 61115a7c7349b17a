import { beforeAll, describe, expect, it, vi } from "vitest";
import { anna, catOrder } from "../../../support/fixtures.ts";
import { notificationDesk } from "../../../support/notification-desk.ts";
import { startWorld } from "../../../support/world.ts";

/** Messages of unknown outcome, and what people do about them. */
const world = startWorld();
const { notificationsOf: about, admin, sentTo, tasks, buyerNotifications } = notificationDesk(world);
let shop: Awaited<ReturnType<typeof world.shop>>;
let lost = false;

beforeAll(async () => {
  shop = await world.shop("marketplace");
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { sesClient: ses } = await import("../../../../io/messages/channels/aws-clients.ts");
  const lose = (next: (args: never) => Promise<never>) => async (args: never) => {
    const answer = await next(args);
    if (lost) throw Object.assign(new Error("late"), { name: "TimeoutError" });
    return answer;
  };
  ses.middlewareStack.add(lose as never, { step: "initialize" });
});

/** An order that was cancelled, while nobody knows whether its buyer was notified. */
async function doubtful(): Promise<{ id: string; message: string }> {
  const [{ id }] = await shop.place(catOrder);
  await world.settle();
  lost = true;
  await shop.manager("POST", `/v1/orders/${id}/cancel`, { reason: "Sold out" });
  await world.settle();
  lost = false;
  const { email } = await buyerNotifications(id, "cancelled");
  expect(email).toMatchObject({ status: "unknown", reason: "TimeoutError", attempts: 1 });
  return { id, message: email!.id };
}
const copies = (id: string) =>
  sentTo(id, anna.email).filter(({ template }) => template === "cancelled").length;
const taskOf = async (id: string) =>
  (await tasks(shop.id)).find((task: { order: string }) => task.order === id);

describe("a final message of unknown outcome", () => {
  it("is a task of the shop, and is not sent again by itself", async () => {
    const { id, message } = await doubtful();
    expect(await taskOf(id)).toMatchObject({ kind: "message", message: { id: message, status: "unknown" } });
    await world.advance("P1D");
    expect(copies(id)).toBe(1);
  });

  it("is sent again exactly once for ten requests with one key, and its task is closed", async () => {
    const { id, message } = await doubtful();
    const headers = { "idempotency-key": "again" };
    const resend = () => shop.manager("POST", `/v1/orders/${id}/resend`, { message }, headers);
    const answers = await Promise.all(Array.from({ length: 10 }, resend));
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(await resend()).toMatchObject({ status: 200, body: { status: "sent", attempts: 2 } });
    expect(copies(id)).toBe(2);
    expect(await taskOf(id)).toBeUndefined();
    const other = { message: (await about(id))[0]!.id };
    expect(await shop.manager("POST", `/v1/orders/${id}/resend`, other, headers)).toMatchObject({
      status: 422,
      body: { code: "idempotency-key-reused" },
    });
  });

  it("is dismissed without being sent", async () => {
    const { id, message } = await doubtful();
    const dismiss = () => admin("POST", `/v1/orders/${id}/dismiss`, { message });
    expect(await dismiss()).toMatchObject({ status: 200, body: { status: "dismissed" } });
    expect(await dismiss()).toMatchObject({ status: 409, body: { code: "invalid-state" } });
    expect(copies(id)).toBe(1);
    expect(await taskOf(id)).toBeUndefined();
  });
});

describe("a message that arrived", () => {
  it("is sent again on request", async () => {
    const [{ id }] = await shop.place(catOrder);
    const { email } = await buyerNotifications(id, "awaitingConfirmation");
    const answer = await world.support("POST", `/v1/orders/${id}/resend`, { message: email!.id });
    expect(answer).toMatchObject({ status: 200, body: { status: "sent", attempts: 2 } });
    expect(sentTo(id, anna.email)).toHaveLength(2);
  });

  it("that nobody knows of is not found", async () => {
    const [{ id }] = await shop.place(catOrder);
    expect(await admin("POST", `/v1/orders/${id}/resend`, { message: "x" })).toMatchObject({ status: 404 });
  });
});

it("a refund that an ended order owes is a task until it is given back", async () => {
  const gifts = await world.shop("giftShop");
  const bouquet = { ...catOrder, lines: [{ ...catOrder.lines[0]!, category: "flowers" }] };
  const [{ id }] = await gifts.place(bouquet);
  await world.reportPayment("paid", { order: id, amount: 10_500, currency: "PLN", reference: "P-1" });
  await gifts.manager("POST", `/v1/orders/${id}/decline`, { reason: "No roses" });
  expect(await tasks(gifts.id)).toMatchObject([
    { kind: "refund", order: id, amount: 10_500, currency: "PLN" },
  ]);
  await world.reportPayment("refunded", {
    order: id,
    amount: 10_500,
    currency: "PLN",
    reference: "R-1",
  });
  expect(await tasks(gifts.id)).toEqual([]);
});

describe("what an order asks for", () => {
  const bouquet = { ...catOrder, lines: [{ ...catOrder.lines[0]!, category: "flowers" }] };
  const kindsIn = async (id: string) => (await tasks(id)).map(({ kind }: { kind: string }) => kind);

  it("is a task of its shop until it is settled: overdue, a request to cancel, goods that were not delivered", async () => {
    const gifts = await world.shop("giftShop");
    const [{ id, number }] = await gifts.place(bouquet);
    await world.advance("PT15M");
    expect(await tasks(gifts.id)).toMatchObject([
      { kind: "overdue", order: id, number, attention: ["overdue"], shop: gifts.id },
    ]);
    await gifts.manager("POST", `/v1/orders/${id}/accept`);
    expect(await kindsIn(gifts.id)).toEqual([]);
    await gifts.manager("POST", `/v1/orders/${id}/requestCancel`, { reason: "No roses" });
    expect(await kindsIn(gifts.id)).toEqual(["cancelRequested"]);
    const { body: counts } = await gifts.manager("GET", "/v1/orders/counts");
    expect(counts.tasks).toBe(1);
    await gifts.manager("POST", `/v1/orders/${id}/fail`, { reason: "Nobody at home" });
    expect((await tasks(gifts.id))[0].attention).toEqual(["cancelRequested", "deliveryFailed"]);
    await world.support("POST", `/v1/orders/${id}/cancel`, { reason: "As wished" });
    expect(await kindsIn(gifts.id)).toEqual([]);
  });

  it("stands for support in one queue of all shops, page by page", async () => {
    const asking: string[] = [];
    for (const city of ["a", "b"]) {
      const gifts = await world.shop("giftShop", { name: city });
      const [{ id }] = await gifts.place(bouquet);
      await gifts.manager("POST", `/v1/orders/${id}/accept`);
      await gifts.manager("POST", `/v1/orders/${id}/requestCancel`, { reason: "No roses" });
      asking.push(id);
    }
    const seen: { order: string; shop: string }[] = [];
    for (let cursor = ""; cursor !== null; ) {
      const { body } = await world.support("GET", `/v1/tasks?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items);
      cursor = body.next;
    }
    const orders = seen.map(({ order }) => order);
    expect(orders).toEqual(expect.arrayContaining(asking));
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe("who sees messages and tasks", () => {
  it("staff, support and admins see them, every address masked; others do not", async () => {
    const [{ id }] = await shop.place(catOrder);
    await world.settle();
    const path = `/v1/orders/${id}/notifications`;
    for (const caller of [shop.manager, world.support, admin]) {
      const { status, body } = await caller("GET", path);
      expect(status).toBe(200);
      expect(body.items.map(({ to }: { to: string }) => to).sort()).toEqual([
        "a…@example.com",
        "s…@example.com",
      ]);
      expect(JSON.stringify(body)).not.toContain(anna.email);
    }
    const stranger = world.as("manager", "another-shop");
    for (const [caller, status] of [
      [shop.storefront, 403],
      [shop.buyer, 403],
      [stranger, 404],
    ] as const)
      expect(await caller("GET", path)).toMatchObject({ status });
  });

  it("tasks are for the director, the manager, support and admins", async () => {
    const path = `/v1/tasks?shop=${shop.id}`;
    for (const caller of [shop.director, shop.manager, world.support, admin])
      expect(await caller("GET", path)).toMatchObject({ status: 200 });
    expect(await shop.seller("GET", path)).toMatchObject({ status: 403 });
    expect(await world.as("director", "another-shop")("GET", path)).toMatchObject({ status: 404 });
  });
});
