import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, describe, expect, it } from "vitest";
import { deliveryOrders, giftOrder, type Shop } from "../../../support/delivery-orders.ts";
import { png, putUpload, requestUpload, uploadPhoto } from "../../../support/photo-upload.ts";
import { type Caller, startWorld } from "../../../support/world.ts";

/** Photos from the shop's phone to the order, and what becomes of those that go astray. */
const world = startWorld();
const { sendCommand, read, notificationsAbout } = deliveryOrders(world);
const lamp = { ...giftOrder, lines: [{ title: "Lamp", quantity: 1, unitPrice: 9000, category: "lamps" }] };
let gifts: Shop;
beforeAll(async () => {
  gifts = await world.shop("giftShop");
});

async function accepted(order: object = giftOrder): Promise<string> {
  const [{ id }] = await gifts.place(order);
  await sendCommand(gifts, id, "accept");
  return id;
}

const list = async (id: string, who: Caller = gifts.manager) =>
  (await who("GET", `/v1/orders/${id}/photos`)).body;
const reportUpload = (order: string, photo: string) =>
  world.runtime.invoke("photo-uploaded", {
    Records: [{ s3: { object: { key: `photos/${order}/${photo}` } } }],
  });
const bucketKey = (order: string, photo: string) => `waymark-photos/photos/${order}/${photo}`;

describe("an upload", () => {
  it("S2-26 S2-28 of a file of any origin moves the order to photo by itself, and tells the buyer", async () => {
    const id = await accepted();
    const { status, body } = await requestUpload(gifts.manager, id);
    expect({ status, ...body.upload }).toMatchObject({
      status: 201,
      method: "PUT",
      headers: { "content-type": "image/png", "if-none-match": "*" },
    });
    expect((await list(id)).items).toMatchObject([{ id: body.id, status: "uploading", url: null }]);
    expect((await read(gifts, id)).status).toBe("accepted");
    expect(await putUpload(body.upload)).toBe(200);
    await world.settle();
    expect(await read(gifts, id)).toMatchObject({ status: "photo", photos: [body.id] });
    expect((await read(gifts, id)).history.at(-1)).toMatchObject({
      command: "addPhoto",
      actor: { role: "manager", id: "manager-1" },
    });
    expect(await notificationsAbout(id, "photo")).toHaveLength(1);
  });

  it("S2-27 of other goods is kept and listed, and moves nothing", async () => {
    const id = await accepted(lamp);
    const photo = await uploadPhoto(gifts.manager, id);
    await world.settle();
    expect((await read(gifts, id)).history).toHaveLength(2);
    expect((await list(id)).items).toMatchObject([{ id: photo, status: "uploaded" }]);
  });

  it("works with curl as the guide says", async () => {
    const id = await accepted();
    const { url, headers } = (await requestUpload(gifts.manager, id)).body.upload;
    const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
    const curl = spawn("curl", ["-sf", "-X", "PUT", "--data-binary", "@-", ...given, url]);
    curl.stdin.end(png);
    expect(await once(curl, "exit")).toEqual([0, null]);
    await world.settle();
    expect((await read(gifts, id)).status).toBe("photo");
  });

  it("S2-37 S2-35 can be followed by further ones, each with a rating of its own", async () => {
    const id = await accepted();
    const first = await uploadPhoto(gifts.manager, id);
    await world.settle();
    await gifts.buyer("POST", `/v1/orders/${id}/ratePhoto`, { liked: false, text: "Yellow, please" });
    expect((await read(gifts, id)).photoRating).toEqual({ liked: false, text: "Yellow, please" });
    const second = await uploadPhoto(gifts.manager, id);
    await world.settle();
    const order = await read(gifts, id);
    expect(order.photos).toEqual([first, second]);
    expect(order).not.toHaveProperty("photoRating");
    await world.advance("PT15M");
    expect(await notificationsAbout(id, "ratingDue")).toHaveLength(1);
  });

  it("comes from the shop alone, and is seen by whoever sees the order", async () => {
    const id = await accepted();
    await sendCommand(gifts, id, "assignSeller", { seller: "seller-1" });
    await uploadPhoto(gifts.seller, id);
    await world.settle();
    const other = await world.shop("giftShop");
    expect((await requestUpload(gifts.buyer, id)).status).toBe(403);
    expect((await requestUpload(world.support, id)).status).toBe(403);
    expect((await requestUpload(other.manager, id)).status).toBe(404);
    for (const who of [gifts.seller, gifts.buyer, gifts.storefront, world.support]) {
      const { url } = (await list(id, who)).items[0];
      const answer = await fetch(url);
      expect(answer.headers.get("content-type")).toBe("image/png");
      expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    }
    expect((await other.manager("GET", `/v1/orders/${id}/photos`)).status).toBe(404);
  });
});

