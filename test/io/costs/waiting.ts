import type { messagePatterns as patterns } from "../../../docs/table/waiting.ts";
import type { Notification } from "../../../domain/message.ts";
import { readItems } from "../../../io/batch.ts";
import { participantKeys } from "../../../io/circle.ts";
import { notificationKey, notificationName } from "../../../io/message-item.ts";
import {
  claimNotification,
  findNotification,
  listNotifications,
  reclaimNotification,
  saveOutcome,
} from "../../../io/messages.ts";
import { suppressionKey } from "../../../io/suppressions.ts";
import { resumeScan, saveCheckpoint } from "../../../io/sweep-place.ts";
import { findTaskToken, recordMissedVersion, saveTaskToken } from "../../../io/tokens.ts";
import { monday } from "../sample.ts";
import { type Measured, shop, waitingToken as token } from "./stock.ts";

const message = (order: string, template: string): Notification => ({
  ...{ order, shop, version: 1, template, party: "buyer", channel: "email", to: "anna@example.com" },
  ...{ locale: "pl", status: "sending", at: monday, attempts: 0 },
});
const late = (order: string): Notification => ({
  ...message(order, "late"),
  status: "waiting",
  dueAt: monday,
});

export const waiting: Record<keyof typeof patterns, Measured> = {
  keepToken:
    async ({ id }) =>
    () =>
      saveTaskToken(id, token, monday),
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
      claimNotification(message(id, "claimed")),
  markMessage:
    async ({ id }) =>
    () =>
      saveOutcome({ ...message(id, "claimed"), status: "sent", attempts: 1 }),
  markWaiting:
    async ({ id }) =>
    () =>
      saveOutcome(late(id)),
  retakeMessage:
    async ({ id }) =>
    () =>
      reclaimNotification(late(id), "2026-11-16T09:01:00Z"),
  tell: async (order) => {
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
  goOn: async ({ id }) => {
    await saveCheckpoint({ began: monday }, { pk: `ORDER#${id}`, sk: "ORDER" }, monday);
    return () => resumeScan(monday);
  },
  leave: async ({ id }) => {
    const from = { pk: `ORDER#${id}`, sk: "ORDER" };
    await saveCheckpoint({ began: monday }, from, monday);
    const leg = (await resumeScan(monday))!;
    return () => saveCheckpoint(leg, from, monday);
  },
};
