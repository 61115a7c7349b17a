import type { waiting as patterns } from "../../../docs/table/waiting.ts";
import type { Message } from "../../../domain/message.ts";
import { readItems } from "../../../io/batch.ts";
import { circleKeys } from "../../../io/circle.ts";
import { messageKey, nameOf } from "../../../io/message-item.ts";
import { claim, findMessage, listMessages, mark, retake } from "../../../io/messages.ts";
import { suppressionKey } from "../../../io/suppressions.ts";
import { goOn, leave } from "../../../io/sweep-place.ts";
import { findToken, keepToken, noteMissed } from "../../../io/tokens.ts";
import { monday } from "../sample.ts";
import { type Measured, shop, waiting as token } from "./stock.ts";

const message = (order: string, template: string): Message => ({
  ...{ order, shop, version: 1, template, party: "buyer", channel: "email", to: "anna@example.com" },
  ...{ locale: "pl", status: "sending", at: monday, attempts: 0 },
});
const late = (order: string): Message => ({ ...message(order, "late"), status: "waiting", dueAt: monday });

export const waiting: Record<keyof typeof patterns, Measured> = {
  keepToken:
    async ({ id }) =>
    () =>
      keepToken(id, token, monday),
  noteMissed:
    async ({ id }) =>
    () =>
      noteMissed(id, 3, token.token),
  findToken:
    async ({ id }) =>
    () =>
      findToken(id),
  claimMessage:
    async ({ id }) =>
    () =>
      claim(message(id, "claimed")),
  markMessage:
    async ({ id }) =>
    () =>
      mark({ ...message(id, "claimed"), status: "sent", attempts: 1 }),
  markWaiting:
    async ({ id }) =>
    () =>
      mark(late(id)),
  retakeMessage:
    async ({ id }) =>
    () =>
      retake(late(id), "2026-11-16T09:01:00Z"),
  tell: async (order) => {
    const row = message(order.id, "claimed");
    return () => readItems([...circleKeys(order), messageKey(row), suppressionKey(row.to)], true);
  },
  findMessage: async ({ id }) => {
    const row = message(id, "claimed");
    await claim(row);
    return () => findMessage(id, nameOf(row));
  },
  listMessages:
    async ({ id }) =>
    () =>
      listMessages(id),
  goOn: async ({ id }) => {
    await leave({ began: monday }, { pk: `ORDER#${id}`, sk: "ORDER" }, monday);
    return () => goOn(monday);
  },
  leave: async ({ id }) => {
    const from = { pk: `ORDER#${id}`, sk: "ORDER" };
    await leave({ began: monday }, from, monday);
    const leg = (await goOn(monday))!;
    return () => leave(leg, from, monday);
  },
};
