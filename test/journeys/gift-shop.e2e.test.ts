import { beforeAll, describe, expect, it } from "vitest";
import { dayAhead } from "../../domain/listing/plan.ts";
import { anna, catOrder } from "../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../support/link-visitor.ts";
import { putUpload, requestUpload, uploadPhoto } from "../support/photo-upload.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** The help page of the gift shop (seed 002), from top to bottom. */
const { as, shop: openShop, settle, advance, inbox, reportPayment, support, now } = startWorld();
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop("giftShop", { fees: { commission: 1500, acquiring: 250 } });
});

const jan = { name: "Jan", phone: "+48601234567", email: "jan@example.com" };
const tulips = {
  ...catOrder,
  buyer: { ...anna, locale: "en" },
  recipient: jan,
  gift: true,
  lines: [{ sku: "TULIPS", title: "Tulips", quantity: 1, unitPrice: 9900, category: "flowers" }],
  delivery: { ...catOrder.delivery, way: "ownCourier", price: 2000 },
};
const lamp = {
  ...tulips,
  lines: [{ sku: "LAMP", title: "Lamp", quantity: 1, unitPrice: 9900, category: "lamps" }],
};
const by = (way: string) => ({ ...tulips, delivery: { ...tulips.delivery, way } });
const inHours = (hours: number) => new Date(Date.parse(now()) + hours * 3_600_000).toISOString();
const soon = () => ({ ...tulips, delivery: { ...tulips.delivery, from: inHours(2), to: inHours(4) } });

const sendCommand = (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await support("GET", `/v1/orders/${id}`)).body;
async function placed(order: object = tulips, ...commands: string[]) {
  const [{ id, totals }] = await shop.place(order);
  await reportPayment("paid", { order: id, amount: totals.total, currency: "PLN", reference: `pay-${id}` });
  for (const command of commands) await sendCommand(shop.manager, id, command);
  return id as string;
}
async function photographed(order: object = tulips) {
  const id = await placed(order, "accept");
  await uploadPhoto(shop.manager, id);
  await settle();
  return id;
}
const notificationsOf = (id: string, template: string) =>
  inbox(id).filter((message) => message.template === template);
const list = async (query: string, who: Caller = shop.manager) =>
  (await who("GET", `/v1/orders?${query}&limit=100`)).body.items as {
    id: string;
    status: string;
    group: string;
  }[];
const idsIn = async (query: string) => (await list(query)).map(({ id }) => id);

/** A courier of a shop, and the page behind the newest mail that they have got about an order. */
async function courierOf(at: typeof shop, name: string) {
  const email = `${name.toLowerCase()}@${at.id}.example.com`;
  const path = `/v1/shops/${at.id}/deliverers`;
  const { id } = (await at.director("POST", path, { name, email, locale: "en" })).body;
  const pageOf = async (order: string) => {
    await settle();
    const page = linkVisitor(linkInMessage(inbox(order).findLast(({ to }) => to === email)!));
    return { page, ...(await page.open()) };
  };
  return { id: id as string, email, pageOf };
}

/** The four ends of an order, and what leads there. */
const ends: Record<string, (id: string) => Promise<unknown>> = {
  async done(id) {
    for (const command of ["accept", "dispatch"]) await sendCommand(shop.manager, id, command);
    await sendCommand(shop.manager, id, "deliver", { handedTo: "inPerson" });
  },
  declined: (id) => sendCommand(shop.manager, id, "decline", { reason: "No tulips left" }),
  cancelledByBuyer: (id) => sendCommand(shop.buyer, id, "cancel"),
  async cancelledBySupport(id) {
    for (const command of ["accept", "dispatch"]) await sendCommand(shop.manager, id, command);
    await sendCommand(shop.buyer, id, "requestCancel", { reason: "The wrong day" });
    await sendCommand(support, id, "cancel", { reason: "The client's wish" });
  },
};

/** Where an order that ended is: in the section or in the archive, whole, and found by its number. */
async function expectListed(id: string, status: string, place: "section" | "archive") {
  const order = await read(id);
  const archived = place === "archive";
  expect(order).toMatchObject({ status, closedAt: expect.any(String) });
  for (const query of [
    `archived=${archived}`,
    `archived=${archived}&status=${status}`,
    `number=${order.number}&archived=${archived}`,
    `status=${status}`,
    `number=${order.number}`,
  ])
    expect(await idsIn(query), query).toContain(id);
  for (const query of [
    `archived=${!archived}`,
    `archived=${!archived}&status=${status}`,
    "archived=true&group=new",
    "status=new",
    `number=${order.number}&archived=${!archived}`,
    `number=${order.number}&status=new`,
  ])
    expect(await idsIn(query), query).not.toContain(id);
  for (const who of [shop.director, shop.manager, support]) {
    const { body } = await who("GET", `/v1/orders/${id}`);
    expect(body.history).toHaveLength(order.version);
    expect(body).toMatchObject({ lines: tulips.lines, buyer: { name: anna.name } });
  }
}

