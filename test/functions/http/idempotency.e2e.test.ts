import { DeleteCommand, PutCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../domain/lifecycle/commands.ts";
import { evolve } from "../../../domain/order/evolve.ts";
import { db, tableName } from "../../../io/dynamodb/table.ts";
import { orderItem, orderKey, orderPartition, requestKey } from "../../../io/orders/order-item.ts";
import { findOrder } from "../../../io/orders/orders.ts";
import { catOrder } from "../../support/fixtures.ts";
import { json } from "../../support/http-request.ts";
import { meetingWrites } from "../../support/table/meeting-writes.ts";
import { decidedEvent } from "../../support/table/stored-orders.ts";
import { httpFixture } from "./http-fixture.ts";

/** Requests that come twice, or too late. */
const at = httpFixture();
const { post, placed, refusal } = at;

describe("an Idempotency-Key", () => {
  const place = (key: string | undefined, body: object = catOrder) =>
    at.shop.storefront(
      "POST",
      "/v1/orders",
      { shop: at.shop.id, ...body },
      key ? { "idempotency-key": key } : {},
    );

  it("is required to place an order", async () => {
    expect(await place(undefined)).toMatchObject({ status: 400, body: { code: "idempotency-key-required" } });
  });

  it("gives the same answer to the same order, and refuses it with another", async () => {
    const first = await place("once");
    const again = await place("once");
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await place("once", { ...catOrder, comment: "Other" })).toMatchObject({
      status: 422,
      body: { code: "idempotency-key-reused" },
    });
  });

  it("gives the same answer to the same command, even when the order has moved on", async () => {
    const { id } = await placed();
    const confirm = (body: object, key: string) =>
      at.shop.manager("POST", `/v1/orders/${id}/confirm`, body, { "idempotency-key": key });
    const first = await confirm({}, "a");
    await at.shop.manager("POST", `/v1/orders/${id}/confirmPayment`, {});
    const again = await confirm({}, "a");
    expect([again.status, again.body.status, again.headers.get("etag")]).toEqual([
      200,
      "awaitingPayment",
      '"2"',
    ]);
    expect(again.body.version).toBe(first.body.version);
    expect(
      await at.shop.manager("POST", `/v1/orders/${id}/cancel`, { reason: "x" }, { "idempotency-key": "a" }),
    ).toMatchObject({
      status: 422,
      body: { code: "idempotency-key-reused" },
    });
  });

  it("keeps a note from being written twice", async () => {
    const { id } = await placed();
    const note = (text: string) =>
      at.shop.manager("POST", `/v1/orders/${id}/notes`, { text }, { "idempotency-key": "n" });
    const first = await note("Ring twice");
    expect((await note("Ring twice")).body).toEqual(first.body);
    expect(await note("Ring once")).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
    expect((await at.shop.manager("GET", `/v1/orders/${id}/notes`)).body.items).toEqual([first.body]);
  });

  it("has 1 to 255 visible signs", async () => {
    const body = JSON.stringify({ ...catOrder, source: "phone" });
    for (const key of ["a b", "ü", "x".repeat(256)])
      expect(await refusal(post("/v1/orders", body, { ...json, "idempotency-key": key }))).toBe(
        "400 malformed",
      );
    expect(await place("x".repeat(255))).toMatchObject({ status: 201 });
  });
});

describe("the version", () => {
  it("is the ETag of every order that is answered", async () => {
    const { id } = await placed();
    expect((await at.shop.manager("GET", `/v1/orders/${id}`)).headers.get("etag")).toBe('"1"');
    expect((await at.shop.manager("POST", `/v1/orders/${id}/confirm`)).headers.get("etag")).toBe('"2"');
  });

  it.each(["confirm", "note"])("is checked against If-Match by %s", async (command) => {
    const { id } = await placed();
    const body = command === "note" ? { text: "Hi" } : {};
    const sendCommand = (match: string) =>
      at.shop.manager("POST", `/v1/orders/${id}/${command}`, body, { "if-match": match });
    for (const stale of ['"0"', '"2"', "1", "nonsense", '""'])
      expect(await sendCommand(stale), stale).toMatchObject({
        status: 412,
        body: { code: "precondition-failed", current: { id, version: 1, status: "awaitingConfirmation" } },
      });
    expect(await sendCommand('"7", "1"')).toMatchObject({ status: 200 });
  });
});

