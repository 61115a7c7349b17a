import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { wall } from "../../io/runtime/clock.ts";
import type { Browser, Visited } from "./browser.ts";
import { type RawResponse, sendRaw } from "./http-request.ts";

/** Somebody who signs in: what a token will say of them. */
export type Seat = { sub: string; role?: string; shop?: string };

/** What a browser sends of its own accord with a request of the board's page. */
const fromThePage = { "sec-fetch-site": "same-origin", "content-type": "application/json" };

/** The board's page as its own door sees it: a browser's cookie and headers, and nothing else of a browser. */
export function boardVisitor(url: string) {
  let cookie = "";
  const callback = `${url}/board`;
  const send = async (method: string, body: object, headers: object = fromThePage): Promise<RawResponse> => {
    const answer = await sendRaw(url, method, "/board/session", {
      body: JSON.stringify(body),
      headers: { ...headers, ...(cookie && { cookie }) },
    });
    for (const given of answer.headers["set-cookie"] ?? []) {
      const [pair = ""] = given.split(";");
      cookie = pair.endsWith("=") ? "" : pair;
    }
    return answer;
  };
  return {
    /** A code of the login for this person, bound to a verifier. */
    async code(seat: Seat, verifier: string, changes: Record<string, string> = {}): Promise<string> {
      const query = new URLSearchParams({
        ...{ response_type: "code", client_id: "waymark-board", redirect_uri: callback, state: "s" },
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
        ...changes,
      });
      const answer = await sendRaw(url, "POST", `/_local/oauth2/authorize?${query}`, {
        body: new URLSearchParams({ seat: JSON.stringify(seat) }).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      const to = new URL(answer.headers.location ?? "", url);
      return to.searchParams.get("code") ?? `${answer.status} ${to.searchParams.get("error") ?? ""}`;
    },
    open: (body: object, headers?: object) => send("POST", body, headers),
    close: () => send("DELETE", {}),
    cookie: () => cookie,
    /** From now on the browser has this cookie. */
    keep(given: string): void {
      cookie = given;
    },
  };
}

/** What a page draws with, kept from before its clock is stopped: frames, and the pauses of less than a second. */
const keepMotion = `window.motion = { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame }`;
const keepMoving = `{
  const { motion, setTimeout: setStill, clearTimeout: clearStill } = window;
  Object.assign(window, motion, {
    setTimeout: (act, pause = 0, ...rest) => (pause < 1000 ? motion.setTimeout : setStill).call(window, act, pause, ...rest),
    clearTimeout: (id) => [motion.clearTimeout, clearStill].forEach((clear) => clear.call(window, id)),
  });
}`;

/** Time stands still in the page, unless a test advances it: nothing is looked for that nobody asked for. */
async function standStill(page: Page): Promise<void> {
  const { clock } = page;
  const context = page.context();
  await context.addInitScript(keepMotion);
  await clock.install();
  await clock.pauseAt(wall() + 60_000);
  await context.addInitScript(keepMoving);
}

/** Opens a page of the board in a browser, and signs in as this person. Time stands still in it. */
export async function openBoard(
  browser: Browser,
  url: string,
  seat: Seat,
  { path = "/board", ...options }: { path?: string } & Parameters<Browser["visit"]>[1] = {},
  before?: (page: Page) => Promise<void>,
): Promise<Visited> {
  const visited = await browser.visit(url + path, options, async (page) => {
    await standStill(page);
    await before?.(page);
  });
  await takeSeat(visited.page, seat);
  return visited;
}

/**
 * Chooses who one is on the login's page, and waits until the board is back and has its session: a page that is left
 * before has used its code up, and begins with the login again.
 */
export async function takeSeat(page: Page, seat: Seat): Promise<void> {
  const button = page.locator("button[name=seat]").first();
  await button.waitFor();
  const value = JSON.stringify(JSON.stringify(seat));
  await page.evaluate(`document.querySelector("button[name=seat]").value = ${value}`);
  const session = page.waitForResponse(
    (answer) => answer.url().endsWith("/board/session") && answer.status() !== 204,
  );
  await button.click();
  await (await session).finished();
  await page.waitForURL((at) => at.pathname.startsWith("/board") && !at.searchParams.has("code"));
}
