import type { taskPatterns as patterns } from "../../../../docs/table/messages.ts";
import { smsRulesOf } from "../../../../domain/messages/channels/routes.ts";
import type { Notification } from "../../../../domain/messages/notifications.ts";
import { evolve } from "../../../../domain/order/evolve.ts";
import { unreachableEvent } from "../../../../domain/reports/reach.ts";
import { shopSettings } from "../../../../domain/shop/schema.ts";
import { isTold, noteTold, toldKey } from "../../../../io/messages/beside-orders.ts";
import { countMessage } from "../../../../io/messages/blockers.ts";
import {
  claimNotification,
  findByReceipt,
  keepReceipt,
  saveOutcome,
} from "../../../../io/messages/notifications.ts";
import { keepUnreachableTask } from "../../../../io/messages/reach.ts";
import { liftSuppression, suppress, suppressionOf } from "../../../../io/messages/suppressions.ts";
import { listTasks } from "../../../../io/messages/tasks.ts";
import { monday } from "../../../support/table/stored-orders.ts";
import { type Measured, shop } from "./filled-table.ts";

const email = "anna@example.com";
const told = toldKey(`SHOP#${shop}`, "100000000000000000001", "email#0");
const settings = shopSettings.parse({ name: "Clay Cats", lifecycle: "marketplace", sms: true });

const smsOf = (order: string): Notification => ({
  ...{ order, shop, version: 1, template: "placed", party: "buyer", channel: "sms", to: "+48501234567" },
  ...{ locale: "pl", status: "sent", at: monday, attempts: 1, receipt: "found" },
});

export const attention: Record<keyof typeof patterns, Measured> = {
  listTasks: async ({ id: order }) => {
    const about = { order, shop, version: 1, template: "failed", party: "buyer", channel: "email" } as const;
    await saveOutcome({ ...about, to: email, locale: "pl", status: "failed", at: monday, attempts: 1 });
    return () => listTasks(shop, 25);
  },
  findSuppression: async () => () => suppressionOf(email),
  keepUnreachableTask: async (order) => () =>
    keepUnreachableTask(evolve(order, unreachableEvent(order, "email", monday)!)),
  findTold: async () => () => isTold(told),
  noteTold: async () => () => noteTold(told, monday),
  suppress: async () => () => suppress(email, "bounce", monday),
  liftSuppression: async () => () => liftSuppression(email),
  keepReceipt: async (order) => () => keepReceipt("kept", smsOf(order.id)),
  findByReceipt: async (order) => {
    await claimNotification(smsOf(order.id));
    await keepReceipt("found", smsOf(order.id));
    return () => findByReceipt("found");
  },
  countSms: async () => () =>
    countMessage("sms", smsRulesOf(settings), {
      shop: { ...settings, id: shop },
      to: "+48501234567",
      at: monday,
    }),
};
