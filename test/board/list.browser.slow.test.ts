import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type BoardOptions, openBoardPage } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** The list of open orders in a real Chromium: board.md section 5, states 1, 2, 9, 12 to 16 and 21. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Shop = Awaited<ReturnType<typeof world.shop>>;
const open = ({ id }: Shop, options?: BoardOptions, role = "manager") =>
  openBoardPage(browser, world.runtime.url, { sub: `${role}-1`, role, shop: id }, options);
const command = async (shop: Shop, id: string, name: string, fields: object = {}) => {
  expect(await shop.manager("POST", `/v1/orders/${id}/${name}`, fields)).toMatchObject({ status: 200 });
};
/** No look at the feed is answered until it is let. */
const heldBack = async (page: Page) => {
  const held = Promise.withResolvers<void>();
  await page.route("**/v1/events?*", async (route) => {
    await held.promise;
    await route.continue();
  });
  return held;
};
const gift = { ...catOrder, delivery: { way: "ownCourier", price: 0 }, payment: { channel: "online" } };
const named = (name: string, changes: object = {}) => ({
  ...gift,
  buyer: { ...catOrder.buyer, name },
  ...changes,
});

describe.runIf(chromium)("the list of orders in Chromium", () => {
  it("S3-29 S3-30 fills by itself, from no order to the first one and back", async () => {
    const shop = await world.shop("marketplace");
    const { page, look, trouble, close } = await open(shop);
    await page.getByRole("heading", { name: "No orders yet" }).waitFor();
    const [{ id, number }] = await shop.place(catOrder);
    await world.settle();
    await look();
    const row = page.getByRole("link", { name: new RegExp(`^${number}`) });
    await row.waitFor();
    await command(shop, id, "cancel", { reason: "Changed their mind" });
    await world.settle();
    await look();
    await page.getByRole("heading", { name: "No orders yet" }).waitFor();
    expect(trouble()).toEqual([]);
    await close();
  });

  it("S2-13 tells a seller without an order what is missing, and shows one once it is assigned, until it goes", async () => {
    const shop = await world.shop("giftShop");
    const [{ id, number }] = await shop.place(gift);
    await command(shop, id, "accept");
    await world.settle();
    const { page, look, close } = await open(shop, {}, "seller");
    await page.getByRole("heading", { name: "No orders for you yet" }).waitFor();
    await expect.poll(() => page.getByRole("switch").count()).toBe(0);
    await expect.poll(() => page.getByRole("link", { name: "Reports" }).count()).toBe(0);
    await command(shop, id, "assignSeller", { seller: "seller-1" });
    await world.settle();
    await look();
    await page.getByRole("link", { name: new RegExp(`^${number}`) }).waitFor();
    await command(shop, id, "assignSeller", { seller: "somebody-else" });
    await world.settle();
    await look();
    await page.getByRole("heading", { name: "No orders for you yet" }).waitFor();
    await close();
  });

  it("S2-03 S2-04 filters and searches as the address says, and says which nothing it is", async () => {
    const shop = await world.shop("giftShop");
    const [anna] = await shop.place(named("Anna"));
    await shop.place(named("Zoë Łęcka"));
    await command(shop, anna.id, "accept");
    await world.settle();
    const { page, close } = await open(shop, { path: "/board?status=accepted" });
    const rows = page.locator("a.row");
    await rows.waitFor();
    await expect.poll(() => rows.textContent()).toContain("Anna");
    await page.getByRole("button", { name: /^Accepted/ }).click();
    await page.getByRole("searchbox").fill("łęcka");
    await page.waitForURL(/q=/);
    await expect.poll(() => rows.count()).toBe(1);
    await page.reload();
    await rows.waitFor();
    await expect.poll(() => rows.textContent()).toContain("Zoë");
    await page.getByRole("searchbox").fill("nobody");
    await page.getByRole("heading", { name: "Nothing matches" }).waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).last().click();
    await page.waitForURL(/\/board$/);
    await expect.poll(() => rows.count()).toBe(2);
    await close();
  });

  it("S2-10 S3-32 shows a new gift order in red until it is accepted, with a button of its own", async () => {
    const shop = await world.shop("giftShop");
    const [{ id, number }] = await shop.place(gift);
    await world.settle();
    const { page, trouble, close } = await open(shop);
    const ringing = page.locator("li.ringing");
    await ringing.waitFor();
    await expect.poll(() => page.title()).toBe("(1) Orders · Clay Cats");
    await ringing.getByRole("button", { name: /^Accept by 11:15/ }).click();
    await page
      .getByRole("status")
      .filter({ hasText: `Order ${number}: Accepted` })
      .waitFor();
    await ringing.waitFor({ state: "detached" });
    await expect.poll(() => page.title()).toBe("Orders · Clay Cats");
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("accepted");
    expect(trouble()).toEqual([]);
    await close();
  });

  it("says so when somebody else was faster, and does it once however often it is pressed", async () => {
    const shop = await world.shop("giftShop");
    const [{ id, number }] = await shop.place(gift);
    await world.settle();
    const { page, close } = await open(shop);
    // the board knows the order as it is now, and no look at the feed shows it another
    const button = page.getByRole("button", { name: /^Accept/, disabled: false });
    await button.waitFor();
    const news = await heldBack(page);
    await command(shop, id, "accept");
    await button.dblclick();
    await page
      .getByRole("status")
      .filter({ hasText: `Order ${number} has changed meanwhile` })
      .waitFor();
    news.resolve();
    await page.locator("li.ringing").waitFor({ state: "detached" });
    const { body } = await shop.manager("GET", `/v1/orders/${id}`);
    expect(body.history.filter((event: { command: string }) => event.command === "accept")).toHaveLength(1);
    await close();
  });

  it("offers no other step on a row that shows a new order which is new no more", async () => {
    const shop = await world.shop("giftShop");
    const { page, look, close } = await open(shop);
    await page.getByRole("heading", { name: "No orders yet" }).waitFor();
    const read = Promise.withResolvers<void>();
    await page.route("**/v1/orders/*", async (route) => {
      await read.promise;
      await route.continue();
    });
    const [{ id }] = await shop.place(gift);
    await world.settle();
    await look();
    const button = page.locator("li.ringing .button.main");
    await button.waitFor();
    const news = await heldBack(page);
    await command(shop, id, "accept");
    read.resolve();
    await button.waitFor({ state: "detached" });
    news.resolve();
    await close();
  });

  it("renders fifty events at once, and says how many orders came", async () => {
    const shop = await world.shop("giftShop");
    const { page, look, close } = await open(shop);
    await page.getByRole("heading", { name: "No orders yet" }).waitFor();
    for (let i = 0; i < 50; i++) await shop.place(named(`Buyer ${i}`));
    await world.settle();
    await page.evaluate(`window.renders = 0;
      new MutationObserver(() => window.renders++).observe(document.querySelector("main"), { childList: true });`);
    await look();
    await page.locator("li.ringing").nth(49).waitFor();
    await page.getByRole("status").filter({ hasText: "50 new orders" }).waitFor();
    await expect.poll(() => page.evaluate("window.renders")).toBeLessThanOrEqual(2);
    await close();
  });

  it("keeps long names, signs and directions within their row", async () => {
    const shop = await world.shop("marketplace");
    const names = ["Ж".repeat(100), "🐈".repeat(40), "שלום עולם", "A very long name ".repeat(5).trim()];
    for (const name of names)
      await shop.place({
        ...catOrder,
        buyer: { ...catOrder.buyer, name },
        lines: [{ ...catOrder.lines[0], title: "W".repeat(200), unitPrice: 99_999_999 }],
      });
    await world.settle();
    for (const width of [320, 1280]) {
      const { page, close } = await open(shop, { viewport: { width, height: 800 } });
      await page.locator("a.row").nth(3).waitFor();
      const wide = await page.evaluate(`[document.documentElement, ...document.querySelectorAll("a.row")]
        .filter((each) => each.scrollWidth > each.clientWidth).length`);
      expect({ width, wide }).toEqual({ width, wide: 0 });
      await close();
    }
  });

  it("counts deadlines by the server's clock: amber, red, and late, and a sign while the order is on hold", async () => {
    const shop = await world.shop("marketplace", { deadlines: { payment: "P2D" } });
    const [{ id }] = await shop.place(catOrder);
    await command(shop, id, "confirm");
    await world.settle();
    const { page, look, close } = await open(shop);
    const clock = page.locator("a.row time");
    const shown = async () => `${await clock.getAttribute("class")}: ${await clock.textContent()}`;
    await clock.waitFor();
    await expect.poll(() => shown()).toBe("clock far: Payment, 2 days");
    await world.advance("PT40H");
    await look();
    await page.locator("time.amber").waitFor();
    await expect.poll(() => shown()).toBe("clock amber: Payment, 8 hr");
    await command(shop, id, "hold", { reason: "Holidays" });
    await world.settle();
    await look();
    await clock.waitFor({ state: "detached" });
    await expect.poll(() => page.locator("a.row .held").textContent()).toBe("On hold");
    await command(shop, id, "resume");
    await command(shop, id, "hold", { reason: "Holidays", until: "2026-12-03T09:00:00Z" });
    await world.settle();
    await look();
    await page.locator("a.row .held", { hasText: "On hold until 3 Dec" }).waitFor();
    await command(shop, id, "resume");
    await world.settle();
    await look();
    await clock.waitFor();
    await expect.poll(() => page.locator(".held").count()).toBe(0);
    await close();
  });

  it("is worked by keys alone, and gives no focus away to what comes in", async () => {
    const shop = await world.shop("marketplace");
    for (const name of ["One", "Two"]) await shop.place({ ...catOrder, buyer: { ...catOrder.buyer, name } });
    await world.settle();
    const { page, look, close } = await open(shop);
    await page.locator("a.row").nth(1).waitFor();
    const focused = () => page.evaluate("document.activeElement.innerText || document.activeElement.id");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect.poll(() => focused()).toContain("Two");
    await page.keyboard.press("k");
    await expect.poll(() => focused()).toContain("One");
    await shop.place({ ...catOrder, buyer: { ...catOrder.buyer, name: "Three" } });
    await world.settle();
    await look();
    await page.locator("a.row").nth(2).waitFor();
    await expect.poll(() => focused()).toContain("One");
    await page.keyboard.press("/");
    await page.keyboard.type("jk/");
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("jk/");
    await page.getByRole("searchbox").fill("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await page.locator("body").press("1");
    await expect.poll(() => focused()).toContain("One");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/board\/orders\//);
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/board$/);
    await close();
  });

  it("asks about new orders only as far as they are seen", async () => {
    const shop = await world.shop("giftShop");
    for (let i = 0; i < 60; i++) await shop.place(named(`Buyer ${i}`));
    await world.settle();
    const { page, asked, close } = await open(shop, { viewport: { width: 1280, height: 800 } });
    const accept = page.locator("li.ringing button");
    await accept.nth(59).waitFor();
    const askedAbout = () => new Set(asked.filter((url) => /\/v1\/orders\/\w{26}$/.test(url))).size;
    await expect.poll(() => accept.first().isEnabled()).toBe(true);
    expect(askedAbout()).toBeLessThan(20);
    await accept.last().scrollIntoViewIfNeeded();
    await expect.poll(() => accept.last().isEnabled()).toBe(true);
    expect(askedAbout()).toBeLessThan(40);
    await close();
  });

  it("holds a thousand orders, says that there are more, and lets the service look through all of them", async () => {
    const shop = await world.shop("marketplace");
    const all = Array.from({ length: 1029 }, (_, n) => ({
      ...catOrder,
      reference: `R-${n}`,
      buyer: { ...catOrder.buyer, name: `Buyer ${n}` },
    }));
    for (let from = 0; from < all.length; from += 20)
      await Promise.all(all.slice(from, from + 20).map((order) => shop.place(order)));
    const [{ id }] = await shop.place({ ...catOrder, buyer: { ...catOrder.buyer, name: "Zuzanna" } });
    await world.settle();
    const { page, asked, look, trouble, close } = await open(shop);
    await page.getByText("There are more than 1,000 orders").waitFor();
    const rows = page.locator("a.row");
    await expect.poll(() => rows.count()).toBe(1000);

    // The first page is on the screen before the second one is there, and the others come to it at once.
    await page.addInitScript(`window.grown = [];
      new MutationObserver(() => {
        const count = document.querySelectorAll("a.row").length;
        if (count !== (grown.at(-1) ?? 0)) grown.push(count);
      }).observe(document, { childList: true, subtree: true });`);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route(/v1\/orders\?.*cursor=/, async (route) => held.then(() => route.continue()));
    asked.length = 0;
    await page.reload();
    await rows.nth(99).waitFor();
    goOn();
    await page.getByText("There are more than 1,000 orders").waitFor();
    await expect.poll(() => page.evaluate("grown")).toEqual([100, 1000]);
    await expect.poll(() => asked.some((url) => url.includes("/later-"))).toBe(true);
    const made = asked.map((url) => new URL(url).pathname.replace(/-\w+\.|shop-\d+/, "…"));
    const times = new Map(made.map((path) => [path, made.filter((each) => each === path).length]));
    expect(Object.fromEntries(times)).toEqual({
      ...{ "/board": 1, "/board/assets/style…css": 1, "/board/assets/main…js": 1, "/board/session": 1 },
      ...{ "/v1/me": 1, "/v1/lifecycles/marketplace": 1, "/v1/shops/…/staff": 1 },
      ...{ "/v1/events": 1, "/v1/orders": 10, "/board/assets/later…js": 1 },
    });
    await expect.poll(() => page.evaluate("document.querySelectorAll('*').length")).toBeLessThan(18_000);

    // An order that moves to another group and a quarter of a minute touch no row that stays.
    await page.evaluate(`window.touched = new Set();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const row = (target.closest ? target : target.parentElement)?.closest("main li");
          if (row) touched.add(row.innerText);
        }
      }).observe(document.querySelector("main"), {
        childList: true, subtree: true, attributes: true, characterData: true,
      });`);
    await command(shop, id, "confirm");
    await world.settle();
    await look();
    await page.locator("section", { hasText: "Zuzanna" }).getByRole("heading", { name: /1$/ }).waitFor();
    await expect.poll(() => page.evaluate("[...touched]")).toEqual([]);

    await page.getByRole("searchbox").fill("R-3");
    await page.getByText("Buyer 3", { exact: true }).waitFor();
    await page.getByText("Buyer 7", { exact: true }).waitFor({ state: "detached" });
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole("button", { name: "Clear the search" }).click();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("There are more than").waitFor({ state: "detached" });
    await expect.poll(() => rows.count()).toBe(1030);
    expect(trouble()).toEqual([]);
    await close();
  });
});
