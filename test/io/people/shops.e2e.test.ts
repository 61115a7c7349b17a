import { expect, test } from "vitest";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { findShop, saveShop, takeOrderNumbers } from "../../../io/people/shops.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const settings = shopSettings.parse({
  name: "Clay Cats",
  lifecycle: "marketplace",
  emails: ["shop@example.com"],
});

test("a shop comes back with its settings, and is missing before it is set up", async () => {
  expect(await findShop("cats")).toBeUndefined();
  expect(await saveShop("cats", settings)).toEqual({ ...settings, id: "cats" });
  expect(await findShop("cats")).toEqual({ ...settings, id: "cats" });
});

test("numbers begin after 1000, none is given twice, and a change of settings starts none anew", async () => {
  await saveShop("numbers", settings);
  const taken = await Promise.all(Array.from({ length: 20 }, () => takeOrderNumbers("numbers", 2)));
  const firsts = taken.map((each) => each!.first).sort((a, b) => a - b);
  expect(firsts).toEqual(Array.from({ length: 20 }, (_, i) => 1001 + 2 * i));
  await saveShop("numbers", { ...settings, name: "Clay Dogs" });
  expect(await takeOrderNumbers("numbers", 1)).toMatchObject({ first: 1041, shop: { name: "Clay Dogs" } });
});

test("a shop that is not set up has no numbers", async () => {
  expect(await takeOrderNumbers("nowhere", 1)).toBeUndefined();
});