describe("the section of orders", () => {
  it("S2-01 S2-02 S2-03 S2-04 S2-05 finds them by date, status and number, lately ended ones too, and old ones in the archive", async () => {
    const dateOf = dayAhead(now(), "Europe/Warsaw");
    const onDay = (days: number) => {
      const [from, to] = [`${dateOf(days)}T11:00:00Z`, `${dateOf(days)}T12:00:00Z`];
      return placed({ ...tulips, delivery: { ...tulips.delivery, from, to } });
    };
    const [today, tomorrow, later] = [await onDay(0), await onDay(1), await onDay(2)];
    const ids = [today, tomorrow, later];
    const found = async (query: string) => {
      const all = await idsIn(query);
      return ids.filter((id) => all.includes(id));
    };
    const { number } = await read(today);
    expect(await found("deliveryDate=today")).toEqual([today]);
    expect(await found("deliveryDate=tomorrow")).toEqual([tomorrow]);
    expect(await found("deliveryDate=today&archived=true")).toEqual([]);
    expect(await found(`number=${number}`)).toEqual([today]);
    expect(await idsIn(`number=${number}`)).toEqual([today]);
    expect(await found("")).toEqual(ids);
    await sendCommand(shop.manager, tomorrow, "accept");
    expect(await found("status=new")).toEqual([today, later]);
    expect(await found("status=accepted")).toEqual([tomorrow]);
    expect(await found("archived=false")).toEqual(ids);
    expect(await found("archived=true")).toEqual([]);
    await advance("P1D");
    expect(await found("deliveryDate=today")).toEqual([tomorrow]);
    expect(await found("deliveryDate=tomorrow")).toEqual([later]);
    for (const [status, end] of Object.entries(ends)) {
      const id = await placed();
      await end(id);
      await expectListed(id, status, "section");
      ids.push(id);
    }
    expect(await found("archived=false")).toEqual(ids);
    await advance("P6DT23H");
    expect(await found("archived=false")).toEqual(ids);
    await advance("PT2H");
    expect(await found("archived=false")).toEqual([today, tomorrow, later]);
    for (const [i, status] of Object.keys(ends).entries()) await expectListed(ids[3 + i]!, status, "archive");
  });

  it("S2-05 keeps what has ended for as long as the shop says, page by page", async () => {
    const other = await openShop("giftShop", { archiveAfter: "PT2H" });
    const ended: string[] = [];
    for (let i = 0; i < 3; i++) {
      const [{ id }] = await other.place(tulips);
      await sendCommand(other.buyer, id, "cancel");
      ended.unshift(id);
      await advance("PT30M");
    }
    const [{ id: open }] = await other.place(tulips);
    const pages = async (archived: boolean) => {
      const found: string[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const query: string = `limit=1&archived=${archived}${next ? `&cursor=${next}` : ""}`;
        const { body } = await other.manager("GET", `/v1/orders?${query}`);
        found.push(...body.items.map(({ id }: { id: string }) => id));
        next = body.next;
      }
      return found;
    };
    expect([await pages(false), await pages(true)]).toEqual([[open, ...ended], []]);
    await advance("PT30M");
    expect([await pages(false), await pages(true)]).toEqual([[open, ...ended.slice(0, 2)], ended.slice(2)]);
    await advance("PT2H");
    expect([await pages(false), await pages(true)]).toEqual([[open], ended]);
  });

  it("S2-06 S2-07 S2-08 is hidden by one switch, while the running orders go on", async () => {
    const other = await openShop("giftShop");
    const sendCommand = (who: Caller, id: string, command: string, fields: object = {}) =>
      who("POST", `/v1/orders/${id}/${command}`, fields);
    const courier = await courierOf(other, "Piotr");
    const [running, cancelled, paid] = [
      (await other.place(tulips))[0].id,
      (await other.place(tulips))[0].id,
      (await other.place(tulips))[0].id,
    ];
    const turn = (hidden: boolean) => other.manager("PATCH", `/v1/shops/${other.id}`, { hidden });
    await turn(true);
    const order = () =>
      other.storefront("POST", "/v1/orders", { shop: other.id, ...tulips }, { "idempotency-key": "again" });
    expect((await order()).status).toBe(409);
    expect((await sendCommand(other.manager, running, "accept")).body.status).toBe("accepted");
    await sendCommand(other.manager, running, "assignSeller", { seller: "seller-1" });
    await uploadPhoto(other.seller, running);
    await settle();
    expect((await other.seller("GET", `/v1/orders/${running}`)).body.status).toBe("photo");
    await sendCommand(other.seller, running, "assignDeliverer", { deliverer: courier.id });
    expect((await sendCommand(other.seller, running, "dispatch")).body.status).toBe("courierLeft");
    const { page } = await courier.pageOf(running);
    expect(await page.submit("deliver", { handedTo: "inPerson" })).toMatchObject({ status: 303 });
    expect((await other.manager("GET", `/v1/orders/${running}`)).body.status).toBe("done");
    expect((await sendCommand(other.buyer, cancelled, "cancel")).body.status).toBe("cancelledByBuyer");
    await reportPayment("paid", { order: paid, amount: 11900, currency: "PLN", reference: "hidden-1" });
    const { body } = await other.manager("GET", "/v1/orders?limit=100");
    expect(
      body.items.map(
        ({ id, status, payment }: { id: string; status: string; payment: { status: string } }) => [
          id,
          status,
          payment.status,
        ],
      ),
    ).toEqual([
      [paid, "new", "paid"],
      [cancelled, "cancelledByBuyer", "pending"],
      [running, "done", "pending"],
    ]);
    const buyerPage = linkVisitor(linkInMessage(inbox(paid).find(({ to }) => to === anna.email)!));
    expect((await buyerPage.open()).status).toBe(200);
    expect(buyerPage.buttons()).toContain("cancel");
    await turn(false);
    expect((await order()).status).toBe(201);
  });

  it("S2-09 hides one product instead of the shop", async () => {
    const other = await openShop("giftShop", { hiddenProducts: ["LAMP"] });
    const key = { "idempotency-key": "lamp" };
    expect((await other.storefront("POST", "/v1/orders", { shop: other.id, ...lamp }, key)).status).toBe(409);
    await other.place(tulips);
  });
});

