import { expect, test } from "vitest";
import type { Notification } from "../../../domain/messages/notifications.ts";
import {
  claimNotification,
  listNotifications,
  reclaimNotification,
  replaceNotification,
  saveOutcome,
} from "../../../io/messages/notifications.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const message = (order: string, changes: Partial<Notification> = {}): Notification => ({
  order,
  shop: "clay-cats",
  version: 2,
  template: "shipped",
  party: "buyer",
  channel: "email",
  to: "anna@example.com",
  locale: "en",
  status: "sending",
  at: "2026-11-16T09:00:00Z",
  attempts: 0,
  ...changes,
});

test("of 10 claims of one message one succeeds, and the others see its row", async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => claimNotification(message("o1"))));
  expect(claims.filter((row) => row === undefined)).toHaveLength(1);
  expect(claims.find((row) => row)).toMatchObject(message("o1"));
});

test("version, template, person and channel make a message of its own", async () => {
  const others = [
    { version: 3 },
    { template: "received" },
    { to: "jan@example.com" },
    { channel: "sms" as const },
  ];
  await claimNotification(message("o2"));
  for (const other of others) expect(await claimNotification(message("o2", other))).toBeUndefined();
  expect(await listNotifications("o2")).toHaveLength(5);
});

test("a mark replaces the row, and only a waiting message is due", async () => {
  const dueAt = "2026-11-16T09:05:00Z";
  await claimNotification(message("o3"));
  await saveOutcome(message("o3", { status: "waiting", dueAt, attempts: 1 }));
  expect(await listNotifications("o3")).toMatchObject([{ status: "waiting", dueAt, attempts: 1 }]);
  await saveOutcome(message("o3", { status: "sent", dueAt, attempts: 2 }));
  const [row] = await listNotifications("o3");
  expect(row).toMatchObject({ status: "sent", attempts: 2 });
  expect(row).not.toHaveProperty("dueAt");
  expect(row).not.toHaveProperty("dueKey");
});

test("of 10 who take a waiting message again one gets it", async () => {
  const waiting = message("o4", { status: "waiting", dueAt: "2026-11-16T09:05:00Z" });
  await saveOutcome(waiting);
  const taken = await Promise.all(
    Array.from({ length: 10 }, () => reclaimNotification(waiting, "2026-11-16T09:06:00Z")),
  );
  expect(taken.filter((row) => row)).toHaveLength(1);
  expect(await listNotifications("o4")).toMatchObject([{ status: "sending", dueAt: "2026-11-16T09:21:00Z" }]);
});

test("a bounce that is known already is not overwritten by the mark of its sender", async () => {
  const sending = message("o5");
  await claimNotification(sending);
  expect(await replaceNotification(sending, { ...sending, status: "bounced" })).toBe(true);
  await saveOutcome({ ...sending, status: "sent", attempts: 1 });
  expect(await listNotifications("o5")).toMatchObject([{ status: "bounced" }]);
});

test("of 10 who replace a row as they read it one succeeds", async () => {
  const row = message("o6", { status: "unknown", attempts: 1 });
  await saveOutcome(row);
  const done = await Promise.all(
    Array.from({ length: 10 }, () => replaceNotification(row, { ...row, status: "dismissed" })),
  );
  expect(done.filter((each) => each)).toHaveLength(1);
});
