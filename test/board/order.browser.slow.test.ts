import { describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { type BoardOptions, openBoardPage, overflow } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** One order in a real Chromium: board.md section 2.2, and section 5, states 8, 9, 14, 16, 17, 25, 26 and 27. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Shop = Awaited<ReturnType<typeof world.shop>>;
type Page = Awaited<ReturnType<typeof openBoardPage>>["page"];
const seatIn = ({ id }: Shop, role: string) => ({ sub: `${role}-1`, role, shop: id });
const open = async (shop: Shop, order: string, options: BoardOptions = {}, role = "manager") => {
  const path = `/board/orders/${order}`;
  const visited = await openBoardPage(browser, world.runtime.url, seatIn(shop, role), { path, ...options });
  await visited.page.locator(".order h2").waitFor();
  return visited;
};
const placed = async (lifecycle: string, changes: object = {}) => {
  const shop = await world.shop(lifecycle);
  const [order] = await shop.place({ ...catOrder, ...changes });
  await world.settle();
  return { shop, id: order.id as string, number: order.number as string };
};
const read = async ({ shop, id }: { shop: Shop; id: string }) =>
  (await shop.manager("GET", `/v1/orders/${id}`)).body;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const menu = async (page: Page, name: string) => {
  await button(page, "Other actions").click();
  await page.locator(".menu").getByRole("button", { name }).click();
};
const toast = (page: Page, text: string) => page.locator(".toast", { hasText: text }).waitFor();

describe.runIf(chromium)("an order in Chromium", () => {
  it("S3-34 goes on by its one control: the next step is a button, what it asks for a form", async () => {
    const order = await placed("marketplace");
    const { page, trouble, close } = await open(order.shop, order.id);
    await button(page, "Confirm the order").click();
    await toast(page, "Awaiting payment");
    await button(page, "Confirm the payment").click();
    const form = page.getByRole("dialog", { name: "Confirm the payment" });
    await expect.poll(() => form.getByLabel(/^Amount/).inputValue()).toBe("105.00");
    await form.getByRole("button", { name: "Confirm the payment" }).click();
    await button(page, "Ship the order").click();
    await page.getByLabel("Carrier").fill("InPost");
    await page.getByLabel("Tracking code").fill("PL123");
    await page.getByRole("dialog").getByRole("button", { name: "Ship the order" }).click();
    await page.locator(".head .st", { hasText: "Shipped" }).waitFor();
    expect(await read(order)).toMatchObject({ status: "shipped", delivery: { trackingCode: "PL123" } });
    await page.locator(".dl", { hasText: "PL123" }).waitFor();
    expect(trouble()).toEqual([]);
    await close();
  });

  it("says of a step that is not possible yet why, and takes no press of it", async () => {
    const order = await placed("giftShop", { delivery: { way: "ownCourier", price: 0 } });
    await order.shop.manager("POST", `/v1/orders/${order.id}/accept`);
    const { page, close } = await open(order.shop, order.id, { locale: "pl-PL" });
    await button(page, "Inne czynności").click();
    const refused = page.locator(".menu [aria-disabled=true]", { hasText: "Oznacz jako dostarczone" });
    await expect.poll(() => refused.innerText()).toContain("Najpierw trzeba wysłać kuriera.");
    await refused.click({ force: true });
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await close();
  });

  it("asks before it cancels, and says what becomes of the money", async () => {
    const order = await placed("giftShop", { delivery: { way: "ownCourier", price: 0 } });
    await order.shop.manager("POST", `/v1/orders/${order.id}/setPayment`, { status: "paid" });
    const { page, close } = await open(order.shop, order.id);
    await menu(page, "Decline the order…");
    const form = page.getByRole("dialog", { name: "Decline the order" });
    await form.getByRole("button", { name: "Decline the order" }).click();
    expect(await read(order)).toMatchObject({ status: "new" });
    await form.getByLabel("Reason").fill("No roses today");
    await form.getByRole("button", { name: "Decline the order" }).click();
    await page.getByText(/^This order ended/).waitFor();
    expect(await read(order)).toMatchObject({ status: "declined", reason: "No roses today" });
    await close();
  });
});

describe.runIf(chromium)("two people at one order", () => {
  it("learn who was faster and how; what the other one typed stays, and the new actions are there", async () => {
    const order = await placed("marketplace");
    await order.shop.director("PUT", "/v1/me", { name: "Marek" });
    const { page, close } = await open(order.shop, order.id);
    await menu(page, "Put on hold");
    const form = page.getByRole("dialog", { name: "Put on hold" });
    await form.getByLabel("Reason").fill("Waiting for clay from Bolesławiec");
    await order.shop.director("POST", `/v1/orders/${order.id}/confirm`);
    await form.getByRole("button", { name: "Put on hold" }).click();
    await form.getByRole("alert").waitFor();
    await expect.poll(() => form.getByRole("alert").innerText()).toMatch(/^Marek, .*: Awaiting payment/);
    await expect.poll(() => form.getByLabel("Reason").inputValue()).toBe("Waiting for clay from Bolesławiec");
    expect((await read(order)).hold).toBeUndefined();
    await form.getByRole("button", { name: "Put on hold" }).click();
    await form.waitFor({ state: "detached" });
    expect((await read(order)).hold.reason).toBe("Waiting for clay from Bolesławiec");
    await button(page, "Resume").waitFor();
    await close();
  });

  it("of two who press the same, one is told that it was done already, and it happens once", async () => {
    const order = await placed("giftShop", { delivery: { way: "ownCourier", price: 0 } });
    const [one, other] = [await open(order.shop, order.id), await open(order.shop, order.id, {}, "director")];
    await button(one.page, "Accept the order").click();
    await toast(one.page, "Accepted");
    await other.page.locator(".control .main", { hasText: "Accept the order" }).click();
    await other.page.getByRole("alert").waitFor();
    await expect.poll(() => other.page.getByRole("alert").innerText()).toContain("Accepted");
    const { history } = await read(order);
    expect(history.filter((event: { command: string }) => event.command === "accept")).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });

  it("press what they saw: a step that changes under the finger is not given", async () => {
    const order = await placed("giftShop", { delivery: { way: "ownCourier", price: 0 } });
    const { page, look, close } = await open(order.shop, order.id);
    const main = page.locator(".control .main");
    await main.hover();
    await page.mouse.down();
    for (const step of ["accept", "setPayment"])
      await order.shop.director("POST", `/v1/orders/${order.id}/${step}`, {
        ...(step === "setPayment" && { status: "paid" }),
      });
    await world.settle();
    await look();
    await page.locator(".head .st", { hasText: "Accepted" }).waitFor();
    const { version } = await read(order);
    const asked: string[] = [];
    page.on("request", (request) => request.method() === "POST" && asked.push(request.url()));
    let choosers = 0;
    page.on("filechooser", () => choosers++);
    await page.mouse.up();
    await look();
    expect({ asked, choosers, version: (await read(order)).version }).toEqual({
      asked: [],
      choosers: 0,
      version,
    });
    await close();
  });

  it("have marks of their own of what they have read, until the buyer writes again", async () => {
    const order = await placed("marketplace");
    const write = async (text: string) => {
      await order.shop.buyer("POST", `/v1/orders/${order.id}/messages`, { text });
      await world.settle();
    };
    await write("Is it red?");
    const seen = await open(order.shop, order.id);
    await seen.page.getByText("Is it red?").waitFor();
    const other = await openBoardPage(browser, world.runtime.url, seatIn(order.shop, "director"));
    await other.page.getByText("not read yet").waitFor({ state: "attached" });
    await seen.page.goto(`${world.runtime.url}/board`);
    const mark = seen.page.locator("a.row .ask");
    await mark.waitFor();
    await expect.poll(() => mark.getAttribute("class")).toBe("ask");
    await write("Or blue?");
    await seen.look();
    await seen.page.locator("a.row .ask.unread").waitFor();
    await Promise.all([seen.close(), other.close()]);
  });

  it("an order that goes to somebody else while it is read stays, and says that it is no longer theirs", async () => {
    const order = await placed("giftShop", { delivery: { way: "ownCourier", price: 0 } });
    await order.shop.manager("POST", `/v1/orders/${order.id}/accept`);
    await order.shop.manager("POST", `/v1/orders/${order.id}/assignSeller`, { seller: "seller-1" });
    await world.settle();
    const { page, look, close } = await open(order.shop, order.id, {}, "seller");
    await order.shop.manager("POST", `/v1/orders/${order.id}/assignSeller`, { seller: "somebody" });
    await world.settle();
    await look();
    await page.getByRole("alert").filter({ hasText: "no longer yours" }).waitFor();
    await expect.poll(() => page.locator(".goods").innerText()).toContain("Clay cat");
    await expect.poll(() => page.locator(".control").count()).toBe(0);
    await close();
  });

  it("an order that ends while it is read stays open and says so", async () => {
    const order = await placed("marketplace");
    const { page, look, close } = await open(order.shop, order.id);
    await order.shop.director("POST", `/v1/orders/${order.id}/cancel`, { reason: "Sold out" });
    await world.settle();
    await look();
    await page.getByText(/^This order ended/).waitFor();
    await page.locator(".head .st", { hasText: "Cancelled" }).waitFor();
    await close();
  });
});

describe.runIf(chromium)("a press", () => {
  it("is one command, however often it is pressed and however often the answer is lost", async () => {
    const order = await placed("marketplace");
    const { page, close } = await open(order.shop, order.id);
    const keys: string[] = [];
    await page.route("**/hold", async (route) => {
      keys.push(route.request().headers()["idempotency-key"]!);
      await route.fetch();
      await (keys.length < 2 ? route.abort() : route.continue());
    });
    await menu(page, "Put on hold");
    const form = page.getByRole("dialog");
    await form.getByLabel("Reason").fill("Out of glue");
    await form.getByRole("button", { name: "Put on hold" }).dblclick();
    await form.getByRole("alert").filter({ hasText: "no connection" }).waitFor();
    await expect.poll(() => form.getByLabel("Reason").inputValue()).toBe("Out of glue");
    await form.getByRole("button", { name: "Put on hold" }).click();
    await form.waitFor({ state: "detached" });
    expect(new Set(keys).size).toBe(1);
    const { history } = await read(order);
    expect(history.filter((event: { command: string }) => event.command === "hold")).toHaveLength(1);
    await close();
  });

  it("never shows a status that the service has not confirmed", async () => {
    const order = await placed("marketplace");
    const { page, close } = await open(order.shop, order.id);
    await page.route("**/confirm", (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"code":"unavailable"}' }),
    );
    await button(page, "Confirm the order").click();
    await page.getByRole("alert").filter({ hasText: "The service is busy" }).waitFor();
    await expect.poll(() => page.locator(".head .st").innerText()).toBe("Awaiting confirmation");
    await close();
  });

  it("is followed in another tab", async () => {
    const order = await placed("marketplace");
    const { page, close } = await open(order.shop, order.id);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator(".head .st", { hasText: "Awaiting confirmation" }).waitFor();
    await button(page, "Confirm the order").click();
    await toast(page, "Awaiting payment");
    await world.settle();
    await other.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await other.locator(".head .st", { hasText: "Awaiting payment" }).waitFor();
    await close();
  });
});

describe.runIf(chromium)("what an order shows", () => {
  it("S2-58 S2-59 of people whom one may not contact there is neither link nor number, and it says why", async () => {
    const order = await placed("giftShop", {
      ...{ gift: true, recipient: { name: "Lidia" } },
      delivery: { way: "ownCourier", price: 0 },
    });
    await order.shop.manager("POST", `/v1/orders/${order.id}/accept`);
    await order.shop.manager("POST", `/v1/orders/${order.id}/assignSeller`, { seller: "seller-1" });
    await world.settle();
    const { page, close } = await open(order.shop, order.id, {}, "seller");
    await page.getByText("This is a gift. Do not call the recipient").waitFor();
    await expect.poll(() => page.locator("a[href^='mailto:']").count()).toBe(0);
    await close();
    const feed = await world.shop("contractorFeed");
    const [job] = await feed.place({ ...catOrder, service: "tiling", city: "Opole" });
    const fitter = world.contractor("fitter-1");
    await fitter("PUT", "/v1/contractors/fitter-1", { services: ["tiling"], cities: ["Opole"] });
    await world.settle();
    const seat = { sub: "fitter-1", role: "contractor" };
    const path = `/board/orders/${job.id}`;
    const visited = await openBoard(browser, world.runtime.url, seat, { path, locale: "en-GB" });
    await visited.page.getByText("contacts are hidden from you").first().waitFor();
    await expect.poll(() => visited.page.locator("a[href^='tel:'], a[href^='mailto:']").count()).toBe(0);
    await visited.close();
  });

  it("is the same page for an order that is missing and for one of another shop, with a way home", async () => {
    const order = await placed("marketplace");
    const elsewhere = await placed("marketplace");
    const texts: string[] = [];
    for (const id of [elsewhere.id, "01JD3Q7Z5V8K2M4N6P9R0S1T3W"]) {
      const visited = await openBoardPage(browser, world.runtime.url, seatIn(order.shop, "manager"), {
        path: `/board/orders/${id}`,
      });
      const panel = visited.page.locator(".panel");
      await panel.getByRole("heading", { name: "There is nothing here" }).waitFor();
      texts.push(await panel.innerText());
      await panel.getByRole("button", { name: "To the orders" }).click();
      expect(new URL(visited.page.url()).pathname).toBe("/board");
      await visited.close();
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it("fits names without a blank, right-to-left ones and large sums into 320 pixels", async () => {
    const order = await placed("marketplace", {
      buyer: { ...catOrder.buyer, name: `שרה ${"Łucja".repeat(30)} 🌷` },
      lines: [{ title: "Ж".repeat(200), quantity: 3, unitPrice: 987_654_321 }],
      delivery: {
        ...catOrder.delivery,
        address: { ...catOrder.delivery.address, line1: "Straße".repeat(30) },
      },
      comment: "W".repeat(300),
    });
    const { page, close } = await open(order.shop, order.id);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => overflow(page)).toBe(0);
    const { clientWidth, scrollWidth } = (await page.evaluate(
      "(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }))(document.querySelector('.panel'))",
    )) as Element;
    expect(scrollWidth).toBe(clientWidth);
    await button(page, "Other actions").click();
    await expect.poll(() => overflow(page)).toBe(0);
    await page.locator(".menu").getByRole("button", { name: "Cancel the order…" }).click();
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => overflow(page)).toBe(0);
    await close();
  });

  it.each([
    ["JPY", "1500", 1500, "¥1,500"],
    ["PLN", "12,5", 1250, /12\.50/],
    ["KWD", "1.250", 1250, /1\.250/],
  ])(
    "sums in %s are typed with comma or point and shown with their own digits",
    async (currency, typed, units, shown) => {
      const order = await placed("giftShop", {
        ...{ currency, lines: [{ title: "Roses", quantity: 1, unitPrice: 9000, category: "flowers" }] },
        delivery: { way: "ownCourier", price: 0 },
      });
      await order.shop.manager("POST", `/v1/orders/${order.id}/accept`);
      const { page, close } = await open(order.shop, order.id);
      await menu(page, "Ask for a surcharge");
      const form = page.getByRole("dialog");
      await form.getByLabel(/^Amount/).fill(typed);
      await form.getByLabel("Reason").fill("Larger vase");
      await form.getByRole("button", { name: "Ask for a surcharge" }).click();
      await form.waitFor({ state: "detached" });
      expect((await read(order)).proposal).toMatchObject({ amount: units });
      await order.shop.buyer("POST", `/v1/orders/${order.id}/acceptProposal`);
      await page.reload();
      await page.locator(".sums", { hasText: "Extra charges" }).waitFor();
      await expect.poll(() => page.locator(".sums").innerText()).toMatch(shown);
      await close();
    },
  );

  it("prints as a packing slip: who, where and what, and nothing to press", async () => {
    const order = await placed("marketplace");
    const { page, close } = await open(order.shop, order.id);
    await page.emulateMedia({ media: "print" });
    for (const text of ["Clay cat", "ul. Prosta 1", "Anna Kowalczuk", `Order ${order.number}`])
      await expect
        .poll(() => page.locator(".panel").getByText(text).first().isVisible(), { message: text })
        .toBe(true);
    for (const hidden of [".control", ".say", ".nav", "a.row", ".bar"])
      await expect.poll(() => page.locator(hidden).first().isVisible(), { message: hidden }).toBe(false);
    await close();
  });

  it("S2-58 prints beside a gift what it is and where it goes, and neither who gives it nor what it cost", async () => {
    const order = await placed("giftShop", {
      ...{ gift: true, recipient: { name: "Lidia" }, giftMessage: "Happy birthday" },
      delivery: { way: "ownCourier", price: 1500, address: catOrder.delivery.address },
    });
    const { page, close } = await open(order.shop, order.id, {}, "director");
    await page.getByText("This is a gift. Do not call the recipient").waitFor();
    await page.emulateMedia({ media: "print" });
    const paper = (await page.locator(".panel").innerText()).replace(/\s+/g, " ");
    for (const text of ["2 × Clay cat", "Lidia", "ul. Prosta 1", "Happy birthday", `Order ${order.number}`])
      expect(paper).toContain(text);
    expect(paper).not.toMatch(/Kowalczuk|example\.com|45|90|105|PLN|gift\. Do not/);
    await close();
  });
});
