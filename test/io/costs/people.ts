import type { people as patterns } from "../../../docs/table/people.ts";
import { type Entry, reply } from "../../../domain/dialog.ts";
import type { Order } from "../../../domain/order.ts";
import { addEntry, addEntryOnce, lastEntries, listEntries } from "../../../io/dialog.ts";
import { addNote, listNotes } from "../../../io/notes.ts";
import { findContractor, findDeliverer, listDeliverers } from "../../../io/people.ts";
import { findShop, takeNumbers } from "../../../io/shops.ts";
import { monday } from "../sample.ts";
import { type Measured, note, shop } from "./stock.ts";

export const people: Record<keyof typeof patterns, Measured> = {
  findShop: async () => () => findShop(shop),
  takeNumber: async () => () => takeNumbers(shop, 1),
  findDeliverer: async () => () => findDeliverer(shop, "dan"),
  listDeliverers: async () => () => listDeliverers(shop, 25),
  findContractor: async () => () => findContractor("carl"),
  addNote:
    async ({ id }) =>
    () =>
      addNote(id, note),
  listNotes:
    async ({ id }) =>
    () =>
      listNotes(id, 25),
  lastEntry:
    async ({ id }) =>
    () =>
      lastEntries(id, 1),
  addEntry: async (order) => () => addEntry(reply(order, entryOf(order, 1), buyer, "Ring twice", monday)),
  addEntryOnce: async (order) => () =>
    addEntryOnce(reply(order, entryOf(order, 2), buyer, "Ring twice", monday), "key.request"),
  listEntries:
    async ({ id }) =>
    () =>
      listEntries(id, 25),
};

const buyer = { role: "buyer" } as const;
const entryOf = (order: Order, number: number): Entry => ({
  ...reply(order, undefined, buyer, "x", monday),
  number,
});