describe("the status new", () => {
  it("S2-10 is published as red, and no other status is", async () => {
    const guide = (await shop.manager("GET", "/v1/lifecycles/giftShop")).body;
    const groups = guide.groups as { name: string; colour: string }[];
    const colourOf = ({ group }: { group: string }) => groups.find(({ name }) => name === group)!.colour;
    const [fresh, taken] = [await placed(), await placed(tulips, "accept")];
    const ended = await placed();
    await sendCommand(shop.buyer, ended, "cancel");
    const listed = new Map((await list("")).map((item) => [item.id, item]));
    expect([fresh, taken, ended].map((id) => listed.get(id)!)).toMatchObject([
      { status: "new", group: "new" },
      { status: "accepted", group: "active" },
      { status: "cancelledByBuyer", group: "failed" },
    ]);
    const painted = guide.statuses.map((each: { name: string; group: string }) => [
      each.name,
      colourOf(each),
    ]);
    expect(colourOf(listed.get(fresh)!)).toBe("red");
    expect(painted.filter(([, colour]: string[]) => colour === "red")).toEqual([["new", "red"]]);
    for (const { colour, ...status } of guide.statuses) expect(colour).toBe(colourOf(status));
    expect((await shop.manager("GET", "/v1/lifecycles/serviceDesk")).body.groups[0].colour).toBe("blue");
    const { colours } = (await shop.manager("GET", "/v1/orders/counts")).body;
    expect(colours).toEqual(Object.fromEntries(groups.map(({ name, colour }) => [name, colour])));
  });

  it("S2-11 has a card with the goods, what was paid, commission and acquiring", async () => {
    const id = await placed();
    const card = (await shop.director("GET", `/v1/orders/${id}`)).body;
    expect(card).toMatchObject({ lines: tulips.lines, payment: { paid: 11900 } });
    expect(card.totals.breakdown).toEqual({
      ...{ goods: 9900, delivery: 2000, adjustments: 0, surcharges: 0, paid: 11900 },
      ...{ commission: 1785, acquiring: 298, payout: 9817 },
    });
    expect((await read(id)).totals).toHaveProperty("breakdown");
    for (const who of [shop.buyer, shop.storefront])
      expect((await who("GET", `/v1/orders/${id}`)).body.totals).not.toHaveProperty("breakdown");
  });

  it("S2-12 S2-13 is seen by director and manager, and by a seller once it is theirs", async () => {
    const [id, entered] = [
      await placed(),
      (await shop.place({ ...tulips, source: "phone" }, undefined, shop.manager))[0].id as string,
    ];
    const others = [shop.seller, (await openShop("giftShop")).director];
    const counts = async () => (await shop.director("GET", "/v1/orders/counts")).body.byStatus.new;
    const before = await counts();
    for (const each of [id, entered]) {
      for (const who of [shop.director, shop.manager]) {
        expect((await who("GET", `/v1/orders/${each}`)).body).toMatchObject({
          status: "new",
          assignee: null,
        });
        expect((await list("status=new", who)).map((item) => item.id)).toContain(each);
      }
      for (const who of others) {
        expect((await who("GET", `/v1/orders/${each}`)).status).toBe(404);
        expect((await list("status=new", who)).map((item) => item.id)).not.toContain(each);
      }
    }
    await sendCommand(shop.manager, id, "accept");
    expect(await counts()).toBe(before - 1);
    expect((await shop.seller("GET", `/v1/orders/${id}`)).status).toBe(404);
    await sendCommand(shop.manager, id, "assignSeller", { seller: "seller-1" });
    expect((await shop.seller("GET", `/v1/orders/${id}`)).status).toBe(200);
    expect((await list("", shop.seller)).map((item) => item.id)).toContain(id);
    const stranger = as("seller", shop.id, "seller-2");
    expect((await stranger("GET", `/v1/orders/${id}`)).status).toBe(404);
  });

  it("S2-15 is told to the shop by e-mail", async () => {
    const id = await placed();
    await settle();
    expect(notificationsOf(id, "new").map(({ to }) => to)).toContain(shop.email);
  });

  it("S2-18 S2-19 reminds the shop after fifteen minutes and cancels nothing; the client may cancel", async () => {
    const id = await placed();
    await advance("PT15M");
    expect(notificationsOf(id, "acceptDue").map(({ to }) => to)).toEqual([shop.email]);
    await advance("P30D");
    expect(await read(id)).toMatchObject({ status: "new", deadlines: [] });
    expect(notificationsOf(id, "acceptDue")).toHaveLength(1);
    expect((await sendCommand(shop.buyer, id, "cancel")).body.status).toBe("cancelledByBuyer");
  });
});

