import { afterEach, describe, expect, it, vi } from "vitest";
import { sendSmsLog } from "../../../local/aws/sms-log.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { notificationDesk } from "../../support/notification-desk.ts";
import { startWorld } from "../../support/world.ts";

/** What SNS logs of SMS that it had taken, and what follows from it. */
const world = startWorld();
const { admin, notificationsOf, buyerNotifications, sentTo, tasks } = notificationDesk(world);
const placed = "awaitingConfirmation";
const blocked = "No quota left for account";

/** A new order of a reader with a phone alone. */
async function order(phone: string = anna.phone) {
  const shop = await world.shop("marketplace", { sms: { on: true, countries: ["PL", "US"] } });
  const [{ id }] = await shop.place({ ...catOrder, buyer: { name: "Anna", phone, locale: "pl" } });
  await world.settle();
  return { id: id as string, shop: shop.id };
}

/** The carrier says something of the newest SMS that went to a phone. */
async function carrierSays(order: string, response?: string, to: string = anna.phone) {
  const answer = await admin("POST", "/_local/sms-events", { to, order, response });
  expect(answer).toMatchObject({ status: 204 });
  await world.settle();
}

afterEach(() => vi.unstubAllEnvs());

const smsOf = async (id: string) => (await buyerNotifications(id, placed)).sms!;

describe("an SMS that its carrier brings", () => {
  it("is delivered, however often that is said, and whatever is said later", async () => {
    const { id } = await order();
    expect(await smsOf(id)).toMatchObject({ status: "sent" });
    await carrierSays(id);
    await carrierSays(id);
    await carrierSays(id, "Phone has blocked SMS");
    expect(await smsOf(id)).toMatchObject({ status: "delivered", reason: null });
  });
});

describe("an SMS that does not arrive", () => {
  it("has failed with the carrier's word, is a task, and the order says that its buyer is out of reach", async () => {
    const { id, shop } = await order();
    await carrierSays(id, "Phone carrier has blocked this message");
    expect(await smsOf(id)).toMatchObject({
      status: "failed",
      reason: "Phone carrier has blocked this message",
    });
    const kinds = (await tasks(shop)).map(({ kind }: { kind: string }) => kind);
    expect(kinds.toSorted()).toEqual(["message", "unreachable"]);
  });

  it("can be sent again, and then only what is said of the second one counts", async () => {
    const { id } = await order();
    const [first] = world.runtime.inbox.latest({ limit: 1, order: id });
    await carrierSays(id, "Unknown error attempting to reach phone");
    const { id: message } = await smsOf(id);
    await admin("POST", `/v1/orders/${id}/resend`, { message });
    expect(await smsOf(id)).toMatchObject({ status: "sent", reason: null });
    await sendSmsLog(world.runtime.invoke, { id: first!.id, to: anna.phone, response: "too late" });
    expect(await smsOf(id)).toMatchObject({ status: "sent" });
    await carrierSays(id);
    expect(await smsOf(id)).toMatchObject({ status: "delivered" });
  });

  it("waits where our own set-up is the cause, and leaves an hour later", async () => {
    const { id, shop } = await order();
    await carrierSays(id, blocked);
    expect(await smsOf(id)).toMatchObject({ status: "waiting", reason: blocked });
    expect(await tasks(shop)).toEqual([]);
    await world.advance("PT65M");
    await world.runtime.invoke("reconcile", {});
    expect(await smsOf(id)).toMatchObject({ status: "sent", attempts: 2 });
    expect(sentTo(id, anna.phone)).toHaveLength(2);
    await carrierSays(id);
    expect(await smsOf(id)).toMatchObject({ status: "delivered" });
  });
});

it("follows the numbers of AWS's simulator by itself", async () => {
  for (const [phone, status] of [
    ["+14254147755", "delivered"],
    ["+14254147167", "failed"],
  ]) {
    const { id } = await order(phone);
    await world.advance("PT5S");
    await world.settle();
    expect(await smsOf(id)).toMatchObject({ status });
  }
});

describe("an entry of the log", () => {
  it("of another stage or program of the account changes nothing", async () => {
    const { id } = await order();
    const before = await notificationsOf(id);
    await sendSmsLog(world.runtime.invoke, { id: 987654, to: anna.phone, response: blocked });
    expect(await notificationsOf(id)).toEqual(before);
  });

  it("that is faster than its sender comes again", async () => {
    const { keepReceipt } = await import("../../../io/messages/notifications.ts");
    const { id, shop } = await order();
    await keepReceipt("local-early", {
      ...{ order: id, shop, version: 9, template: "later", party: "buyer", channel: "sms" },
      ...{ to: anna.phone, locale: "pl", status: "sent", at: "2026-11-28T00:00:00Z", attempts: 1 },
    });
    const early = sendSmsLog(world.runtime.invoke, { id: "early", to: anna.phone, response: blocked });
    vi.spyOn(console, "error").mockImplementation(() => {});
    await expect(early).rejects.toThrow("no row yet");
  });
});

describe("a country whose carriers take registered senders only", () => {
  const british = "+447400123456";

  it("gets SMS from the sender that the stage has there, without that the shop names it", async () => {
    vi.stubEnv("SMS_SENDERS", '{"GB":"ClayCats"}');
    const shop = await world.shop("marketplace", { sms: true });
    const [{ id }] = await shop.place({ ...catOrder, buyer: { name: "Ann", phone: british } });
    expect(await smsOf(id)).toMatchObject({ status: "sent" });
  });

  it("gets none from a stage that has no sender there, and the shop is told so when it names the country", async () => {
    const settings = { sms: { on: true, countries: ["PL", "GB"] } };
    const shop = await world.shop("marketplace", settings);
    vi.stubEnv("SMS_SENDERS", "{}");
    const [{ id }] = await shop.place({ ...catOrder, buyer: { name: "Ann", phone: british } });
    expect(await smsOf(id)).toMatchObject({ status: "refused", reason: "sender", attempts: 0 });
    const { id: _, ...body } = (await admin("GET", `/v1/shops/${shop.id}`)).body;
    const put = (countries: string[]) =>
      admin("PUT", `/v1/shops/${shop.id}`, { ...body, sms: { on: true, countries } });
    // what it named before it may keep
    expect(await put(["PL", "GB"])).toMatchObject({ status: 200 });
    expect(await put(["PL", "GB", "US"])).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            pointer: "/sms/countries",
            detail: "must not name US: this Waymark has no number that is registered for SMS to US",
          },
        ],
      },
    });
  });
});
