import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { counter } from "../../support/counter.ts";
import { catOrder } from "../../support/fixtures.ts";
import { json, sendRaw } from "../../support/http-request.ts";
import { providerApi } from "../../support/provider-api.ts";
import { startWorld } from "../../support/world.ts";

/** What the carriers of these markets report, each in its own way: signed, or asked for. */
const world = startWorld();
const api = providerApi();
let market: Awaited<ReturnType<typeof world.shop>>;
const secrets = {
  aftership: "aftership-webhook-secret",
  inpost: "inpost-shared-secret",
  novaposhta: "our-token:np-api-key",
  cdek: "account:secure:key",
};
beforeAll(async () => {
  market = await world.shop("marketplace");
  const all = JSON.parse(world.runtime.secrets["waymark-carriers"]!);
  world.runtime.secrets["waymark-carriers"] = JSON.stringify({ ...all, ...secrets });
});

const nextCode = counter("5900");
const read = async (id: string) => (await market.manager("GET", `/v1/orders/${id}`)).body;

/** An order that has left with this carrier, and its code. */
async function shipped(carrier: string, trackingCode = nextCode().replace(/\D/g, "").padEnd(14, "7")) {
  const [{ id }] = await market.place(catOrder);
  await market.manager("POST", `/v1/orders/${id}/confirm`, {});
  await market.manager("POST", `/v1/orders/${id}/confirmPayment`, {});
  await market.manager("POST", `/v1/orders/${id}/ship`, { carrier, trackingCode });
  return { id, trackingCode };
}

async function send(carrier: keyof typeof secrets, body: object | string, headers: object = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const path = `/v1/webhooks/carriers/${carrier}`;
  const all = { ...json, ...headers };
  const answer = await sendRaw(world.runtime.url, "POST", path, { body: text, headers: all });
  return { status: answer.status, ...JSON.parse(answer.text) };
}

const hmac = (text: string, key: string) => createHmac("sha256", key).update(text).digest("base64");
const [applied, repeated] = [
  { status: 200, applied: true },
  { status: 200, applied: false },
];
let reports = 0;
/** An id that no report had before. */
const newReport = (): string => `report-${++reports}`;
const delivery = async (id: string) => (await read(id)).delivery.status;

describe("AfterShip", () => {
  const event = (tracking_number: string, tag: string, more: object = {}) =>
    JSON.stringify({
      ...{
        event: "tracking_update",
        event_id: newReport(),
        ts: 1_795_000_000,
        is_tracking_first_tag: true,
      },
      msg: { tracking_number, slug: "inpost-paczkomaty", tag, ...more },
    });
  const report = (body: string, key = secrets.aftership) =>
    send("aftership", body, { "aftership-hmac-sha256": hmac(body, key) });

  it("S1-15 reports by its own word for the carrier, and each event once", async () => {
    const { id, trackingCode } = await shipped("InPost");
    const body = event(trackingCode, "AvailableForPickup");
    expect(await report(body)).toEqual(applied);
    expect(await report(body)).toEqual(repeated);
    expect(await delivery(id)).toBe("readyForPickup");
    expect(await report(event(trackingCode, "Delivered", { subtag: "Delivered_002" }))).toEqual(applied);
    expect(await delivery(id)).toBe("delivered");
  });

  it("reports of a carrier that only it knows, of any order with this code", async () => {
    const { id, trackingCode } = await shipped("GLS");
    expect(await report(event(trackingCode, "InTransit", { slug: "gls-poland" }))).toEqual(applied);
    expect(await delivery(id)).toBe("onTheWay");
    const foreign = event(trackingCode, "Delivered", { slug: "nova-poshta" });
    const { trackingCode: other } = await shipped("InPost", `${trackingCode}9`);
    expect(await report(foreign.replace(trackingCode, other))).toEqual({ status: 200, unmatched: true });
  });

  it("is refused and changes nothing when it is forged, and a status that is not documented is counted", async () => {
    const { id, trackingCode } = await shipped("InPost");
    const before = await read(id);
    const body = event(trackingCode, "Delivered");
    expect(await report(body, "another")).toMatchObject({ status: 401 });
    expect(await send("aftership", body)).toMatchObject({ status: 401 });
    const signature = { "aftership-hmac-sha256": hmac(event(trackingCode, "InTransit"), secrets.aftership) };
    expect(await send("aftership", body, signature)).toMatchObject({ status: 401 });
    expect(await report(event(trackingCode, "Teleported"))).toEqual({ status: 200, ignored: "Teleported" });
    expect(await report(event(trackingCode, "Pending"))).toEqual({ status: 200, ignored: "Pending" });
    expect(await report("{")).toMatchObject({ status: 400, code: "malformed" });
    expect(await report(JSON.stringify({ event: "tracking_update" }))).toMatchObject({ status: 422 });
    expect(await read(id)).toEqual(before);
  });
});

