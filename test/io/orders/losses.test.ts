import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../../io/dynamodb/table.ts";
import { readLosses } from "../../../io/orders/order-lists.ts";

/** Reading what a shop lost: page by page, up to a limit, and honest about it. */
const table = mockClient(db);
beforeEach(() => table.reset());

const loss = { status: "cancelled", amount: 100, currency: "PLN" };
const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ loss, lossOrder: `${dayOf(from + i)}T00:00:00Z#${from + i}` }));

const askedFrom = (): unknown[] =>
  table.commandCalls(QueryCommand).map(({ args }) => args[0].input.ExpressionAttributeValues?.[":lowest"]);

it("goes on behind the last loss of each page, until a page is not full", async () => {
  table
    .on(QueryCommand)
    .resolvesOnce({ Items: entries(0, 1000) })
    .resolves({ Items: entries(1000, 3) });
  const { losses, complete } = await readLosses("desk", "2025-12-31", "9999");
  expect([losses.length, complete]).toEqual([1003, true]);
  expect(losses[0]).toEqual({ ...loss, at: "2026-01-01T00:00:00Z" });
  expect(askedFrom()).toEqual(["2025-12-31", entries(999, 1)[0]!.lossOrder]);
});

it("asks no further once a page reaches beyond the last day", async () => {
  table.on(QueryCommand).resolves({ Items: entries(0, 1000) });
  const { losses, complete } = await readLosses("desk", "2025-12-31", dayOf(10));
  expect([losses.length, complete, askedFrom().length]).toEqual([10, true, 1]);
});

it("S1-27 reads ten thousand at the most, and says when that was not all", async () => {
  table.on(QueryCommand).callsFake(() => ({ Items: entries(askedFrom().length * 1000, 1000) }));
  const { losses, complete } = await readLosses("desk", "2025-12-31", "9999");
  expect([losses.length, complete, askedFrom().length]).toEqual([10_000, false, 10]);
});
