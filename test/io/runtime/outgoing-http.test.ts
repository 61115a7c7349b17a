import { expect, it } from "vitest";
import { publicLookup, type Resolve, resolvedEgressRefusal } from "../../../io/runtime/egress-policy.ts";
import { httpPost } from "../../../io/runtime/outgoing-http.ts";
import { openServerForFile } from "../../support/http-server.ts";

/** A resolver that answers each question with the next of these lists. */
const answering = (...lists: string[][]): Resolve & { asked: number } => {
  const resolver = Object.assign(resolve, { asked: 0 });
  function resolve(_: string, __: object, found: Parameters<Resolve>[2]): void {
    const list = lists[Math.min(resolver.asked++, lists.length - 1)]!;
    found(
      null,
      list.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  }
  return resolver;
};

let hits = 0;
const { url: here } = await openServerForFile((_, response) => {
  hits += 1;
  response.end();
});
const { port } = new URL(here);

it("reaches no private address, although the name stood for a public one when it was set up", async () => {
  const rebinding = answering(["93.184.216.34"], ["127.0.0.1"]);
  const url = `https://rebind.example:${port}/hook`;
  expect(await resolvedEgressRefusal(url, rebinding)).toBeUndefined();
  expect(await httpPost(url, {}, "{}", rebinding)).toEqual({
    problem: "rebind.example stands for a private address.",
  });
  expect(hits).toBe(0);
});

it("refuses a name as soon as one of its addresses is private", async () => {
  const mixed = answering(["93.184.216.34", "::1"]);
  expect(await resolvedEgressRefusal("https://mixed.example/", mixed)).toBe(
    "must not stand for a private address",
  );
  expect(await httpPost("https://mixed.example/", {}, "{}", mixed)).toHaveProperty("problem");
});

it("connects to the very address that was looked at, and asks for it once", () => {
  const resolve = answering(["93.184.216.34"], ["127.0.0.1"]);
  const found: unknown[] = [];
  publicLookup(resolve)("shop.example", {}, (...answer) => found.push(answer));
  publicLookup(answering(["93.184.216.34"]))("shop.example", { all: true }, (...answer) =>
    found.push(answer),
  );
  expect(found).toEqual([
    [null, "93.184.216.34", 4],
    [null, [{ address: "93.184.216.34", family: 4 }]],
  ]);
  expect(resolve.asked).toBe(1);
});

it.each(["https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "http://shop.example/"])(
  "refuses %s without opening a connection",
  async (url) => {
    const answer = await httpPost(url, {}, "{}", answering(["93.184.216.34"]));
    expect(answer).toMatchObject({ problem: expect.stringMatching(/^The address must/) });
  },
);
