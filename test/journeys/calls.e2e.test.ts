import { afterEach, describe, expect, it, vi } from "vitest";
import { createClient } from "../../local/client.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** The robot that calls a shop whose new order waits. */
const world = startWorld();
const phone = "+48501234567";
const calling = { phones: [phone], locale: "pl", staffChannels: { voice: true } };
const open = {
  openingHours: Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((day) => [
      day,
      [{ from: "09:00", to: "21:00" }],
    ]),
  ),
};
const gift = { ...catOrder, delivery: { way: "ownCourier", price: 0, address: catOrder.delivery.address } };

async function placed(settings: object = {}) {
  const shop = await world.shop("giftShop", { ...calling, ...settings });
  const [{ id, number }] = await shop.place(gift);
  await world.settle();
  return { shop, id, number };
}
const callsOf = (id: string) => world.inbox(id).filter(({ channel }) => channel === "voice");
const rowsOf = async (shop: Awaited<ReturnType<typeof world.shop>>, id: string) =>
  (await shop.director("GET", `/v1/orders/${id}/notifications`)).body.items.filter(
    ({ channel }: { channel: string }) => channel === "voice",
  );

const messageTasks = async (shop: Awaited<ReturnType<typeof world.shop>>) =>
  (await shop.director("GET", `/v1/tasks?shop=${shop.id}`)).body.items.filter(
    ({ kind }: { kind: string }) => kind === "message",
  );

afterEach(() => vi.unstubAllEnvs());

describe("S2-18 a robot calls a shop whose new order waits", () => {
  it("after fifteen minutes, once more after five, and then no more", async () => {
    const { id } = await placed();
    await world.advance("PT14M59S");
    expect(callsOf(id)).toEqual([]);
    await world.advance("PT1S");
    expect(callsOf(id)).toMatchObject([{ to: phone, from: "EWA", template: "acceptDue" }]);
    expect(callsOf(id)[0]!.text).toContain("Nowe zamówienie czeka już piętnaście minut.");
    await world.advance("PT4M59S");
    expect(callsOf(id)).toHaveLength(1);
    await world.advance("PT1S");
    expect(callsOf(id)).toHaveLength(2);
    expect(callsOf(id)[1]!.text).toContain("nadal czeka, już dwadzieścia minut.");
    await world.advance("P1D");
    expect(callsOf(id)).toHaveLength(2);
  });

  it("and says of each whether it was answered, once, and of nobody else's", async () => {
    const { shop, id } = await placed();
    await world.advance("PT15M");
    const report = (event: string, to = phone) =>
      createClient(world.runtime.url)("POST", "/_local/call-events", { to, order: id, event });
    const statuses = async () =>
      (await rowsOf(shop, id)).map(({ status, reason }: { status: string; reason: string | null }) => [
        status,
        reason,
      ]);
    await report("VOICE_RINGING");
    expect(await statuses()).toContainEqual(["sent", null]);
    await report("VOICE_NO_ANSWER");
    expect(await statuses()).toContainEqual(["missed", "NO_ANSWER"]);
    await report("VOICE_COMPLETED");
    expect(await statuses()).toContainEqual(["missed", "NO_ANSWER"]);
    await world.advance("PT5M");
    await report("VOICE_ANSWERED");
    expect((await statuses()).toSorted()).toEqual([
      ["delivered", null],
      ["missed", "NO_ANSWER"],
    ]);
    expect(await messageTasks(shop)).toEqual([]);
    const others = { detail: { eventType: "VOICE_ANSWERED", messageId: "another-stage" } };
    await world.runtime.invoke("send-messages", {
      "detail-type": "Voice Message Delivery Status Updated",
      ...others,
    });
    expect(await statuses()).toHaveLength(2);
  });

  it("and a call that could not be made is a task", async () => {
    const { shop, id } = await placed();
    await world.advance("PT15M");
    await createClient(world.runtime.url)("POST", "/_local/call-events", {
      to: phone,
      order: id,
      event: "VOICE_FAILED",
    });
    expect(await rowsOf(shop, id)).toContainEqual(
      expect.objectContaining({ status: "failed", reason: "FAILED" }),
    );
    expect(await messageTasks(shop)).toMatchObject([{ message: { channel: "voice" } }]);
  });

  it("not at all where it was accepted before, and not a second time where it was since", async () => {
    const [early, late] = [await placed(), await placed()];
    await early.shop.manager("POST", `/v1/orders/${early.id}/accept`);
    await world.advance("PT16M");
    await late.shop.manager("POST", `/v1/orders/${late.id}/accept`);
    await world.advance("PT1H");
    expect(callsOf(early.id)).toEqual([]);
    expect(callsOf(late.id)).toHaveLength(1);
    const rows = await rowsOf(late.shop, late.id);
    expect(rows.map(({ status }: { status: string }) => status).toSorted()).toEqual(["sent", "skipped"]);
  });

  it("only where it wants to be called, and has a phone in a country that is called", async () => {
    const [silent, mute, far] = [
      await placed({ staffChannels: {} }),
      await placed({ phones: [] }),
      await placed({ phones: ["+81312345678"] }),
    ];
    await world.advance("PT1H");
    for (const { id } of [silent, mute, far]) expect(callsOf(id)).toEqual([]);
    expect(await rowsOf(silent.shop, silent.id)).toEqual([]);
    expect(await rowsOf(far.shop, far.id)).toMatchObject([
      { status: "refused", reason: "country" },
      { status: "refused", reason: "country" },
    ]);
  });

  it("by no stage without a number, and the list of messages says so", async () => {
    const { shop, id } = await placed();
    vi.stubEnv("VOICE_CALLS", undefined);
    await world.advance("PT1H");
    expect(callsOf(id)).toEqual([]);
    expect(await rowsOf(shop, id)).toMatchObject([{ reason: "sender" }, { reason: "sender" }]);
  });
});

describe("S2-18 nobody is called", () => {
  it("while the shop is closed: what fell due before waits for the morning, if the order still does", async () => {
    await world.advance("P1D");
    const day = world.now().slice(0, 10);
    // Warsaw is an hour ahead: an order at 20:42 is due at 20:57, and its second call at 21:02
    await world.runtime.advance(() => Date.parse(`${day}T19:42:00Z`));
    const [waiting, taken] = [await placed(open), await placed(open)];
    await world.advance("PT3H");
    expect(callsOf(waiting.id)).toHaveLength(1);
    const [, second] = await rowsOf(waiting.shop, waiting.id);
    expect(second).toMatchObject({
      status: "waiting",
      reason: "closed",
      dueAt: expect.stringMatching(/T08:00:00Z$/),
    });
    await taken.shop.manager("POST", `/v1/orders/${taken.id}/accept`);
    await world.advance("PT10H");
    expect(callsOf(waiting.id)).toHaveLength(2);
    expect(callsOf(taken.id)).toHaveLength(1);
  });

  it("at night where a shop does not say when it is open, and in its quiet hours where it says those", async () => {
    await world.advance("P1D");
    const day = world.now().slice(0, 10);
    await world.runtime.advance(() => Date.parse(`${day}T22:00:00Z`));
    const [unknown, quiet] = [await placed(), await placed({ quietHours: { from: "20:00", to: "10:00" } })];
    await world.advance("PT30M");
    expect([callsOf(unknown.id), callsOf(quiet.id)]).toEqual([[], []]);
    await world.advance("PT9H");
    expect([callsOf(unknown.id).length, callsOf(quiet.id).length]).toEqual([2, 0]);
    await world.advance("PT2H");
    expect(callsOf(quiet.id)).toHaveLength(2);
  });
});
