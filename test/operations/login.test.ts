import { createHash } from "node:crypto";
import { get } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { commandCallback } from "../../lib/api/authorizer.ts";
import { codeIn, finishLogin, startLogin } from "../../operations/stage/sign-in.ts";

const pages = { address: "https://waymark-prod.auth.example", client: "c1" };

afterEach(() => vi.unstubAllGlobals());

/** What a browser does that is sent back. */
const comeBack = (query: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const ask = (left: number): void =>
      void get(`${commandCallback}?${new URLSearchParams(query)}`, (response) =>
        resolve(response.statusCode!),
      ).on("error", (error) => (left > 0 ? setImmediate(ask, left - 1) : reject(error)));
    ask(1000);
  });

it("begins a sign-in whose code is worth nothing to anybody else", () => {
  const { url, state, verifier } = startLogin(pages);
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe("https://waymark-prod.auth.example/oauth2/authorize");
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ response_type: "code", client_id: "c1", redirect_uri: commandCallback, scope: "openid", state },
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  expect(startLogin(pages).state).not.toBe(state);
});

it("takes the code of its own sign-in only, and says what the login says", () => {
  expect(codeIn("/?code=abc&state=s1", { state: "s1" })).toBe("abc");
  expect(codeIn("/?code=abc&state=s2", { state: "s1" })).toMatchObject({
    message: expect.stringContaining("not the answer"),
  });
  expect(codeIn("/?code=abc", { state: "s1" })).toBeInstanceOf(Error);
  const refused = codeIn("/?error=access_denied&error_description=No+such+group&state=s1", { state: "s1" });
  expect(refused).toMatchObject({ message: "No such group" });
});

it("trades the code for a token when the browser comes back", async () => {
  const login = startLogin(pages);
  const asked = vi.fn(async (_url: string, { body }: { body: URLSearchParams }) => {
    expect(Object.fromEntries(body)).toMatchObject({
      code: "abc",
      code_verifier: login.verifier,
      redirect_uri: commandCallback,
    });
    return Response.json({ access_token: "token", expires_in: 3600 });
  });
  vi.stubGlobal("fetch", asked);
  const finished = finishLogin(pages, login);
  expect(await comeBack({ code: "abc", state: login.state })).toBe(200);
  expect(await finished).toBe("token");
  expect(asked.mock.calls[0]![0]).toBe("https://waymark-prod.auth.example/oauth2/token");
});
