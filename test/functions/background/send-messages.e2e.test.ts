import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { anna, catOrder } from "../../support/fixtures.ts";
import { notificationDesk } from "../../support/notification-desk.ts";
import { startWorld } from "../../support/world.ts";

/** The function `send-messages`, called by the reconciler and by `resend`. */
const world = startWorld();
const { notificationsOf: about, sentTo, buyerNotifications } = notificationDesk(world);
const placed = "awaitingConfirmation";
let shop: Awaited<ReturnType<typeof world.shop>>;
/** What is away: the provider of e-mails, or Lambda. */
let away: "mail" | "lambda" | undefined;
/** What `send` was invoked with. */
let asked: string[] = [];

// Faults are what these tests are about.
process.env.LOG_LEVEL ??= "SILENT";
beforeAll(async () => {
  shop = await world.shop("marketplace");
  vi.spyOn(console, "error").mockImplementation(() => {});
  const [{ sesClient: ses }, { lambdaClient: lambda }] = await Promise.all([
    import("../../../io/messages/channels/aws-clients.ts"),
    import("../../../io/runtime/lambda.ts"),
  ]);
  // biome-ignore lint/suspicious/noExplicitAny: the stacks of the clients differ in their types only
  const step = (who: typeof away, before?: (input: any) => void) => (next: any) => async (args: any) => {
    before?.(args.input);
    if (away === who) throw Object.assign(new Error("away"), { name: "Throttling", $metadata: {} });
    return next(args);
  };
  ses.middlewareStack.add(step("mail"), { step: "initialize" });
  const listen = (input: { Payload: string }) => asked.push(input.Payload);
  (await lambda()).middlewareStack.add(step("lambda", listen), { step: "initialize" });
});
beforeEach(() => {
  away = undefined;
  asked = [];
});

const send = (jobs: object[]) => world.runtime.invoke("send-messages", jobs);
const reconcile = async () => ((await world.runtime.invoke("reconcile", {})) as { failed: number }).failed;
const copies = (id: string) => sentTo(id, anna.email).filter(({ template }) => template === placed).length;
const toAnna = async (id: string) => (await buyerNotifications(id, placed)).email!;

/** An order whose first e-mail waits, because its provider was away. */
async function delayed(): Promise<{ id: string; due: string }> {
  away = "mail";
  const [{ id }] = await shop.place(catOrder);
  const { id: due, status } = await toAnna(id);
  expect(status).toBe("waiting");
  return { id, due };
}

describe("a message whose time has come", () => {
  it("is lost by no failure of the function that sends: the next minute finds it again", async () => {
    const { id } = await delayed();
    away = "lambda";
    await world.advance("PT3M");
    expect(await reconcile()).toBeGreaterThan(0);
    expect(await toAnna(id)).toMatchObject({ status: "waiting", attempts: 1 });
    away = undefined;
    expect(await reconcile()).toBe(0);
    expect(await toAnna(id)).toMatchObject({ status: "sent", attempts: 2 });
    expect(copies(id)).toBe(1);
  });

  it("leaves once, however often it is wished for, and not before its time", async () => {
    const { id, due } = await delayed();
    away = undefined;
    expect(await send([{ order: id, due }])).toEqual(["done"]);
    expect(copies(id)).toBe(0);
    away = "lambda";
    await world.advance("PT3M");
    const job = { order: id, due };
    expect(await send([job, job, job])).toEqual(["done", "done", "done"]);
    expect(await send([job])).toEqual(["done"]);
    expect(copies(id)).toBe(1);
  });

  it("leaves although another one of its batch cannot", async () => {
    const [lost, found] = [await delayed(), await delayed()];
    away = "lambda";
    await world.advance("PT3M");
    const gone = await world.shop("marketplace");
    const [{ id: orphan }] = await gone.place(catOrder);
    await world.settle();
    const { db, tableName: table } = await import("../../../io/dynamodb/table.ts");
    const { shopKey } = await import("../../../io/people/shops.ts");
    await db.send(new DeleteCommand({ TableName: table, Key: shopKey(gone.id) }));
    const jobs = [
      { order: orphan, versions: [1] },
      ...[lost, found].map(({ id, due }) => ({ order: id, due })),
    ];
    expect(await send(jobs)).toEqual(["failed", "done", "done"]);
    expect([copies(lost.id), copies(found.id)]).toEqual([1, 1]);
  });
});

describe("a message that somebody wants once more", () => {
  const resend = (id: string, message: string) =>
    shop.manager("POST", `/v1/orders/${id}/resend`, { message });

  it("stays as it is when it cannot be sent, and nobody waits in vain", async () => {
    const [{ id }] = await shop.place(catOrder);
    const before = await toAnna(id);
    away = "lambda";
    expect(await resend(id, before.id)).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(await toAnna(id)).toEqual(before);
    away = undefined;
    expect(await resend(id, before.id)).toMatchObject({ status: 200, body: { status: "sent", attempts: 2 } });
    expect(copies(id)).toBe(2);
  });

  it("is not sent when it has changed since it was seen", async () => {
    const [{ id }] = await shop.place(catOrder);
    const { id: again, status, attempts } = await toAnna(id);
    const seen = { status, attempts, at: "2026-11-01T00:00:00Z" };
    expect(await send([{ order: id, again, seen, requests: [] }])).toEqual(["overtaken"]);
    expect(copies(id)).toBe(1);
  });
});

it("nothing about people is in what the function is invoked with", async () => {
  const { id, due } = await delayed();
  away = undefined;
  await world.advance("PT3M");
  await shop.manager("POST", `/v1/orders/${id}/resend`, { message: due }, { "idempotency-key": "one" });
  await world.runtime.invoke("reconcile", { all: true });
  const said = asked.join("\n");
  for (const part of [`"due":"${due}"`, `"again":"${due}"`]) expect(said).toContain(part);
  for (const word of [anna.email, anna.phone, anna.name, shop.email]) expect(said).not.toContain(word);
  expect((await about(id)).find((message) => message.id === due)).toMatchObject({ attempts: 3 });
});
