import { beforeEach, expect, it, vi } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { startWorld } from "../../support/world.ts";

/** Lengths of deadlines that the deployment sets, on the running program: bin/stages.ts, `deadlines`. */
const { shop: open, advance, now } = startWorld();
beforeEach(() => {
  vi.stubEnv("DEADLINES", JSON.stringify({ marketplace: { payment: "PT6H" } }));
});

async function awaitingPayment(settings: object) {
  const shop = await open("marketplace", settings);
  const [{ id }] = await shop.place(catOrder);
  const { body } = await shop.manager("POST", `/v1/orders/${id}/confirm`, {});
  const read = async () => (await shop.manager("GET", `/v1/orders/${id}`)).body.status;
  return { due: Date.parse(body.deadlines[0].dueAt) - Date.parse(now()), read };
}

const hour = 3_600_000;

it("holds for the orders of a shop that sets none, to the end", async () => {
  const { due, read } = await awaitingPayment({});
  expect(due).toBe(6 * hour);
  await advance("PT5H");
  expect(await read()).toBe("awaitingPayment");
  await advance("PT2H");
  expect(await read()).toBe("unpaid");
});

it("gives way to what the shop sets", async () => {
  const { due } = await awaitingPayment({ deadlines: { payment: "P1D" } });
  expect(due).toBe(24 * hour);
});
