import { mkdirSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, openBrowser } from "../../support/browser.ts";
import { courierOrder, deliveryOrders, giftOrder, type Shop } from "../../support/delivery-orders.ts";
import { anna, clayCats } from "../../support/fixtures.ts";
import { madeOnce } from "../../support/once.ts";
import { uploadPhoto } from "../../support/photo-upload.ts";
import { startWorld } from "../../support/world.ts";

/** The pages in a real Chromium: quality.md row 16. `SCREENSHOTS=folder` keeps what they look like. */
const world = startWorld();
const { sendCommand, addDeliverer, linkOf, outForDelivery, read } = deliveryOrders(world);
const languages = ["en", "ru", "pl"];
const screens = {
  phone: { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  night: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  day: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  contrast: { viewport: { width: 390, height: 844 }, colorScheme: "dark", forcedColors: "active" },
} as const;
const narrowAndWide = ["phone", "desk"] as const;

/** What a shop can say of itself: the colour is one that white cannot be read on, and the pictures come from elsewhere. */
const hours = [{ from: "10:00", to: "18:00" }];
const settings = {
  address: { line1: "ul. Gliniana 4", city: "Wrocław", postalCode: "50-525" },
  phone: "+48221112233",
  website: "https://claycats.example",
  color: "#ffdd00",
  logoUrl: "https://img.example/logo.svg",
  paymentAccount: { holder: "Clay Cats", number: "PL61109010140000071219812874" },
  paymentUrl: "https://pay.example/{number}",
  openingHours: { monday: hours, tuesday: hours, friday: [{ from: "12:00", to: "16:00" }] },
};
const pictured = { ...clayCats, availability: "inStock", imageUrl: "https://img.example/cat.svg" };

const chromium = await madeOnce("chromium");
let browser: Browser;
let office: Shop;
const pages: Record<string, string> = {};

describe.runIf(chromium)("the pages in Chromium", () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium);
    office = await world.shop("backOffice", { ...settings, estimatedDeliveryMinutes: 45 });
    for (const locale of languages) Object.assign(pages, await pagesIn(locale));
  });
  afterAll(() => browser?.close());

  it.each(languages)("in %s are accessible, fit 320 and 1280 pixels and load nothing", async (locale) => {
    const own = Object.entries(pages).filter(([name]) => name.startsWith(locale));
    expect(own.length).toBeGreaterThan(18);
    for (const [name, url] of own) await inspect(name, url, locale);
  });

  it("read to a screen reader as they always did", async () => {
    const read = Object.entries(pages).filter(([name]) => name.startsWith("en"));
    const heard: string[] = [];
    for (const [name, url] of read) {
      const { page, close } = await browser.visit(url);
      heard.push(`# ${name}\n${withoutAddresses(await page.locator("body").ariaSnapshot())}`);
      await close();
    }
    await expect(`${heard.join("\n\n")}\n`).toMatchFileSnapshot("pages.aria.yaml");
  });

  it("print on white paper, whole and with nothing to press, whatever the screen is like", async () => {
    const paper = { viewport: { width: 718, height: 1000 }, colorScheme: "dark" } as const;
    for (const [name, url] of Object.entries(pages).filter(([each]) => each.startsWith("en"))) {
      const { page, close } = await browser.visit(url, paper);
      const height = `document.querySelector("h1").getBoundingClientRect().height`;
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await expect.poll(() => page.evaluate(height), { message: name }).toBeGreaterThan(0);
      const wrong = `[...document.querySelectorAll("button, .button, input, textarea, select")]
        .filter((each) => each.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80))`;
      expect({ name, wrong: await page.evaluate(wrong) }).toEqual({ name, wrong: [] });
      const look = `(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))`;
      expect({ name, look: await page.evaluate(look) }).toEqual({
        name,
        look: ["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
      });
      const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect({ name, wide: await page.evaluate(wide) }).toEqual({ name, wide: 0 });
      await close();
    }
  });

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
    const piotr = await addDeliverer(office, "Piotr");
    const [{ id }] = await office.place(courierOrder);
    await sendCommand(office, id, "start");
    await sendCommand(office, id, "assignDeliverer", { deliverer: piotr.id });
    const { page, asked, close } = await phone(await linkOf(id, piotr.email));
    await page.getByRole("button", { name: "I am on my way" }).tap();
    await page.getByText("You are on your way", { exact: true }).waitFor();
    await page.getByText("Handed to somebody else").tap();
    await page.getByLabel("Who took it?").fill("The neighbour, Ewa");
    await page.getByRole("button", { name: "Delivered to this person" }).tap();
    await page.getByRole("button", { name: "Undo" }).tap();
    await page.getByText("Undone.").waitFor();
    await page.getByRole("button", { name: "Delivered in person" }).tap();
    await page.getByRole("heading", { name: "Delivered", level: 1 }).waitFor();
    await page.reload();
    await close();
    const { status, delivery, history } = await read(office, id);
    expect({ status, handedTo: delivery.handedTo }).toEqual({ status: "delivered", handedTo: "inPerson" });
    const commands = history.slice(3).map(({ command }: { command: string }) => command);
    expect(commands).toEqual(["onMyWay", "deliver", "undo", "deliver"]);
    const elsewhere = asked.filter((url) => !url.startsWith(world.runtime.url));
    expect(new Set(elsewhere)).toEqual(new Set([settings.logoUrl]));
  });

  it.each(narrowAndWide)("S2-29 show the photo to rate, without a script, on a %s", async (place) => {
    const { page, asked, close } = await browser.visit(pages["en photo"]!, screens[place]);
    const image = page.getByRole("img", { name: "Photo 1 of your order" });
    const photo = "document.querySelector('.photos img')";
    const width = `${photo}.decode().then(() => ${photo}.naturalWidth)`;
    await expect.poll(() => page.evaluate(width)).toBe(160);
    expect((await image.boundingBox())!.width).toBeLessThanOrEqual(screens[place].viewport.width);
    await expect
      .poll(() => page.evaluate("document.documentElement.scrollWidth"))
      .toBe(screens[place].viewport.width);
    expect(asked.filter((each) => each.startsWith(bucket()))).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it("let a buyer say by taps whether they like the photo", async () => {
    const gifts = await world.shop("giftShop");
    const [{ id }] = await gifts.place({ ...giftOrder, buyer: { ...anna, locale: "en" } });
    await sendCommand(gifts, id, "accept");
    await uploadPhoto(gifts.manager, id);
    const { page, close } = await phone(await linkOf(id, anna.email));
    await page.getByLabel("No", { exact: true }).first().tap();
    await page.getByLabel("Anything to add?").fill("Yellow, please");
    await page.getByRole("button", { name: "Send", exact: true }).first().tap();
    await page.getByText("Thank you. The shop can see your answer.").waitFor();
    await close();
    expect((await read(gifts, id)).photoRating).toEqual({ liked: false, text: "Yellow, please" });
  });

  it("S2-60 let a buyer agree by a tap to what the shop proposes, and write to it", async () => {
    const gifts = await world.shop("giftShop");
    const url = await orderWithProposal(gifts, { ...anna, locale: "en" });
    const { page, close } = await phone(url);
    await page.getByRole("button", { name: "Yes, I agree" }).tap();
    await page.getByText("Thank you. That is agreed.").waitFor();
    await page.getByText("Messages", { exact: true }).tap();
    await page.getByLabel("Your message").fill("Thank you!");
    await page.getByRole("button", { name: "Send message" }).tap();
    await page.getByRole("listitem").filter({ hasText: "Thank you!" }).waitFor();
    await close();
  });

  it("let a buyer confirm the receipt by taps, and rate the order", async () => {
    const { id, url } = await shipped("en");
    const { page, close } = await phone(url);
    await page.getByRole("button", { name: "Yes, I have received it" }).tap();
    await page.getByText("Thank you for confirming").waitFor();
    await page.getByLabel("4 ★").tap();
    await page.getByRole("button", { name: "Send rating" }).tap();
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
    for (let i = 0; i < 20 && (await focused()) !== "There is a problem"; i++)
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
    await expect.poll(() => page.locator("[name=reason]:invalid").count()).toBe(1);
    await close();
  });

  it("run no script, not even one that a name would bring along", async () => {
    const { page, close } = await browser.visit(pages["en delivery"]!);
    const refused = page.waitForEvent("console", (message) =>
      message.text().includes("inline event handler"),
    );
    await page.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hit=1\">')",
    );
    await refused;
    await expect.poll(() => page.evaluate("window.hit")).toBeUndefined();
    await close();
  });
});

