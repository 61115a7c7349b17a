import { mkdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Seat } from "../support/board.ts";
import { type BoardPage, cutOff, openBoardPage, overflow, violationsOn } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/**
 * Every screen of the board in every language, at three widths, in the light, in the dark and in forced colours:
 * board.md section 5, states 18 to 20 and 22. `SCREENSHOTS=folder` keeps what they look like.
 */
const world = startWorld();
const { chromium, browser } = await startBrowser();
/** The browser of somebody who has made all text twice as large. */
const { browser: large } = await startBrowser({ textSize: 32 });
let shop: string;
let job: string;
beforeAll(async () => {
  if (!chromium) return;
  shop = await shopWithEverything();
  job = await jobsOfEachKind();
});

const languages = ["en", "ru", "pl"] as const;
const widths = [320, 768, 1280];
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;
const paths = {
  orders: "",
  columns: "?view=columns",
  nothing: "?q=nothing",
  messages: "/messages",
  needsYou: "/needs-you",
  deliveries: "/deliveries",
  archive: "/archive?tab=recent",
  reports: "/reports",
  me: "/me",
  lost: "/nowhere",
};

/** A gift shop with orders in every group, a dialog, a deliverer, something late and something that has ended. */
async function shopWithEverything(): Promise<string> {
  const gifts = await world.shop("giftShop", { name: "Peonies & Co", city: "Warszawa" });
  const window = { from: "2026-11-21T14:00:00Z", to: "2026-11-21T15:00:00Z" };
  const gift = { ...catOrder, delivery: { way: "ownCourier", price: 1500, ...window } };
  const command = (id: string, name: string, fields: object = {}) =>
    gifts.director("POST", `/v1/orders/${id}/${name}`, fields);
  const placed = [];
  for (const name of ["Anna", "Zoë", "Ola", "Jan"])
    placed.push((await gifts.place({ ...gift, buyer: { ...catOrder.buyer, name } }))[0]);
  const [fresh, accepted, sent, declined] = placed;
  expect(fresh.status).toBe("new");
  for (const { id } of [accepted, sent]) await command(id, "accept");
  await command(accepted.id, "assignSeller", { seller: "seller-1" });
  await command(sent.id, "dispatch");
  await command(sent.id, "requestCancel", { reason: "The wrong address" });
  await command(declined.id, "decline", { reason: "No flowers" });
  await gifts.buyer("POST", `/v1/orders/${accepted.id}/messages`, { text: "Is there a card with it?" });
  await gifts.director("POST", `/v1/shops/${gifts.id}/deliverers`, {
    name: "Piotr",
    email: "piotr@example.com",
  });
  await world.settle();
  return gifts.id;
}

/** Jobs of a contractor: one that is new, one that somebody gave back, and the accepted one, whose id this is. */
async function jobsOfEachKind(): Promise<string> {
  const platform = await world.shop("contractorFeed", { acceptFee: 500 });
  const text = "Bathroom of six square metres, the old tiles are to be taken off first";
  const offered = { service: "tiling", city: "Warszawa", lines: [], currency: "PLN", comment: text };
  const buyer = { name: "Alicja Duda", phone: "+48606100201" };
  const contractor = world.contractor("contractor-1");
  const offer = { name: "Marek", services: ["tiling"], cities: ["Warszawa"] };
  await contractor("PUT", "/v1/contractors/contractor-1", offer);
  const ids: string[] = [];
  for (let made = 0; made < 3; made++) ids.push((await platform.place({ ...offered, buyer }))[0].id);
  const [, given, accepted] = ids as [string, string, string];
  for (const id of [given, accepted]) await contractor("POST", `/v1/orders/${id}/accept`);
  const learned = {
    clarification: "12 m², tiles are bought",
    reason: "Too far away",
    details: "Weekends only",
  };
  expect(await contractor("POST", `/v1/orders/${given}/returnToFeed`, learned)).toMatchObject({
    status: 200,
  });
  await world.settle();
  return accepted;
}

/** Text at 200 %, on a phone and at a desk; and a desk of 1280 by 1024 at 400 %: in the languages with the longest words. */
const magnified = [
  { how: "200 % text on a phone", language: "pl", isLarge: true, viewport: { width: 390, height: 760 } },
  { how: "200 % text on a phone", language: "ru", isLarge: true, viewport: { width: 390, height: 760 } },
  { how: "200 % text at a desk", language: "pl", isLarge: true, viewport: { width: 1280, height: 800 } },
  { how: "400 % zoom", language: "pl", isLarge: false, viewport: { width: 320, height: 256 } },
] as const;

/** A screen by its path, with whose it is, and what is opened on it one after the other: a form of a command by its title. */
type Shown = { seat: Seat; path: string; forms?: string[]; opens?: string[] };

const titles = {
  pl: ["Zaproponuj inny termin", "Wstrzymaj", "Popraw dane", "Zwróć"],
  ru: ["Предложить другое время", "Приостановить", "Исправить данные", "Вернуть"],
};

/** Every screen, its menus and what opens above it; `order` is one that is open. */
const everyScreen = (order: string, language: "pl" | "ru"): Shown[] => {
  const [time = "", hold = "", correct = "", giveBack = ""] = titles[language];
  const contractor = { sub: "contractor-1", role: "contractor" };
  return [
    ...Object.values(paths).map((path) => ({ seat: director(), path })),
    { seat: director(), path: "?status=accepted", opens: ["filters", "person", "more"] },
    { seat: director(), path: "/new" },
    { seat: director(), path: `/orders/${order}`, forms: [time, hold, correct] },
    ...["", "?list=mine", "/me"].map((path) => ({ seat: contractor, path })),
    { seat: contractor, path: `/orders/${job}`, forms: [giveBack] },
    { seat: { sub: "support-1", role: "support" }, path: "" },
    { seat: { sub: "support-1", role: "support" }, path: "/needs-you" },
  ];
};

