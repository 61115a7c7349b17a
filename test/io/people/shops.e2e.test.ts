import { expect, test } from "vitest";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { findShop, findVersionedShop, saveShop, takeOrderNumbers } from "../../../io/people/shops.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const settings = shopSettings.parse({
  name: "Clay Cats",
  lifecycle: "marketplace",
  emails: ["shop@example.com"],
});

test("a shop comes back with its settings, and is missing before it is set up", async () => {
  expect(await findShop("cats")).toBeUndefined();
  const saved = { shop: { ...settings, id: "cats" }, version: 1 };
  expect(await saveShop("cats", settings, 0)).toEqual(saved);
  expect(await findVersionedShop("cats")).toEqual(saved);
  expect(await findShop("cats")).toEqual(saved.shop);
});

test("settings are stored in place of the version that was read, and of no other", async () => {
  expect(await saveShop("versions", settings, 1)).toBeUndefined();
  await saveShop("versions", settings, 0);
  const changes = ["Dogs", "Owls"].map((name) => saveShop("versions", { ...settings, name }, 1));
  const stored = (await Promise.all(changes)).filter((each) => each !== undefined);
  expect(stored.map(({ version }) => version)).toEqual([2]);
  expect(await saveShop("versions", settings, 0)).toBeUndefined();
  expect(await findVersionedShop("versions")).toEqual(stored[0]);
});

test("numbers begin after 1000, none is given twice, and a change of settings starts none anew", async () => {
  await saveShop("numbers", settings, 0);
  const taken = await Promise.all(Array.from({ length: 20 }, () => takeOrderNumbers("numbers", 2)));
  const firsts = taken.sort((a, b) => a - b);
  expect(firsts).toEqual(Array.from({ length: 20 }, (_, i) => 1001 + 2 * i));
  await saveShop("numbers", { ...settings, name: "Clay Dogs" }, 1);
  expect(await takeOrderNumbers("numbers", 1)).toBe(1041);
});
