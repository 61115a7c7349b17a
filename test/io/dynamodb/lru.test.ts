import { expect, test } from "vitest";
import { lruCache } from "../../../io/dynamodb/loader.ts";

test("the entry that was set longest ago goes first", () => {
  const entries = lruCache<string, number>(2);
  entries.set("a", 1);
  entries.set("b", 2);
  entries.set("a", 3);
  entries.set("c", 4);
  expect([entries.get("a"), entries.get("b"), entries.get("c")]).toEqual([3, undefined, 4]);
});
