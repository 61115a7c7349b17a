import type { people as patterns } from "../../../docs/table/people.ts";
import { addNote, listNotes } from "../../../io/notes.ts";
import { findContractor, findDeliverer, listDeliverers } from "../../../io/people.ts";
import { findShop, takeNumbers } from "../../../io/shops.ts";
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
};
