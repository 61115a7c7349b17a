import { beforeAll, describe, expect, it } from "vitest";
import { type LifecycleName, lifecycleNames } from "../../../../domain/lifecycles/registry.ts";
import { anna, catOrder, orderRequestFor } from "../../../support/fixtures.ts";
import { notificationDesk } from "../../../support/notification-desk.ts";
import { startWorld } from "../../../support/world.ts";

/** Buyers whom no message reaches: a task, known to the shop, until there is a way to them again. */
const world = startWorld();
const { admin, reportMail, sentTo, tasks } = notificationDesk(world);
type Shop = Awaited<ReturnType<typeof world.shop>>;
let readers = 0;
const newEmail = () => `unreached${++readers}@example.com`;

async function place(shop: Shop, buyer: object, order: object = catOrder): Promise<string> {
  const [{ id }] = await shop.place({ ...order, shop: shop.id, buyer: { name: "Anna", ...buyer } });
  await world.settle();
  return id;
}
const taskOf = async (shop: Shop, order: string) =>
  (await tasks(shop.id)).filter(
    (task: { kind: string; order: string }) => task.kind === "unreachable" && task.order === order,
  );
const read = async (shop: Shop, id: string) => (await shop.director("GET", `/v1/orders/${id}`)).body;
const attention = async (shop: Shop, id: string) =>
  (await read(shop, id)).attention.map(({ code }: { code: string }) => code);
const told = (shop: Shop, id: string) =>
  sentTo(id, shop.email).filter(({ template }) => template === "unreachable").length;
const correct = (shop: Shop, id: string, buyer: object) =>
  shop.manager("POST", `/v1/orders/${id}/correct`, { buyer });

async function expectTask(shop: Shop, id: string, why: string, mails = 1) {
  const { number } = await read(shop, id);
  expect(await taskOf(shop, id)).toEqual([
    { kind: "unreachable", id, order: id, number, why, since: expect.any(String), shop: shop.id },
  ]);
  expect(await attention(shop, id)).toContain("unreachable");
  expect(told(shop, id)).toBe(mails);
}
async function expectNoTask(shop: Shop, id: string, mails = 0) {
  await world.settle();
  expect(await taskOf(shop, id)).toEqual([]);
  expect(await attention(shop, id)).not.toContain("unreachable");
  expect(told(shop, id)).toBe(mails);
}

describe.each(lifecycleNames)("in %s", (lifecycle: LifecycleName) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await world.shop(lifecycle);
  });

  it("a buyer without any contact is a task, once", async () => {
    const id = await place(shop, { phone: anna.phone }, orderRequestFor(lifecycle));
    await expectTask(shop, id, "noContact");
    await shop.manager("POST", `/v1/orders/${id}/renewLink`);
    await world.settle();
    await expectTask(shop, id, "noContact");
  });

  it("a buyer whose mail bounces later is a task, and none once their address is right", async () => {
    const email = newEmail();
    const id = await place(shop, { email }, orderRequestFor(lifecycle));
    await expectNoTask(shop, id);
    await reportMail("bounce", id, email);
    await expectTask(shop, id, "email");
    await reportMail("bounce", id, email);
    await expectTask(shop, id, "email");
    await correct(shop, id, { email: newEmail() });
    await expectNoTask(shop, id, 1);
  });
});

describe("a channel", () => {
  let plain: Shop;
  let texting: Shop;
  beforeAll(async () => {
    plain = await world.shop("marketplace");
    texting = await world.shop("marketplace", { sms: true });
  });

  it("that is left over is enough", async () => {
    const email = newEmail();
    const id = await place(texting, { email, phone: anna.phone });
    await reportMail("bounce", id, email);
    await expectNoTask(texting, id);
    await expectNoTask(texting, await place(texting, { phone: anna.phone }));
  });

  it("is no phone where the shop sends no SMS, or not to its country", async () => {
    const id = await place(plain, { phone: anna.phone });
    await expectTask(plain, id, "noContact");
    await expectTask(texting, await place(texting, { phone: "+81312345678" }), "sms");
  });

  it("is none for somebody who calls mails spam", async () => {
    const email = newEmail();
    const id = await place(texting, { email, phone: anna.phone });
    await reportMail("complaint", id, email);
    await expectTask(texting, id, "email");
  });

  it("whose mails bounce for now still works", async () => {
    const email = newEmail();
    const id = await place(plain, { email });
    await reportMail("softBounce", id, email);
    await expectNoTask(plain, id);
  });

  it("that was dead before the order came is a task at once, and a bad correction one more", async () => {
    const [dead, other] = [newEmail(), newEmail()];
    await reportMail("bounce", await place(plain, { email: dead }), dead);
    await reportMail("bounce", await place(plain, { email: other }), other);
    const id = await place(plain, { email: dead });
    await expectTask(plain, id, "email");
    await correct(plain, id, { email: other });
    // The shop is told of the same again after a while, and not of each time.
    await world.advance("PT10M");
    await expectTask(plain, id, "email", 2);
  });
});

describe("the task", () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await world.shop("marketplace");
  });
  const dismiss = (task: string, by = shop.manager) => by("POST", "/v1/tasks/dismiss", { task });

  it("is there long before the order dies of it, and gone with the order", async () => {
    const id = await place(shop, { phone: anna.phone });
    await shop.manager("POST", `/v1/orders/${id}/confirm`);
    await world.advance("P2D");
    await expectTask(shop, id, "noContact");
    await world.advance("P2D");
    expect((await read(shop, id)).status).toBe("unpaid");
    await expectNoTask(shop, id, 1);
  });

  it("is closed by those who look after tasks, and stays closed", async () => {
    const id = await place(shop, { phone: anna.phone });
    for (const [who, status] of [
      [shop.seller, 403],
      [shop.storefront, 403],
      [world.as("manager", "another-shop"), 404],
    ] as const)
      expect((await dismiss(id, who)).status).toBe(status);
    expect(await dismiss(id)).toMatchObject({ status: 200, body: { dismissed: true } });
    expect(await dismiss(id)).toMatchObject({ status: 200, body: { dismissed: false } });
    await shop.manager("POST", `/v1/orders/${id}/confirm`);
    await expectNoTask(shop, id, 1);
  });

  it("is unknown where there is none", async () => {
    expect((await dismiss("nothing", admin)).status).toBe(404);
    expect((await dismiss("W10", admin)).status).toBe(404);
  });
});
