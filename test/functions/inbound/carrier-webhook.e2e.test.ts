import { beforeAll, describe, expect, it } from "vitest";
import { signatureTime } from "../../support/clock.ts";
import { catOrder } from "../../support/fixtures.ts";
import { json, sendRaw } from "../../support/http-request.ts";
import { foreignSecret, signStandardWebhook as sign } from "../../support/provider-signatures.ts";
import { startWorld } from "../../support/world.ts";

/** What carriers report: signed, often twice, in any order, and sometimes by somebody else. */
const world = startWorld();
const { reportDelivery } = world;
let desk: Awaited<ReturnType<typeof world.shop>>;
beforeAll(async () => {
  const statuses = [{ name: "atLocker", group: "delivery", report: "readyForPickup" }];
  desk = await world.shop("serviceDesk", { statuses });
});

const secret = (): string => JSON.parse(world.runtime.secrets["waymark-carriers"]!).generic;
const read = async (id: string) => (await desk.manager("GET", `/v1/orders/${id}`)).body;

async function ready(): Promise<string> {
  const [{ id }] = await desk.place(catOrder);
  await desk.manager("POST", `/v1/orders/${id}/move`, { status: "ready" });
  return id;
}

async function send(body: string, headers: Record<string, string>, carrier = "generic") {
  const path = `/v1/webhooks/carriers/${carrier}`;
  const { status, text } = await sendRaw(world.runtime.url, "POST", path, { body, headers });
  return { status, ...JSON.parse(text) };
}

const parcel = (order: string, status = "onTheWay", more: object = {}) =>
  JSON.stringify({ type: `parcel.${status}`, data: { order, ...more } });

