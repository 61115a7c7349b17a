import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openBoardPage } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** What the board sounds like, in a real Chromium: board.md section 5, states 13 and 23. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

/** Notes down each tone as it is played, with how many rows were on the screen then. */
const listening = `window.heard = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
  window.heard.push({ tone: this.frequency.value, rows: document.querySelectorAll("a.row").length });
  return start.apply(this, when);
};`;

/** The first tones of what was heard since the last time. */
async function heardOn(page: Page): Promise<{ tone: number; rows: number }[]> {
  return page.evaluate("window.heard.splice(0)");
}

/** The page's policy forbids what Playwright would wait with. */
const somethingHeard = (page: Page) =>
  expect.poll(() => page.evaluate("window.heard.length")).toBeGreaterThan(0);

type Shop = Awaited<ReturnType<typeof world.shop>>;

/** A browser that blocks sound until a button is pressed: whether this one does depends on what it has seen before. */
const blocking = `let isAllowed = false;
Object.defineProperty(AudioContext.prototype, "state", { get: () => (isAllowed ? "running" : "suspended") });
AudioContext.prototype.resume = async () => {
  isAllowed = navigator.userActivation.isActive;
};`;

/** A board whose sound has been turned on by a touch, as browsers want it. */
async function audible({ id: shop }: Shop) {
  const board = await openBoardPage(browser, world.runtime.url, { sub: "manager-1", role: "manager", shop });
  await board.page.addInitScript(listening + blocking);
  await board.page.reload();
  await board.page.getByRole("button", { name: "Turn sound on" }).first().click();
  await board.page.getByRole("button", { name: "Turn the sound off" }).waitFor();
  expect((await heardOn(board.page)).length).toBeGreaterThan(0);
  return board;
}

describe.runIf(chromium)("the sound of the board in Chromium", () => {
  it("S3-31 comes once the row of a new gift order is there, again each minute, and ends when anybody accepts", async () => {
    const shop = await world.shop("giftShop");
    const { page, look, close } = await audible(shop);
    const [{ id }] = await shop.place({ ...catOrder, delivery: { way: "ownCourier", price: 0 } });
    await world.settle();
    await look();
    await page.locator("li.ringing").waitFor();
    await somethingHeard(page);
    const first = await heardOn(page);
    expect(first.map(({ tone }) => tone)).toEqual([784, 988, 1319]);
    expect(first.every(({ rows }) => rows === 1)).toBe(true);
    await page.clock.fastForward(61_000);
    await somethingHeard(page);
    expect((await heardOn(page)).length).toBe(3);
    expect(await shop.director("POST", `/v1/orders/${id}/accept`, {})).toMatchObject({ status: 200 });
    await world.settle();
    await look();
    await page.locator("li.ringing").waitFor({ state: "detached" });
    await page.clock.fastForward(180_000);
    expect(await heardOn(page)).toEqual([]);
    await close();
  });

  it("is one for many orders at once, and another one for what a buyer writes", async () => {
    const shop = await world.shop("marketplace");
    const { page, look, close } = await audible(shop);
    const [{ id }] = await shop.place(catOrder);
    for (let i = 0; i < 4; i++) await shop.place(catOrder);
    await world.settle();
    await look();
    await somethingHeard(page);
    expect((await heardOn(page)).map(({ tone, rows }) => `${tone} ${rows}`)).toEqual([
      "784 5",
      "988 5",
      "1319 5",
    ]);
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "When does it come?" });
    await world.settle();
    await look();
    await somethingHeard(page);
    expect((await heardOn(page)).map(({ tone }) => tone)).toEqual([880, 660]);
    await page.getByText("unanswered for").waitFor();
    await close();
  });

  it("is asked for again when the browser blocks it, and stays off where somebody turned it off", async () => {
    const shop = await world.shop("giftShop");
    const { page, close } = await audible(shop);
    await page.reload();
    await page.getByRole("button", { name: "Turn sound on" }).first().click();
    await page.getByRole("button", { name: "Turn the sound off" }).click();
    await page.getByRole("button", { name: "Turn the sound on" }).waitFor();
    expect((await heardOn(page)).length).toBeGreaterThan(0);
    await page.reload();
    await page.getByRole("button", { name: "Turn the sound on" }).waitFor();
    await page.locator("h1").click();
    await expect.poll(() => page.getByRole("button", { name: "Turn the sound on" }).count()).toBe(1);
    expect(await heardOn(page)).toEqual([]);
    await close();
  });
});
