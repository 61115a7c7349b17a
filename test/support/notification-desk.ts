import { expect } from "vitest";
import type { Caller, startWorld } from "./world.ts";

type World = ReturnType<typeof startWorld>;

/** A message as the API shows it. */
export interface ShownNotification {
  id: string;
  template: string;
  party: string;
  channel: string;
  to: string;
  status: string;
  reason: string | null;
  attempts: number;
  dueAt: string | null;
}

/** The calls of those who look after messages. */
export function notificationDesk(world: World) {
  const admin: Caller = (...request) => world.as("admin")(...request);
  const notificationsOf = async (order: string, by = admin): Promise<ShownNotification[]> => {
    const { status, body } = await by("GET", `/v1/orders/${order}/notifications`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.items;
  };
  return {
    admin,
    notificationsOf,
    /** The buyer's messages of a template, by channel. */
    async buyerNotifications(order: string, template: string): Promise<Record<string, ShownNotification>> {
      await world.settle();
      const all = (await notificationsOf(order)).filter(
        (each) => each.party === "buyer" && each.template === template,
      );
      return Object.fromEntries(all.map((each) => [each.channel, each]));
    },
    async tasks(shop: string) {
      const { body } = await admin("GET", `/v1/tasks?shop=${shop}`);
      return body.items;
    },
    sentTo: (order: string, to: string) => world.inbox(order).filter((mail) => mail.to === to),
    /** SES reports the newest e-mail that went there. */
    async reportMail(type: string, order: string, to: string) {
      const answer = await admin("POST", "/_local/mail-events", { type, order, to });
      expect(answer).toMatchObject({ status: 204 });
      await world.settle();
    },
  };
}
