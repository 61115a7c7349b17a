import { createHash } from "node:crypto";
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

/** Opens a page of the board in a browser, and signs in as this person. */
export async function openBoard(
  browser: Browser,
  url: string,
  seat: Seat,
  { path = "/board", ...options }: { path?: string } & Parameters<Browser["visit"]>[1] = {},
): Promise<Visited> {
  const visited = await browser.visit(url + path, options);
  await takeSeat(visited.page, seat);
  return visited;
}

/**
 * Chooses who one is on the login's page, and waits until the board is back and has its session: a page that is left
 * before has used its code up, and begins with the login again.
 */
export async function takeSeat(page: Visited["page"], seat: Seat): Promise<void> {
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