/** Opens a page as somebody would, on a phone by day and at a desk by night, and finds nothing wrong with it. */
async function inspect(name: string, url: string, locale: string): Promise<void> {
  const { page, asked, complaints, close } = await browser.visit(url, { locale });
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
  await expect.poll(() => page.evaluate("document.scripts.length"), { message: name }).toBe(0);
  await expect
    .poll(() => page.getAttribute("html", "lang"), { message: name })
    .toMatch(new RegExp(`^${locale}`));
  for (const [place, { viewport, ...media }] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors: "none", ...media });
    await expect
      .poll(() => page.evaluate("document.documentElement.scrollWidth"), { message: name })
      .toBeLessThanOrEqual(viewport.width);
    expect(await violations(page), `${name} ${place}`).toEqual([]);
    await saveScreenshot(page, `${name} ${place}`);
  }
  expect(
    asked.filter((each) => !each.startsWith(bucket()) && !each.startsWith("https://img.example/")),
    name,
  ).toEqual([url]);
  expect(
    complaints.filter((text) => !/404|410/.test(text)),
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

async function saveScreenshot(page: Page, place: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${place.replaceAll(" ", "-")}.png`, fullPage: true });
}

/** What is read out, without where links lead: that is other tests' business, and different in each run. */
const withoutAddresses = (heard: string): string =>
  heard
    .split("\n")
    .filter((line) => !/^\s*- \/url:/.test(line))
    .join("\n");

/** Where photos come from, and nothing else. */
const bucket = () => `${process.env.AWS_ENDPOINT_URL_S3}/waymark-photos/`;

const phone = (url: string) =>
  browser.visit(url, { viewport: screens.phone.viewport, hasTouch: true, isMobile: true, locale: "en" });

let market: Shop;

/** An order of a marketplace that is on its way. */
async function shipped(locale: string) {
  const [{ id }] = await market.place({ ...courierOrder, buyer: { ...anna, locale } });
  const parcel = { carrier: "InPost", trackingCode: "PL123456789" };
  for (const [command, fields] of [["confirm"], ["confirmPayment"], ["ship", parcel]] as [string, object?][])
    await sendCommand(market, id, command, fields);
  return { id: id as string, url: await linkOf(id, anna.email) };
}

async function placed(locale: string): Promise<string> {
  const [{ id }] = await market.place({
    ...courierOrder,
    lines: [pictured],
    buyer: { ...anna, locale },
    payment: { channel: "transfer" },
  });
  await sendCommand(market, id, "confirm");
  return linkOf(id, anna.email);
}

/** The buyer's page of an order in a shop after these commands. */
async function pageAfter(shop: Shop, order: object, ...commands: [name: string, fields?: object][]) {
  const [{ id }] = await shop.place({ ...courierOrder, lines: [pictured], ...order });
  for (const [name, fields] of commands) await sendCommand(shop, id, name, fields);
  return linkOf(id, anna.email);
}

/** What the buyers of all five kinds of shop read in the states that the other orders do not come to. */
async function otherStates(buyer: object, gifts: Shop): Promise<Record<string, string>> {
  const desk = await world.shop("serviceDesk", settings);
  const fetched = { buyer, delivery: { way: "pickup" }, payment: { channel: "cash" } };
  const [{ id: cancelled }] = await market.place({ ...courierOrder, buyer });
  await world.reportPayment("paid", {
    order: cancelled,
    amount: 5000,
    currency: "PLN",
    reference: cancelled,
  });
  await market.buyer("POST", `/v1/orders/${cancelled}/cancel`, { reason: "Changed my mind" });
  const goodbye = await linkOf(cancelled, anna.email);
  const declined = await pageAfter(gifts, { ...giftOrder, buyer }, ["decline", { reason: "No roses" }]);
  return {
    awaiting: await pageAfter(market, { buyer }),
    paid: await pageAfter(market, { buyer }, ["confirm"], ["confirmPayment"]),
    pickup: await pageAfter(market, fetched, ["confirm"], ["confirmPayment"], ["offerPickup"]),
    cancelled: goodbye,
    declined,
    office: await pageAfter(office, fetched, ["start"], ["handOver"]),
    onHold: await pageAfter(market, { buyer }, ["confirm"], ["hold", { reason: "Holidays" }]),
    desk: await pageAfter(desk, { buyer, delivery: {}, payment: {} }, ["move", { status: "inProgress" }]),
    handedOver: await pageAfter(
      gifts,
      { ...giftOrder, buyer },
      ["accept"],
      ["dispatch"],
      ["deliver", { handedTo: "inPerson" }],
    ),
  };
}

/** An order about which buyer and shop have talked, and the shop asks for another time. */
async function orderWithProposal(gifts: Shop, buyer: object): Promise<string> {
  const [{ id }] = await gifts.place({ ...giftOrder, buyer });
  const postMessage = (who: typeof gifts.buyer, text: string) =>
    who("POST", `/v1/orders/${id}/messages`, { text });
  await postMessage(gifts.buyer, "Could it be a little later?");
  await postMessage(gifts.manager, "Surely.\nWould the evening suit you?");
  const evening = { from: "2027-01-04T16:00:00Z", to: "2027-01-04T18:00:00Z", reason: "You asked for it" };
  await sendCommand(gifts, id, "proposeTime", evening);
  return linkOf(id, anna.email);
}

/** The page of every kind, in one language. */
async function pagesIn(locale: string): Promise<Record<string, string>> {
  // A shop of its own: one shop confirms only so many orders a day to one address.
  market = await world.shop("marketplace", { ...settings, paymentInstructions: "Thank you!\nClay Cats" });
  const buyer = { ...anna, locale };
  const order = { ...courierOrder, buyer, comment: "Ring twice, please", payment: { channel: "cash" } };
  const gifts = await world.shop("giftShop", settings);
  const [piotr, dan] = [
    await addDeliverer(office, "Piotr", { locale }),
    await addDeliverer(gifts, "Dan", { locale }),
  ];
  const delivery = await outForDelivery(office, piotr, order);
  const done = await outForDelivery(office, piotr, order);
  await done.at.open();
  await done.at.submit("deliver");
  const [{ id: gift }] = await gifts.place({ ...giftOrder, buyer });
  await sendCommand(gifts, gift, "accept");
  await sendCommand(gifts, gift, "assignDeliverer", { deliverer: dan.id });
  await uploadPhoto(gifts.manager, gift);
  const photo = await linkOf(gift, anna.email);
  const asked = await orderWithProposal(gifts, buyer);
  const rated = await shipped(locale);
  await sendCommand(gifts, gift, "setPayment", { status: "paid" });
  await gifts.buyer("POST", `/v1/orders/${gift}/ratePhoto`, { liked: false, text: "A little too red" });
  const problem = await shipped(locale);
  await market.buyer("POST", `/v1/orders/${problem.id}/reportProblem`, {
    text: "The box is broken.\nOne cat is missing.",
  });
  const left = await outForDelivery(office, piotr, order);
  const replaced = await linkOf(left.id, piotr.email);
  await sendCommand(office, left.id, "assignDeliverer", {
    deliverer: (await addDeliverer(office, "Ewa", { locale })).id,
  });
  await market.buyer("POST", `/v1/orders/${rated.id}/receive`);
  const others = await otherStates(buyer, gifts);
  return Object.fromEntries(
    Object.entries({
      delivery: await linkOf(delivery.id, piotr.email),
      day: `${await linkOf(delivery.id, piotr.email)}?view=day`,
      replaced,
      problem: problem.url,
      delivered: await linkOf(done.id, piotr.email),
      gift: await linkOf(gift, dan.email),
      photo,
      asked,
      coming: await linkOf(delivery.id, anna.email),
      unpaid: await placed(locale),
      shipped: (await shipped(locale)).url,
      rated: rated.url,
      ...others,
      neutral: `${world.runtime.url}/l/${locale}`,
    }).map(([name, url]) => [`${locale} ${name}`, url]),
  );
}