describe("a carrier's report", () => {
  it("S1-15 moves an order of a service desk into delivery, and then through the shop's own statuses", async () => {
    const id = await ready();
    expect((await reportDelivery("onTheWay", { order: id, trackingCode: "PL1" })).body).toEqual({
      applied: true,
    });
    expect(await read(id)).toMatchObject({
      ...{ status: "inDelivery", group: "delivery" },
      delivery: { status: "onTheWay", trackingCode: "PL1" },
    });
    await reportDelivery("readyForPickup", { order: id });
    expect(await read(id)).toMatchObject({ status: "atLocker", delivery: { status: "readyForPickup" } });
    await reportDelivery("delivered", { order: id });
    const { history, ...order } = await read(id);
    expect(order).toMatchObject({ status: "atLocker", delivery: { status: "delivered" } });
    expect(history.at(-1)).toMatchObject({ command: "recordDelivery", actor: { role: "carrier" } });
  });

  it("tells the buyer once, when it moves the order", async () => {
    const id = await ready();
    for (const status of ["onTheWay", "onTheWay", "delivered"]) {
      await reportDelivery(status, { order: id });
      await world.settle();
    }
    const emails = world.inbox(id).filter(({ template }) => template === "inDelivery");
    expect(emails).toHaveLength(1);
    expect(world.inbox(id).some(({ template }) => template === "recordDelivery")).toBe(false);
  });

  it("moves nothing where only people decide: after shipping, only the buyer does", async () => {
    const market = await world.shop("marketplace");
    const [{ id }] = await market.place(catOrder);
    for (const [command, fields] of [
      ["confirm", {}],
      ["confirmPayment", {}],
      ["ship", { carrier: "InPost", trackingCode: "620999" }],
    ] as const)
      await market.manager("POST", `/v1/orders/${id}/${command}`, fields);
    expect((await reportDelivery("delivered", { order: id })).body).toEqual({ applied: true });
    expect((await market.manager("GET", `/v1/orders/${id}`)).body).toMatchObject({
      status: "shipped",
      delivery: { status: "delivered", trackingCode: "620999" },
    });
  });

  it("counts once, however often it comes, also at once", async () => {
    const id = await ready();
    const event = "storm";
    const storm = await Promise.all(
      Array.from({ length: 10 }, () => reportDelivery("onTheWay", { order: id }, event)),
    );
    expect(storm.every(({ status }) => status === 200)).toBe(true);
    expect(storm.filter(({ body }) => body.applied)).toHaveLength(1);
    const again = await reportDelivery("onTheWay", { order: id });
    expect(again).toMatchObject({ status: 200, body: { applied: false } });
    expect((await read(id)).version).toBe(3);
  });

  it("changes nothing when it is overtaken by a later one", async () => {
    const id = await ready();
    await reportDelivery("failed", { order: id, at: "2026-11-21T09:00:00Z" });
    const late = await reportDelivery("onTheWay", { order: id, at: "2026-11-21T08:00:00Z" });
    expect(late.status).toBe(200);
    expect((await read(id)).delivery.status).toBe("failed");
    await reportDelivery("delivered", { order: id });
    expect((await reportDelivery("onTheWay", { order: id })).body).toEqual({ applied: false });
    expect((await read(id)).delivery.status).toBe("delivered");
  });

  it("about a closed order changes nothing", async () => {
    const id = await ready();
    const close = { status: "closedUnsuccessfully", reason: "clientRefused" };
    await desk.manager("POST", `/v1/orders/${id}/move`, close);
    expect((await reportDelivery("onTheWay", { order: id })).body).toEqual({ ignored: "parcel.onTheWay" });
  });

  it("that Waymark does not heed is answered with thanks", async () => {
    const id = await ready();
    const bodies: [string, object][] = [
      [parcel(id, "lost"), { ignored: "parcel.lost" }],
      [parcel(id, "__proto__"), { ignored: "parcel.__proto__" }],
      [parcel("01JD3Q7Z5V8K2M4N6P9R0S1T3W"), { unmatched: true }],
      [parcel("../../etc"), { unmatched: true }],
    ];
    for (const [body, answer] of bodies)
      expect(await send(body, sign(body, secret())), body).toEqual({ status: 200, ...answer });
    expect((await read(id)).version).toBe(2);
  });

  it("that cannot be read is refused", async () => {
    const id = await ready();
    const nameless = JSON.stringify({ type: "parcel.delivered", data: { trackingCode: "PL1" } });
    const wrong = [
      parcel(id, "onTheWay", { at: "yesterday" }),
      parcel(id, "onTheWay", { order: 1 }),
      nameless,
    ];
    for (const body of [...wrong, "{}", "[]", "null"])
      expect(await send(body, sign(body, secret())), body).toMatchObject({ code: "validation-failed" });
  });

  it("S1-15 S3-20 finds its order by carrier and code alone, however they are written", async () => {
    const market = await world.shop("marketplace");
    const [{ id }] = await market.place(catOrder);
    for (const [command, fields] of [
      ["confirm", {}],
      ["confirmPayment", {}],
      ["ship", { carrier: "InPost", trackingCode: "62 0999 a" }],
    ] as const)
      await market.manager("POST", `/v1/orders/${id}/${command}`, fields);
    const own = (trackingCode: string) =>
      JSON.stringify({ type: "parcel.returned", data: { carrier: " INPOST ", trackingCode } });
    const foreign = own("621000");
    expect(await send(foreign, sign(foreign, secret()))).toEqual({ status: 200, unmatched: true });
    const known = own("620999A");
    expect(await send(known, sign(known, secret()))).toEqual({ status: 200, applied: true });
    await world.settle();
    const told = world.inbox(id).filter(({ template }) => template === "parcelReturned");
    expect(told.length).toBeGreaterThan(0);
    const back = await market.manager("POST", `/v1/orders/${id}/takeBack`);
    expect(back.body).toMatchObject({ status: "returned", payment: { refundDue: 10_500 } });
  });

  it("is refused and changes nothing when it is forged, tampered with, old, unsigned or a payment provider's", async () => {
    const id = await ready();
    const body = parcel(id);
    const payments = JSON.parse(world.runtime.secrets["waymark-payments"]!).generic;
    const forged = {
      "another secret": sign(body, foreignSecret),
      "a payment provider": sign(body, payments),
      "another body": sign(parcel(id, "delivered"), secret()),
      "an old one": sign(body, secret(), signatureTime(-400_000)),
      "no signature": json,
    };
    for (const [what, headers] of Object.entries(forged))
      expect(await send(body, headers), what).toMatchObject({ status: 401, code: "unauthenticated" });
    expect((await read(id)).version).toBe(2);
  });

  it("of an unknown carrier is not found, and what is no JSON is malformed", async () => {
    for (const carrier of ["nobody", "constructor", "stripe"])
      expect(await send("{}", sign("{}", secret()), carrier)).toMatchObject({ status: 404 });
    expect(await send("{", sign("{", secret()))).toMatchObject({ status: 400, code: "malformed" });
  });
});

describe("a carrier that never ends reporting", () => {
  it("is heard each time, in parallel too, and the order can be closed", async () => {
    const id = await ready();
    const at = (second: number) => new Date(Date.parse("2026-11-21T10:00:00Z") + second * 1000).toISOString();
    const report = (i: number) =>
      reportDelivery(i % 2 ? "failed" : "onTheWay", { order: id, trackingCode: "PL9", at: at(i) });
    for (let i = 0; i < 60; i++)
      expect(await report(i)).toMatchObject({ status: 200, body: { applied: true } });
    const together = await Promise.all([60, 61, 62, 63, 64].map(report));
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { delivery, history, version } = await read(id);
    expect(delivery).toMatchObject({ status: "onTheWay", parcels: [{ at: at(64).replace(".000", "") }] });
    expect([history.length, version]).toEqual([52, 52]);
    const closing = { status: "closedUnsuccessfully", reason: "lost" };
    expect(await desk.manager("POST", `/v1/orders/${id}/move`, closing)).toMatchObject({ status: 200 });
  });
});
