import { expect, test } from "vitest";
import { matchesOffer } from "../../../domain/order/features/feed.ts";
import { addNote, addNoteOnce, listNotes } from "../../../io/notes/notes.ts";
import {
  findContractor,
  findDeliverer,
  listDeliverers,
  saveContractor,
  saveDeliverer,
} from "../../../io/people/people.ts";
import { given } from "../../support/order/scenario.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const deliverer = (id: string) => ({ id, name: `Dan ${id}`, email: "dan@example.com" });
const ids = ["a", "ab", "b", "c"];

test("S4-17 deliverers belong to their shop and come in pages", async () => {
  for (const id of ids) await saveDeliverer("cats", deliverer(id));
  await saveDeliverer("dogs", deliverer("z"));
  expect(await findDeliverer("cats", "ab")).toEqual(deliverer("ab"));
  expect(await findDeliverer("dogs", "ab")).toBeUndefined();
  expect((await listDeliverers("cats", 2)).map(({ id }) => id)).toEqual(["a", "ab"]);
  expect((await listDeliverers("cats", 9, "a")).map(({ id }) => id)).toEqual(["ab", "b", "c"]);
});

test("S0-08 a contractor's profile is replaced whole", async () => {
  await saveContractor({ id: "carl", services: ["tiling"], cities: ["Warszawa"], name: "Carl" });
  await saveContractor({ id: "carl", services: ["painting"], cities: ["Łódź"] });
  const carl = (await findContractor("carl"))!;
  expect(carl).toEqual({ id: "carl", services: ["painting"], cities: ["Łódź"] });
  const suits = (service: string, city: string) =>
    matchesOffer(given("contractorFeed", { service, city }).order, { role: "contractor", ...carl });
  expect([suits("tiling", "Warszawa"), suits("painting", "Warszawa")]).toEqual([false, false]);
  expect([suits("Painting", "ŁÓDŹ"), suits("painting", "Łódź")]).toEqual([true, true]);
  expect(await findContractor("cora")).toBeUndefined();
});

test("S0-18 notes stay with their order, in the order of their time", async () => {
  const at = (minute: number) => `2026-11-16T09:0${minute}:00Z`;
  for (const minute of [2, 1, 3]) {
    const note = { text: `Note ${minute}`, by: { role: "support" }, at: at(minute), version: 1 };
    await addNote("order-1", note);
    await addNote("order-2", note);
  }
  const notes = await listNotes("order-1", 10);
  expect(notes.map(({ text }) => text)).toEqual(["Note 1", "Note 2", "Note 3"]);
  expect((await listNotes("order-1", 10, notes[0]!.id)).map(({ text }) => text)).toEqual([
    "Note 2",
    "Note 3",
  ]);
  expect(await listNotes("order-1", 1)).toHaveLength(1);
});

test("S0-18 notes of one second stay in the order in which they were written, with a key or without", async () => {
  const noteOf = (text: string) => ({
    text,
    by: { role: "support" },
    at: "2026-11-16T09:00:00Z",
    version: 1,
  });
  const texts = ["third", "first", "second", "fourth"];
  await addNote("order-3", noteOf(texts[0]!));
  await addNoteOnce("order-3", noteOf(texts[1]!), "key-1.print");
  const third = await addNoteOnce("order-3", noteOf(texts[2]!), "key-2.print");
  await addNote("order-3", noteOf(texts[3]!));
  expect(await addNoteOnce("order-3", noteOf(texts[2]!), "key-2.print")).toEqual(third);
  expect((await listNotes("order-3", 10)).map(({ text }) => text)).toEqual(texts);
});
