import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { sendMailFeedback } from "../../../local/aws/ses-feedback.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { notificationDesk } from "../../support/notification-desk.ts";
import { startWorld } from "../../support/world.ts";

/** What SES reports of e-mails, and what follows for the next ones. */
const world = startWorld();
const { admin, reportMail, sentTo, buyerNotifications } = notificationDesk(world);
const placed = "awaitingConfirmation";
let readers = 0;

/** A new order of a reader with an address that no other has. */
async function order(settings: object, buyer: object = {}) {
  const shop = await world.shop("marketplace", settings);
  const email = `Reader${++readers}@example.com`;
  const place = async () => {
    const [{ id }] = await shop.place({ ...catOrder, buyer: { ...anna, email, ...buyer } });
    await world.settle();
    return id as string;
  };
  return { email, place, id: await place() };
}

describe("an e-mail that bounces for good", () => {
  it("shows on the order, suppresses its address, and an SMS steps in where the shop allows it", async () => {
    const { id, email, place } = await order({ sms: true });
    await reportMail("bounce", id, email);
    expect(await buyerNotifications(id, placed)).toMatchObject({
      email: { status: "bounced", reason: "Permanent: General" },
      sms: { status: "sent" },
    });
    const next = await place();
    expect(await buyerNotifications(next, placed)).toMatchObject({
      email: { status: "suppressed", reason: "bounce", attempts: 0 },
      sms: { status: "sent", to: "+48…67" },
    });
    expect(sentTo(next, email)).toEqual([]);
    expect(sentTo(next, anna.phone)).toHaveLength(1);
  });

  it("has no SMS instead in a shop without SMS, or without a phone", async () => {
    for (const [settings, buyer] of [
      [{}, {}],
      [{ sms: true }, { phone: undefined }],
    ]) {
      const { id, email } = await order(settings!, buyer);
      await reportMail("bounce", id, email);
      expect(Object.keys(await buyerNotifications(id, placed))).toEqual(["email"]);
    }
  });

  it("is heeded once, however often it is reported", async () => {
    const { id, email } = await order({ sms: true });
    for (const _ of [1, 2, 3]) await reportMail("bounce", id, email);
    expect(sentTo(id, anna.phone)).toHaveLength(1);
  });

  it("is one address in both spellings of its domain, and mail goes to the one that DNS knows", async () => {
    const { id } = await order({}, { email: "Ewa@пример.рф" });
    const ascii = "Ewa@xn--e1afmkfd.xn--p1ai";
    expect(world.inbox(id).some(({ to }) => to === ascii)).toBe(true);
    await reportMail("bounce", id, ascii);
    expect(await buyerNotifications(id, placed)).toMatchObject({ email: { status: "bounced" } });
    const next = await order({}, { email: "ewa@ПРИМЕР.рф".normalize("NFD") });
    expect(await buyerNotifications(next.id, placed)).toMatchObject({ email: { status: "suppressed" } });
  });

  it("is suppressed until an admin lifts that, however the address is written", async () => {
    const { id, email, place } = await order({});
    await reportMail("bounce", id, email);
    const lift = (by = admin) => by("POST", "/v1/suppressions/lift", { email: email.toUpperCase() });
    expect(await lift(world.support)).toMatchObject({ status: 403 });
    expect(await lift()).toMatchObject({ status: 200, body: { lifted: true } });
    expect(await lift()).toMatchObject({ status: 200, body: { lifted: false } });
    expect(sentTo(await place(), email)).toHaveLength(1);
  });

  it("leaves no personal data in what is kept of its address", async () => {
    const { id, email } = await order({});
    await reportMail("bounce", id, email);
    const { db, tableName: table } = await import("../../../io/dynamodb/table.ts");
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha256").update(email.toLowerCase()).digest("base64url");
    const Key = { pk: `ADDRESS#${hash}`, sk: "SUPPRESSED" };
    const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
    expect(Item).toEqual({ ...Key, reason: "bounce", at: world.now() });
  });

  it("comes from the address that AWS keeps for it by itself", async () => {
    const { id } = await order({}, { email: "bounce+1@simulator.amazonses.com" });
    expect(await buyerNotifications(id, placed)).toMatchObject({ email: { status: "sent" } });
    expect(await world.advance("PT1S")).toEqual([{ at: world.now(), order: id, what: "bounce" }]);
    expect(await buyerNotifications(id, placed)).toMatchObject({ email: { status: "bounced" } });
  });
});

describe("a report that is faster than the sender's row", () => {
  it("fails, so that it comes again, and is heeded then", async () => {
    const { id, email } = await order({});
    const report = (template: string) =>
      sendMailFeedback(world.runtime.invoke, "bounce", { to: email, order: id, template });
    await expect(report("shipped")).rejects.toThrow(`Order ${id} has no row yet`);
    expect(await buyerNotifications(id, placed)).toMatchObject({ email: { status: "sent" } });
    await report(placed);
    expect(await buyerNotifications(id, placed)).toMatchObject({ email: { status: "bounced" } });
  });
});

describe("an e-mail that bounces for now", () => {
  it("shows on the order and suppresses nothing", async () => {
    const { id, email, place } = await order({ sms: true });
    await reportMail("softBounce", id, email);
    expect(await buyerNotifications(id, placed)).toEqual({
      email: expect.objectContaining({ status: "bounced", reason: "Transient: MailboxFull" }),
    });
    expect(sentTo(await place(), email)).toHaveLength(1);
  });
});

describe("a complaint", () => {
  it("shows on the order and suppresses the address, and no SMS goes to somebody who wants to be left alone", async () => {
    const { id, email, place } = await order({ sms: true });
    await reportMail("complaint", id, email);
    expect(await buyerNotifications(id, placed)).toEqual({
      email: expect.objectContaining({ status: "complained", reason: "abuse" }),
    });
    expect(await buyerNotifications(await place(), placed)).toEqual({
      email: expect.objectContaining({ status: "suppressed", reason: "complaint" }),
    });
  });
});

it("the counts of SMS hold no number", async () => {
  const { id, email } = await order({ sms: true });
  await reportMail("bounce", id, email);
  const { body } = await admin("GET", `/v1/orders/${id}`);
  const { db, tableName: table } = await import("../../../io/dynamodb/table.ts");
  const { Items } = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": `SMS#${body.shop}#2026-11-21` },
    }),
  );
  expect(Items).toMatchObject([{ messages: 1 }, { sk: "TOTAL", messages: 1 }]);
  expect(JSON.stringify(Items)).not.toContain(anna.phone.slice(3));
});