describe("the status accepted", () => {
  it("S2-20 S2-22 says that the shop is at work, and whose work it is", async () => {
    const id = await placed();
    expect((await sendCommand(shop.manager, id, "assignSeller", { seller: "seller-1" })).status).toBe(409);
    await sendCommand(shop.manager, id, "accept");
    const { body } = await sendCommand(shop.manager, id, "assignSeller", { seller: "seller-1" });
    expect(body).toMatchObject({ status: "accepted", assignee: "seller-1" });
    expect((await sendCommand(shop.seller, id, "dispatch")).body.status).toBe("courierLeft");
  });

  it("S2-23 S2-24 S2-25 can still be cancelled by the client: the shop is told, and can remove it from the list", async () => {
    const id = await placed(tulips, "accept");
    const { body } = await sendCommand(shop.buyer, id, "cancel");
    expect(body).toMatchObject({ status: "cancelledByBuyer", payment: { refundDue: 11900 } });
    await settle();
    expect(notificationsOf(id, "cancelledByBuyer").map(({ to }) => to)).toContain(shop.email);
    await expectListed(id, "cancelledByBuyer", "section");
    expect((await sendCommand(shop.buyer, id, "archive")).status).toBe(403);
    expect((await sendCommand(shop.manager, id, "archive")).body.status).toBe("cancelledByBuyer");
    expect((await sendCommand(shop.manager, id, "archive")).status).toBe(409);
    await expectListed(id, "cancelledByBuyer", "archive");
    await sendCommand(shop.manager, id, "unarchive");
    await expectListed(id, "cancelledByBuyer", "section");
    await sendCommand(shop.manager, id, "archive");
    const counted = (await shop.manager("GET", "/v1/orders/counts")).body.byStatus;
    expect(counted.cancelledByBuyer).toBe((await idsIn("status=cancelledByBuyer")).length);
    const next = await placed(tulips, "accept");
    await sendCommand(shop.buyer, next, "cancel");
    expect((await shop.manager("GET", "/v1/orders/counts")).body.byStatus).toEqual({
      ...counted,
      cancelledByBuyer: counted.cancelledByBuyer + 1,
    });
  });
});

