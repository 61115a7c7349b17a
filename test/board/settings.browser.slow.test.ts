import { beforeAll, describe, expect, it } from "vitest";
import { openBoard, type Seat, takeSeat } from "../support/board.ts";
import { startBrowser, type Visited } from "../support/browser.ts";
import { startWorld } from "../support/world.ts";

/** What people set for themselves and their device, in a real Chromium. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let seat: Seat;

const path = "/board/me";
const open = (who = seat, options = {}) => openBoard(browser, world.runtime.url, who, { path, ...options });
const colour = (page: Visited["page"]) => page.evaluate("getComputedStyle(document.body).backgroundColor");

beforeAll(async () => {
  if (!chromium) return;
  const { id: shop } = await world.shop("giftShop");
  seat = { sub: "magda", role: "director", shop };
});

describe.runIf(chromium)("the settings of the board", () => {
  it("give somebody a name, which colleagues see from then on", async () => {
    const { page, close } = await open();
    await page.getByLabel("Your name").fill("Magda Zielińska");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved").first().waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Who I am: Magda Zielińska" }).waitFor();
    await close();
  });

  it("keep the look of a device through signing out, and of nothing else what was typed", async () => {
    const { page, close } = await open(seat, { colorScheme: "light" });
    const light = await colour(page);
    await page.getByRole("radio", { name: "Dark" }).check();
    const dark = await colour(page);
    expect(dark).not.toBe(light);
    await page.evaluate("sessionStorage.setItem('waymark-draft', 'typed')");
    await page.getByRole("button", { name: /Who I am/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await takeSeat(page, seat);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => colour(page)).toBe(dark);
    await expect.poll(() => page.evaluate("sessionStorage.getItem('waymark-draft')")).toBeNull();
    await close();
  });

  it("switch single keys off for those who dictate, and show what they do", async () => {
    const { page, close } = await open();
    await page.getByRole("button", { name: "Show all keys" }).click();
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox", { name: "Single keys" }).uncheck();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("?");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("checkbox", { name: "Single keys" }).check();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await close();
  });

  it("speak another language at once, here and wherever the person signs in next", async () => {
    const { page, close } = await open({ ...seat, sub: "oksana" });
    await page.getByRole("radio", { name: "Русский" }).last().check();
    await page.getByRole("heading", { name: "Настройки" }).waitFor();
    await close();
    const other = await open({ ...seat, sub: "oksana" });
    await other.page.getByRole("heading", { name: "Настройки" }).waitFor();
    await other.close();
  });

  it("S0-08 say what a contractor offers and where, and keep the rest of the profile", async () => {
    const marek = world.contractor("marek");
    const profile = { name: "Marek", phone: "+48600100200", services: ["tiling"], cities: ["Kraków"] };
    await marek("PUT", "/v1/contractors/marek", profile);
    const { page, close } = await open({ sub: "marek", role: "contractor" });
    await page.getByLabel("Services").fill("tiling\n painting \n\n");
    await page.getByLabel("Cities").fill("Kraków\nWarszawa");
    await page.getByRole("button", { name: "Save" }).last().click();
    await page.getByText("Saved").first().waitFor();
    const { body } = await marek("GET", "/v1/contractors/marek");
    expect(body).toMatchObject({
      ...profile,
      services: ["tiling", "painting"],
      cities: ["Kraków", "Warszawa"],
    });
    await close();
  });
});
