import { beforeAll, describe, expect, it } from "vitest";
import { addDuration } from "../../domain/time/time.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** Deadlines as data: read, extended, held and resumed, with their reminders, on the real state machine. */
const { shop: openShop, advance, inbox, execution, settle, now } = startWorld();
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop("marketplace");
});

const sendCommand = (id: string, command: string, fields: object = {}) =>
  shop.manager("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body;
const reminders = (id: string) => inbox(id).filter(({ template }) => template === "paymentAhead").length;
async function awaitingPayment() {
  const [{ id }] = await shop.place(catOrder);
  await sendCommand(id, "confirm");
  return id as string;
}

describe("a deadline", () => {
  it("P3-04 fires a day later when it is extended by a day, and its reminder moves along", async () => {
    const id = await awaitingPayment();
    const [before] = (await read(id)).deadlines;
    const [after] = (await sendCommand(id, "extendDeadline", { deadline: "payment", by: "P1D" })).body
      .deadlines;
    expect(after.dueAt).toBe(addDuration(before.dueAt, "P1D"));
    expect(after.remindAt).toBe(addDuration(before.remindAt, "P1D"));
    await advance("P2DT23H59M59S");
    expect(reminders(id)).toBe(0);
    await advance("PT1S");
    expect([reminders(id), (await read(id)).status]).toEqual([1, "awaitingPayment"]);
    await advance("PT23H59M59S");
    expect((await read(id)).status).toBe("awaitingPayment");
    await advance("PT1S");
    expect((await read(id)).status).toBe("unpaid");
  });

  it("P3-04 keeps the rest of its time while the order is on hold", async () => {
    const id = await awaitingPayment();
    await advance("P1D");
    expect(
      (await sendCommand(id, "hold", { reason: "The buyer is travelling" })).body.deadlines[0].stopped,
    ).toBe(true);
    await advance("P10D");
    expect((await read(id)).status).toBe("awaitingPayment");
    expect((await sendCommand(id, "resume")).body.deadlines[0].stopped).toBe(false);
    await advance("P1DT23H59M59S");
    expect([reminders(id), (await read(id)).status]).toEqual([1, "awaitingPayment"]);
    await advance("PT1S");
    expect((await read(id)).status).toBe("unpaid");
    expect(await execution(id)).toMatchObject({ status: "SUCCEEDED", state: "unpaid" });
  });

  it("goes on by itself when the hold has an end", async () => {
    const id = await awaitingPayment();
    const until = addDuration(now(), "P5D");
    await sendCommand(id, "hold", { reason: "Holidays", until });
    await advance("P5D");
    expect((await read(id)).history.at(-1)).toMatchObject({
      ...{ command: "resume", actor: { role: "clock" }, at: until },
    });
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
