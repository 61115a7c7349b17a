import { beforeAll, describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { overflow, violationsOn } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** The board of those who look after all shops, in a real Chromium. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let shop: Awaited<ReturnType<typeof world.shop>>;
let order: { id: string; number: string };

beforeAll(async () => {
  if (!chromium) return;
  shop = await world.shop("marketplace", { name: "Paper Dogs" });
  [order] = await shop.place({ ...catOrder, reference: "M-20871" });
  await world.settle();
});

const open = (path = "/board", options = {}) =>
  openBoard(
    browser,
    world.runtime.url,
    { sub: "support", role: "support" },
    { path, locale: "en-GB", ...options },
  );

describe.runIf(chromium)("the board of support", () => {
  it("finds an order of any shop by what its buyer or its shop calls it", async () => {
    const { page, complaints, close } = await open();
    await page.getByLabel(/^Number, id/).fill("M-20871");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link").filter({ hasText: order.number }).click();
    await page
      .getByRole("heading", { name: new RegExp(order.number) })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("finds an order by its shop and number, and leads to an id at once", async () => {
    const { page, close } = await open();
    await page.getByLabel("Shop").selectOption({ label: "Paper Dogs" });
    await page.getByLabel(/^Number, id/).fill(order.number);
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link").filter({ hasText: order.number }).waitFor();
    await page.getByLabel(/^Number, id/).fill(order.id);
    await page.getByRole("button", { name: "Find" }).click();
    await page.waitForURL(`**/board/orders/${order.id}*`);
    await close();
  });

  it("says why a number alone finds nothing", async () => {
    const { page, close } = await open("/board?q=1001");
    await page.getByText("A number belongs to one shop").waitFor();
    await close();
  });

  it("S2-45 calls by name what needs a person, and the shop whose it is, and shows no empty card in the settings", async () => {
    const peony = await world.shop("giftShop", { name: "Peony" });
    const [{ id, number }] = await peony.place({
      ...catOrder,
      delivery: { way: "ownCourier", price: 0 },
    });
    await peony.director("POST", `/v1/orders/${id}/accept`);
    const asked = await peony.director("POST", `/v1/orders/${id}/requestCancel`, { reason: "No flowers" });
    expect(asked.status).toBe(200);
    await world.settle();
    const { page, complaints, close } = await open("/board/needs-you");
    await page.getByRole("link", { name: `${number} Cancellation requested Peony` }).waitFor();
    await page.goto(`${world.runtime.url}/board/me`);
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await page.waitForLoadState("networkidle");
    const empty = await page.evaluate(`[...document.querySelectorAll(".card")]
      .filter((card) => card.checkVisibility() && !card.innerText.trim()).length`);
    expect([empty, complaints]).toEqual([0, []]);
    await close();
  });

  it("S0-20 S0-21 shows what contractors have had for two days without going on", async () => {
    const platform = await world.shop("contractorFeed", { name: "Fachowcy" });
    const job = { ...catOrder, lines: [], service: "tiling", city: "Warszawa" };
    const marek = world.contractor("marek");
    await marek("PUT", "/v1/contractors/marek", { services: ["tiling"], cities: ["Warszawa"] });
    const [{ id, number }] = await platform.place(job);
    await marek("POST", `/v1/orders/${id}/accept`);
    const { page, close } = await open();
    await page.getByRole("button", { name: /Fachowcy/ }).click();
    await page.getByRole("heading", { name: "Accepted for two days and more" }).waitFor();
    await page.getByText("Nothing needs you", { exact: false }).first().waitFor();
    await world.advance("P3D");
    await page.reload();
    await page.getByRole("link").filter({ hasText: number }).waitFor();
    await close();
  });

  it.each(["en-GB", "ru-RU", "pl-PL"])(
    "in %s has nothing that axe finds, and fits every width",
    async (locale) => {
      for (const path of ["/board", "/board?q=M-20871", "/board?q=none"]) {
        const { page, close } = await open(path, { locale });
        await page.locator("main h1").waitFor();
        await page.locator("main [aria-busy=true]").waitFor({ state: "detached" });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const at = `${path} ${width}`;
          expect((await violationsOn(page)).map((each) => `${at}: ${each}`)).toEqual([]);
          expect([at, await overflow(page)]).toEqual([at, 0]);
        }
        await close();
      }
    },
  );
});
