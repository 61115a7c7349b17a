import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openBoard, type Seat } from "./board.ts";
import type { Browser } from "./browser.ts";

/** How a page of the board is opened: its path, and what the browser is like. */
export type BoardOptions = { path?: string } & BrowserContextOptions;

/**
 * The board in a browser whose own clock goes on when it is told to: `look` lets the next poll be due. What violates
 * its policy is collected as well as what its console complains of.
 */
export async function openBoardPage(browser: Browser, url: string, seat: Seat, options: BoardOptions = {}) {
  const visited = await openBoard(browser, url, seat, { locale: "en-GB", ...options });
  const { page, asked, complaints } = visited;
  if (process.env.PATIENCE) page.setDefaultTimeout(Number(process.env.PATIENCE));
  await page.clock.install();
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    console.error("policy", event.violatedDirective, event.blockedURI))`);
  await page.reload();
  await page.locator("h1:visible, .order h2:visible").first().waitFor();
  return {
    ...visited,
    /** The next look at the feed is due, and has been answered. */
    async look(seconds = 16) {
      const answer = page.waitForResponse((each) => each.url().includes("/v1/events?"));
      await page.clock.fastForward(seconds * 1000);
      await answer;
    },
    /** Whatever was not asked of the board's own origin, and whatever the console complained of. */
    trouble: () => [
      ...complaints,
      ...asked.filter((each) => !each.startsWith(url) && !each.startsWith("data:")),
    ],
  };
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