describe("InPost", () => {
  const event = (trackingNumber: string, eventCode: string, more: object = {}) =>
    JSON.stringify({
      ...{ customerReference: null, trackingNumber, eventCode, location: null },
      ...{
        eventId: `${newReport()}#${eventCode}`,
        timestamp: "2026-11-22T14:02:55.374675Z",
        ...more,
      },
    });
  const at = "2026-11-22T14:02:56.000Z";
  const signedWith = (body: string, text = body, key = secrets.inpost) =>
    send("inpost", body, { "x-inpost-timestamp": at, "x-inpost-signature": hmac(text, key) });

  it("S1-15 signs the body, or the moment and the body, and each event counts once", async () => {
    const { id, trackingCode } = await shipped("Paczkomaty InPost");
    const ready = event(trackingCode, "LMD.1005");
    expect(await signedWith(ready, `${at}.${ready}`)).toEqual(applied);
    expect(await signedWith(ready)).toEqual(repeated);
    expect(await delivery(id)).toBe("readyForPickup");
    expect(await signedWith(event(trackingCode, "EOL.1001"))).toEqual(applied);
    expect(await delivery(id)).toBe("delivered");
  });

  it("is refused when its signature is another's", async () => {
    const { id, trackingCode } = await shipped("InPost");
    const body = event(trackingCode, "EOL.1001");
    for (const [text, key] of [
      [body, "another"],
      [`${at}${body}`, secrets.inpost],
      [`x.${body}`, secrets.inpost],
    ])
      expect(await signedWith(body, text, key)).toMatchObject({ status: 401 });
    expect(await delivery(id)).toBe("onTheWay");
  });

  it("S1-15 is asked where a notification of ShipX is not signed, and only its answer counts", async () => {
    const { id, trackingCode } = await shipped("InPost");
    const told = (status: string) =>
      send("inpost", {
        ...{ event_ts: "2026-11-22 15:08:42 +0100", event: "shipment_status_changed", organization_id: 1 },
        payload: { shipment_id: 49, status, tracking_number: trackingCode },
      });
    const says = (status: string) =>
      api.answer("api-shipx-pl.easypack24.net", () => ({
        body: {
          ...{ tracking_number: trackingCode, status },
          tracking_details: [{ status, origin_status: "X", datetime: "2026-11-22T15:08:42.000+01:00" }],
        },
      }));
    says("out_for_delivery");
    expect(await told("delivered")).toEqual(applied);
    expect(api.calls).toMatchObject([
      { url: `https://api-shipx-pl.easypack24.net/v1/tracking/${trackingCode}` },
    ]);
    expect(await delivery(id)).toBe("onTheWay");
    expect(await told("out_for_delivery")).toEqual(repeated);
    says("returned_to_sender");
    expect(await told("returned_to_sender")).toEqual(applied);
    expect(await delivery(id)).toBe("returned");
    says("levitating");
    expect(await told("levitating")).toEqual({ status: 200, ignored: "levitating" });
    api.answer("api-shipx-pl.easypack24.net", () => ({ status: 404 }));
    expect(await told("delivered")).toMatchObject({ status: 401 });
    expect(await send("inpost", { payload: { tracking_number: "../organizations" } })).toMatchObject({
      status: 401,
    });
  });
});

