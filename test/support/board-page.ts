import axe from "axe-core";
import type { BrowserContextOptions, Page, Request } from "playwright-core";
import { openBoard, type Seat } from "./board.ts";
import type { Browser } from "./browser.ts";

/** How a page of the board is opened: its path, and what the browser is like. */
export type BoardOptions = { path?: string; before?: (page: Page) => Promise<void> } & BrowserContextOptions;

const reportPolicy = `addEventListener("securitypolicyviolation", (event) =>
  console.error("policy", event.violatedDirective, event.blockedURI))`;

/**
 * The board in a browser in which time stands still until it is advanced: `look` lets the next poll be due. What
 * violates its policy is collected as well as what its console complains of. `before` is done before the first page.
 */
export async function openBoardPage(
  browser: Browser,
  url: string,
  seat: Seat,
  { before, ...options }: BoardOptions = {},
) {
  const visited = await openBoard(browser, url, seat, { locale: "en-GB", ...options }, async (page) => {
    await page.addInitScript(reportPolicy);
    await before?.(page);
  });
  const { page, asked, complaints } = visited;
  await page.locator("h1:visible, .order h2:visible").first().waitFor();
  // What is still being loaded would change what a test presses while it does.
  await page.waitForLoadState("networkidle");
  return {
    ...visited,
    /** The next look at the feed is due, and has been answered, or has failed. */
    look: (seconds = 16) => nextAnswer(page, seconds),
    /** Whatever was not asked of the board's own origin, and whatever the console complained of. */
    trouble: () => [
      ...complaints,
      ...asked.filter((each) => !each.startsWith(url) && !each.startsWith("data:")),
    ],
  };
}

/**
 * Lets time go on until the feed is asked, and waits for the answer. What was still under way when time went on makes
 * the next look due only later: then it goes on once more.
 */
async function nextAnswer(page: Page, seconds: number): Promise<void> {
  const isLook = (each: Request) => each.url().includes("/v1/events?");
  let asked: Request | undefined;
  while (!asked) {
    const next = page.waitForRequest(isLook, { timeout: 5_000 }).catch(() => undefined);
    await page.clock.fastForward(seconds * 1000);
    asked = await next;
  }
  await asked.response();
}

export type BoardPage = Awaited<ReturnType<typeof openBoardPage>>;

/** What axe finds wrong with a page, one line for each rule. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source};0`);
  const found = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** How much wider the page is than the screen; content that scrolls by itself does not count. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/**
 * What of a page cannot be read because there is no room for it: text that its own box cuts off, or that lies beyond
 * the right edge, and what can be read only by moving it sideways. What is meant to go sideways, and what is for screen
 * readers alone, does not count.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("body *")]
    .filter((each) => each.innerText && !each.closest("select, .hide, .scroll, .columns"))
    .filter((each) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    .filter((each) => {
      const { overflow, clipPath } = getComputedStyle(each);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = each;
      const isBeyond = each.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
      const isBounded = overflow !== "visible" && !clipPath.startsWith("inset");
      const cutsBelow = isBounded && !/auto|scroll/.test(overflow) && scrollHeight > clientHeight + 1;
      return isBeyond || cutsBelow || (isBounded && scrollWidth > clientWidth + 1);
    })
    .map((each) => each.tagName + "." + each.className + ": " + each.innerText.slice(0, 40))`);

/** What can be chosen in a closed list of the page, and would not fit into it once it is. */
export const cutChoices = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("select")].filter((each) => each.checkVisibility()).flatMap((list) => {
    const { selectedIndex } = list;
    const pen = document.createElement("canvas").getContext("2d");
    const cut = [...list.options].filter((option) => {
      list.selectedIndex = option.index;
      const { font, paddingLeft, paddingRight } = getComputedStyle(list);
      pen.font = font;
      const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText(option.text).width > room + 1;
    });
    list.selectedIndex = selectedIndex;
    return cut.map(({ text }) => text);
  })`);