describe("the status photo", () => {
  it("S2-26 S2-27 P3-11 follows the upload for the five categories only", async () => {
    const of = (category: string) => ({ ...tulips, lines: [{ ...tulips.lines[0], category }] });
    for (const category of [
      ...["livePlants", "vintage", "teaAndCoffee", "bakery", "gifts"],
      ...["Живые растения", "ХЕНДМЕЙД,  винтаж", "магазины чая и кофе", " Flowers & Gifts "],
    ])
      expect([category, (await read(await photographed(of(category)))).status]).toEqual([category, "photo"]);
    for (const category of ["clothes", "Gift cards"])
      expect((await read(await photographed(of(category)))).status).toBe("accepted");
    const other = await photographed(lamp);
    expect((await read(other)).status).toBe("accepted");
    const { items } = (await shop.buyer("GET", `/v1/orders/${other}/photos`)).body;
    expect(items).toMatchObject([{ status: "uploaded", url: expect.stringMatching(/^http/) }]);
  });

  it("S2-27 follows for what a shop calls so itself, from then on, and holds up nothing", async () => {
    const settings = async (photoCategories: unknown) =>
      openShop("giftShop", { photoCategories }).then(async (other) => {
        const taken = async (category: string) => {
          const [{ id }] = await other.place({ ...tulips, lines: [{ ...tulips.lines[0], category }] });
          await sendCommand(other.manager, id, "accept");
          await uploadPhoto(other.manager, id);
          await settle();
          const { status } = (await other.manager("GET", `/v1/orders/${id}`)).body;
          expect((await sendCommand(other.manager, id, "dispatch")).body.status).toBe("courierLeft");
          return status;
        };
        return [await taken("БУКЕТЫ "), await taken("lamps"), await taken("flowers")];
      });
    expect(await settings(["букеты"])).toEqual(["photo", "accepted", "photo"]);
    expect(await settings({ Букеты: "Цветы и подарки", lamps: "lamps" })).toEqual([
      ...["photo", "accepted", "photo"],
    ]);
  });

  it("S2-28 comes from a gallery or a camera: any screen sends the file to the address that it gets", async () => {
    const id = await placed(tulips, "accept");
    const { id: photo, upload } = (await requestUpload(shop.manager, id)).body;
    expect(await putUpload(upload)).toBe(200);
    await settle();
    expect((await read(id)).photos).toEqual([photo]);
  });

  it("S2-29 S2-31 P3-11 is shown to the client, who says on the page behind the e-mail whether they like it", async () => {
    const id = await photographed();
    const [mail] = notificationsOf(id, "photo");
    expect(mail).toMatchObject({
      to: anna.email,
      text: expect.stringContaining("tell us whether you like it"),
    });
    const page = linkVisitor(linkInMessage(mail!));
    expect((await page.open()).text).toContain('alt="Photo 1 of your order"');
    await page.submit("ratePhoto", { liked: "true", text: "Lovely" });
    expect((await read(id)).photoRating).toEqual({ liked: true, text: "Lovely" });
  });

  it("S2-30 P3-11 is due half an hour before the delivery, and the shop is reminded", async () => {
    const late = await placed(soon(), "accept");
    const inTime = await photographed(soon());
    await sendCommand(shop.buyer, inTime, "ratePhoto", { liked: true });
    await advance("PT1H30M");
    expect(notificationsOf(late, "photoDue").map(({ to }) => to)).toEqual([shop.email]);
    expect(notificationsOf(inTime, "photoDue")).toEqual([]);
  });

  it("S2-32 can still be cancelled by the client", async () => {
    const { body } = await sendCommand(shop.buyer, await photographed(), "cancel");
    expect(body).toMatchObject({ status: "cancelledByBuyer", payment: { refundDue: 11900 } });
  });

  it("S2-33 S2-34 P3-11 tells the shop after fifteen silent minutes, and holds up nothing", async () => {
    const id = await photographed();
    await advance("PT15M");
    expect(notificationsOf(id, "ratingDue").map(({ to }) => to)).toEqual([shop.email]);
    expect((await sendCommand(shop.manager, id, "dispatch")).body.status).toBe("courierLeft");
  });

  it("S2-35 S2-37 P3-11 is taken again after a bad rating, and rated again", async () => {
    const id = await photographed();
    await sendCommand(shop.buyer, id, "ratePhoto", { liked: false, text: "Yellow, please" });
    await settle();
    expect(notificationsOf(id, "ratePhoto")).toMatchObject([
      { to: shop.email, text: expect.stringContaining("Yellow, please") },
    ]);
    await uploadPhoto(shop.manager, id);
    await settle();
    const { photos, photoRating } = await read(id);
    expect([photos.length, photoRating]).toEqual([2, undefined]);
    expect(notificationsOf(id, "photo")).toHaveLength(2);
    expect((await sendCommand(shop.buyer, id, "ratePhoto", { liked: true })).body.photoRating).toEqual({
      liked: true,
    });
  });
});

