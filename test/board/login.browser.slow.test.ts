import type { Response } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { setClock, wall } from "../../io/runtime/clock.ts";
import { type Seat, takeSeat } from "../support/board.ts";
import { startBrowser, type Visited } from "../support/browser.ts";
import { startWorld } from "../support/world.ts";

/** Signing in to the board in a real Chromium: board.md section 7.4, states 10, 11 and 28. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let director: Seat;

type Page = Visited["page"];
const door = "/board/session";
/** The next answer that says who somebody is. */
const meAnswer = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith("/v1/me"));
const pathOf = (page: Page) => page.url().slice(world.runtime.url.length);

const secondScript = "**/board/assets/later-*.js";
/** The second script comes when the list is there, and is the last thing that a page asks for at its beginning. */
const allLoaded = async (page: Page) => (await page.waitForResponse(secondScript)).finished();

/** A page of the board on which somebody is signed in and known, and everything is there that belongs to it. */
async function signedIn(seat: Seat, path = "/board") {
  const visited = await browser.visit(world.runtime.url + path);
  const known = meAnswer(visited.page);
  const loaded = seat.role && allLoaded(visited.page);
  await takeSeat(visited.page, seat);
  await loaded;
  return { ...visited, me: await (await known).json() };
}

let takeBack: (() => void) | undefined;
afterEach(() => takeBack?.());
/** Real time is later from now on: what was issued with a life of its own has aged. */
function later(seconds: number): void {
  takeBack?.();
  const at = wall() + seconds * 1000;
  takeBack = setClock({ wall: () => at });
}

beforeAll(async () => {
  if (!chromium) return;
  const { id: shop } = await world.shop("giftShop");
  director = { sub: "magda", role: "director", shop };
});

describe.runIf(chromium)("the login of the board in Chromium", () => {
  it("comes back to the page that one came for, and leaves no trace of itself in the address", async () => {
    const { page, asked, complaints, me, close } = await signedIn(director, "/board?status=new");
    expect(me).toMatchObject({ id: "magda", role: "director" });
    expect(pathOf(page)).toBe("/board?status=new");
    expect(new Set(asked.map((url) => URL.parse(url)!.origin))).toEqual(new Set([world.runtime.url]));
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps no token where a script or another page could find it", async () => {
    const { page, close } = await signedIn(director);
    const kept = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])";
    await expect.poll(() => page.evaluate(kept)).not.toMatch(/eyJ/);
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "Strict", path: door }]);
    await close();
  });

  it("loads the page with three requests, the other screens once its list is there, and renews the session once for all that need it", async () => {
    const { page, asked, close } = await signedIn(director);
    asked.length = 0;
    const rest = allLoaded(page);
    await page.reload();
    await rest;
    const paths = asked.filter((url) => !url.startsWith("data:")).map((url) => URL.parse(url)!.pathname);
    expect(paths.filter((path) => path === door)).toHaveLength(1);
    expect(paths.filter((path) => path !== door && !path.startsWith("/v1/"))).toHaveLength(4);
    // The second script is asked for when the list is there, and not before.
    const listed = paths.lastIndexOf("/v1/orders");
    expect(paths.slice(listed + 1)).toEqual([expect.stringContaining("/board/assets/later-")]);
    await close();
  });

  it("lasts in every tab, although each renewal makes the one before worthless", async () => {
    const { page, close } = await signedIn(director);
    const other = await page.context().newPage();
    for (const tab of [other, page, other, page]) {
      later(16 * 60);
      const known = meAnswer(tab);
      await tab.goto(`${world.runtime.url}/board`);
      expect((await known).status()).toBe(200);
    }
    await close();
  });

  it("begins anew when the session is over, and leads back to the same page", async () => {
    const { page, close } = await signedIn(director, "/board?day=today");
    later(13 * 3600);
    await page.reload();
    await page.getByRole("heading", { name: "Who are you today?" }).waitFor();
    await takeSeat(page, director);
    expect(pathOf(page)).toBe("/board?day=today");
    await close();
  });

  it("begins anew for whoever has signed in meanwhile, as soon as the token is renewed", async () => {
    const { page, close } = await signedIn(director);
    const other = await page.context().newPage();
    await page.context().clearCookies();
    await other.goto(`${world.runtime.url}/board`);
    // A code is good for five minutes: it has to be traded before time goes on.
    const traded = meAnswer(other);
    await takeSeat(other, { ...director, sub: "ania", role: "seller" });
    await traded;
    later(16 * 60);
    const isSeller = async (answer: Response) =>
      answer.url().endsWith("/v1/me") && (await answer.json()).role === "seller";
    const known = page.waitForResponse(isSeller);
    await page.evaluate("dispatchEvent(new Event('online'))");
    await known;
    await close();
  });

  it("asks once more for a token, and never in a circle, when the API does not know somebody", async () => {
    const { page, asked, close } = await signedIn({ sub: "newcomer" });
    await page.getByRole("button").first().waitFor();
    expect(asked.filter((url) => url.endsWith("/v1/me"))).toHaveLength(2);
    expect(pathOf(page)).toBe("/board");
    await close();
  });
});

