import { mkdirSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, openBrowser } from "../../support/browser.ts";
import { madeOnce } from "../../support/once.ts";
import { startWorld } from "../../support/world.ts";

/** The local page in a real Chromium. `SCREENSHOTS=folder` keeps what it looks like. */
const world = startWorld();
const screens = {
  phone: { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  night: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
} as const;

const chromium = await madeOnce("chromium");
let browser: Browser;

describe.runIf(chromium)("the local page in Chromium", () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium);
  });
  afterAll(() => browser?.close());

  it("leads a newcomer from the first order to its end, by clicks", async () => {
    const { page, asked, complaints, close } = await browser.visit(world.runtime.url);
    await inspect(page, "empty");
    await page.getByRole("button", { name: /^Back office/ }).click();
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("Assign deliverer…").click();
    await page.getByLabel("Deliverer").selectOption({ label: "Piotr" });
    await page.getByRole("button", { name: "Assign deliverer", exact: true }).click();
    await page.getByRole("button", { name: "Open the deliverer’s page" }).click();
    await page.getByRole("button", { name: "I am on my way" }).click();
    await page.goto(world.runtime.url);
    await page.getByText("Place a sample order").click();
    await page.getByRole("button", { name: /^Marketplace/ }).click();
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("button", { name: "To next deadline" }).click();
    await page.getByRole("status").getByText("rang on the way").waitFor();
    await page.getByRole("link", { name: /please pay/ }).click();
    await page.frameLocator("iframe").getByRole("heading").waitFor();
    await close();
    expect(asked.filter((url) => !/^(data|about):/.test(url) && !url.startsWith(world.runtime.url))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
  });

  it("is accessible and fits 320 and 1280 pixels, by day and by night", async () => {
    const { page, close } = await browser.visit(world.runtime.url);
    await inspect(page, "orders");
    for (const name of ["Order 1001", /got your order/]) {
      await page.getByRole("link", { name }).first().click();
      await inspect(page, String(name));
    }
    await page.goto(`${world.runtime.url}/_local/orders/none`);
    await inspect(page, "nothing");
    await close();
  });
});

async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
  for (const [place, { viewport, colorScheme }] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await keep(page, `${name} ${place}`);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width, `${name} ${place}`).toBeLessThanOrEqual(viewport.width);
    expect(await violations(page), `${name} ${place}`).toEqual([]);
  }
}

/** What axe finds; its script comes in past the page's policy, as a tester's tool. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], iframes: false, rules: { 'target-size': { enabled: true } } })",
  )) as axe.AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function keep(page: Page, place: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${place.replaceAll(/\W+/g, "-")}.png`;
  await page.screenshot({ path, fullPage: true });
}
