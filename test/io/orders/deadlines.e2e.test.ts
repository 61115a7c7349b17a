import { beforeEach, expect, it, vi } from "vitest";
import { addDuration } from "../../../domain/time/time.ts";
import { catOrder } from "../../support/fixtures.ts";
import { startWorld } from "../../support/world.ts";

/** Lengths of deadlines that the deployment sets, on the running program: bin/stages.ts, `deadlines`. */
const { shop: openShop, advance, now } = startWorld();
beforeEach(() => {
  vi.stubEnv("DEADLINES", JSON.stringify({ marketplace: { payment: "PT6H" } }));
});

async function awaitingPayment(settings: object) {
  const shop = await openShop("marketplace", settings);
  const [{ id }] = await shop.place(catOrder);
  const { body } = await shop.manager("POST", `/v1/orders/${id}/confirm`, {});
  const read = async () => (await shop.manager("GET", `/v1/orders/${id}`)).body.status;
  return { dueAt: body.deadlines[0].dueAt, read };
}

it("holds for the orders of a shop that sets none, to the end", async () => {
  const { dueAt, read } = await awaitingPayment({});
  expect(dueAt).toBe(addDuration(now(), "PT6H"));
  await advance("PT5H59M59S");
  expect(await read()).toBe("awaitingPayment");
  await advance("PT1S");
  expect(await read()).toBe("unpaid");
});

it("gives way to what the shop sets", async () => {
  const { dueAt } = await awaitingPayment({ deadlines: { payment: "P1D" } });
  expect(dueAt).toBe(addDuration(now(), "P1D"));
});
