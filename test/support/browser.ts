import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { madeOnce } from "./once.ts";

/** A picture for whoever asks. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#b4744f" d="M0 0h8v8H0z"/></svg>';

/** A mouse, as Playwright gives its browsers; a flag that is given again replaces what it gives. */
const mouse = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

interface BrowserSettings {
  /** The one host outside that answers, with pictures alone. */
  pictureHost?: string;
  /** How large somebody has made all text, of 16. */
  textSize?: number;
}

/**
 * A busy machine takes its time: only what hangs is given up, somewhat before its test is, so that it is known where.
 * `PATIENCE` is for whoever looks for it: milliseconds that a page is waited for.
 */
const patience = Number(process.env.PATIENCE ?? 600_000);

/** The browser of this path, whose pages report every request that they make. */
export async function openBrowser(
  executablePath: string,
  { pictureHost = "https://img.example", textSize = 16 }: BrowserSettings = {},
) {
  const args = ["--no-sandbox", "--disable-gpu", `--blink-settings=${mouse},defaultFontSize=${textSize}`];
  const browser = await chromium.launch({ executablePath, args });
  return {
    close: () => browser.close(),
    /** Opens a page; what it has to have from its first moment on, such as a clock or another's answers, is set before. */
    async visit(url: string, options: BrowserContextOptions = {}, before = async (_page: Page) => {}) {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(patience);
      const answer = { contentType: "image/svg+xml", body: picture };
      await context.route(`${pictureHost}/**`, (route) => route.fulfill(answer));
      const page = await context.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await before(page);
      await page.goto(url);
      return { page, asked, complaints, close: () => context.close() };
    },
  };
}

export type Browser = Awaited<ReturnType<typeof openBrowser>>;
export type Visited = Awaited<ReturnType<Browser["visit"]>>;

/** The browser that all tests of a file share; `chromium` is empty where a machine has none. */
export async function startBrowser(settings: BrowserSettings = {}) {
  const path = await madeOnce("chromium");
  let opened: Browser;
  beforeAll(async () => {
    if (path) opened = await openBrowser(path, settings);
  });
  afterAll(() => opened?.close());
  const browser: Browser = { visit: (...where) => opened.visit(...where), close: () => opened.close() };
  return { chromium: path, browser };
}
