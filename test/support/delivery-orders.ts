import { catOrder } from "./fixtures.ts";
import { type LinkVisitor, linkInMessage, linkVisitor } from "./link-visitor.ts";
import type { startWorld } from "./world.ts";

type World = ReturnType<typeof startWorld>;
export type Shop = Awaited<ReturnType<World["shop"]>>;

export const courierOrder = { ...catOrder, delivery: { ...catOrder.delivery, way: "ownCourier" } };
export const giftOrder = {
  ...courierOrder,
  gift: true,
  recipient: { name: "Jan", phone: "+48601234567", email: "jan@example.com" },
  lines: [{ title: "Roses", quantity: 1, unitPrice: 9000, category: "flowers" }],
};

/** Orders that deliverers carry, and the links that everybody gets. */
export function deliveryOrders({ settle, inbox }: World) {
  const sendCommand = (shop: Shop, id: string, name: string, fields: object = {}) =>
    shop.manager("POST", `/v1/orders/${id}/${name}`, fields);

  async function linkOf(id: string, to: string): Promise<string> {
    await settle();
    return linkInMessage(inbox(id).findLast((mail) => mail.to === to && mail.channel === "email")!);
  }

  return {
    sendCommand,
    linkOf,
    async addDeliverer(shop: Shop, name: string, more: object = {}): Promise<{ id: string; email: string }> {
      const person = { name, email: `${name.toLowerCase()}@${shop.id}.example.com`, ...more };
      return (await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, person)).body;
    },
    /** An order that is out for delivery in a back office, with its deliverer's page. */
    async outForDelivery(shop: Shop, deliverer: { id: string; email: string }, order: object = courierOrder) {
      const [{ id }] = await shop.place(order);
      await sendCommand(shop, id, "start");
      await sendCommand(shop, id, "assignDeliverer", { deliverer: deliverer.id });
      await sendCommand(shop, id, "handOver");
      return { id: id as string, at: linkVisitor(await linkOf(id, deliverer.email)) };
    },
    async read(shop: Shop, id: string) {
      return (await shop.manager("GET", `/v1/orders/${id}`)).body;
    },
    /** The messages about one status or command, to everybody. */
    async notificationsAbout(id: string, template: string) {
      await settle();
      return inbox(id).filter((mail) => mail.template === template);
    },
  };
}

/** Taps a button as people do: on a page that is open. */
export async function openAndSubmit(at: LinkVisitor, command: string, fields: Record<string, string> = {}) {
  await at.open();
  return at.submit(command, fields);
}