describe("the status courier left", () => {
  it("S2-38 S2-40 S2-48 is ended by the shop's own courier, on their own order", async () => {
    const courier = { name: "Piotr", email: "piotr@example.com", locale: "en" };
    const { body: piotr } = await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, courier);
    const id = await placed(tulips, "accept");
    await sendCommand(shop.manager, id, "assignDeliverer", { deliverer: piotr.id });
    expect((await sendCommand(shop.manager, id, "dispatch")).body.delivery).toMatchObject({
      deliverer: piotr.id,
      status: "onTheWay",
    });
    await settle();
    const page = linkVisitor(linkInMessage(inbox(id).find(({ to }) => to === courier.email)!));
    await page.open();
    await page.submit("deliver", { handedTo: "inPerson" });
    expect((await read(id)).history.at(-1)).toMatchObject({
      command: "deliver",
      actor: { role: "deliverer" },
    });
  });

  it("S2-39 S2-47 is for staff who deliver themselves no more than a step: they complete it right after the hand-over", async () => {
    const straight = await placed(by("self"), "accept");
    expect((await sendCommand(shop.manager, straight, "deliver", { handedTo: "inPerson" })).body.status).toBe(
      "done",
    );
    const stepwise = await placed(by("self"), "accept", "dispatch");
    expect((await sendCommand(shop.manager, stepwise, "deliver", { handedTo: "inPerson" })).body.status).toBe(
      "done",
    );
  });

  it("S2-41 S2-49 is left out for a hired courier", async () => {
    const hired = await placed(by("thirdParty"), "accept");
    expect((await sendCommand(shop.manager, hired, "deliver", { handedTo: "inPerson" })).body.status).toBe(
      "done",
    );
    const own = await placed(tulips, "accept");
    expect((await sendCommand(shop.manager, own, "deliver", { handedTo: "inPerson" })).status).toBe(409);
    expect(
      (await sendCommand(shop.manager, await placed(by("thirdParty"), "accept"), "dispatch")).status,
    ).toBe(409);
  });

  it("S2-42 leaves the shop answerable: nobody else can act, and the history names it", async () => {
    const hired = await placed(by("thirdParty"), "accept");
    for (const who of [shop.buyer, shop.storefront, support])
      expect((await sendCommand(who, hired, "deliver", { handedTo: "inPerson" })).status).toBe(403);
    await sendCommand(shop.manager, hired, "fail", { reason: "The courier lost it" });
    await sendCommand(shop.manager, hired, "deliver", { handedTo: "inPerson" });
    const { history, delivery } = await read(hired);
    expect(delivery).toMatchObject({ way: "thirdParty", status: "delivered" });
    const last = history
      .slice(-2)
      .map(({ command, actor }: { command: string; actor: { role: string } }) => [command, actor.role]);
    expect(last).toEqual([
      ["fail", "manager"],
      ["deliver", "manager"],
    ]);
  });

  it("S2-39 S2-40 S2-41 is the shop's choice, until the courier leaves", async () => {
    const id = await placed(tulips, "accept");
    const choose = (who: Caller, fields: object) => sendCommand(who, id, "setDelivery", fields);
    expect((await choose(shop.buyer, { way: "self" })).status).toBe(403);
    expect((await choose(shop.manager, { way: "pickup" })).status).toBe(422);
    expect((await choose(shop.manager, { way: "self", price: 1 })).status).toBe(422);
    expect((await choose(shop.manager, { way: "thirdParty" })).body).toMatchObject({
      status: "accepted",
      delivery: { way: "thirdParty", price: 2000 },
    });
    expect((await sendCommand(shop.manager, id, "dispatch")).status).toBe(409);
    await choose(shop.manager, { way: "ownCourier" });
    expect((await sendCommand(shop.manager, id, "dispatch", { way: "self" })).body).toMatchObject({
      status: "courierLeft",
      delivery: { way: "self", status: "onTheWay" },
    });
    expect((await choose(shop.manager, { way: "ownCourier" })).status).toBe(409);
    const hired = await photographed();
    await sendCommand(shop.manager, hired, "setDelivery", { way: "thirdParty" });
    expect((await sendCommand(shop.manager, hired, "deliver", { handedTo: "inPerson" })).body.status).toBe(
      "done",
    );
  });

  it("fails with a reason that shop and client read, and can still be done or cancelled", async () => {
    const id = await placed(tulips, "accept", "dispatch");
    expect((await sendCommand(shop.manager, id, "fail")).status).toBe(422);
    const { body } = await sendCommand(shop.manager, id, "fail", { reason: "Nobody opened" });
    expect(body).toMatchObject({
      status: "courierLeft",
      delivery: { status: "failed", failure: "Nobody opened" },
    });
    await settle();
    const [mail] = notificationsOf(id, "fail");
    expect(mail).toMatchObject({ to: anna.email, text: expect.stringContaining("Nobody opened") });
    expect((await sendCommand(shop.manager, id, "deliver", { handedTo: "inPerson" })).body.status).toBe(
      "done",
    );
  });

  it.each(["accepted", "photo", "courierLeft"])(
    "S2-45 S2-63 asks support from %s, once, and support decides",
    async (phase) => {
      const reach = async () => {
        const id = phase === "photo" ? await photographed() : await placed(tulips, "accept");
        if (phase === "courierLeft") await sendCommand(shop.manager, id, "dispatch");
        return id;
      };
      const onTheWay = phase === "courierLeft";
      const [id, kept] = [await reach(), await reach()];
      const wish = { reason: "The client has asked for it" };
      const { number, cancelRequest } = (await sendCommand(shop.manager, id, "requestCancel", wish)).body;
      expect(cancelRequest).toEqual({ by: "manager", number, ...wish, onTheWay });
      expect((await sendCommand(shop.buyer, id, "requestCancel", wish)).status).toBe(409);
      await sendCommand(shop.buyer, kept, "requestCancel", wish);
      await settle();
      const [mail] = notificationsOf(id, "requestCancel");
      expect(mail!.text).toContain(number);
      expect(mail!.text).toContain(onTheWay ? "It is already on its way" : "It has not left the shop yet");
      expect(
        (await sendCommand(support, kept, "dismissCancel", { reason: "It is almost there" })).body,
      ).toMatchObject({
        status: phase,
      });
      expect((await sendCommand(support, kept, "cancel", { reason: "x" })).status).toBe(409);
      const { body } = await sendCommand(support, id, "cancel", { reason: "The client's wish" });
      expect(body).toMatchObject({
        status: "cancelledBySupport",
        payment: { refundDue: onTheWay ? 9900 : 11900 },
      });
      await settle();
      expect(
        notificationsOf(kept, "dismissCancel")
          .map(({ to }) => to)
          .sort(),
      ).toEqual([anna.email, shop.email].sort());
      const told = notificationsOf(id, "cancelledBySupport").find(({ to }) => to === anna.email)!;
      expect(told.text.includes("The delivery is not refunded")).toBe(onTheWay);
    },
  );

  it("S2-44 S2-45 is cancelled by support alone, on request, and the delivery price is kept", async () => {
    const id = await placed(tulips, "accept", "dispatch");
    expect((await sendCommand(shop.buyer, id, "cancel")).status).toBe(409);
    await sendCommand(shop.manager, id, "requestCancel", {
      reason: "The client asked; the courier is on the way",
    });
    await settle();
    const [request, ...more] = notificationsOf(id, "requestCancel");
    expect([request!.to, more]).toEqual(["support@waymark.example", []]);
    for (const detail of [(await read(id)).number, "The client asked", "It is already on its way"])
      expect(request!.text).toContain(detail);
    const preview = (await support("GET", `/v1/orders/${id}/cancellation`)).body;
    expect(preview).toMatchObject({ allowed: true, refund: 9900, kept: 2000 });
    const { body } = await sendCommand(support, id, "cancel", { reason: "The client's wish" });
    expect(body).toMatchObject({ status: "cancelledBySupport", payment: { refundDue: preview.refund } });
  });
});

