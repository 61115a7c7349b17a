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
    for (let point = 0; point < 3; point++) {
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
