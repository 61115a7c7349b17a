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
  const refused = await manager("POST", `/v1/orders/${id}/resume`);
  expect(refused).toMatchObject({ status: 409, body: { why: "notOnHold" } });
});
