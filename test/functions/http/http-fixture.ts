import { beforeAll, expect } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { bearer, json, type RawRequest, type RawResponse, sendRaw } from "../../support/http-request.ts";
import { startWorld } from "../../support/world.ts";

/** A marketplace, for the tests of one file, whose director sends requests just as they are written. */
export function httpFixture() {
  const world = startWorld();
  let shop: Awaited<ReturnType<typeof world.shop>>;
  let token: Record<string, string>;
  beforeAll(async () => {
    shop = await world.shop("marketplace");
    token = bearer(
      await world.runtime.token({ role: "director", sub: "director-1", shop: shop.id } as never),
    );
  });

  const send = (method: string, path: string, load: RawRequest = {}): Promise<RawResponse> =>
    sendRaw(world.runtime.url, method, path, { ...load, headers: { ...token, ...load.headers } });

  return {
    world,
    send,
    post: (path: string, body: string, headers: Record<string, string> = json) =>
      send("POST", path, { body, headers }),
    placed: async () => (await shop.place(catOrder))[0],
    problem,
    /** The status and the code of a refusal, as `404 not-found`. */
    async refusal(answer: Promise<RawResponse>): Promise<string> {
      const { status, code } = await problem(answer);
      return `${status} ${code}`;
    },
    get shop() {
      return shop;
    },
    get token() {
      return token;
    },
  };
}

/** The problem document of an answer, once it is one. */
async function problem(answer: Promise<RawResponse>) {
  const { status, type, text } = await answer;
  expect(type).toBe("application/problem+json");
  const document = JSON.parse(text);
  expect(document).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(document.type).toMatch(/^urn:waymark:problem:/);
  expect(document.requestId).toMatch(/\S/);
  return document;
}
