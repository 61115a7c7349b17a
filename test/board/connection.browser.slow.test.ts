import { describe, expect, it } from "vitest";
import { type BoardPage, openBoardPage } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** What the board says of its connection, in a real Chromium: board.md section 5, states 2 to 7 and 10. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Shop = Awaited<ReturnType<typeof world.shop>>;

/** A board with one order on it. */
async function boardWithOrder() {
  const shop = await world.shop("marketplace");
  const [order] = await shop.place(catOrder);
  await world.settle();
  const board = await openBoardPage(browser, world.runtime.url, managerOf(shop));
  await board.page.locator("a.row").waitFor();
  return { shop, order, ...board };
}

const managerOf = ({ id }: Shop) => ({ sub: "manager-1", role: "manager", shop: id });
const api = "**/v1/**";
/** Time goes on until the page has nothing more to wait for; each step lets one poll be due. */
async function wait({ page }: Pick<BoardPage, "page">, seconds: number) {
  await page.clock.fastForward(seconds * 1000);
}

describe.runIf(chromium)("the connection of the board in Chromium", () => {
  it("is missed after two requests that do not arrive, keeps what is there, and comes back by itself", async () => {
    const board = await boardWithOrder();
    const { page, shop, look, close } = board;
    await page.route(api, (route) => route.abort());
    for (const seconds of [16, 6]) await look(seconds);
    await page.getByText("No connection since 11:00").waitFor();
    await expect.poll(() => page.locator("a.row").count()).toBe(1);
    await page.unroute(api);
    const [{ number }] = await shop.place(catOrder);
    await world.settle();
    await look(12);
    await page.getByText("No connection since").waitFor({ state: "detached" });
    await page.getByRole("link", { name: new RegExp(`^${number}`) }).waitFor();
    await close();
  });

  it("is not what fails when the service does: other words, ever longer pauses, and Retry-After is obeyed", async () => {
    const board = await boardWithOrder();
    const { page, asked, look, close } = board;
    const body = JSON.stringify({ code: "unavailable", requestId: "req-17" });
    await page.route("**/v1/events**", (route) =>
      route.fulfill({
        status: 503,
        headers: { "retry-after": "30" },
        contentType: "application/problem+json",
        body,
      }),
    );
    await look();
    await page.getByText("The service does not answer").waitFor();
    await page.getByText("req-17").waitFor();
    const polls = () =>
      asked.filter((url) => url.includes("/v1/events?after=") && !url.endsWith("latest")).length;
    const before = polls();
    await wait(board, 25);
    expect(polls()).toBe(before);
    await look(10);
    expect(polls()).toBe(before + 1);
    await page.unroute("**/v1/events**");
    await look(60);
    await page.getByText("The service does not answer").waitFor({ state: "detached" });
    await close();
  });

  it("that has been silent for a minute is amber, and after five what is shown fades", async () => {
    const board = await boardWithOrder();
    const { page, close } = board;
    let open: (() => void) | undefined;
    await page.route(
      "**/v1/events**",
      () =>
        new Promise<void>((resolve) => {
          open = resolve;
        }),
    );
    await wait(board, 16);
    await wait(board, 61);
    await page.locator(".live.stale").waitFor();
    await page.getByText("As of 11:00").waitFor();
    await wait(board, 300);
    await page.locator(".frame.old").waitFor();
    open?.();
    await close();
  });

  it("is looked at at once when the page is seen again", async () => {
    const { page, shop, close } = await boardWithOrder();
    const [{ number }] = await shop.place(catOrder);
    await world.settle();
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole("link", { name: new RegExp(`^${number}`) }).waitFor();
    await close();
  });

  it("is looked at once more when the page is seen again while an older answer is still on its way", async () => {
    const { page, shop, close } = await boardWithOrder();
    const [answered, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route(
      "**/v1/events?*",
      async (route) => {
        const response = await route.fetch();
        answered.resolve();
        await held.promise;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    const seeAgain = () => page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await seeAgain();
    await answered.promise;
    const [{ number }] = await shop.place(catOrder);
    await world.settle();
    await seeAgain();
    held.resolve();
    await page.getByRole("link", { name: new RegExp(`^${number}`) }).waitFor();
    await close();
  });

  it("begins anew, once, when its place in the feed is refused", async () => {
    const { page, shop, asked, look, close } = await boardWithOrder();
    const body = JSON.stringify({ code: "validation-failed", errors: [{ pointer: "/after" }] });
    await page.route(
      (url) => url.pathname === "/v1/events" && url.searchParams.get("after") !== "latest",
      (route) => route.fulfill({ status: 422, contentType: "application/problem+json", body }),
      { times: 1 },
    );
    const [{ number }] = await shop.place(catOrder);
    await world.settle();
    const loads = () => asked.filter((url) => url.endsWith("after=latest")).length;
    const before = loads();
    await look();
    await page.getByRole("link", { name: new RegExp(`^${number}`) }).waitFor();
    expect(loads()).toBe(before + 1);
    await expect.poll(() => page.getByText("The service does not answer").count()).toBe(0);
    await close();
  });

  it("takes its time at first: bones after a moment, never in the place of what is there", async () => {
    const shop = await world.shop("marketplace");
    await shop.place(catOrder);
    await world.settle();
    const { page, close } = await openBoardPage(browser, world.runtime.url, managerOf(shop));
    await page.locator("a.row").waitFor();
    let answer: (() => void) | undefined;
    await page.route("**/v1/orders?**", async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await route.continue();
    });
    // What stood there in its first moment: a busy machine has the bones before a test can look.
    await page.addInitScript(`new MutationObserver(() => {
      window.atFirst ??= document.querySelector("main [aria-busy=true]")?.innerHTML;
    }).observe(document, { childList: true, subtree: true });`);
    const asked = page.waitForRequest("**/v1/orders?**");
    await page.reload();
    await asked;
    await page.locator("main [aria-busy=true]").waitFor({ state: "attached" });
    await expect.poll(() => page.evaluate("window.atFirst")).toBe("");
    await page.locator(".bones").waitFor();
    answer?.();
    await page.locator("a.row").waitFor();
    await expect.poll(() => page.locator(".bones").count()).toBe(0);
    await close();
  });

  it.each([
    ["**/v1/me", 503, "The service is busy. Please try again."],
    ["**/board/session", 0, "There is no connection."],
  ])(
    "%s that fails at the beginning with %i is no lack of access: it begins as soon as it can",
    async (path, status, words) => {
      const { page, close } = await boardWithOrder();
      await page.route(path, (route) =>
        status ? route.fulfill({ status, json: { code: "unavailable" } }) : route.abort(),
      );
      await page.reload();
      await page.getByText(words).waitFor();
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByText(words).waitFor();
      await page.unroute(path);
      await page.clock.fastForward(20_000);
      await page.locator("a.row").waitFor();
      await close();
    },
  );

  it("ends with the login: what is there stays, and signing in leads back to it", async () => {
    const { page, look, close } = await boardWithOrder();
    await page.route("**/v1/events**", (route) =>
      route.fulfill({
        status: 401,
        contentType: "application/problem+json",
        body: '{"code":"unauthenticated"}',
      }),
    );
    await page.route("**/board/session", (route) => route.fulfill({ status: 401, body: "{}" }));
    await look();
    await page.getByText("Please sign in again").waitFor();
    await expect.poll(() => page.locator("a.row").count()).toBe(1);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Who are you today?" }).waitFor();
    await close();
  });
});
