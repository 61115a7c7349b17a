import { mkdirSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anna } from "../goods.ts";
import { world } from "../world.ts";
import { type Browser, hasChromium, openBrowser } from "./browser.ts";
import { bouquet, deliveries, lunch, type Shop } from "./delivery.ts";

/** The pages in a real Chromium: quality.md row 16. `SCREENSHOTS=folder` keeps what they look like. */
const earth = world();
const { give, hire, linkOf, out, read } = deliveries(earth);
const languages = ["en", "ru", "pl"];
const screens = {
  phone: { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
} as const;

let browser: Browser;
let office: Shop;
const pages: Record<string, string> = {};

describe.runIf(hasChromium())("the pages in Chromium", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    office = await earth.shop("backOffice", { phones: ["+48221112233"], estimatedDeliveryMinutes: 45 });
    for (const locale of languages) Object.assign(pages, await pagesIn(locale));
  });
  afterAll(() => browser?.close());

  it.each(languages)(
    "in %s are accessible, fit 320 and 1280 pixels and load nothing",
    async (locale) => {
      const own = Object.entries(pages).filter(([name]) => name.startsWith(locale));
      expect(own.length).toBeGreaterThan(8);
      for (const [name, url] of own) await inspect(name, url, locale);
    },
    300_000,
  );

  it("are looked at by an axe that finds what is wrong", async () => {
    const { page, close } = await browser.visit(pages["en delivery"]!);
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x><input>')");
    expect((await violations(page)).map((text) => text.split(":")[0])).toEqual([
      "image-alt",
      "label",
      "region",
    ]);
    await close();
  });

  it("let a deliverer do a whole delivery by taps", async () => {
    const piotr = await hire(office, "Piotr");
    const [{ id }] = await office.place(lunch);
    await give(office, id, "start");
    await give(office, id, "assignDeliverer", { deliverer: piotr.id });
    const { page, asked, close } = await phone(await linkOf(id, piotr.email));
    await page.getByRole("button", { name: "I am on my way" }).tap();
    await page.getByText("You are on your way", { exact: true }).waitFor();
    await page.getByText("Handed to somebody else").tap();
    await page.getByLabel("Who took it?").fill("The neighbour, Ewa");
    await page.getByRole("button", { name: "Delivered to this person" }).tap();
    await page.getByRole("button", { name: "Take it back" }).tap();
    await page.getByText("Taken back").waitFor();
    await page.getByRole("button", { name: "Delivered in person" }).tap();
    await page.getByRole("heading", { name: "Delivered", level: 1 }).waitFor();
    await page.reload();
    await close();
    const { status, delivery, history } = await read(office, id);
    expect({ status, handedTo: delivery.handedTo }).toEqual({ status: "delivered", handedTo: "inPerson" });
    const commands = history.slice(3).map(({ command }: { command: string }) => command);
    expect(commands).toEqual(["handOver", "deliver", "undo", "deliver"]);
    expect(asked.every((url) => url.startsWith(earth.runtime.url))).toBe(true);
  });

  it("let a buyer confirm the receipt by taps, and rate the order", async () => {
    const { id, url } = await shipped("en");
    const { page, close } = await phone(url);
    await page.getByRole("button", { name: "Yes, I have received it" }).tap();
    await page.getByText("Thank you for confirming").waitFor();
    await page.getByLabel("4 ★").tap();
    await page.getByRole("button", { name: "Send the rating" }).tap();
    await page.getByText("Thank you for your rating.").waitFor();
    await close();
    expect(await market.buyer("GET", `/v1/orders/${id}`)).toMatchObject({
      body: { status: "received", rating: { stars: 4 } },
    });
  });

  it("work by keyboard alone", async () => {
    const { id, url } = await shipped("en");
    const { page, close } = await browser.visit(url);
    const focused = () => page.evaluate("document.activeElement.textContent");
    for (let i = 0; i < 20 && (await focused()) !== "No, there is a problem"; i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("It has not come");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("The shop and support know about the problem.").waitFor();
    await close();
    expect((await market.buyer("GET", `/v1/orders/${id}`)).body.problem).toEqual({ text: "It has not come" });
  });

  it("insist in the browser, too, on what a dangerous button needs", async () => {
    const { page, close } = await phone(await placed("en"));
    await page.getByText("Cancel the order", { exact: true }).tap();
    await page.getByRole("button", { name: "Cancel the order now" }).tap();
    expect(await page.locator("textarea:invalid").count()).toBe(1);
    await close();
  });

  it("run no script, not even one that a name would bring along", async () => {
    const { page, close } = await browser.visit(pages["en delivery"]!);
    await page.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hit=1\">')",
    );
    await page.waitForTimeout(50);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    await close();
  });
});

