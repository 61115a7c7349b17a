import { expect, it, vi } from "vitest";
import { publicEventOf } from "../../../domain/events/event.ts";
import { eventTypes } from "../../../domain/events/event-types.ts";
import { publicEventSchemas } from "../../../domain/events/schema.ts";
import { messageContextOf } from "../../../domain/messages/context.ts";
import { detailRows } from "../../../domain/messages/details.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import type { Participants } from "../../../domain/messages/recipients.ts";
import { templateDataOf } from "../../../domain/messages/template-data.ts";
import { saidIn } from "../../../domain/order/event.ts";
import { commandOperations } from "../../../functions/contract/commands.ts";
import { orderSchema } from "../../../functions/contract/openapi/order.ts";
import { fieldsOf } from "../../../local/console/order/command-fields.ts";
import { commandBody } from "../../../local/console/order/post-command.ts";
import type { OrderScenario } from "../../support/order/scenario.ts";
import { hire, out } from "./hire.ts";

vi.mock("../../../domain/lifecycles/definitions.ts", async (original) => ({
  ...(await original<object>()),
  hire: (await import("./hire.ts")).hire,
}));

const friday = "2026-11-20T09:00:00Z";
const paid = out(friday).paymentReport(15_500, "pay-1");
const back = paid.advance("P6D").by("director", "fetch", { back: 2000, reason: "a broken handle" });

it("gives every own command an operation of the API, with its fields and who may give it", () => {
  const { summary, description, body } = commandOperations.lend!;
  expect(summary).toBe("Lend");
  expect(description).toBe("- hire: shop with note in reserved");
  expect(body!.safeParse({ returnBy: friday }).success).toBe(true);
  expect(body!.safeParse({ returnBy: 1 }).success).toBe(false);
  const { command } = orderSchema.shape.actions.element.shape;
  expect(command.safeParse("lend").success).toBe(true);
  expect(command.safeParse("handIn").success).toBe(false);
});

it("gives every own command a type of event, and its events have that shape", () => {
  expect(eventTypes).toEqual(expect.arrayContaining(["order.lend", "order.prolong", "order.fetch"]));
  for (const version of back.order.history.keys()) {
    const event = publicEventOf(back.order, version + 1)!;
    const { data } = publicEventSchemas[event.type]!.shape;
    expect(publicEventSchemas[event.type]!.parse(event)).toEqual(event);
    expect(Object.keys(data.shape), event.type).toEqual(expect.arrayContaining(Object.keys(event.data)));
  }
});

it("shows a form for it on the console, and reads what was filled in by the kinds of its fields", () => {
  expect(fieldsOf(hire, "lend", ["note"])).toMatchObject([
    { name: "returnBy", kind: "moment", required: true },
    { name: "deposit", kind: "number", required: false },
    { name: "lateFee", kind: "number", required: false },
    { name: "note", kind: "line", required: true },
  ]);
  const form = new URLSearchParams({
    returnBy: "2026-11-20T09:00",
    deposit: "5000",
    note: "drill",
    lateFee: "",
  });
  expect(commandBody(hire, "lend", form)).toEqual({ returnBy: friday, deposit: 5000, note: "drill" });
});

const contextOf = ({ order }: OrderScenario, version = order.version) => {
  const shop = { id: "clay-cats", name: "Clay cats", locale: "en", timeZone: "UTC", emails: [] };
  const language = { ...languages.en, statuses: {}, charges: {}, commands: hire.commands };
  const notification = { version, template: "any", party: "buyer" as const };
  return messageContextOf(language, notification, { order, shop } as unknown as Participants);
};
const dataOf = (story: OrderScenario, version?: number) =>
  JSON.parse(JSON.stringify(templateDataOf(contextOf(story, version), limits)).replaceAll("\u00a0", " "));
const limits = { name: 40, day: "shortDay" as const };

it("lets texts say what its fields said last, and what an event charged", () => {
  expect(dataOf(paid)).toMatchObject({
    fields: { returnBy: "20 Nov, 09:00", deposit: "PLN 50.00", lateFee: "PLN 7.00", note: "drill" },
  });
  const charged = back.order.history.findIndex((event) => saidIn(event, "deadline") === "lateDay") + 1;
  expect(dataOf(back, charged)).toMatchObject({ charge: "PLN 7.00" });
  expect(dataOf(paid, 2)).toMatchObject({ charge: "PLN 50.00" });
  expect(dataOf(back)).toMatchObject({
    refund: "PLN 6.00", // two late fees are taken from it
    fields: { back: "PLN 20.00", reason: "a broken handle" },
  });
});

it("shows the reason of an own command among the details", () => {
  const rows = detailRows(contextOf(back)).map(({ value }) => value);
  expect(rows).toContain("a broken handle");
});
