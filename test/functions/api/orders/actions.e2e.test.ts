import { expect, it } from "vitest";
import { catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

/** What a screen draws its one control from. */
const world = startWorld();
type Action = { command: string; why?: string };

it("S3-34 names commands, fields and deadlines in the caller's language, and the rule that stands in the way", async () => {
  const { place, manager } = await world.shop("marketplace");
  const [{ id }] = await place(catOrder);
  await manager("POST", `/v1/orders/${id}/confirm`);
  const read = async (language: string) =>
    (await manager("GET", `/v1/orders/${id}`, undefined, { "accept-language": language })).body;
  const actionIn = async (language: string, command: string) =>
    (await read(language)).actions.find((action: Action) => action.command === command);
  expect(await actionIn("pl-PL,en;q=0.5", "extendDeadline")).toEqual({
    command: "extendDeadline",
    title: "Przedłuż termin",
    allowed: true,
    fields: [
      {
        name: "deadline",
        title: "Termin",
        kind: "choice",
        options: [{ value: "payment", title: "Płatność" }],
        required: true,
      },
      { name: "by", title: "Przedłuż o", kind: "duration", required: true },
    ],
  });
  expect((await read("ru")).deadlines[0]).toMatchObject({ name: "payment", title: "Оплата" });
  expect(await actionIn("ru", "resume")).toMatchObject({ title: "Продолжить", why: "notOnHold" });
  expect((await actionIn("ru", "resume")).reason).toBe("Заказ не приостановлен.");
  const refused = await manager("POST", `/v1/orders/${id}/resume`, undefined, { "accept-language": "pl" });
  expect(refused).toMatchObject({
    status: 409,
    body: { why: "notOnHold", reason: "Zamówienie nie jest wstrzymane." },
  });
});

it("says in the caller's language which rule refuses what was filled in, and in which statuses something is possible", async () => {
  const { place, manager } = await world.shop("marketplace");
  const [{ id }] = await place(catOrder);
  const give = (command: string, fields?: object) =>
    manager("POST", `/v1/orders/${id}/${command}`, fields, { "accept-language": "ru" });
  expect((await give("ship", { carrier: "InPost", trackingCode: "A" })).body).toMatchObject({
    why: "status",
    reason: expect.stringMatching(/^Возможно только в статусах: \p{Lu}/u),
  });
  expect((await give("refund", { amount: 5, reason: "x" })).body).toMatchObject({
    why: "held",
    reason: "Возвращать нечего.",
  });
  expect((await give("hold", { reason: "x", until: "2001-01-01T00:00:00Z" })).body).toMatchObject({
    code: "validation-failed",
    why: "notFuture",
    errors: [{ pointer: "/until" }],
  });
});
