import { beforeAll, expect, test, vi } from "vitest";
import { waymark } from "../../../../local/application.ts";
import { type CrashPlan, crashable, injectCrashes } from "../../../faults/crash-injection.ts";
import { orderRequestFor } from "../../../support/fixtures.ts";
import { startTestShops } from "../../../support/test-shops.ts";

const stage = startTestShops({ application: () => crashable(waymark) });
let fate: CrashPlan = () => undefined;

beforeAll(async () => {
  const { db } = await import("../../../../io/dynamodb/table.ts");
  injectCrashes([db], (departure) => fate(departure));
});

const mixed = {
  lines: (["inStock", "madeToOrder"] as const).map((availability) => ({
    title: "Clay cat",
    quantity: 1,
    unitPrice: 4500,
    availability,
  })),
};

/** The ids of all orders in the list of the shop. */
async function listed(): Promise<string[]> {
  const { body } = await stage.call("manager marketplace", "GET", "/v1/orders?limit=100");
  return body.items.map(({ id }: { id: string }) => id);
}

test.for([
  ["one order", {}, 1],
  ["one for each availability (S3-04)", mixed, 2],
] as const)("a key that comes 100 times at once places %s", async ([name, changes, count]) => {
  const before = await listed();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => stage.place("marketplace", name.replaceAll(" ", "-"), changes)),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
  expect(await listed()).toHaveLength(before.length + count);
});

test.for([
  ["one order", {}, 1],
  ["one for each availability", mixed, 2],
] as const)("a crash at any call and a repetition place %s", async ([name, changes, count]) => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  for (const when of ["before", "after"] as const) {
    for (let point = 0; point < 5; point++) {
      const attempt = () => stage.place("marketplace", `lost-${count}-${when}-${point}`, changes);
      const before = await listed();
      await stage.runtime.settle();
      let call = 0;
      fate = () => (call++ === point ? when : undefined);
      expect((await attempt()).status, `${name}, ${when} call ${point}`).toBe(500);
      fate = () => undefined;
      const [again, third] = [await attempt(), await attempt()];
      expect(again.status).toBe(201);
      expect(third.body).toEqual(again.body);
      expect(await listed()).toHaveLength(before.length + count);
    }
  }
});

test("numbers are taken by orders that are placed, and by no refused or repeated request, also of many at once", async () => {
  const numberOf = async (key: string) =>
    Number((await stage.place("marketplace", key)).body.orders[0].number);
  const first = await numberOf("number-1");
  await Promise.all(Array.from({ length: 30 }, () => stage.place("marketplace", "number-1")));
  for (let i = 0; i < 5; i++) {
    const refused = await stage.place("marketplace", `refused-${i}`, {
      delivery: { way: "thirdParty", price: -1 },
    });
    expect(refused.status).toBe(422);
    const tooEarly = await stage.place("marketplace", `early-${i}`, { placedAt: "2199-01-01T00:00:00Z" });
    expect(tooEarly.status).toBe(422);
    await stage.place("marketplace", "number-1", { comment: "Another one" });
  }
  const together = await Promise.all(
    Array.from({ length: 30 }, (_, i) => stage.place("marketplace", `number-${2 + (i % 3)}`)),
  );
  expect(new Set(together.map(({ body }) => Number(body.orders[0].number)))).toEqual(
    new Set([first + 1, first + 2, first + 3]),
  );
  expect(await numberOf("number-9")).toBe(first + 4);
});

test("the same key with another order is refused", async () => {
  await stage.place("marketplace", "twice");
  const other = await stage.place("marketplace", "twice", { comment: "Another one" });
  expect(other).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
});

test("of two orders under one key at once one is placed and the other is refused", async () => {
  const bodies = [{}, { comment: "Ring twice" }].map((change) => ({
    ...orderRequestFor("marketplace"),
    ...change,
  }));
  for (let i = 0; i < 20; i++) {
    const answers = await Promise.all(
      bodies.map((body) => stage.call("storefront marketplace", "POST", "/v1/orders", body, `pair-${i}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  }
});
