import { beforeAll, describe, expect, it } from "vitest";
import { type BoardOptions, cutChoices, openBoardPage, overflow } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** What a phone has little room for: the longest words in a closed list, a shop's name, and a field above the keyboard (board.md section 5, state 20). */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let kitchen: Awaited<ReturnType<typeof world.shop>>;
let id = "";

beforeAll(async () => {
  if (!chromium) return;
  kitchen = await world.shop("backOffice", { name: "Kuchnia Babci Heli" });
  const lunch = { ...catOrder, delivery: { ...catOrder.delivery, way: "ownCourier" } };
  [{ id }] = await kitchen.place(lunch);
  const courier = { name: "Bartłomiej", email: "bartek@example.com" };
  await kitchen.director("POST", `/v1/shops/${kitchen.id}/deliverers`, courier);
  await world.settle();
});

const open = (options: BoardOptions) =>
  openBoardPage(
    browser,
    world.runtime.url,
    { sub: "director-1", role: "director", shop: kitchen.id },
    options,
  );

/** What asks for a new courier is chosen, but never stands in a closed list. */
const asking = ["Add a courier", "Добавить курьера", "Dodaj dostawcę"];

/** Whether all of what matches can be seen: on the screen, and under nothing else. */
const isInSight = (selector: string) => `(() => {
  const { left, right, top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
  const isHit = (y) => document.elementFromPoint((left + right) / 2, y)?.closest(${JSON.stringify(selector)});
  return top >= 0 && bottom <= innerHeight && Boolean(isHit(top + 2) && isHit(bottom - 2));
})()`;

/** How many lines of text something stands in. */
const linesOf = (selector: string) => `(() => {
  const shown = document.querySelector(${JSON.stringify(selector)});
  return Math.round(shown.clientHeight / parseFloat(getComputedStyle(shown).lineHeight));
})()`;

describe.runIf(chromium)("what there is little room for", () => {
  it.each(["en", "ru", "pl"])(
    "S4-06 every status and payment can be read where it is chosen, in %s",
    async (locale) => {
      const faults: Record<string, string[]> = {};
      for (const path of [`/board/orders/${id}`, "/board"]) {
        const { page, close } = await open({ path, locale });
        for (const width of [320, 390, 1024, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page
            .locator(path === "/board" ? "a.row" : ".office select")
            .first()
            .waitFor();
          const cut = (await cutChoices(page)).filter((each) => !asking.includes(each));
          if (cut.length > 0) faults[`${path} ${width}`] = cut;
        }
        await close();
      }
      expect(faults).toEqual({});
    },
  );

  it.each(["en", "ru", "pl"])(
    "a shop's name and the time of the list take a line each on a phone, also far from the shop, in %s",
    async (locale) => {
      const viewport = { width: 390, height: 844 };
      const { page, close } = await open({ viewport, locale, timezoneId: "America/New_York" });
      await page.getByText(/CET|GMT\+1/).waitFor();
      expect([await page.evaluate(linesOf(".bar strong")), await page.evaluate(linesOf(".live"))]).toEqual([
        1, 1,
      ]);
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => overflow(page)).toBe(0);
      const [name, taking] = await Promise.all(
        [".bar .live", ".bar .switch"].map((part) => page.locator(part).boundingBox()),
      );
      expect(name!.x + name!.width).toBeLessThanOrEqual(taking!.x);
      await close();
    },
  );

  it("the keyboard of a phone leaves the field and its button in sight, and the step that comes next", async () => {
    const viewport = { width: 390, height: 844 };
    const { page, close } = await open({ path: `/board/orders/${id}`, viewport });
    const content = await page.locator("meta[name=viewport]").getAttribute("content");
    // Where the keyboard makes the page itself smaller, what is at its foot goes up with it.
    expect(content).toContain("interactive-widget=resizes-content");
    for (const height of [504, 407]) {
      await page.setViewportSize(viewport);
      await page.locator("#message").focus();
      await page.setViewportSize({ width: 390, height });
      await page.locator("#message").fill("Is the second floor right?\nAnd the bell?\nAnd the dog?");
      expect([
        height,
        await page.evaluate(isInSight("#message")),
        await page.evaluate(isInSight(".say .button")),
      ]).toEqual([height, true, true]);
      await page.locator(".control .main").focus();
      await expect.poll(() => page.evaluate(isInSight(".control .main"))).toBe(true);
    }
    await page.setViewportSize(viewport);
    await page.locator(".control .icon").click();
    await page.getByRole("button", { name: "Correct the details" }).click();
    await page.setViewportSize({ width: 390, height: 407 });
    const fields = page.locator("dialog input:visible");
    await fields.last().focus();
    await page.keyboard.press("Tab");
    for (
      let pressed = 0;
      pressed < 9 && !(await page.locator("dialog [type=submit]:focus").count());
      pressed++
    )
      await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(isInSight("dialog [type=submit]"))).toBe(true);
    await close();
  });
});
