import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import { fold, originOf } from "../../domain/order/evolve.ts";
import type { Team } from "../../domain/people/team.ts";
import { db, type Item, tableName } from "../../io/dynamodb/table.ts";
import { listNotifications } from "../../io/messages/notifications.ts";
import { readLosses } from "../../io/orders/order-lists.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { savePushSubscription } from "../../io/people/push-subscriptions.ts";
import { canary, canaryEmail, canaryFields, canaryPhone, canaryRequest } from "../faults/canaries.ts";
import { type CallerName, startTestShops } from "../support/test-shops.ts";
import { runCommand } from "./run-command.ts";

const shops = startTestShops();
const day = 86_400_000;
let placed = 0;

/** Everything in the table that belongs to nothing but orders. */
async function tableText(): Promise<string> {
  const items: Item[] = [];
  for (let from: Item | undefined, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({ TableName: tableName, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  return JSON.stringify(items).toLowerCase();
}
const found = async (texts: string[]) => {
  const all = await tableText();
  return texts.filter((text) => all.includes(text.toLowerCase()));
};

/** A browser of one of a team, by a name that is found in the table. */
async function linked(team: Team, person: string): Promise<string> {
  const browser = canary(`Browser${person.replaceAll("-", "")}`);
  await savePushSubscription({ team, id: person }, {
    ...{ person, endpoint: `https://push.example/${browser}`, expiresAt: "2099-01-01T00:00:00Z" },
    renewedAt: "2026-11-21T10:00:00Z",
  } as never);
  return browser;
}

/** What this file plants of an order, its buyer and what was written about it. */
const planted = () =>
  [
    ...[
      "BuyerName",
      "RecipientName",
      "BillingName",
      "TaxId",
      "Street",
      "Flat",
      "Post",
      "GiftMessage",
      "Comment",
    ],
    ...[
      "Engraving",
      "OptionValue",
      "Metadata",
      "MetadataKey",
      "PaymentPage",
      "Receipt",
      "Note",
      "CancelReason",
      "Chat",
    ],
  ].map((what) => canary(what));

async function ended(tag: string): Promise<string> {
  const { body } = await shops.place("marketplace", `erased-${placed++}`, {
    ...canaryRequest(tag, { gift: true, byPhone: false }),
    delivery: { ...canaryRequest(tag, { gift: true, byPhone: false }).delivery, way: "carrier" },
  });
  const id: string = body.orders[0].id;
  const manager = "manager marketplace";
  await shops.call(manager, "POST", `/v1/orders/${id}/notes`, { text: canary("Note") });
  await shops.call(manager, "POST", `/v1/orders/${id}/messages`, { text: canary("Chat") });
  await shops.command(manager, id, "confirm");
  await shops.command(
    manager,
    id,
    "correct",
    canaryFields.correct ?? { buyer: { name: canary("BuyerName") } },
  );
  await shops.command(manager, id, "cancel", { reason: canary("CancelReason") });
  await shops.runtime.settle();
  expect(await shops.read(id)).toMatchObject({ group: "failed" });
  return id;
}

/** A command that is not refused. */
async function done(...given: Parameters<typeof shops.command>): Promise<void> {
  const answer = await shops.command(...given);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
}

const losses = () => readLosses("marketplace", "2000-01-01", "2100-01-01");
const sums = ({ status, paid, refunded, refundDue }: Item) => ({ status, paid, refunded, refundDue });
const money = ({ payment, totals, history }: Item) => ({
  ...{ payment: sums(payment as Item), totals },
  history: (history as Item[]).map(({ command, at, from, to }) => ({ command, at, from, to })),
});

describe("an order that ended", () => {
  beforeAll(() => {
    process.env.RETENTION_DAYS = "30";
  });
  afterAll(() => {
    delete process.env.RETENTION_DAYS;
  });
  let id: string;
  let before: Item;
  beforeEach(async () => {
    id = await ended(`x${placed}`);
    before = await shops.read(id);
  });

  it("knows nothing of people once the retention of its stage is over, and its sums, history and losses stay", async () => {
    const lost = await losses();
    await shops.runtime.advance((now) => now + 29 * day);
    await shops.runtime.invoke("reconcile", { all: true });
    expect(await found(planted())).not.toEqual([]);
    await shops.runtime.advance((now) => now + 2 * day);
    await shops.runtime.invoke("reconcile", { all: true });
    await shops.runtime.settle();
    expect(await found([...planted(), "@canary.example"])).toEqual([]);
    expect(money(await shops.read(id))).toEqual(money(before));
    expect(await losses()).toEqual(lost);
    const order = (await findOrder(id))!;
    expect({ ...fold(originOf(order), order.history), erasedAt: order.erasedAt }).toEqual(order);
  });

  it("is erased for a buyer who asks for it, and nobody is told anything anew", async () => {
    const { runtime } = shops;
    const { email } = (await findOrder(id))!.request.buyer;
    const local = ["--local", "--url", runtime.url, "--buyer", email!];
    const mails = runtime.inbox.list({ order: id }).length;
    const dry = await runCommand("erase", ...local, "--dry-run");
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining(`Order ${id}: would be erased.`) });
    expect(await found([email!])).toEqual([email!]);
    expect(await runCommand("erase", ...local)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`Order ${id}: erased.`),
    });
    expect(await found([email!])).toEqual([]);
    expect((await runCommand("erase", ...local)).said).toContain("0 orders that have ended, of 0.");
    await runtime.advance((now) => now + day);
    await runtime.invoke("reconcile", { all: true });
    expect(runtime.inbox.list({ order: id })).toHaveLength(mails);
  });
});

