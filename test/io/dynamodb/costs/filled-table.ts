import type { Actor } from "../../../../domain/actor.ts";
import type { Order } from "../../../../domain/order/order.ts";
import { shopSettings } from "../../../../domain/shop/schema.ts";
import { addNote } from "../../../../io/notes/notes.ts";
import { saveContractor, saveDeliverer } from "../../../../io/people/people.ts";
import { saveShop } from "../../../../io/people/shops.ts";
import { clayCats } from "../../../support/fixtures.ts";
import { keepToken } from "../../../support/table/keep-token.ts";
import { applyStored, monday, newSampleOrder, storedOrder } from "../../../support/table/stored-orders.ts";

/** What prepares an access pattern, and then what is measured of it. */
export type Measured = (order: Order, orders: Order[]) => Promise<() => Promise<unknown>>;

export const shop = "clay-cats";
export const note = { text: "Ring twice", by: { role: "manager", id: "max" }, at: monday, version: 1 };
export const waitingToken = { token: "t".repeat(600), version: 2, state: "awaitingPayment", due: monday };
export const pageSpan = { limit: 25, after: undefined };

const contractor: Actor = { role: "contractor", id: "carl", services: ["tiling"], cities: ["Warszawa"] };
const request = {
  buyer: { name: "Anna Nowak", email: "anna@example.com", phone: "+48501234567", locale: "pl" },
  delivery: {
    way: "carrier" as const,
    price: 1500,
    address: { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" },
    from: "2026-11-20T10:00:00Z",
    to: "2026-11-20T12:00:00Z",
  },
  lines: ["CAT-1", "CAT-2"].map((sku) => ({ ...clayCats, sku, quantity: 1 })),
};

/** An order of ordinary size that is not stored yet. */
export const unstoredOrder = (number = "1001"): Order => newSampleOrder({ shop, number, request });

/** Fills the table so that every list has a full page; answers the shop's orders. */
export async function fillTable(): Promise<Order[]> {
  const settings = { name: "Clay Cats", lifecycle: "marketplace", emails: ["s@example.com"] };
  await saveShop(shop, shopSettings.parse(settings), 0);
  await saveDeliverer(shop, { id: "dan", name: "Dan", email: "dan@example.com" });
  await saveContractor({ id: "carl", services: ["tiling"], cities: ["Warszawa"] });
  const numbers = Array.from({ length: 60 }, (_, i) => String(2000 + i));
  const orders = await Promise.all(numbers.map((number) => storedOrder({ shop, number, request })));
  for (const number of numbers) {
    const job = await storedOrder({ shop: "tilers", number, lifecycle: "contractorFeed", request });
    if (Number(number) % 2) await applyStored(job, "accept", {}, contractor);
    const parcel = await storedOrder({ shop: "office", number, lifecycle: "backOffice", request });
    await applyStored(parcel, "assignDeliverer", { deliverer: "dan" });
  }
  await addNote(orders[0]!.id, note);
  await keepToken(orders[0]!.id, waitingToken);
  return orders;
}
