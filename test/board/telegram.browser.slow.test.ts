import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../local/client.ts";
import { openBoard } from "../support/board.ts";
import { type Browser, openBrowser } from "../support/browser.ts";
import { madeOnce } from "../support/once.ts";
import { startWorld } from "../support/world.ts";

/** The chats in the settings of the board, in a real Chromium. */
const world = startWorld();
const chromium = await madeOnce("chromium");
let browser: Browser;

beforeAll(async () => {
  if (chromium) browser = await openBrowser(chromium);
});
afterAll(() => browser?.close());

describe.runIf(chromium)("the settings of the board", () => {
  it("S2-17 link a chat with the bot, say so, say that it is blocked, and end the link", async () => {
    const { id: shop } = await world.shop("giftShop");
    const seat = { sub: "magda", role: "director", shop } as const;
    const { page, complaints, close } = await openBoard(browser, world.runtime.url, seat, {
      path: "/board/me",
    });
    const part = page.getByRole("region", { name: "Telegram" });
    await part.getByRole("button", { name: "Link a chat" }).click();
    const address = (await part.getByRole("link", { name: "Open Telegram" }).getAttribute("href"))!;
    const act = (what: object) =>
      createClient(world.runtime.url)("POST", "/_local/telegram", { chat: 71, ...what });
    await act({ text: `/start ${new URL(address).searchParams.get("start")}` });
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await part.getByText("Linked on").waitFor();
    await act({ block: true });
    await page.reload();
    await part.getByText("You have blocked the bot.").waitFor();
    await part.getByRole("button", { name: "Unlink" }).click();
    await part.getByText("can come to you in Telegram").waitFor();
    const director = world.as("director", shop, "magda");
    expect((await director("GET", "/v1/me/telegram")).body.items).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("S2-14 S2-16 let people choose what they are told and by which channel, each for themselves", async () => {
    const { id: shop } = await world.shop("giftShop");
    const seat = { sub: "olga", role: "manager", shop } as const;
    const { page, complaints, close } = await openBoard(browser, world.runtime.url, seat, {
      path: "/board/me",
    });
    const box = (name: string) => page.getByRole("checkbox", { name });
    await box("Reminders: Notification").uncheck();
    await box("Money, and how orders end: Telegram").uncheck();
    const chosen = async () => (await world.as("manager", shop, "olga")("GET", "/v1/me")).body.messages;
    await expect.poll(chosen).toMatchObject({
      newOrders: { push: true, telegram: true },
      reminders: { push: false, telegram: true },
      essentials: { push: true, telegram: false },
    });
    // what else they say of themselves leaves it as it is
    await page.getByLabel("Name").fill("Olga");
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect
      .poll(async () => (await world.as("manager", shop, "olga")("GET", "/v1/me")).body.name)
      .toBe("Olga");
    await page.reload();
    await box("Reminders: Notification").waitFor();
    await expect.poll(() => box("Reminders: Notification").isChecked()).toBe(false);
    await expect.poll(() => box("Reminders: Telegram").isChecked()).toBe(true);
    await expect.poll(() => box("E-mail").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("S2-17 offer a contractor their own channels, and nothing to those who are told of no orders", async () => {
    const carl = await openBoard(browser, world.runtime.url, { sub: "carl", role: "contractor" } as const, {
      path: "/board/me",
    });
    await carl.page.getByRole("checkbox", { name: "New orders: Telegram" }).waitFor();
    await expect
      .poll(() => carl.page.getByRole("checkbox", { name: "Messages of clients: SMS" }).isChecked())
      .toBe(true);
    await carl.close();
    const seat = { sub: "sam", role: "admin" } as const;
    const { page, close } = await openBoard(browser, world.runtime.url, seat, { path: "/board/me" });
    await page.locator("h1").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Link a chat" }).count()).toBe(0);
    await expect.poll(() => page.getByRole("region", { name: "What I am told" }).count()).toBe(0);
    await close();
  });
});