describe.runIf(chromium)("a page that is older than what answers it", () => {
  const script = "**/board/assets/main-*.js";
  /** What the server answers for a script of an earlier deployment. */
  const goneScript = async () => (await fetch(`${world.runtime.url}/board/assets/main-gone.js`)).text();

  it("loads itself again, once", async () => {
    const { page, close } = await signedIn(director);
    const body = await goneScript();
    let loads = 0;
    page.on("framenavigated", () => loads++);
    await page.route(script, (route) => route.fulfill({ body, contentType: "text/javascript" }), {
      times: 1,
    });
    const known = meAnswer(page);
    await page.goto(`${world.runtime.url}/board?again`);
    expect((await known).status()).toBe(200);
    expect(loads).toBe(2);
    await close();
  });

  it("says so when loading it again does not help, instead of loading for ever", async () => {
    const { page, close } = await signedIn(director);
    const body = await goneScript();
    await page.route(script, (route) => route.fulfill({ body, contentType: "text/javascript" }));
    await page.goto(`${world.runtime.url}/board?again`);
    await page.getByText("Please load this page again").waitFor();
    await close();
  });

  const archive = { name: "Archive", level: 1 };

  it("loads itself again, once, when its second script is gone; the list goes on meanwhile, and what is missing says so", async () => {
    const { page, asked, close } = await signedIn(director);
    const body = await goneScript();
    asked.length = 0;
    await page.route(secondScript, (route) => route.fulfill({ body, contentType: "text/javascript" }));
    await page.goto(`${world.runtime.url}/board?again`);
    const loads = () => asked.filter((url) => url.includes("/assets/main-")).length;
    await expect.poll(loads).toBe(2);
    await page.getByRole("link", { name: "Archive" }).click();
    await page.getByRole("heading", { name: "That did not work" }).waitFor();
    expect(loads()).toBe(2);
    await page.getByRole("link", { name: "Orders" }).first().click();
    await page.getByRole("heading", { name: "Orders", level: 1 }).waitFor();
    await page.goBack();
    await page.unroute(secondScript);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", archive).waitFor();
    await close();
  });

  it("has all screens without a connection once its list was there, and asks again for what did not come", async () => {
    const { page, close } = await signedIn(director);
    const rest = allLoaded(page);
    await page.reload();
    await rest;
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Archive" }).click();
    await page.getByRole("heading", archive).waitFor();
    await page.context().setOffline(false);
    await page.route(secondScript, (route) => route.abort());
    await page.goto(`${world.runtime.url}/board`);
    await page.getByRole("link", { name: "Archive" }).click();
    await page.getByText("There is no connection.").waitFor();
    await page.unroute(secondScript);
    await page.getByRole("link", { name: "Orders" }).first().click();
    await page.getByRole("link", { name: "Archive" }).click();
    await page.getByRole("heading", archive).waitFor();
    await close();
  });
});
