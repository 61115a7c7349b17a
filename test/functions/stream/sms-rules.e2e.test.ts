import { describe, expect, it } from "vitest";
import { anna, catOrder } from "../../support/fixtures.ts";
import { notificationDesk } from "../../support/notification-desk.ts";
import { startWorld } from "../../support/world.ts";

/** A shop's rules for SMS; the clock of the test begins at eleven in Warsaw. */
const world = startWorld();
const { sentTo, buyerNotifications } = notificationDesk(world);
const placed = "awaitingConfirmation";
const byPhone = { ...catOrder, buyer: { name: "Anna", phone: anna.phone } };

const open = (sms: unknown, settings: object = {}) => world.shop("marketplace", { sms, ...settings });
type Shop = Awaited<ReturnType<typeof open>>;

async function place(shop: Shop, order: object = byPhone): Promise<string> {
  const [{ id }] = await shop.place(order);
  return id;
}
const smsOf = async (id: string) => (await buyerNotifications(id, placed)).sms;

describe("an SMS", () => {
  it("goes only to the countries that the shop names", async () => {
    const id = await place(await open({ on: true, countries: ["RU", "DE"] }));
    expect(await smsOf(id)).toMatchObject({ status: "refused", reason: "country", attempts: 0 });
    expect(await smsOf(await place(await open({ on: true, countries: ["PL"] })))).toMatchObject({
      status: "sent",
    });
  });

  it("goes to one number no more often on a day than the shop allows, and on the next day again", async () => {
    const shop = await open({ on: true, perNumberPerDay: 2 });
    const ids = [await place(shop), await place(shop)];
    for (const id of ids) expect(await smsOf(id)).toMatchObject({ status: "sent" });
    const third = await place(shop);
    expect(await smsOf(third)).toMatchObject({ status: "capped", reason: "perNumberPerDay" });
    expect(await shop.manager("POST", `/v1/orders/${third}/confirm`)).toMatchObject({ status: 200 });
    await world.advance("P1D");
    expect(await smsOf(await place(shop))).toMatchObject({ status: "sent" });
  });

  it("counts again when somebody asks for it again", async () => {
    const shop = await open({ on: true, perNumberPerDay: 2 });
    const id = await place(shop);
    const resend = async () => {
      const message = (await smsOf(id))!.id;
      return (await shop.manager("POST", `/v1/orders/${id}/resend`, { message })).body.status;
    };
    expect([await resend(), await resend()]).toEqual(["sent", "capped"]);
    expect(sentTo(id, anna.phone)).toHaveLength(2);
  });

  it("goes to all numbers together no more often than the shop allows", async () => {
    const shop = await open({ on: true, perDay: 3 });
    const orders = Array.from({ length: 8 }, (_, i) => ({
      ...catOrder,
      buyer: { name: "Anna", phone: `+4850123456${i}` },
    }));
    const ids = await Promise.all(orders.map((order) => place(shop, order)));
    const all = await Promise.all(ids.map(smsOf));
    expect(all.filter((sms) => sms?.status === "sent")).toHaveLength(3);
    expect(all.filter((sms) => sms?.reason === "perDay")).toHaveLength(5);
  });
});

describe("S4-19 a deliverer's SMS", () => {
  const quietHours = { from: "00:00", to: "23:59" };
  const assigned = async (settings: object) => {
    const shop = await world.shop("backOffice", settings);
    const dan = { name: "Dan", email: "dan@example.com", phone: "+48700100200" };
    const { body } = await shop.manager("POST", `/v1/shops/${shop.id}/deliverers`, dan);
    const id = await place(shop, catOrder);
    await shop.manager("POST", `/v1/orders/${id}/assignDeliverer`, { deliverer: body.id });
    await world.settle();
    return [sentTo(id, dan.email).length, sentTo(id, dan.phone).length];
  };

  it("does not wait for the end of quiet hours", async () => {
    expect(await assigned({ sms: true, quietHours })).toEqual([1, 1]);
  });

  it("leaves the reader's e-mail alone when it is over the cap", async () => {
    expect(await assigned({ sms: { on: true, perDay: 0 } })).toEqual([1, 0]);
  });
});

describe("quiet hours", () => {
  it("hold a buyer's SMS until they end on the shop's clock, and no e-mail", async () => {
    const shop = await open(true, { quietHours: { from: "10:00", to: "13:30" } });
    const id = await place(shop);
    const other = await place(shop, catOrder);
    const dueAt = `${world.now().slice(0, 11)}12:30:00Z`;
    expect(await smsOf(id)).toMatchObject({ status: "waiting", reason: "quietHours", dueAt });
    expect(sentTo(other, anna.email)).toHaveLength(1);
    await world.advance("PT2H29M");
    expect(sentTo(id, anna.phone)).toEqual([]);
    await world.advance("PT1M");
    expect(sentTo(id, anna.phone)).toHaveLength(1);
    expect(await smsOf(id)).toMatchObject({ status: "sent", reason: null });
  });
});
