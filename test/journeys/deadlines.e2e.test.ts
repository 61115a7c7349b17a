import { beforeAll, describe, expect, it } from "vitest";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** Deadlines as data: read, extended, held and resumed, with their reminders, on the real state machine. */
const { shop: open, advance, inbox, execution, settle } = startWorld();
let shop: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  shop = await open("marketplace");
});

const day = 86_400_000;
const give = (id: string, command: string, fields: object = {}) =>
  shop.manager("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body;
const reminders = (id: string) => inbox(id).filter(({ template }) => template === "paymentAhead").length;
async function awaitingPayment() {
  const [{ id }] = await shop.place(catOrder);
  await give(id, "confirm");
  return id as string;
}

describe("a deadline", () => {
  it("P3-04 fires a day later when it is extended by a day, and its reminder moves along", async () => {
    const id = await awaitingPayment();
    const [before] = (await read(id)).deadlines;
    const [after] = (await give(id, "extendDeadline", { deadline: "payment", by: "P1D" })).body.deadlines;
    expect(Date.parse(after.dueAt) - Date.parse(before.dueAt)).toBe(day);
    expect(Date.parse(after.remindAt) - Date.parse(before.remindAt)).toBe(day);
    await advance("P2DT23H");
    expect(reminders(id)).toBe(0);
    await advance("PT2H");
    expect([reminders(id), (await read(id)).status]).toEqual([1, "awaitingPayment"]);
    await advance("P1D");
    expect((await read(id)).status).toBe("unpaid");
  });

  it("P3-04 keeps the rest of its time while the order is on hold", async () => {
    const id = await awaitingPayment();
    await advance("P1D");
    expect((await give(id, "hold", { reason: "The buyer is travelling" })).body.deadlines[0].stopped).toBe(
      true,
    );
    await advance("P10D");
    expect((await read(id)).status).toBe("awaitingPayment");
    expect((await give(id, "resume")).body.deadlines[0].stopped).toBe(false);
    await advance("P1DT23H");
    expect([reminders(id), (await read(id)).status]).toEqual([1, "awaitingPayment"]);
    await advance("PT1H1M");
    expect((await read(id)).status).toBe("unpaid");
    expect(await execution(id)).toMatchObject({ status: "SUCCEEDED", state: "unpaid" });
  });

  it("goes on by itself when the hold has an end", async () => {
    const id = await awaitingPayment();
    const until = new Date(Date.parse((await read(id)).updatedAt) + 5 * day).toISOString();
    await give(id, "hold", { reason: "Holidays", until });
    await advance("P5DT1M");
    expect((await read(id)).history.at(-1)).toMatchObject({ command: "resume", actor: { role: "clock" } });
    await advance("P3D");
    expect((await read(id)).status).toBe("unpaid");
  });

  it("P3-04 is as long as the shop says for orders placed from then on, and as it was for running ones", async () => {
    const running = await awaitingPayment();
    const settings = { name: "Clay Cats", lifecycle: "marketplace", deadlines: { payment: "P5D" } };
    await shop.director("PUT", `/v1/shops/${shop.id}`, settings);
    const later = await awaitingPayment();
    await advance("P4D");
    await settle();
    expect([(await read(running)).status, (await read(later)).status]).toEqual(["unpaid", "awaitingPayment"]);
  });
});