describe("the status done", () => {
  it("S2-46 S2-50 S2-51 says who took it, and a third person by name", async () => {
    const agreed = { ...tulips, delivery: { ...tulips.delivery, thirdPersonAllowed: true } };
    const id = await placed(agreed, "accept", "dispatch");
    expect((await sendCommand(shop.manager, id, "deliver")).status).toBe(422);
    expect((await sendCommand(shop.manager, id, "deliver", { handedTo: "thirdPerson" })).status).toBe(422);
    const fields = { handedTo: "thirdPerson", comment: "The neighbour, Mrs Nowak" };
    expect((await sendCommand(shop.manager, id, "deliver", fields)).body).toMatchObject({
      status: "done",
      delivery: fields,
    });
  });

  it("S2-52 names no third person unless the client agreed beforehand: silence is no consent", async () => {
    const id = await placed(tulips, "accept", "dispatch");
    expect((await read(id)).delivery.thirdPersonAllowed).toBe(false);
    const fields = { handedTo: "thirdPerson", comment: "The neighbour, Mrs Nowak" };
    expect(await sendCommand(shop.manager, id, "deliver", fields)).toMatchObject({
      status: 409,
      body: { code: "invalid-state", detail: expect.stringContaining("has not agreed") },
    });
    expect((await sendCommand(shop.manager, id, "allowThirdPerson", { allowed: true })).status).toBe(403);
    await sendCommand(shop.buyer, id, "allowThirdPerson", { allowed: true });
    expect((await sendCommand(shop.manager, id, "deliver", fields)).body.status).toBe("done");
  });
});

describe("the rules", () => {
  it("S2-54 let the shop decline with a reason, and everything goes back", async () => {
    const id = await placed();
    expect((await sendCommand(shop.manager, id, "decline")).status).toBe(422);
    const { body } = await sendCommand(shop.manager, id, "decline", { reason: "No tulips left" });
    expect(body).toMatchObject({ status: "declined", payment: { refundDue: 11900 } });
  });

  it("S2-58 show the seller no e-mail address of the client, and the courier neither that nor a price", async () => {
    const courier = { name: "Dan", email: "dan@example.com", locale: "en" };
    const { body: dan } = await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, courier);
    const id = await photographed();
    await sendCommand(shop.manager, id, "assignSeller", { seller: "seller-1" });
    await sendCommand(shop.manager, id, "assignDeliverer", { deliverer: dan.id });
    const seen = await shop.seller("GET", `/v1/orders/${id}`);
    expect([seen.status, seen.body.buyer.name]).toEqual([200, anna.name]);
    expect(JSON.stringify(seen.body)).not.toContain(anna.email);
    await settle();
    const mail = inbox(id).find(({ to }) => to === courier.email)!;
    const page = await linkVisitor(linkInMessage(mail)).open();
    for (const text of [mail.text, mail.html!, page.text]) {
      expect(text).toContain("Tulips");
      for (const secret of [anna.email, anna.name, "99.00", "119.00", "20.00", "PLN"])
        expect(text).not.toContain(secret);
    }
  });

  it("S2-59 never let a word reach the recipient", async () => {
    const id = await photographed();
    await sendCommand(shop.manager, id, "dispatch");
    await sendCommand(shop.manager, id, "deliver", { handedTo: "inPerson" });
    await settle();
    const readers = inbox(id).map(({ to }) => to);
    expect(readers.length).toBeGreaterThan(3);
    expect(readers).not.toContain(jan.email);
    expect(readers).not.toContain(jan.phone);
  });

  it("S2-61 give every order a time to be fulfilled by", async () => {
    const id = await placed(tulips, "accept");
    expect((await read(id)).deadlines).toMatchObject([{ name: "fulfilment", effect: "remind" }]);
    await advance("P1D");
    expect(notificationsOf(id, "fulfilmentDue").map(({ to }) => to)).toEqual([shop.email]);
    expect((await read(await placed(soon()))).deadlines.map(({ name }: { name: string }) => name)).toEqual([
      ...["accept", "delivery"],
    ]);
  });

  it("S2-65 let a free card be a line of the order, with the words that go on it", async () => {
    const card = { sku: "CARD", title: "Card", quantity: 1, unitPrice: 0 };
    const order = { ...tulips, giftMessage: "With love", lines: [...tulips.lines, card] };
    const { lines, totals, giftMessage } = await read(await placed(order));
    expect(lines).toMatchObject([{ sku: "TULIPS" }, { sku: "CARD", unitPrice: 0 }]);
    expect([totals.goods, totals.total, giftMessage]).toEqual([9900, 11900, "With love"]);
  });

  it("S2-67 bring what gets difficult to support, who can end what the shop cannot", async () => {
    const id = await placed(tulips, "accept");
    await sendCommand(shop.manager, id, "requestCancel", { reason: "The greenhouse has flooded" });
    expect(await read(id)).toMatchObject({ attention: [{ code: "cancelRequested" }] });
    expect((await sendCommand(shop.manager, id, "cancel", { reason: "Flooded" })).status).toBe(403);
    expect((await sendCommand(support, id, "cancel", { reason: "Flooded" })).body.status).toBe(
      "cancelledBySupport",
    );
  });

  it("S2-63 let the shop cancel nothing", async () => {
    const id = await placed(tulips, "accept");
    expect((await sendCommand(shop.manager, id, "cancel", { reason: "The client asked" })).status).toBe(403);
  });
});

