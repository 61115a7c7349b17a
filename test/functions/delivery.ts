import { cats } from "../goods.ts";
import type { world } from "../world.ts";
import { linkIn, type Visitor, visitor } from "./visitor.ts";

type World = ReturnType<typeof world>;
export type Shop = Awaited<ReturnType<World["shop"]>>;

export const lunch = { ...cats, delivery: { ...cats.delivery, way: "ownCourier" } };
export const bouquet = {
  ...lunch,
  gift: true,
  recipient: { name: "Jan", phone: "+48601234567", email: "jan@example.com" },
  lines: [{ title: "Roses", quantity: 1, unitPrice: 9000, category: "flowers" }],
};

/** Orders that deliverers carry, and the links that everybody gets. */
export function deliveries({ settle, inbox }: World) {
  const give = (shop: Shop, id: string, command: string, fields: object = {}) =>
    shop.manager("POST", `/v1/orders/${id}/${command}`, fields);

  async function linkOf(id: string, to: string): Promise<string> {
    await settle();
    return linkIn(inbox(id).findLast((mail) => mail.to === to && mail.channel === "email")!);
  }

  return {
    give,
    linkOf,
    async hire(shop: Shop, name: string, more: object = {}): Promise<{ id: string; email: string }> {
      const person = { name, email: `${name.toLowerCase()}@${shop.id}.example.com`, ...more };
      return (await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, person)).body;
    },
    /** An order that is out for delivery in a back office, with its deliverer's visit. */
    async out(shop: Shop, deliverer: { id: string; email: string }, order: object = lunch) {
      const [{ id }] = await shop.place(order);
      await give(shop, id, "start");
      await give(shop, id, "assignDeliverer", { deliverer: deliverer.id });
      await give(shop, id, "handOver");
      return { id: id as string, at: visitor(await linkOf(id, deliverer.email)) };
    },
    async read(shop: Shop, id: string) {
      return (await shop.manager("GET", `/v1/orders/${id}`)).body;
    },
    /** The messages about one status or command, to everybody. */
    async told(id: string, template: string) {
      await settle();
      return inbox(id).filter((mail) => mail.template === template);
    },
  };
}

/** Taps a button as people do: on a page that is open. */
export async function tap(at: Visitor, command: string, fields: Record<string, string> = {}) {
  await at.open();
  return at.submit(command, fields);
}
