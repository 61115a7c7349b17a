import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { anna, cats } from "../../goods.ts";
import { world } from "../../world.ts";
import { deskOf } from "./desk.ts";

/** Messages of unknown outcome, and what people do about them. */
const earth = world();
const { about, admin, sentTo, tasks, toBuyer } = deskOf(earth);
let shop: Awaited<ReturnType<typeof earth.shop>>;
let lost = false;

beforeAll(async () => {
  shop = await earth.shop("marketplace");
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { ses } = await import("../../../io/email.ts");
  const lose = (next: (args: never) => Promise<never>) => async (args: never) => {
    const answer = await next(args);
    if (lost) throw Object.assign(new Error("late"), { name: "TimeoutError" });
    return answer;
  };
  ses.middlewareStack.add(lose as never, { step: "initialize" });
});

/** An order that was cancelled, while nobody knows whether its buyer has heard of it. */
async function doubtful(): Promise<{ id: string; message: string }> {
  const [{ id }] = await shop.place(cats);
  await earth.settle();
  lost = true;
  await shop.manager("POST", `/v1/orders/${id}/cancel`, { reason: "Sold out" });
  await earth.settle();
  lost = false;
  const { email } = await toBuyer(id, "cancelled");
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
    await earth.advance("P1D");
    expect(copies(id)).toBe(1);
  });

  it("is sent again exactly once for ten requests with one key, and its task is closed", async () => {
    const { id, message } = await doubtful();
    const headers = { "idempotency-key": randomUUID() };
    const resend = () => shop.manager("POST", `/v1/orders/${id}/resend`, { message }, headers);
    const answers = await Promise.all(Array.from({ length: 10 }, resend));
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(await resend()).toMatchObject({ status: 200, body: { status: "sent", attempts: 2 } });
    expect(copies(id)).toBe(2);
    expect(await taskOf(id)).toBeUndefined();
    const other = { message: (await about(id))[0]!.id };
    expect(await shop.manager("POST", `/v1/orders/${id}/resend`, other, headers)).toMatchObject({
      status: 422,
      body: { code: "key-reused" },
    });
  });

  it("is dismissed without being sent", async () => {
    const { id, message } = await doubtful();
    const dismiss = () => admin("POST", `/v1/orders/${id}/dismiss`, { message });
    expect(await dismiss()).toMatchObject({ status: 200, body: { status: "dismissed" } });
    expect(await dismiss()).toMatchObject({ status: 409, body: { code: "not-now" } });
    expect(copies(id)).toBe(1);
    expect(await taskOf(id)).toBeUndefined();
  });
});

describe("a message that arrived", () => {
  it("is sent again on request", async () => {
    const [{ id }] = await shop.place(cats);
    const { email } = await toBuyer(id, "awaitingConfirmation");
    const answer = await earth.support("POST", `/v1/orders/${id}/resend`, { message: email!.id });
    expect(answer).toMatchObject({ status: 200, body: { status: "sent", attempts: 2 } });
    expect(sentTo(id, anna.email)).toHaveLength(2);
  });

  it("that nobody knows of is not found", async () => {
    const [{ id }] = await shop.place(cats);
    expect(await admin("POST", `/v1/orders/${id}/resend`, { message: "x" })).toMatchObject({ status: 404 });
  });
});

it("a refund that an ended order owes is a task until it is given back", async () => {
  const gifts = await earth.shop("giftShop");
  const bouquet = { ...cats, lines: [{ ...cats.lines[0]!, category: "flowers" }] };
  const [{ id }] = await gifts.place(bouquet);
  await earth.pay("paid", { order: id, amount: 10_500, currency: "PLN", reference: randomUUID() });
  await gifts.manager("POST", `/v1/orders/${id}/decline`, { reason: "No roses" });
  expect(await tasks(gifts.id)).toMatchObject([
    { kind: "refund", order: id, amount: 10_500, currency: "PLN" },
  ]);
  await earth.pay("refunded", { order: id, amount: 10_500, currency: "PLN", reference: randomUUID() });
  expect(await tasks(gifts.id)).toEqual([]);
});

describe("who sees messages and tasks", () => {
  it("staff, support and admins see them, every address masked; others do not", async () => {
    const [{ id }] = await shop.place(cats);
    await earth.settle();
    const path = `/v1/orders/${id}/notifications`;
    for (const caller of [shop.manager, earth.support, admin]) {
      const { status, body } = await caller("GET", path);
      expect(status).toBe(200);
      expect(body.items.map(({ to }: { to: string }) => to).sort()).toEqual([
        "a…@example.com",
        "s…@example.com",
      ]);
      expect(JSON.stringify(body)).not.toContain(anna.email);
    }
    const stranger = earth.as("manager", "another-shop");
    for (const [caller, status] of [
      [shop.storefront, 403],
      [shop.buyer, 403],
      [stranger, 404],
    ] as const)
      expect(await caller("GET", path)).toMatchObject({ status });
  });

  it("tasks are for the director, support and admins", async () => {
    const path = `/v1/tasks?shop=${shop.id}`;
    for (const caller of [shop.director, earth.support, admin])
      expect(await caller("GET", path)).toMatchObject({ status: 200 });
    expect(await shop.manager("GET", path)).toMatchObject({ status: 403 });
    expect(await earth.as("director", "another-shop")("GET", path)).toMatchObject({ status: 404 });
  });
});
