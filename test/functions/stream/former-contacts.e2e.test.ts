import { expect, it } from "vitest";
import { startWorld } from "../../support/world.ts";

/** Whoever changes where messages go is seen where they went until then. */
const world = startWorld();
const told = async () => {
  await world.settle();
  const mails = world.runtime.inbox.list({}).filter(({ template }) => template === "formerContact");
  world.runtime.inbox.clear();
  return mails.map(({ to, text }) => [to, text]);
};

it("a shop is told at each address and number that is taken from it, in its language", async () => {
  const shop = await world.shop("marketplace", { locale: "pl", phone: "+48700100200", sms: true });
  const change = (settings: object) => shop.director("PATCH", `/v1/shops/${shop.id}`, settings);
  await change({ emails: ["anna@shop.example", "jan@shop.example"] });
  await told();
  await change({ emails: ["JAN@shop.example", "thief@elsewhere.example"] });
  expect(await told()).toEqual([
    ["anna@shop.example", expect.stringContaining("nie będą już przychodzić na ten adres")],
  ]);
  await change({ phone: "+48700100201", website: "https://shop.example" });
  expect(await told()).toEqual([["+48700100200", expect.stringContaining("na ten numer")]]);
  await change({ city: "Gdynia" });
  expect(await told()).toEqual([]);
});

it("nobody is flooded by addresses that come and go", async () => {
  const shop = await world.shop("marketplace");
  for (let i = 0; i < 6; i++)
    for (const email of ["victim@elsewhere.example", "own@shop.example"])
      await shop.director("PATCH", `/v1/shops/${shop.id}`, { emails: [email] });
  const mails = await told();
  expect(mails.filter(([to]) => to === "victim@elsewhere.example")).toHaveLength(3);
});

it("a contractor is told at the old address when their profile names another one", async () => {
  const save = (email: string) =>
    world.contractor("carl")("PUT", "/v1/contractors/carl", {
      ...{ name: "Carl", email, locale: "ru", services: ["tiling"], cities: ["Warszawa"] },
    });
  await save("carl@old.example");
  expect(await told()).toEqual([]);
  await save("carl@new.example");
  expect(await told()).toEqual([
    ["carl@old.example", expect.stringContaining("Ваши контактные данные изменены")],
  ]);
});
