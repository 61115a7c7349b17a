import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sendRaw } from "../../../support/http-request.ts";
import { linkVisitor } from "../../../support/link-visitor.ts";
import { startWorld } from "../../../support/world.ts";

/** What anybody may ask, and what it costs. */
const world = startWorld();
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(world.runtime.url + path, { headers });

it("the contract is kept for an hour, comes compressed, and not at all to whoever has it", async () => {
  const plain = await sendRaw(world.runtime.url, "GET", "/openapi.json", { headers: {} });
  expect(JSON.parse(plain.text)).toEqual(JSON.parse(readFileSync("docs/openapi.json", "utf8")));
  for (const encoding of ["br", "gzip"]) {
    const answer = await ask("/openapi.json", { "accept-encoding": encoding });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(Number(answer.headers.get("content-length"))).toBeLessThan(plain.text.length / 6);
    expect(await answer.text()).toBe(plain.text);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
    const again = await ask("/openapi.json", { "if-none-match": answer.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});

it("every answer says that it is no page to run or to frame, refusals too, and pages have a policy of their own", async () => {
  const shop = await world.shop("marketplace");
  const page = await linkVisitor(`${world.runtime.url}/l/1AAAAAAAAAAAAAAAAAAAAAA`).open();
  const answers = [
    await ask("/health"),
    await ask("/openapi.json"),
    await ask("/v1/lifecycles/marketplace"),
    await shop.manager("GET", "/v1/orders"),
    await shop.manager("GET", "/v1/orders/nothing"),
    await fetch(`${world.runtime.url}/v1/webhooks/payments/generic`, { method: "POST", body: "{}" }),
    page,
  ];
  for (const { headers } of answers) {
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  }
});
