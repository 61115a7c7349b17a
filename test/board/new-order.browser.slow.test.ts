import { describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { overflow, violationsOn } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { startWorld } from "../support/world.ts";

/** An order that comes by phone, entered in a real Chromium. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

const open = async (lifecycle: string, locale = "en-GB") => {
  const address = { line1: "ul. Prosta 1", city: "Gdańsk", country: "PL" };
  const shop = await world.shop(lifecycle, { address });
  const seat = { sub: "manager-1", role: "manager", shop: shop.id };
  const visited = await openBoard(browser, world.runtime.url, seat, { path: "/board/new", locale });
  if (process.env.PATIENCE) visited.page.setDefaultTimeout(Number(process.env.PATIENCE));
  await visited.page.getByRole("heading", { level: 1 }).waitFor();
  return { shop, ...visited };
};

describe.runIf(chromium)("a new order", () => {
  it("S4-02 takes what was said on the phone, with sums as people type them, and opens the order", async () => {
    const { shop, page, complaints, close } = await open("backOffice");
    await page.getByLabel("Name").fill("Jan Kowalski");
    await page.getByLabel("Phone", { exact: true }).last().fill("501 234 567");
    await page.getByRole("textbox", { name: "Item" }).fill("Pierogi ruskie");
    await page.getByLabel("Quantity").fill("2");
    await page.getByLabel("Price, PLN", { exact: true }).fill("28,50");
    await page.getByRole("button", { name: "Add an item" }).click();
    await page.getByRole("textbox", { name: "Item" }).nth(1).fill("Kompot");
    await page.getByLabel("Price, PLN", { exact: true }).nth(1).fill("10");
    await page.getByLabel("Street and number").fill("ul. Długa 5");
    await page.getByLabel("City").fill("Gdańsk");
    await page.getByLabel("Delivery price").fill("9.99");
    await page.locator(".total", { hasText: "76.99" }).waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Item" }).first().inputValue())
      .toBe("Pierogi ruskie");
    await page.getByRole("button", { name: "Place the order" }).click();
    await page.waitForURL(/\/board\/orders\//);
    const id = new URL(page.url()).pathname.split("/").at(-1);
    const { body } = await shop.manager("GET", `/v1/orders/${id}`);
    expect(body).toMatchObject({
      ...{ source: "phone", currency: "PLN", totals: { total: 7_699 } },
      buyer: { name: "Jan Kowalski", phone: "+48501234567" },
      lines: [{ title: "Pierogi ruskie", quantity: 2, unitPrice: 2850 }, { title: "Kompot" }],
      delivery: { address: { line1: "ul. Długa 5", city: "Gdańsk" } },
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it("says which field is wrong, and keeps what was typed", async () => {
    const { page, close } = await open("marketplace");
    await page.getByLabel("Name").fill("Jan");
    await page.getByLabel("Phone", { exact: true }).last().fill("abc");
    await page.getByRole("textbox", { name: "Item" }).fill("Cat");
    await page.getByRole("button", { name: "Place the order" }).click();
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.type")).toBe("tel");
    await expect.poll(() => page.getByRole("textbox", { name: "Item" }).inputValue()).toBe("Cat");
    // A sum that cannot be read is not taken for none.
    await page.getByLabel("Phone", { exact: true }).last().fill("501 234 567");
    await page.getByLabel("Price, PLN", { exact: true }).fill("a lot");
    await page.getByRole("button", { name: "Place the order" }).click();
    await page.locator("[aria-invalid=true][inputmode=decimal]").waitFor();
    await expect.poll(() => page.locator("[aria-invalid=true]").inputValue()).toBe("a lot");
    await close();
  });

  it.each(["en-GB", "ru-RU", "pl-PL"])(
    "in %s has nothing that axe finds, and fits every width",
    async (locale) => {
      const { page, close } = await open("serviceDesk", locale);
      const found: string[] = [];
      for (const width of [320, 768, 1280])
        for (const media of [
          { colorScheme: "light" },
          { colorScheme: "dark" },
          { forcedColors: "active" },
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
          found.push(
            ...(await violationsOn(page)).map((each) => `${width} ${JSON.stringify(media)}: ${each}`),
          );
          await expect.poll(() => overflow(page)).toBe(0);
        }
      expect(found).toEqual([]);
      await close();
    },
  );
});
