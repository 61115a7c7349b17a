import { mkdirSync, writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { startFilled } from "./main.ts";
import { sampleZone } from "./sample.ts";

/** Writes the pictures of docs/board.md: the sample shops, as their people see them. `npm run pictures`. */
const folder = new URL("../../../docs/board/", import.meta.url);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const phone = { width: 390, height: 760 };
const desk = { width: 1280, height: 760 };

interface Picture {
  file: string;
  seat: { sub: string; role: string; shop?: string };
  locale: string;
  screen: typeof phone;
  scheme: "light" | "dark";
  path: string;
  /** The order that is opened on the way. */
  open?: string;
}

const magda = { sub: "magda", role: "director", shop: "peony" };
const pictures: Picture[] = [
  { file: "orders-phone", seat: magda, locale: "en", screen: phone, scheme: "light", path: "/board" },
  {
    file: "order-desk",
    seat: magda,
    locale: "en",
    screen: desk,
    scheme: "light",
    path: "/board",
    open: "1008",
  },
  {
    file: "order-phone",
    seat: magda,
    locale: "en",
    screen: phone,
    scheme: "dark",
    path: "/board",
    open: "1008",
  },
  {
    ...{ file: "kitchen-desk", locale: "pl", screen: desk, scheme: "dark" },
    ...{ seat: { sub: "hela", role: "director", shop: "kuchnia" }, path: "/board" },
  },
  {
    ...{ file: "marketplace-phone", locale: "ru", screen: phone, scheme: "light" },
    ...{ seat: { sub: "irina", role: "director", shop: "clay-cats" }, path: "/board" },
  },
  {
    ...{ file: "repairs-desk", locale: "en", screen: desk, scheme: "light" },
    ...{ seat: { sub: "ada", role: "manager", shop: "second-life" }, path: "/board" },
  },
  {
    ...{ file: "jobs-phone", locale: "pl", screen: phone, scheme: "light" },
    ...{ seat: { sub: "marek", role: "contractor" }, path: "/board" },
  },
];

const { runtime } = await startFilled({ port: 0, dataDir: ":memory:" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await runtime.close();
}

async function take(browser: Browser, { file, seat, locale, screen, scheme, path, open }: Picture) {
  const context = await browser.newContext({
    locale,
    timezoneId: sampleZone,
    viewport: screen,
    colorScheme: scheme,
  });
  const page = await context.newPage();
  await signIn(page, path, seat);
  await page.locator("a.row, .job").first().waitFor();
  if (open) await page.locator("a.row", { hasText: open }).first().click();
  if (open) await page.locator(".order .goods, .order .card").first().waitFor();
  await page.waitForLoadState("networkidle");
  writeFileSync(new URL(`${file}.png`, folder), await page.screenshot({ animations: "disabled" }));
  console.log(`docs/board/${file}.png`);
  await context.close();
}

/** Everybody reads their own language; sound is off, so that nothing asks for it. */
async function signIn(page: Page, path: string, seat: Picture["seat"]): Promise<void> {
  await page.addInitScript('localStorage.setItem("waymark-sound", "off")');
  await page.goto(runtime.url + path);
  await page.locator("button[name=seat]").first().waitFor();
  const value = JSON.stringify(JSON.stringify(seat));
  await page.evaluate(`document.querySelector("button[name=seat]").value = ${value}`);
  await page.locator("button[name=seat]").first().click();
}