/** Opens a page as somebody would, on a phone by day and at a desk by night, and finds nothing wrong with it. */
async function inspect(name: string, url: string, locale: string): Promise<void> {
  const { page, asked, complaints, close } = await browser.visit(url, { locale });
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
  expect(await page.evaluate("document.scripts.length"), name).toBe(0);
  expect(await page.getAttribute("html", "lang"), name).toMatch(new RegExp(`^${locale}`));
  for (const [place, { viewport, colorScheme }] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(await violations(page), `${name} ${place}`).toEqual([]);
    await keep(page, `${name} ${place}`);
  }
  expect(asked, name).toEqual([url]);
  expect(
    complaints.filter((text) => !text.includes("404")),
    name,
  ).toEqual([]);
  await close();
}

/** What axe finds; its script comes in past the page's policy, as a tester's tool. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run =
    "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })";
  const results = (await page.evaluate(run)) as axe.AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function keep(page: Page, place: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${place.replaceAll(" ", "-")}.png`, fullPage: true });
}

const phone = (url: string) =>
  browser.visit(url, { viewport: screens.phone.viewport, hasTouch: true, isMobile: true, locale: "en" });

let market: Shop;

/** An order of a marketplace that is on its way. */
async function shipped(locale: string) {
  market ??= await earth.shop("marketplace", { paymentInstructions: "PL12 3456\nClay Cats" });
  const [{ id }] = await market.place({ ...lunch, buyer: { ...anna, locale } });
  const parcel = { carrier: "InPost", trackingCode: "PL123456789" };
  for (const [command, fields] of [["confirm"], ["confirmPayment"], ["ship", parcel]] as [string, object?][])
    await give(market, id, command, fields);
  return { id: id as string, url: await linkOf(id, anna.email) };
}

async function placed(locale: string): Promise<string> {
  market ??= await earth.shop("marketplace", { paymentInstructions: "PL12 3456\nClay Cats" });
  const [{ id }] = await market.place({ ...lunch, buyer: { ...anna, locale } });
  await give(market, id, "confirm");
  return linkOf(id, anna.email);
}

/** The page of every kind, in one language. */
async function pagesIn(locale: string): Promise<Record<string, string>> {
  const buyer = { ...anna, locale };
  const order = { ...lunch, buyer, comment: "Ring twice, please", payment: { channel: "cash" } };
  const gifts = await earth.shop("giftShop", { phones: ["+48221112233"] });
  const [piotr, dan] = [await hire(office, "Piotr", { locale }), await hire(gifts, "Dan", { locale })];
  const delivery = await out(office, piotr, order);
  const done = await out(office, piotr, order);
  await done.at.open();
  await done.at.submit("deliver");
  const [{ id: gift }] = await gifts.place({ ...bouquet, buyer });
  await give(gifts, gift, "accept");
  await give(gifts, gift, "assignDeliverer", { deliverer: dan.id });
  await give(gifts, gift, "addPhoto", { photo: "https://photos.example.com/1.jpg" });
  const photo = await linkOf(gift, anna.email);
  const rated = await shipped(locale);
  await market.buyer("POST", `/v1/orders/${rated.id}/receive`);
  return Object.fromEntries(
    Object.entries({
      delivery: await linkOf(delivery.id, piotr.email),
      delivered: await linkOf(done.id, piotr.email),
      gift: await linkOf(gift, dan.email),
      photo,
      coming: await linkOf(delivery.id, anna.email),
      unpaid: await placed(locale),
      shipped: (await shipped(locale)).url,
      rated: rated.url,
      neutral: `${earth.runtime.url}/l/${locale}`,
    }).map(([name, url]) => [`${locale} ${name}`, url]),
  );
}