describe("the address of an upload", () => {
  it("takes exactly the type and the length that were promised, and nothing after a quarter of an hour", async () => {
    const id = await accepted();
    const { upload } = (await requestUpload(gifts.manager, id)).body;
    expect(await putUpload({ ...upload, headers: { ...upload.headers, "content-type": "text/html" } })).toBe(
      403,
    );
    expect(await putUpload(upload, png.subarray(1))).toBe(403);
    expect(await putUpload({ ...upload, url: upload.url.replace(id, id.replace(/.$/, "0")) })).toBe(403);
    await world.advance("PT15M");
    expect(await putUpload(upload)).toBe(403);
    expect((await list(id)).items).toMatchObject([{ status: "uploading" }]);
  });

  it("writes once: what the buyer has approved is not replaced, with the header or without it", async () => {
    const id = await accepted();
    const { upload } = (await requestUpload(gifts.manager, id)).body;
    expect(await putUpload(upload)).toBe(200);
    await world.settle();
    await gifts.buyer("POST", `/v1/orders/${id}/ratePhoto`, { liked: true });
    const other = Buffer.from(png);
    other[other.length - 1]! ^= 1;
    expect(await putUpload(upload, other)).toBe(412);
    expect(await putUpload({ ...upload, headers: { "content-type": "image/png" } }, other)).toBe(403);
    const shown = await fetch((await list(id)).items[0].url);
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
  });

  it("is refused for what no photo is, and where no photo is taken", async () => {
    const id = await accepted();
    for (const body of [{ contentType: "text/html" }, { bytes: 0 }, { bytes: 10_000_001 }, { more: 1 }])
      expect((await requestUpload(gifts.manager, id, body)).status).toBe(422);
    await sendCommand(gifts, id, "dispatch");
    const { status, body } = await requestUpload(gifts.manager, id);
    expect({ status, ...body }).toMatchObject({ status: 409, allowedIn: ["accepted", "photo"] });
  });

  it("is the same one for the same key", async () => {
    const id = await accepted();
    const first = await requestUpload(gifts.manager, id, {}, "photo-key");
    expect((await requestUpload(gifts.manager, id, {}, "photo-key")).body).toEqual(first.body);
    expect((await requestUpload(gifts.manager, id, { bytes: 7 }, "photo-key")).body.code).toBe(
      "idempotency-key-reused",
    );
    expect((await list(id)).items).toHaveLength(1);
  });

  it("is given twenty times for one order, also to those who ask at once", async () => {
    const id = await accepted();
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => requestUpload(gifts.manager, id, { bytes: 5 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(20).fill(201),
      ...Array<number>(4).fill(409),
    ]);
    expect((await list(id)).items).toHaveLength(20);
    await world.advance("PT31M");
    expect((await list(id)).items).toEqual([]);
  });
});

describe("the arrival of an upload", () => {
  it("adds one photo, however often it is told", async () => {
    const id = await accepted();
    const photo = await uploadPhoto(gifts.manager, id);
    await Promise.all([reportUpload(id, photo), reportUpload(id, photo)]);
    await world.settle();
    await reportUpload(id, photo);
    expect((await read(gifts, id)).photos).toEqual([photo]);
    expect(await notificationsAbout(id, "photo")).toHaveLength(1);
  });

  it("S2-37 of five at the same moment adds all five", async () => {
    const id = await accepted();
    const photos = await Promise.all(
      Array.from({ length: 5 }, async () => (await requestUpload(gifts.manager, id)).body.id as string),
    );
    for (const photo of photos)
      world.runtime.objects.put(bucketKey(id, photo), { type: "image/png", bytes: png });
    await Promise.all(photos.map((photo) => reportUpload(id, photo)));
    expect((await read(gifts, id)).photos.toSorted()).toEqual(photos.toSorted());
  });

  it("is found out by the reconciler when nobody tells it", async () => {
    const id = await accepted();
    const { body } = await requestUpload(gifts.manager, id);
    world.runtime.objects.put(bucketKey(id, body.id), { type: "image/png", bytes: png });
    await world.advance("PT31M");
    expect(await read(gifts, id)).toMatchObject({ status: "photo", photos: [body.id] });
    expect((await list(id)).items).toMatchObject([{ status: "uploaded" }]);
  });

  it("can be told by the command addPhoto, which believes only what is there", async () => {
    const id = await accepted();
    const { body } = await requestUpload(gifts.manager, id);
    const add = (photo: string) => sendCommand(gifts, id, "addPhoto", { photo });
    for (const photo of ["photo-1", "00-00000000000000000000000000", body.id])
      expect(await add(photo)).toMatchObject({ status: 422, body: { errors: [{ pointer: "/photo" }] } });
    world.runtime.objects.put(bucketKey(id, body.id), { type: "image/png", bytes: png });
    expect((await add(body.id)).body).toMatchObject({ status: "photo", photos: [body.id] });
    expect((await add(body.id)).status).toBe(409);
    expect((await list(id)).items).toMatchObject([{ status: "uploaded" }]);
  });

  it("changes nothing after a cancellation", async () => {
    const id = await accepted();
    const { upload } = (await requestUpload(gifts.manager, id)).body;
    await gifts.buyer("POST", `/v1/orders/${id}/cancel`);
    expect(await putUpload(upload)).toBe(200);
    await world.settle();
    const { status, version, photos } = await read(gifts, id);
    expect({ status, version, photos }).toEqual({
      status: "cancelledByBuyer",
      version: 3,
      photos: undefined,
    });
    expect((await list(id)).items).toMatchObject([{ status: "uploaded" }]);
  });

  it("is thrown away when it is not what was promised, or nobody has asked for it", async () => {
    const id = await accepted();
    const { body } = await requestUpload(gifts.manager, id);
    const strange = "07-3HY1K9P5E0T7Z6N4QW8XM2RBSD";
    const wrong = [
      [body.id, "text/html", png],
      [body.id, "image/png", png.subarray(1)],
      [strange, "image/png", png],
    ] as const;
    for (const [photo, type, bytes] of wrong) {
      world.runtime.objects.put(bucketKey(id, photo), { type, bytes });
      await reportUpload(id, photo);
      expect(world.runtime.objects.find(bucketKey(id, photo))).toBeUndefined();
    }
    expect((await read(gifts, id)).status).toBe("accepted");
  });
});
