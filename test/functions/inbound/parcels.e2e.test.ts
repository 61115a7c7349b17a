import { beforeAll, describe, expect, it } from "vitest";
import { anna, catOrder, orderTotal } from "../../support/fixtures.ts";
import { startWorld } from "../../support/world.ts";

/** Parcels from their shipping to their end, as people name them and carriers report them. */
const world = startWorld();
const { advance, reportDelivery } = world;
let shop: Awaited<ReturnType<typeof world.shop>>;
beforeAll(async () => {
  shop = await world.shop("marketplace");
});

const supportMail = "support@waymark.example";
let boxes = 0;
/** A parcel with a code that no other one has. */
const box = (carrier = "InPost") => ({ carrier, trackingCode: `BOX-${++boxes}` });
type Box = ReturnType<typeof box>;

const give = (id: string, command: string, fields: object = {}) =>
  shop.manager("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body;
const templatesTo = async (id: string, reader: string) => {
  await world.settle();
  return world.inbox(id).flatMap(({ to, template }) => (to === reader ? [template] : []));
};

/** An order that is paid and shipped in these parcels. */
async function shipped(...parcels: Box[]): Promise<string> {
  const [{ id }] = await shop.place(catOrder);
  for (const command of ["confirm", "confirmPayment"]) await give(id, command);
  for (const [i, each] of parcels.entries())
    expect(await give(id, i === 0 ? "ship" : "addParcel", each)).toMatchObject({ status: 200 });
  return id;
}

const applied = { status: 200, body: { applied: true } };
const unmatched = { status: 200, body: { unmatched: true } };

describe("several parcels of one order", () => {
  it("S1-15 S3-20 are delivered when all of them are, and each is told to the buyer", async () => {
    const [one, two, three] = [box(), box("DPD"), box()];
    const id = await shipped(one, two, three);
    expect((await templatesTo(id, anna.email)).filter((each) => each === "addParcel")).toHaveLength(2);
    for (const [each, standing] of [
      [one, "onTheWay"],
      [three, "onTheWay"],
      [two, "delivered"],
    ] as const) {
      expect(await reportDelivery("delivered", each)).toMatchObject(applied);
      expect(await read(id)).toMatchObject({ status: "shipped", delivery: { status: standing } });
    }
    expect((await read(id)).delivery.parcels).toMatchObject([one, two, three]);
  });

  it("S3-26 do not become received by themselves as long as one of them is lost", async () => {
    const [one, two] = [box(), box()];
    const id = await shipped(one, two);
    await reportDelivery("delivered", one);
    await reportDelivery("returned", two);
    await advance("P36D");
    expect(await read(id)).toMatchObject({ status: "shipped", delivery: { status: "returned" } });
  });
});

describe("a parcel's code", () => {
  it("S3-19 is corrected: the buyer has the new one, and the old one says nothing any more", async () => {
    const [wrong, right] = [box(), box()];
    const id = await shipped(wrong);
    await reportDelivery("failed", wrong);
    expect(await give(id, "correctParcel", { from: wrong.trackingCode, ...right })).toMatchObject({
      body: { delivery: { ...right, status: "onTheWay", parcels: [{ ...right, status: "onTheWay" }] } },
    });
    expect(await reportDelivery("delivered", wrong)).toMatchObject(unmatched);
    expect(await reportDelivery("delivered", { order: id, ...wrong })).toMatchObject(unmatched);
    await world.settle();
    const mail = world.inbox(id).findLast(({ template }) => template === "correctParcel")!;
    expect(mail).toMatchObject({ to: anna.email, text: expect.stringContaining(right.trackingCode) });
    expect(await reportDelivery("delivered", right)).toMatchObject(applied);
    expect((await read(id)).delivery).toMatchObject({ status: "delivered", parcels: [right] });
  });

  it("S3-20 is enough for a carrier who knows no order, and is nothing without its carrier", async () => {
    const [mine, theirs] = [box("InPost"), box("DPD")];
    const same = { ...theirs, trackingCode: mine.trackingCode };
    const [id, other] = [await shipped(mine), await shipped(same)];
    expect(await reportDelivery("readyForPickup", mine)).toMatchObject(applied);
    expect((await read(id)).delivery.status).toBe("readyForPickup");
    expect((await read(other)).delivery.status).toBe("onTheWay");
    expect(await reportDelivery("delivered", { ...mine, carrier: "GLS" })).toMatchObject(unmatched);
    const nameless = await reportDelivery("delivered", { trackingCode: mine.trackingCode });
    expect(nameless).toMatchObject({ status: 422 });
    expect((await read(id)).delivery.status).toBe("readyForPickup");
  });
});

describe("a lost parcel", () => {
  const templates = { failed: "parcelFailed", returned: "parcelReturned" };

  it.each(["failed", "returned"] as const)(
    "S3-26 that has %s is told to shop and support, and its clock stands",
    async (lost) => {
      const parcel = box();
      const id = await shipped(parcel);
      await advance("P34DT23H59M");
      expect(await reportDelivery(lost, parcel)).toMatchObject(applied);
      for (const reader of [shop.email, supportMail])
        expect((await templatesTo(id, reader)).filter((each) => each === templates[lost])).toHaveLength(1);
      expect(await templatesTo(id, anna.email)).not.toContain("received");
      await advance("P40D");
      expect(await read(id)).toMatchObject({ status: "shipped", delivery: { status: lost } });
      expect((await read(id)).history.some(({ command }: { command: string }) => command === "expire")).toBe(
        false,
      );
    },
  );

  it("S3-26 that is on its way again has the rest of its time", async () => {
    const parcel = box();
    const id = await shipped(parcel);
    await advance("P30D");
    await reportDelivery("failed", parcel);
    await advance("P20D");
    await reportDelivery("onTheWay", parcel);
    await advance("P4DT23H59M");
    expect((await read(id)).status).toBe("shipped");
    await advance("PT1M");
    expect((await read(id)).status).toBe("received");
  });

  it("S3-28 is sent once more, and the old code says nothing any more", async () => {
    const [lost, again] = [box(), box()];
    const id = await shipped(lost);
    await reportDelivery("failed", lost);
    expect(await give(id, "ship", again)).toMatchObject({ body: { status: "shipped", delivery: again } });
    expect(await reportDelivery("returned", lost)).toMatchObject(unmatched);
    expect(await reportDelivery("delivered", again)).toMatchObject(applied);
    expect((await read(id)).delivery.status).toBe("delivered");
  });

  it("S3-28 is taken back: the order ends as returned, and everything held is owed until it has gone back", async () => {
    const parcel = box();
    const id = await shipped(parcel);
    expect(await give(id, "takeBack")).toMatchObject({ status: 409 });
    await reportDelivery("returned", parcel);
    const buyers = await shop.buyer("POST", `/v1/orders/${id}/takeBack`, {});
    expect(buyers).toMatchObject({ status: 403 });
    expect(await give(id, "takeBack", { reason: "Nobody fetched it" })).toMatchObject({
      body: { status: "returned", group: "failed", payment: { status: "paid", refundDue: orderTotal } },
    });
    expect(await templatesTo(id, anna.email)).toContain("returned");
    expect(await reportDelivery("delivered", parcel)).toMatchObject({
      body: { ignored: "parcel.delivered" },
    });
    await shop.director("POST", `/v1/orders/${id}/refund`, { amount: orderTotal });
    expect(await read(id)).toMatchObject({
      status: "returned",
      payment: { status: "refunded", refunded: orderTotal, refundDue: 0, due: 0 },
    });
    expect(await give(id, "ship", box())).toMatchObject({ status: 409 });
  });
});
