import type { messagePatterns as patterns } from "../../../../docs/table/messages.ts";
import type { Notification } from "../../../../domain/messages/notifications.ts";
import { shopSettings } from "../../../../domain/shop/schema.ts";
import { readItems } from "../../../../io/dynamodb/table.ts";
import { findTaskToken, recordMissedVersion } from "../../../../io/executions/task-tokens.ts";
import {
  claimNotification,
  findNotification,
  listNotifications,
  notificationKey,
  notificationName,
  reclaimNotification,
  saveOutcome,
} from "../../../../io/messages/notifications.ts";

import { participantKeys } from "../../../../io/messages/participants.ts";
import { suppressionKey } from "../../../../io/messages/suppressions.ts";
import { saveShop } from "../../../../io/people/shops.ts";
import { resumeScan, saveCheckpoint } from "../../../../io/reconcile/checkpoint.ts";
import { scanOrders } from "../../../../io/reconcile/scan.ts";
import { keepToken } from "../../../support/table/keep-token.ts";
import { monday, storedOrder } from "../../../support/table/stored-orders.ts";
import { type Measured, shop, waitingToken as token } from "./filled-table.ts";

const message = (order: string, template: string): Notification => ({
  ...{ order, shop, version: 1, template, party: "buyer", channel: "email", to: "anna@example.com" },
  ...{ locale: "pl", status: "sending", at: monday, attempts: 0 },
});
const late = (order: string, template: string): Notification => ({
  ...message(order, template),
  status: "waiting",
  dueAt: monday,
});

export const waiting: Record<keyof typeof patterns, Measured> = {
  keepToken:
    async ({ id }) =>
    () =>
      keepToken(id, token),
  noteMissed:
    async ({ id }) =>
    () =>
      recordMissedVersion(id, 3, token.token),
  findToken:
    async ({ id }) =>
    () =>
      findTaskToken(id),
  claimMessage:
    async ({ id }) =>
    () =>
      claimNotification(message(id, "unclaimed")),
  markMessage: async ({ id }) => {
    const row = message(id, "claimed");
    await claimNotification(row);
    return () => saveOutcome({ ...row, status: "sent", attempts: 1 });
  },
  markWaiting:
    async ({ id }) =>
    () =>
      saveOutcome(late(id, "later")),
  retakeMessage: async ({ id }) => {
    const row = late(id, "late");
    await saveOutcome(row);
    return () => reclaimNotification(row, "2026-11-16T09:01:00Z");
  },
  notify: async (order) => {
    const row = message(order.id, "claimed");
    return () => readItems([...participantKeys(order), notificationKey(row), suppressionKey(row.to)], true);
  },
  findMessage: async ({ id }) => {
    const row = message(id, "claimed");
    await claimNotification(row);
    return () => findNotification(id, notificationName(row));
  },
  listMessages:
    async ({ id }) =>
    () =>
      listNotifications(id),
  goOn: async () => {
    await saveCheckpoint({ began: monday }, { shop }, monday);
    return () => resumeScan(monday);
  },
  leave: async () => {
    await saveCheckpoint({ began: monday }, { shop }, monday);
    const checkpoint = (await resumeScan(monday))!;
    return () => saveCheckpoint(checkpoint, { shop }, monday);
  },
  scanPage: async ({ request }) => {
    const settings = { name: "Scanned", lifecycle: "marketplace", emails: ["s@example.com"] };
    await saveShop("scanned", shopSettings.parse(settings), 0);
    const numbers = Array.from({ length: 25 }, (_, i) => String(i));
    await Promise.all(numbers.map((number) => storedOrder({ shop: "scanned", number, request })));
    return () => Array.fromAsync(scanOrders(monday, { shop: "scanned" }));
  },
};
