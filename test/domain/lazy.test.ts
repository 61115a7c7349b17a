import { expect, it } from "vitest";
import { lazyTable } from "../../domain/lazy.ts";

const madeBy = () => {
  const made: string[] = [];
  const maker = (name: string) => () => {
    made.push(name);
    return { name };
  };
  return { made, table: lazyTable({ door: maker("door"), window: maker("window") }) };
};

it("makes an entry when it is first asked for, and once", () => {
  const { made, table } = madeBy();
  expect(made).toEqual([]);
  expect(table.window).toBe(table.window);
  expect(made).toEqual(["window"]);
});

it("tells its names without making anything, and in their order", () => {
  const { made, table } = madeBy();
  expect(Object.keys(table)).toEqual(["door", "window"]);
  expect([Object.hasOwn(table, "door"), Object.hasOwn(table, "wall")]).toEqual([true, false]);
  expect(made).toEqual([]);
});

it("lists entries that are made and others alike", () => {
  const { table } = madeBy();
  expect(table.window).toEqual({ name: "window" });
  expect(Object.entries(table)).toEqual([
    ["door", { name: "door" }],
    ["window", { name: "window" }],
  ]);
});