it("an order that is open is named and left as it is", async () => {
  const { body } = await shops.place(
    "marketplace",
    "open",
    canaryRequest("open", { gift: false, byPhone: true }),
  );
  const { id } = body.orders[0];
  const local = ["--local", "--url", shops.runtime.url, "--buyer", canaryPhone("buyerPhoneopen")];
  expect(await runCommand("erase", ...local)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`Order ${id} is still open`),
  });
  expect(await found([canaryPhone("buyerPhoneopen")])).toHaveLength(1);
  expect(canaryEmail("x")).toContain("@");
});

describe("somebody who works with orders", () => {
  const erase = (...words: string[]) =>
    runCommand("erase", "--local", "--url", shops.runtime.url, "--person", ...words);
  const place = async (lifecycle: LifecycleName, more: object = {}): Promise<string> => {
    const request = canaryRequest(`p${placed}`, { gift: false, byPhone: false });
    const { body } = await shops.place(lifecycle, `person-${placed++}`, { ...request, ...more });
    return body.orders[0].id;
  };
  const addressesOf = async (id: string, party: string) =>
    (await listNotifications(id)).filter((row) => row.party === party).map(({ to }) => to);
  const contacts = (what: string) => ({ email: canaryEmail(what), phone: canaryPhone(`${what}Phone`) });

  it("a deliverer is erased once no open order is with them, and others' addresses stay", async () => {
    const manager = "manager backOffice";
    const add = async (what: string) => {
      const deliverer = { name: canary(`${what}Name`), ...contacts(what) };
      const path = "/v1/shops/backOffice/deliverers";
      return (await shops.call(manager, "POST", path, deliverer)).body.id as string;
    };
    const [piotr, olga] = [await add("piotr"), await add("olga")];
    const [id, other] = [await place("backOffice"), await place("backOffice")];
    for (const order of [id, other]) {
      await done(manager, order, "start");
      await done(manager, order, "assignDeliverer", { deliverer: piotr });
    }
    await done(manager, other, "assignDeliverer", { deliverer: olga });
    await shops.runtime.settle();
    expect(await addressesOf(id, "deliverer")).toContain(canaryEmail("piotr"));
    expect(await erase(piotr, "--shop", "backOffice")).toMatchObject({
      code: 1,
      said: expect.stringContaining(`Order ${id} is open and with them`),
    });
    await done(manager, id, "cancel", { reason: "lost" });
    await shops.runtime.settle();
    expect(await erase(piotr, "--shop", "backOffice", "--dry-run")).toMatchObject({ code: 0 });
    const theirs = [canary("piotrName"), canaryEmail("piotr"), canaryPhone("piotrPhone")];
    expect(await found(theirs)).toEqual(theirs);
    expect(await erase(piotr, "--shop", "backOffice")).toMatchObject({ code: 0 });
    await shops.runtime.settle();
    expect(await found(theirs)).toEqual([]);
    expect(await addressesOf(other, "deliverer")).toContain(canaryEmail("olga"));
    expect((await shops.read(id)).delivery.deliverer).toBe(piotr);
    expect(await erase(piotr, "--shop", "backOffice")).toMatchObject({ code: 1 });
  });

  it("a contractor is erased from every shop's orders", async () => {
    const [carl, path] = ["contractor carl", "/v1/contractors/carl"] as const;
    const where = { service: "tiling", city: "Warszawa" };
    const profile = {
      name: canary("CarlName"),
      ...contacts("carl"),
      services: ["tiling"],
      cities: ["Warszawa"],
    };
    await shops.call(carl, "PUT", path, profile);
    const id = await place("contractorFeed", where);
    await done(carl, id, "accept");
    await shops.runtime.settle();
    expect(await erase("carl")).toMatchObject({ code: 1, said: expect.stringContaining(id) });
    await done(carl, id, "returnToFeed", {
      reason: "It does not suit me.",
      clarification: "The floor is wet.",
      details: "It has to dry for a week.",
    });
    await done("support", id, "decideFee", { refund: true, reason: "The return says all" });
    await shops.runtime.settle();
    expect(await addressesOf(id, "formerContractor")).toContain(canaryEmail("carl"));
    const browser = await linked("CONTRACTOR#carl", "carl");
    expect(await found([browser])).toEqual([browser]);
    expect(await erase("carl")).toMatchObject({ code: 0 });
    await shops.runtime.settle();
    const names = [canary("CarlName"), canaryEmail("carl"), canaryPhone("carlPhone"), browser];
    expect(await found(names)).toEqual([]);
    expect((await shops.call(carl, "GET", path)).status).toBe(404);
  });

  it("staff and support are erased from what they say of themselves", async () => {
    const [manager, support] = ["manager marketplace", "support"] as const;
    for (const who of [manager, support])
      await shops.call(who, "PUT", "/v1/me", { name: canary(`Me ${who}`.replaceAll(" ", "")) });
    const id = async (who: CallerName) => (await shops.call(who, "GET", "/v1/me")).body.id;
    const browsers = [
      await linked("SHOP#marketplace", await id(manager)),
      await linked("SUPPORT", await id(support)),
    ];
    const names = [canary("Memanagermarketplace"), canary("Mesupport"), ...browsers];
    expect(await found(names)).toEqual(names);
    expect(await erase(await id(manager), "--shop", "marketplace")).toMatchObject({ code: 0 });
    expect(await erase(await id(support))).toMatchObject({ code: 0 });
    expect(await found(names)).toEqual([]);
  });

  it("is asked for with nobody's buyer beside", async () => {
    expect(await erase("carl", "--buyer", "anna@example.com")).toMatchObject({ code: 2 });
  });
});

it("the photos of an erased order are gone from their bucket", async () => {
  const request = canaryRequest("photo", { gift: true, byPhone: false });
  const id: string = (await shops.place("giftShop", "photographed", request)).body.orders[0].id;
  const manager = "manager giftShop";
  await done(manager, id, "accept");
  await done(manager, id, "addPhoto");
  await shops.runtime.settle();
  const { items } = (await shops.call(manager, "GET", `/v1/orders/${id}/photos`)).body;
  expect((await fetch(items[0].url)).status).toBe(200);
  await done(manager, id, "requestCancel", { reason: canary("CancelReason") });
  await done("support", id, "cancel", { reason: canary("CancelReason") });
  await shops.runtime.settle();
  const erased = await runCommand("erase", "--local", "--url", shops.runtime.url, "--order", id);
  expect(erased).toMatchObject({ code: 0 });
  expect((await fetch(items[0].url)).status).toBe(404);
  expect(shops.runtime.objects.find(`photos/${id}/${items[0].id}`)).toBeUndefined();
});
