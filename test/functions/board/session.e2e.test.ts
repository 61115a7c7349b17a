import { afterEach, describe, expect, it } from "vitest";
import { setClock, wall } from "../../../io/runtime/clock.ts";
import { createClient } from "../../../local/client.ts";
import { boardVisitor } from "../../support/board.ts";
import { startWorld } from "../../support/world.ts";

/** The door of the board's sessions, with the login of this machine behind it. */
const world = startWorld();
const verifier = "v".repeat(43);
const seat = { sub: "magda", role: "director", shop: "clay-cats" };
const visitor = () => boardVisitor(world.runtime.url);

/** Somebody who has just signed in. */
async function signedIn() {
  const visiting = visitor();
  const code = await visiting.code(seat, verifier);
  const answer = await visiting.open({ code, verifier });
  return { ...visiting, code, answer, token: JSON.parse(answer.text).token as string };
}

const me = async (token: string) =>
  (await createClient(world.runtime.url)("GET", "/v1/me", undefined, { token })).status;

/** Real time is later than it is, for the rest of the test. */
const takeBack: (() => void)[] = [];
afterEach(() => {
  for (const back of takeBack.splice(0).reverse()) back();
});
const later = (seconds: number) => {
  const at = wall() + seconds * 1000;
  takeBack.push(setClock({ wall: () => at }));
};

describe("a code of the login", () => {
  it("is traded for a token that the API takes; the refresh token is in a cookie that no script reads", async () => {
    const { answer, token } = await signedIn();
    expect(answer).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
    expect(JSON.parse(answer.text)).toEqual({ token, expiresIn: 900 });
    expect(answer.headers["set-cookie"]).toEqual([
      expect.stringMatching(
        /^waymark-session=[\w.-]+; Path=\/board\/session; Max-Age=43200; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect(await me(token)).toBe(200);
  });

  it("is good for one use: whoever replays it gets nothing, and what came from it ends", async () => {
    const { code, open, cookie } = await signedIn();
    const thief = visitor();
    expect(await thief.open({ code, verifier })).toMatchObject({ status: 401 });
    expect(cookie()).not.toBe("");
    expect(await open({})).toMatchObject({ status: 204 });
    expect(cookie()).toBe("");
  });

  it("is worth nothing without its verifier, and nothing after five minutes", async () => {
    const { code, open } = visitor();
    expect(await open({ code: await code(seat, verifier), verifier: "w".repeat(43) })).toMatchObject({
      status: 401,
    });
    const slow = await code(seat, verifier);
    later(301);
    expect(await open({ code: slow, verifier })).toMatchObject({ status: 401 });
  });

  it.each([
    ["another client", { client_id: "somebody" }, "422 "],
    ["another place to go back to", { redirect_uri: "https://elsewhere.example/board" }, "422 "],
    ["no proof", { code_challenge_method: "plain" }, "303 invalid_request"],
    ["a token at once", { response_type: "token" }, "303 invalid_request"],
  ])("is not given for %s", async (_, changes, refusal) => {
    expect(await visitor().code(seat, verifier, changes)).toBe(refusal);
  });
});

describe("a session", () => {
  it("goes on with the cookie, which is another one each time", async () => {
    const { open, cookie, token } = await signedIn();
    const first = cookie();
    later(60);
    const answer = await open({});
    const renewed = JSON.parse(answer.text).token;
    expect(cookie()).not.toBe(first);
    expect(renewed).not.toBe(token);
    expect(await me(renewed)).toBe(200);
  });

  it("survives a lost answer for a minute; a cookie that is used later is stolen, and ends it", async () => {
    const { open, cookie, keep } = await signedIn();
    const first = cookie();
    await open({});
    const second = cookie();
    keep(first);
    expect(await open({})).toMatchObject({ status: 200 });
    later(61);
    keep(first);
    expect(await open({})).toMatchObject({ status: 204 });
    keep(second);
    expect(await open({})).toMatchObject({ status: 204 });
  });

  it("ends twelve hours after signing in, however often it was renewed", async () => {
    const { open } = await signedIn();
    later(11 * 3600);
    expect(await open({})).toMatchObject({ status: 200 });
    later(12 * 3600 + 1);
    expect(await open({})).toMatchObject({ status: 204, headers: { "set-cookie": [/Max-Age=0/] } });
  });

  it("has tokens that are good for a quarter of an hour", async () => {
    const { token } = await signedIn();
    later(901);
    expect(await me(token)).toBe(401);
  });

  it("is none where there is no cookie, which is no error", async () => {
    expect(await visitor().open({})).toMatchObject({ status: 204, text: "" });
  });

  it("ends when somebody signs out: revoked, forgotten, and nothing left in the browser", async () => {
    const { close, cookie, keep, open } = await signedIn();
    const held = cookie();
    expect(await close()).toMatchObject({ status: 204, headers: { "clear-site-data": '"storage"' } });
    expect(cookie()).toBe("");
    keep(held);
    expect(await open({})).toMatchObject({ status: 204 });
  });

  it("has a refresh token that is no access token", async () => {
    const { cookie } = await signedIn();
    expect(await me(cookie().split("=")[1]!)).toBe(401);
  });
});

describe("the door", () => {
  it.each([
    ["another site", { "sec-fetch-site": "cross-site", "content-type": "application/json" }, 403],
    [
      "another port of this machine",
      { "sec-fetch-site": "same-site", "content-type": "application/json" },
      403,
    ],
    ["a program", { "content-type": "application/json" }, 403],
    ["a form", { "sec-fetch-site": "same-origin", "content-type": "text/plain" }, 415],
  ])("opens for no request of %s", async (_, headers, status) => {
    const { open, cookie } = await signedIn();
    expect(await open({}, { ...headers, cookie: cookie() })).toMatchObject({ status });
  });

  it("says that the login is away when it is, and keeps the cookie for later", async () => {
    const { open, cookie } = await signedIn();
    const login = process.env.BOARD_LOGIN!;
    takeBack.push(() => {
      process.env.BOARD_LOGIN = login;
    });
    process.env.BOARD_LOGIN = login.replaceAll("/oauth2/token", "/oauth2/gone");
    process.env.LOG_LEVEL = "SILENT";
    const held = cookie();
    expect(await open({})).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
    expect(cookie()).toBe(held);
  });
});

it("a second cookie of the same name, as a neighbouring site can set one, leads into nobody's session", async () => {
  const [victim, attacker] = [await signedIn(), await signedIn()];
  const own = victim.cookie();
  for (const both of [`${attacker.cookie()}; ${own}`, `${own}; ${attacker.cookie()}`]) {
    victim.keep(both);
    expect(await victim.open({})).toMatchObject({ status: 204 });
  }
  victim.keep(own);
  expect(await victim.open({})).toMatchObject({ status: 200 });
});
