import { expect, it } from "vitest";
import { addDuration } from "../../domain/time/time.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** Deadlines that count a shop's opening hours, on the real state machine. The clock starts on a Saturday at 11:00 in Warsaw. */
const { shop: openShop, advance, inbox } = startWorld();
const from = "09:00";
const settings = {
  timeZone: "Europe/Warsaw",
  openingHours: { saturday: [{ from, to: "11:02" }], monday: [{ from, to: "18:00" }] },
};

it("P3-16 S2-18 an order two minutes before closing is due thirteen minutes after opening", async () => {
  const shop = await openShop("giftShop", settings);
  const [order] = await shop.place(catOrder);
  const reminded = () => inbox(order.id).filter(({ template }) => template === "acceptDue");
  const [accept] = order.deadlines;
  expect([order.placedAt, accept.dueAt]).toEqual(["2026-11-21T10:00:00Z", "2026-11-23T08:13:00Z"]);
  const plain = { name: "Clay Cats", lifecycle: "giftShop", emails: [shop.email] };
  await shop.director("PUT", `/v1/shops/${shop.id}`, plain);
  await advance("P1DT22H12M59S");
  expect(reminded()).toEqual([]);
  await advance("PT1S");
  expect(reminded()).toHaveLength(1);
  const [later] = await shop.place(catOrder);
  expect(later.deadlines[0].dueAt).toBe(addDuration(later.placedAt, "PT15M"));
});

it.each([
  [{ monday: [{ from: "18:00", to: "09:00" }] }, "/openingHours/monday/0/to"],
  [{ someday: [] }, "/openingHours/someday"],
  [{}, "/openingHours"],
])("a shop is never open at %j", async (openingHours, pointer) => {
  const shop = await openShop("giftShop");
  const body = { name: "Clay Cats", lifecycle: "giftShop", openingHours };
  const answer = await shop.director("PUT", `/v1/shops/${shop.id}`, body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
});
