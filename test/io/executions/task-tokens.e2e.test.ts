import { expect, test } from "vitest";
import { dueKey } from "../../../domain/listing/indexes.ts";
import { nextDue } from "../../../domain/order/deadlines.ts";
import { findTaskToken, recordMissedVersion, saveTaskToken } from "../../../io/executions/task-tokens.ts";
import { notificationName, saveOutcome } from "../../../io/messages/notifications.ts";

import { findOverdue } from "../../../io/reconcile/overdue.ts";

import { applyStored, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

test("the newest token of an order is kept", async () => {
  expect(await findTaskToken("o1")).toBeUndefined();
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  await saveTaskToken("o1", waiting, "2026-11-16T09:00:00Z");
  await saveTaskToken("o1", { ...waiting, token: "second", version: 2 }, "2026-11-16T09:01:00Z");
  expect(await findTaskToken("o1")).toMatchObject({ token: "second", version: 2, state: "new", due: "" });
});

test("a change that nobody waited for is noted for whoever waits next", async () => {
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  const at = "2026-11-16T09:00:00Z";
  expect(await saveTaskToken("o2", waiting, at)).toBe(0);
  expect(await recordMissedVersion("o2", 3, "first")).toBe(true);
  expect(await recordMissedVersion("o2", 2, "first")).toBe(false);
  expect(await saveTaskToken("o2", { ...waiting, token: "second", version: 2 }, at)).toBe(3);
  expect(await saveTaskToken("o2", { ...waiting, token: "second", version: 2 }, at)).toBe(3);
});

test("no change is noted behind the back of a newer token", async () => {
  const waiting = { token: "first", version: 1, state: "new", due: "" };
  expect(await recordMissedVersion("o3", 2)).toBe(true);
  expect(await saveTaskToken("o3", waiting, "2026-11-16T09:00:00Z")).toBe(2);
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
    { order: waiting.id, dueAt: message.dueAt, message: notificationName(message) },
  ]);
  const late = await at("2026-12-16T09:00:00Z");
  expect(late.filter((each) => !each.message)).toEqual([{ order: waiting.id, dueAt: nextDue(waiting) }]);
  expect(late.map(({ order }) => order)).not.toContain(ended.id);
  expect(await at("2026-12-16T09:00:00Z", "2026-11-16T09:00:00Z")).toHaveLength(1);
});

test("the due index is spread over four keys", async () => {
  const ids = await Promise.all(Array.from({ length: 40 }, async () => (await storedOrder()).id));
  expect(new Set(ids.map(dueKey)).size).toBe(4);
});
