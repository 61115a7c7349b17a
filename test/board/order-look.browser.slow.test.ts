import { beforeAll, describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { overflow, violationsOn } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** The page of an order as people see, hear and reach it: board.md sections 5 (18 to 22) and 6. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let shop: Awaited<ReturnType<typeof world.shop>>;
let id = "";

const bouquet = {
  ...catOrder,
  ...{ gift: true, giftMessage: "Happy birthday", comment: "Ring twice", recipient: { name: "Lidia" } },
  delivery: {
    ...{ way: "ownCourier", price: 1500, address: catOrder.delivery.address, thirdPersonAllowed: true },
    ...{ from: "2026-11-23T10:00:00Z", to: "2026-11-23T12:00:00Z" },
  },
  lines: [
    {
      ...{ title: "Peonies", quantity: 1, unitPrice: 9000, category: "flowers" },
      options: [{ name: "Ribbon", value: "white" }],
    },
  ],
};

beforeAll(async () => {
  shop = await world.shop("giftShop", { fees: { commission: 2000, acquiring: 200 } });
  [{ id }] = await shop.place(bouquet);
  await shop.manager("PUT", "/v1/me", { name: "Anna Kot" });
  await shop.manager("POST", `/v1/orders/${id}/setPayment`, { status: "paid" });
  await shop.manager("POST", `/v1/orders/${id}/accept`);
  await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Is the white ribbon there?" });
  await shop.manager("POST", `/v1/orders/${id}/notes`, { text: "The doorbell is broken" });
  await world.settle();
});

const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

const open = async (locale: string, role = "director") => {
  const path = `/board/orders/${id}`;
  const seat = { sub: `${role}-1`, role, shop: shop.id };
  const visited = await openBoard(browser, world.runtime.url, seat, { path, locale });
  if (process.env.PATIENCE) visited.page.setDefaultTimeout(Number(process.env.PATIENCE));
  const shown = visited.page.locator(".talk li").first();
  await shown.waitFor();
  // A browser's first visit loads the page again, once it knows the language and whose pictures may come.
  await visited.page.reload();
  await visited.page.locator(".order h2").waitFor();
  await shown.waitFor();
  return visited;
};

describe.runIf(chromium).each(["en-GB", "ru-RU", "pl-PL"])("the page of an order in %s", (locale) => {
  it("has nothing that axe finds and nothing too wide, at every width and in every look: itself, its menu and its form", async () => {
    const { page, complaints, close } = await open(locale);
    const found: string[] = [];
    const look = async (what: string) => {
      for (const size of sizes)
        for (const media of looks) {
          await page.setViewportSize(size);
          await page.emulateMedia(media);
          const at = `${what} ${size.width} ${media.colorScheme} ${media.forcedColors}`;
          for (const each of await violationsOn(page)) found.push(`${at}: ${each}`);
          if ((await overflow(page)) > 0) found.push(`${at}: too wide`);
        }
    };
    await look("page");
    await page.locator(".control [aria-expanded]").click();
    await look("menu");
    await page.locator(".control .red").first().click();
    await page.getByRole("dialog").waitFor();
    await look("form");
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.runIf(chromium)("by keyboard alone", () => {
  it("every action is reached, Escape leads back to where one was, and the page stays where it is", async () => {
    const { page, close } = await open("en-GB");
    await page.keyboard.press("s");
    const focused = () => page.evaluate("document.activeElement.textContent.trim()");
    await expect.poll(() => focused()).toBe("Add a photo");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const names = await page.locator(".control .menu button").allInnerTexts();
    expect(names.length).toBeGreaterThan(8);
    const reached: string[] = [];
    for (const _ of names) {
      await page.keyboard.press("Tab");
      reached.push((await focused()) as string);
    }
    expect(reached.map((name) => name.split("\n")[0])).toEqual(
      names.map((name) => name.replace(/\n+/g, "").trim()),
    );
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".control .menu").count()).toBe(0);
    await expect
      .poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')"))
      .toBe("Other actions");
    await page.keyboard.press("m");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("message");
    await page.keyboard.type("Yes, it is.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".talk .us", { hasText: "Yes, it is." }).waitFor();
    await page.locator(".order h2").focus();
    await page.keyboard.press("Escape");
    await page.waitForURL((at) => at.pathname === "/board");
    await close();
  });
});

describe.runIf(chromium)("for a screen reader", () => {
  it("the head of an order, its menu and its form say what they are", async () => {
    const { page, close } = await open("en-GB");
    await page.locator(".control [aria-expanded]").click();
    expect(await page.locator(".head").ariaSnapshot()).toMatchSnapshot();
    await page.locator(".menu").getByRole("button", { name: "Propose another time" }).click();
    expect(await page.getByRole("dialog").ariaSnapshot()).toMatchSnapshot();
    await close();
  });
});
