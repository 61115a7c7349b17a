import { beforeAll, describe, expect, it } from "vitest";
import { openBoardPage } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/**
 * The night in which a shop's clocks go forward, from two to three: board.md section 5, state 15. In Warsaw that is the
 * one before Sunday, 28 March 2027; the device is where the clocks are others, and have changed already or never do.
 */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let shop: Awaited<ReturnType<typeof world.shop>>;
const orders: Record<string, string> = {};

const windows = {
  Across: { from: "2027-03-28T00:30:00Z", to: "2027-03-28T02:30:00Z" },
  Noon: { from: "2027-03-28T10:00:00Z", to: "2027-03-28T12:00:00Z" },
  Midnight: { from: "2027-03-28T22:30:00Z", to: "2027-03-28T23:30:00Z" },
};

beforeAll(async () => {
  if (!chromium) return;
  // Saturday, nine in the evening.
  await world.advance("P126DT10H");
  expect(world.now()).toBe("2027-03-27T20:00:00Z");
  shop = await world.shop("giftShop");
  const lines = [{ title: "Peonies", quantity: 1, unitPrice: 9000, category: "flowers" }];
  for (const [name, window] of Object.entries(windows)) {
    const buyer = { ...catOrder.buyer, name };
    const [{ id }] = await shop.place({
      ...catOrder,
      buyer,
      lines,
      delivery: { way: "ownCourier", price: 0, ...window },
    });
    expect((await shop.manager("POST", `/v1/orders/${id}/accept`)).status).toBe(200);
    orders[name] = id;
  }
  await world.settle();
});

const open = (timezoneId: string, path = "/board") =>
  openBoardPage(
    browser,
    world.runtime.url,
    { sub: "manager-1", role: "manager", shop: shop.id },
    { path, timezoneId },
  );
type Page = Awaited<ReturnType<typeof open>>["page"];

/** Of each row of the list: whose it is, when it comes, and how long there is left. */
const rowsOf = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("a.row")].map((row) =>
    [".when", "time"].map((part) => row.querySelector(part)?.innerText.replace(/\\s+/g, " ")).join(" | "))`);

const devices = ["Europe/Warsaw", "America/New_York", "Asia/Tokyo"];

describe.runIf(chromium)("the night in which the clocks go forward", () => {
  it.each(devices)(
    "has windows by the shop's clocks and counts real hours, on a device in %s",
    async (zone) => {
      const { page, trouble, close } = await open(zone);
      await page.locator("a.row time").nth(2).waitFor();
      // The photo is due half an hour before: in 4, 13 and a half and 26 hours, though the clocks say one more.
      await expect
        .poll(() => rowsOf(page))
        .toEqual([
          "Across tomorrow 01:30–04:30 | Photo, 4 hr",
          "Noon tomorrow 12:00–14:00 | Photo, 13 hr 30 min",
          "Midnight 29 Mar 00:30–01:30 | Photo, 1 day 2 hr",
        ]);
      await page.getByRole("radio", { name: /^Tomorrow/ }).check({ force: true });
      await expect.poll(() => rowsOf(page)).toHaveLength(2);
      expect((await rowsOf(page)).map((row) => row.split(" ")[0])).toEqual(["Across", "Noon"]);
      expect(trouble()).toEqual([]);
      await close();
    },
  );

  it("has each delivery on its day, and takes a time that is typed by the clocks of then", async () => {
    const { page, close } = await open("America/New_York", "/board/deliveries?day=2027-03-28");
    const shown = page.locator(".delivery-row .row b");
    await shown.nth(1).waitFor();
    await expect.poll(() => shown.allInnerTexts()).toEqual(["01:30–04:30", "12:00–14:00"]);
    await page.getByRole("button", { name: "The day after" }).click();
    await page.getByText("00:30–01:30").waitFor();
    await page.goto(`${world.runtime.url}/board/orders/${orders.Noon}`);
    await page.getByRole("button", { name: "Other actions" }).click();
    await page.getByRole("button", { name: "Put on hold" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(/reason/i).fill("The florist sleeps");
    await form.locator("[type=datetime-local]").fill("2027-03-28T09:00");
    await form.locator("[type=submit]").click();
    await form.waitFor({ state: "detached" });
    const { body } = await shop.manager("GET", `/v1/orders/${orders.Noon}`);
    // Nine in the morning is two hours ahead of UTC on that day, and was one the day before.
    expect(body.hold.until).toBe("2027-03-28T07:00:00Z");
    await shop.manager("POST", `/v1/orders/${orders.Noon}/resume`);
    await close();
  });

  it("ends, and what came the day after tomorrow comes tomorrow", async () => {
    // Sunday, half past eleven in the evening of the summer's clocks.
    await world.advance("P1DT1H30M");
    expect(world.now()).toBe("2027-03-28T21:30:00Z");
    const { page, close } = await open("Asia/Tokyo");
    await page.locator("a.row").nth(2).waitFor();
    expect((await rowsOf(page)).map((row) => row.split(" | ")[0])).toEqual([
      "Across today 01:30–04:30",
      "Noon today 12:00–14:00",
      "Midnight tomorrow 00:30–01:30",
    ]);
    await close();
  });
});