describe("a conflict", () => {
  it("says which status would allow the command", async () => {
    const { id } = await placed();
    const { body } = await at.shop.manager("POST", `/v1/orders/${id}/ship`, {
      carrier: "InPost",
      trackingCode: "1",
    });
    expect(body).toMatchObject({
      status: 409,
      code: "invalid-state",
      allowedIn: ["preparing", "inProduction", "shipped"],
    });
  });

  it("of two at once carries the current order to the slower one", async () => {
    for (const faster of ["manager", "director"] as const) {
      const { id } = await placed();
      const meeting = meetingWrites(id, ({ actor }) => actor.role === faster);
      const [manager, director] = await Promise.all([
        at.shop.manager("POST", `/v1/orders/${id}/confirm`),
        at.shop.director("POST", `/v1/orders/${id}/cancel`, { reason: "No clay" }),
      ]);
      expect(meeting()).toBe(2);
      const [won, lost] = faster === "manager" ? [manager, director] : [director, manager];
      const status = faster === "manager" ? "awaitingPayment" : "cancelled";
      expect(won).toMatchObject({ status: 200, body: { status } });
      expect(lost).toMatchObject({
        status: 409,
        body: { code: "version-conflict", current: { id, status, version: 2 } },
      });
      expect((await at.shop.manager("GET", `/v1/orders/${id}`)).body).toMatchObject({ status, version: 2 });
    }
  });
});

describe("an order that this process has just written", () => {
  /** Another process moves the order: this one does not learn of it. */
  const moveElsewhere = async (id: string, name: Command, fields = {}) => {
    const order = (await findOrder(id))!;
    const Item = orderItem(evolve(order, decidedEvent(order, name, fields)));
    await db.send(new PutCommand({ TableName: tableName, Item }));
  };

  /** How often the order is read while `run` goes on. */
  async function readsDuring(id: string, run: () => Promise<unknown>): Promise<number> {
    let reads = 0;
    db.middlewareStack.add(
      (next) => async (args) => {
        const { ExpressionAttributeValues: values } = args.input as QueryCommandInput;
        if (values?.[":pk"] === orderPartition(id)) reads += 1;
        return next(args);
      },
      { step: "initialize", name: "reads" },
    );
    await run();
    db.middlewareStack.remove("reads");
    return reads;
  }

  it("is not read again before its next command", async () => {
    const { id } = await placed();
    expect(await readsDuring(id, () => at.shop.manager("POST", `/v1/orders/${id}/confirm`))).toBe(0);
    expect(await readsDuring(id, () => at.shop.manager("GET", `/v1/orders/${id}`))).toBe(1);
  });

  it("is decided on anew where others have moved it since", async () => {
    const { id } = await placed();
    await moveElsewhere(id, "confirm");
    const paid = await at.shop.manager("POST", `/v1/orders/${id}/confirmPayment`);
    expect(paid).toMatchObject({ status: 200, body: { status: "preparing", version: 3 } });
    await moveElsewhere(id, "ship", { carrier: "InPost", trackingCode: "1" });
    const early = at.shop.manager("POST", `/v1/orders/${id}/note`, { text: "Hi" }, { "if-match": '"3"' });
    expect(await early).toMatchObject({ status: 412, body: { code: "precondition-failed" } });
  });

  it("is refused nothing by what is known of it alone", async () => {
    const { id } = await placed();
    await moveElsewhere(id, "confirm");
    await moveElsewhere(id, "confirmPayment");
    const parcel = { carrier: "InPost", trackingCode: "1" };
    const shipped = await at.shop.manager("POST", `/v1/orders/${id}/ship`, parcel);
    expect(shipped).toMatchObject({ status: 200, body: { status: "shipped", version: 4 } });
  });

  it("is shown as it is now where a command comes again", async () => {
    const { id } = await placed();
    const confirm = () =>
      at.shop.manager("POST", `/v1/orders/${id}/confirm`, {}, { "idempotency-key": "k", "if-match": '"1"' });
    const first = await confirm();
    await moveElsewhere(id, "confirmPayment");
    expect(await readsDuring(id, async () => expect((await confirm()).body).toEqual(first.body))).toBe(1);
  });

  it("is gone where somebody has erased it since", async () => {
    const { id } = await placed();
    for (const Key of [orderKey(id), requestKey(id)])
      await db.send(new DeleteCommand({ TableName: tableName, Key }));
    expect(await at.shop.manager("POST", `/v1/orders/${id}/confirm`)).toMatchObject({ status: 404 });
  });
});