describe("CDEK", () => {
  const host = "api.cdek.ru";
  const uuid = "72753031-3c2d-4c4b-9b1a-0c7f6d5e4a3b";
  const told = (more: object = {}) =>
    send("cdek", {
      ...{ type: "ORDER_STATUS", date_time: "2026-11-22T15:00:00+0300", uuid },
      attributes: { is_return: false, cdek_number: "1", code: "DELIVERED" },
      ...more,
    });
  const says = (entity: object, related_entities: object[] = []) =>
    api.answer(host, ({ url }) => ({
      body: url.includes("/oauth/")
        ? { access_token: "jwt" }
        : { entity: { uuid, ...entity }, related_entities },
    }));
  const status = (code: string, hour: number) => ({
    code,
    name: code,
    date_time: `2026-11-22T${hour}:00:00+0300`,
  });

  it("S1-15 is asked for its order, and the newest of its statuses counts once", async () => {
    const { id, trackingCode } = await shipped("СДЭК");
    const statuses = [
      status("CREATED", 10),
      status("POSTOMAT_POSTED", 15),
      status("SENT_TO_RECIPIENT_CITY", 12),
    ];
    says({ cdek_number: Number(trackingCode), statuses });
    expect(await told()).toEqual(applied);
    expect(await told()).toEqual(repeated);
    expect(await delivery(id)).toBe("readyForPickup");
    const [login, order] = api.calls;
    expect(login).toMatchObject({ method: "POST", url: `https://${host}/v2/oauth/token` });
    expect(login!.body).toBe("grant_type=client_credentials&client_id=account&client_secret=secure%3Akey");
    expect(order).toMatchObject({
      url: `https://${host}/v2/orders/${uuid}`,
      headers: { authorization: "Bearer jwt" },
    });
  });

  it("says of the parcel that goes back that the first one has come back", async () => {
    const { id, trackingCode } = await shipped("CDEK");
    const related = [{ type: "direct_order", uuid, cdek_number: trackingCode }];
    says({ cdek_number: "10001", is_return: true, statuses: [status("TAKEN_BY_COURIER", 10)] }, related);
    expect(await told()).toEqual({ status: 200, ignored: "TAKEN_BY_COURIER" });
    says({ cdek_number: "10001", is_return: true, statuses: [status("DELIVERED", 11)] }, related);
    expect(await told()).toEqual(applied);
    expect(await delivery(id)).toBe("returned");
  });

  it("changes nothing where it knows no such order, says something new, or tells of something else", async () => {
    const { id, trackingCode } = await shipped("CDEK");
    const before = await read(id);
    says({ cdek_number: trackingCode, statuses: [status("LOST_IN_SPACE", 10)] });
    expect(await told()).toEqual({ status: 200, ignored: "LOST_IN_SPACE" });
    api.answer(host, ({ url }) =>
      url.includes("/oauth/") ? { body: { access_token: "jwt" } } : { status: 404 },
    );
    expect(await told()).toMatchObject({ status: 401 });
    for (const wrong of [{ uuid: "../webhooks" }, { uuid: undefined }])
      expect(await told(wrong)).toMatchObject({ status: 401 });
    expect(await told({ type: "PRINT_FORM" })).toEqual({ status: 200, ignored: "PRINT_FORM" });
    api.answer(host, () => ({ status: 401 }));
    expect(await told()).toMatchObject({ status: 503, code: "unavailable" });
    expect(await read(id)).toEqual(before);
  });
});

describe("Nova Poshta", () => {
  const host = "api.novaposhta.ua";
  const told = (number: string, token = "our-token") =>
    send("novaposhta", { number }, { "x-waymark-token": token });
  const says = (number: string, StatusCode: string) =>
    api.answer(host, () => ({
      body: { success: true, data: [{ Number: number, StatusCode, Status: "…" }] },
    }));

  it("S1-15 is asked when somebody who has the token says that there is news", async () => {
    const { id, trackingCode } = await shipped("Нова Пошта");
    says(trackingCode, "7");
    expect(await told(trackingCode)).toEqual(applied);
    expect(await told(trackingCode)).toEqual(repeated);
    expect(await delivery(id)).toBe("readyForPickup");
    expect(JSON.parse(api.calls[0]!.body)).toEqual({
      ...{ apiKey: "np-api-key", modelName: "TrackingDocument", calledMethod: "getStatusDocuments" },
      methodProperties: { Documents: [{ DocumentNumber: trackingCode }] },
    });
    says(trackingCode, "9");
    expect(await told(trackingCode)).toEqual(applied);
    expect(await delivery(id)).toBe("delivered");
  });

  it("is not asked by anybody else, and a code that is not known is counted", async () => {
    const { id, trackingCode } = await shipped("Nova Poshta");
    says(trackingCode, "9");
    for (const token of ["", "another", "our-tokens"])
      expect(await told(trackingCode, token)).toMatchObject({ status: 401 });
    expect(await told("59; drop")).toMatchObject({ status: 401 });
    expect(api.calls).toEqual([]);
    says(trackingCode, "777");
    expect(await told(trackingCode)).toEqual({ status: 200, ignored: "777" });
    says(trackingCode, "3");
    expect(await told(trackingCode)).toEqual({ status: 200, ignored: "3" });
    api.answer(host, () => ({ body: { success: false, data: [], errors: ["API key is wrong"] } }));
    expect(await told(trackingCode)).toMatchObject({ status: 422 });
    expect(await delivery(id)).toBe("onTheWay");
  });
});