describe("branded goods of the platform", () => {
  const cards = { sku: "CARDS", title: "Branded cards", quantity: 200, unitPrice: 0 };
  const bags = { sku: "BAGS", title: "Branded bags", quantity: 50, unitPrice: 0 };
  /** What the help page asks for: who it is, their number, where the shop is and when it is open, and what they want. */
  const wish = () => ({
    buyer: { id: shop.id, name: "Maria Lis", email: shop.email, phone: "+48221234567", locale: "en" },
    currency: "PLN",
    delivery: { way: "carrier", address: { ...catOrder.delivery.address, company: "Peony" } },
    comment: "Open every day from 9 to 20",
    lines: [cards, bags],
  });
  const pageOfDirector = async (id: string) => {
    await settle();
    const page = linkVisitor(linkInMessage(inbox(id).findLast(({ to }) => to === shop.email)!));
    return { page, ...(await page.open()) };
  };

  it("S2-66 are ordered by a shop's director, who is a buyer at the platform's own shop, free of charge", async () => {
    const platform = await openShop("marketplace", { name: "Branded goods", hiddenProducts: ["STICKERS"] });
    const [{ id, totals }] = await platform.place(wish());
    expect(totals).toMatchObject({ total: 0, due: 0 });
    const asked = (await platform.manager("GET", `/v1/orders/${id}`)).body;
    expect(asked).toMatchObject({
      ...{ status: "awaitingConfirmation", comment: "Open every day from 9 to 20", lines: [cards, bags] },
      ...{ buyer: { id: shop.id, name: "Maria Lis", phone: "+48221234567" } },
    });
    expect((await pageOfDirector(id)).text).toContain("Branded cards");
    expect((await sendCommand(platform.manager, id, "confirm")).body.status).toBe("preparing");
    await sendCommand(platform.manager, id, "ship", { carrier: "InPost", trackingCode: "620111" });
    const { page, text } = await pageOfDirector(id);
    expect(text).toContain("620111");
    await page.submit("receive");
    expect((await platform.manager("GET", `/v1/orders/${id}`)).body).toMatchObject({
      ...{ status: "received", group: "done" },
      payment: { status: "paid" },
    });
    expect(await notificationsOf(id, "unpaid")).toEqual([]);
  });

  it("S2-66 are refused where the platform has none, and cancelled where they are not for this shop", async () => {
    const platform = await openShop("marketplace", { name: "Branded goods", hiddenProducts: ["BAGS"] });
    const none = await platform.storefront(
      ...(["POST", "/v1/orders", { ...wish(), shop: platform.id }, { "idempotency-key": "bags" }] as const),
    );
    expect(none).toMatchObject({ status: 409, body: { code: "invalid-state" } });
    const [{ id }] = await platform.place({ ...wish(), lines: [cards] });
    await sendCommand(platform.manager, id, "cancel", { reason: "For shops in Moscow only" });
    expect((await pageOfDirector(id)).text).toContain("For shops in Moscow only");
  });

  it("S2-66 show an order of the platform's to nobody of the shop but by its own link", async () => {
    const platform = await openShop("marketplace", { name: "Branded goods" });
    const [{ id }] = await platform.place(wish());
    expect((await shop.director("GET", `/v1/orders/${id}`)).status).toBe(404);
    expect(await idsIn(`q=${encodeURIComponent("+48221234567")}`)).toEqual([]);
    const found = await platform.manager("GET", `/v1/orders?q=${encodeURIComponent("+48221234567")}`);
    expect(found.body.items.map((order: { id: string }) => order.id)).toEqual([id]);
  });
});