const director = () => ({ sub: "director-1", role: "director", shop });

/** What is wrong with a screen as it stands, by the width and the look in which it is wrong. */
async function faultsOf({ page }: BoardPage, name: string, language: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await overflow(page);
    if (wide > 0) faults.push(`${width}: ${wide} pixels too wide`);
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      const found = await violationsOn(page);
      faults.push(...found.map((each) => `${width} ${look}: ${each}`));
      const folder = process.env.SCREENSHOTS;
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: `${folder}/${name}-${language}-${width}-${look}.png` });
      }
    }
  }
  return faults;
}

describe.runIf(chromium)("the screens of the board in Chromium", () => {
  it.each(languages)(
    "in %s fit every width, and axe finds nothing wrong with them in any look",
    async (language) => {
      const board = await openBoardPage(browser, world.runtime.url, director(), { locale: language });
      const { page, trouble, close } = board;
      for (const [name, path] of Object.entries(paths)) {
        await page.emulateMedia(looks.light);
        await page.goto(`${world.runtime.url}/board${path}`);
        await page.locator("main h1, main .state h2").first().waitFor();
        await page.locator("main [aria-busy=true]").waitFor({ state: "detached" });
        await expect.poll(() => page.locator("html").getAttribute("lang")).toBe(language);
        expect({ name, faults: await faultsOf(board, name, language) }).toEqual({ name, faults: [] });
      }
      expect(trouble()).toEqual([]);
      await close();
    },
  );

  it.each(magnified)("lose nothing at $how, in $language", async ({ how, isLarge, viewport, language }) => {
    const { body } = await world.as("director", shop)("GET", "/v1/orders?status=accepted");
    const faults: Record<string, string[]> = {};
    let board: BoardPage | undefined;
    let last: Seat | undefined;
    for (const { seat, path, forms = [], opens = [] } of everyScreen(body.items[0].id, language)) {
      if (!board || seat.sub !== last?.sub) {
        last = seat;
        await board?.close();
        const options = { locale: language, viewport };
        board = await openBoardPage(isLarge ? large : browser, world.runtime.url, seat, options);
      }
      const { page } = board;
      await page.goto(`${world.runtime.url}/board${path}`);
      await page.locator("h1:visible, h2:visible").first().waitFor();
      await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
      const look = async (what = "") => {
        const wide = await overflow(page);
        const cut = await cutOff(page);
        if (wide > 0 || cut.length > 0) faults[`${seat.role} ${path} ${what}`] = [`${wide} too wide`, ...cut];
        const folder = process.env.SCREENSHOTS;
        const name = `${how} ${seat.role} ${path} ${what} ${language}`.replace(/[^\p{L}\d]+/gu, "-");
        if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
      };
      await look();
      for (const id of opens) {
        const button = page.locator(`[popovertarget=${id}]:visible`);
        if ((await button.count()) === 0) continue;
        await button.click();
        await page.locator(`#${id}:popover-open`).waitFor();
        await look(id);
        await page.keyboard.press("Escape");
      }
      for (const title of forms) {
        await page.locator(".control > .icon").click();
        await look("menu");
        await page.locator(".control .menu").getByRole("button", { name: title }).first().click();
        await page.locator("dialog[open]").waitFor();
        await look(title);
        await page.keyboard.press("Escape");
        await page.locator("dialog[open]").waitFor({ state: "detached" });
      }
    }
    expect(faults).toEqual({});
    await board?.close();
  });

  it("read as a list with headings, links and buttons that say what they are", async () => {
    const { page, close } = await openBoardPage(browser, world.runtime.url, director());
    await page.locator("li.ringing button:enabled").waitFor();
    expect((await page.locator("main").ariaSnapshot()).replace(/orders\/\w+/g, "orders/…")).toMatchSnapshot();
    expect(await page.getByRole("navigation").ariaSnapshot()).toMatchSnapshot();
    await close();
  });

  it("have nothing to touch that is smaller than 44 pixels", async () => {
    const viewport = { width: 320, height: 640 };
    const { page, close } = await openBoardPage(browser, world.runtime.url, director(), { viewport });
    await page.locator("li.ringing button:enabled").waitFor();
    const small = `[...document.querySelectorAll("main a, main button, main input, main select, nav a, nav button, header button")]
      .map((each) => [each.closest("label") ?? each, each])
      .filter(([, each]) => each.checkVisibility())
      .map(([target, each]) => [target.getBoundingClientRect(), each])
      .filter(([{ width, height }]) => width < 44 || height < 44)
      .map(([{ width, height }, { outerHTML }]) => \`\${width}x\${height} \${outerHTML.slice(0, 80)}\`)`;
    await expect.poll(() => page.evaluate(small)).toEqual([]);
    await close();
  });

  it("move nothing where people want less motion", async () => {
    const { page, close } = await openBoardPage(browser, world.runtime.url, director(), {
      reducedMotion: "reduce",
    });
    await page.locator("li.ringing button:enabled").waitFor();
    await expect.poll(() => page.evaluate("document.getAnimations().length")).toBe(0);
    await close();
  });
});
