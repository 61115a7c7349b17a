import { expect, it } from "vitest";
import { compareValues, isEqual } from "../../../../local/dynamodb/values/order.ts";
import { Binary, ValueSet } from "../../../../local/dynamodb/values/value.ts";
import { fc } from "../../../support/property.ts";

it("texts are in the order of their UTF-8 bytes", () => {
  expect(compareValues("\uFFFD", "\u{1F600}")).toBeLessThan(0);
  const texts = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const order = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareValues(a, b)!)).toBe(order);
    }),
  );
});

it("values of two types have no order, nor have lists, maps and sets", () => {
  const values = ["1", 1, new Binary(Buffer.from("1")), null, true, [1], { a: 1 }, new ValueSet("NS", [1])];
  const ordered = values
    .flatMap((a, i) => values.map((b, j) => [i, j, compareValues(a, b)]))
    .filter(([, , order]) => order !== undefined);
  expect(ordered).toEqual([
    [0, 0, 0],
    [1, 1, 0],
    [2, 2, 0],
  ]);
});

it("sets and maps are the same in any order, lists are not", () => {
  const set = (...members: string[]) => new ValueSet("SS", members);
  expect(isEqual(set("a", "b"), set("b", "a"))).toBe(true);
  expect(isEqual(set("a"), set("a", "b"))).toBe(false);
  expect(isEqual(set("1"), new ValueSet("NS", [1]))).toBe(false);
  expect(isEqual({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1, d: undefined })).toBe(true);
  expect(isEqual({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isEqual([1, 2], [2, 1])).toBe(false);
  expect(isEqual(new Binary(Buffer.from("a")), new Binary(Buffer.from("a")))).toBe(true);
});
