import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newOrder } from "../../domain/order/schema.ts";

test("the order in docs/api.md is one, and says everything that an order can", () => {
  const page = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");
  const order = JSON.parse(/```json\n(\{ "shop"[\s\S]*?)```/.exec(page)![1]!);
  expect(newOrder.safeParse(order).error).toBeUndefined();
  const shape = newOrder.shape;
  const beside = ["service", "city"];
  expect(Object.keys(order).toSorted()).toEqual(
    Object.keys(shape)
      .filter((field) => !beside.includes(field))
      .toSorted(),
  );
  const line = shape.lines.unwrap().element.shape;
  expect(Object.keys(order.lines[0]).toSorted()).toEqual(Object.keys(line).toSorted());
  for (const part of ["delivery", "payment"] as const)
    expect(Object.keys(order[part]).toSorted()).toEqual(Object.keys(shape[part].unwrap().shape).toSorted());
});
