import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { waymark } from "../../local/application.ts";
import { openTestShops, type TestShops } from "../support/test-shops.ts";
import { type CrashPlan, crashable, injectCrashes } from "./crash-injection.ts";

let stage: TestShops;
let fate: CrashPlan = () => undefined;

beforeAll(async () => {
  stage = await openTestShops({ application: crashable(waymark) });
  const { db } = await import("../../io/dynamodb/table.ts");
  injectCrashes([db], (departure) => fate(departure));
});
afterAll(() => stage.runtime.close());

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
  ["two orders", mixed, 2],
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
