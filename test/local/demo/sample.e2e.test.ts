import { afterAll, beforeAll, expect, it } from "vitest";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { createClient, throwingOnError } from "../../../local/client.ts";
import { sampleOrders } from "../../../local/demo/sample/fill.ts";
import { fillRunning, sampleText, startFilled } from "../../../local/demo/sample/main.ts";

/** The shops that the board is shown with: `npm run demo -- --board`. */
const now = "2026-11-28T11:00:00Z";
let filled: Awaited<ReturnType<typeof startFilled>>;

beforeAll(async () => {
  filled = await startFilled({ port: 0, dataDir: ":memory:", clock: "frozen" }, now);
});
afterAll(() => filled?.runtime.close());

/** Where the orders of a shop stand, by number. */
async function statusesOf(shop: string): Promise<string[]> {
  const { url, token, settle } = filled.runtime;
  await settle();
  const asking = { token: await token({ role: "director", sub: "director", shop }) };
  const call = throwingOnError(createClient(url));
  const lists = await Promise.all(
    [false, true].map((archived) =>
      call("GET", `/v1/orders?archived=${archived}&limit=100`, undefined, asking),
    ),
  );
  const items = lists.flatMap(({ body }) => body.items as { id: string; status: string }[]);
  return [...new Map(items.map(({ id, status }) => [id, status])).values()];
}

it("there is a shop of each kind, with an order in every status", async () => {
  expect(filled.shops.map(({ lifecycle }) => lifecycle).toSorted()).toEqual(
    Object.keys(lifecycles).toSorted(),
  );
  for (const { id, lifecycle, orders } of filled.shops) {
    const found = await statusesOf(id);
    expect(found, id).toHaveLength(orders.length);
    const missing = Object.keys(lifecycles[lifecycle].statuses).filter((status) => !found.includes(status));
    expect(missing, id).toEqual([]);
  }
  expect(filled.runtime.clock.now()).toBe(now);
});

it("what happened, happened through the API and in time: orders are as old as they say", async () => {
  const { url, token } = filled.runtime;
  const asking = { token: await token({ role: "director", sub: "irina", shop: "clay-cats" }) };
  const { body } = await createClient(url)("GET", "/v1/orders?status=unpaid", undefined, asking);
  expect(body.items).toMatchObject([{ status: "unpaid", placedAt: "2026-11-24T11:00:00Z" }]);
});

it("people are known by their names, in each shop", async () => {
  const { url, token } = filled.runtime;
  for (const { id, staff } of filled.shops) {
    const asking = { token: await token({ role: "director", sub: staff[0]!.sub, shop: id }) };
    const { body } = await createClient(url)("GET", `/v1/shops/${id}/staff`, undefined, asking);
    const names = body.items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(staff.map(({ name }) => name)));
  }
});

it("filling it again on the same day adds nothing", async () => {
  const before = await Promise.all(filled.shops.map(({ id }) => statusesOf(id)));
  await fillRunning(filled.runtime.url);
  expect(await Promise.all(filled.shops.map(({ id }) => statusesOf(id)))).toEqual(before);
  expect(sampleOrders(filled.shops).length).toBeGreaterThan(50);
});

it("says where the board is, and as whom to sign in", () => {
  const text = sampleText("http://127.0.0.1:4000", filled.shops);
  expect(text).toContain("http://127.0.0.1:4000/board");
  for (const { staff } of filled.shops)
    for (const { name, role } of staff) expect(text).toContain(`${name} (${role})`);
});
