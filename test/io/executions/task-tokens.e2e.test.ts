import { expect, test } from "vitest";
import { dueKey } from "../../../domain/listing/indexes.ts";
import { nextDue } from "../../../domain/order/deadlines.ts";
import { findTaskToken, recordMissedVersion, recordVersion } from "../../../io/executions/task-tokens.ts";
import { notificationName, saveOutcome } from "../../../io/messages/notifications.ts";

import { findOverdue } from "../../../io/reconcile/overdue.ts";

import { keepToken } from "../../support/table/keep-token.ts";
import { applyStored, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

test("the newest token of an order is kept", async () => {
  expect(await findTaskToken("o1")).toBeUndefined();
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  await keepToken("o1", waiting);
  await keepToken("o1", { ...waiting, token: "second", version: 2 });
  expect(await findTaskToken("o1")).toMatchObject({ token: "second", version: 2, state: "new", due: "" });
});

test("who knows less than a change that nobody waited for cannot wait, who knows it can", async () => {
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  expect(await keepToken("o2", waiting)).toBe(true);
  expect(await recordMissedVersion("o2", 3, "first")).toBe(true);
  expect(await recordMissedVersion("o2", 2, "first")).toBe(false);
  const second = { ...waiting, token: "second", version: 2 };
  expect(await keepToken("o2", second)).toBe(false);
  expect(await keepToken("o2", { ...second, version: 10 })).toBe(true);
  expect(await findTaskToken("o2")).toMatchObject({ token: "second", version: 10, missed: 3 });
});

test("a version can be noted whoever waits, and no older one after it", async () => {
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  await keepToken("o4", waiting);
  expect(await recordVersion("o4", 3)).toBe(true);
  expect(await recordVersion("o4", 3)).toBe(false);
  expect(await recordVersion("o4", 2)).toBe(false);
  expect(await keepToken("o4", { ...waiting, version: 2 })).toBe(false);
});

test("no change is noted behind the back of a newer token", async () => {
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  expect(await recordMissedVersion("o3", 2)).toBe(true);
  expect(await keepToken("o3", waiting)).toBe(false);
  expect(await keepToken("o3", { ...waiting, version: 2 })).toBe(true);
  expect(await recordMissedVersion("o3", 3)).toBe(false);
  expect(await recordMissedVersion("o3", 3, "former")).toBe(false);
});

test("orders are overdue after the given moment, messages after their own, the ended never", async () => {
  const waiting = await applyStored(await storedOrder(), "confirm");
  const ended = await applyStored(await applyStored(await storedOrder(), "confirm"), "cancel", {
    reason: "No money",
  });
  const message = {
    order: waiting.id,
    shop: "clay-cats",
    version: 1,
    template: "awaitingConfirmation",
    party: "buyer",
    channel: "email",
    to: "anna@example.com",
    locale: "en",
    status: "waiting",
    at: "2026-11-16T09:00:00Z",
    attempts: 1,
    dueAt: "2026-11-16T09:05:00Z",
  } as const;
  await saveOutcome(message);
  const at = async (moment: string, ordersBefore = moment) =>
    (await Array.fromAsync(findOverdue(moment, ordersBefore))).flat();
  expect(await at("2026-11-16T09:04:59Z")).toEqual([]);
  expect(await at("2026-11-16T09:05:00Z")).toEqual([
    { order: waiting.id, shop: waiting.shop, dueAt: message.dueAt, message: notificationName(message) },
  ]);
  const late = await at("2026-12-16T09:00:00Z");
  expect(late.filter((each) => !each.message)).toEqual([
    { order: waiting.id, shop: waiting.shop, dueAt: nextDue(waiting) },
  ]);
  expect(late.map(({ order }) => order)).not.toContain(ended.id);
  expect(await at("2026-12-16T09:00:00Z", "2026-11-16T09:00:00Z")).toHaveLength(1);
});

test("the due index is spread over sixteen keys", async () => {
  const ids = await Promise.all(Array.from({ length: 200 }, async () => (await storedOrder()).id));
  expect(new Set(ids.map(dueKey)).size).toBe(16);
});
