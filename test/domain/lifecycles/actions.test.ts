import { describe, expect, it } from "vitest";
import { commands } from "../../../domain/lifecycle/commands.ts";
import { conditionNames } from "../../../domain/lifecycle/groups.ts";
import { stepsIn } from "../../../domain/lifecycle/transitions.ts";
import { deadlineTitle, refusalText, statusTitle, titledAction } from "../../../domain/lifecycles/actions.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { languageNames } from "../../../domain/messages/languages/registry.ts";
import { refusalKeys } from "../../../domain/order/event.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { actionFields } from "../../../domain/order/view/action-fields.ts";
import { given } from "../../support/order/scenario.ts";

/** What a screen needs to draw a form of every command, in three languages. */
const placed = (lifecycle: keyof typeof lifecycles) => given(lifecycle).order;

/** Every command of a lifecycle in every status, with each of its steps. */
const everyStep = Object.values(lifecycles).flatMap((lifecycle) =>
  Object.entries(lifecycle.statuses).flatMap(([status, definition]) =>
    Object.keys(commands).flatMap((command) =>
      stepsIn(lifecycle, definition, command).map((step) => ({ lifecycle, status, command, step })),
    ),
  ),
);

describe.each(languageNames)("in %s", (language) => {
  it("every command, every field and every value to choose has a title of its own", () => {
    expect(everyStep.length).toBeGreaterThan(300);
    for (const { lifecycle, status, command, step } of everyStep) {
      const order = { ...placed(lifecycle.name as keyof typeof lifecycles), status };
      const fields = actionFields(lifecycle, order, command, step);
      const action = titledAction(lifecycle, { command, fields }, language);
      expect(action.title).not.toBe(command);
      for (const { name, title, options = [] } of action.fields) {
        expect(title, `${command}.${name}`).not.toBe(name);
        for (const { value, title: label } of options)
          if (typeof value === "string") expect(label, `${command}.${name}`).not.toBe(value);
      }
    }
  });

  it("every refusal has a sentence of its own, and names the statuses that would allow it", () => {
    for (const why of [...conditionNames, ...refusalKeys]) {
      const text = refusalText(lifecycles.giftShop, { why }, language);
      expect(text, why).toMatch(/^\p{Lu}[^{}]*\.$/u);
    }
    const status = { why: "status" as const, allowedIn: ["accepted", "photo"] };
    expect(refusalText(lifecycles.giftShop, status, language)).toContain(
      `${statusTitle(lifecycles.giftShop, "accepted", language)}, `,
    );
  });

  it("every deadline has a title of its own", () => {
    for (const lifecycle of Object.values(lifecycles)) {
      const statuses = Object.values(lifecycle.statuses);
      for (const { name } of statuses.flatMap(({ deadlines = [] }) => deadlines))
        expect(deadlineTitle(lifecycle, name, language)).not.toBe(name);
    }
  });
});

it("says when another field makes one required, and that an address needs its street and city", () => {
  const neededIf = (command: string) =>
    Object.fromEntries(
      fieldsOf(command).flatMap(({ name, requiredIf }) => (requiredIf ? [[name, requiredIf]] : [])),
    );
  expect(neededIf("deliver")).toEqual({ comment: { field: "handedTo", values: ["thirdPerson"] } });
  expect(neededIf("setStage")).toEqual({ at: { field: "stage", values: ["measurementAgreed"] } });
  const { values } = neededIf("move").reason!;
  const groupsOf = values!.map((status) => lifecycles.serviceDesk.statuses[status]!.group);
  expect(new Set(groupsOf)).toEqual(new Set(["paused", "failed"]));
  expect(neededIf("correct")).toEqual({
    "delivery.address.line1": { field: "delivery.address" },
    "delivery.address.city": { field: "delivery.address" },
    "delivery.pickupPoint.id": { field: "delivery.pickupPoint" },
  });
});

const fieldsOf = (command: string, step?: object) =>
  actionFields(lifecycles.serviceDesk, placed("serviceDesk"), command, step as never);

it("says of each field what it holds, whether it must be there, how long it may be and what can be chosen", () => {
  expect(fieldsOf("ship")[0]).toEqual({ name: "carrier", kind: "line", required: true, max: 200 });
  expect(fieldsOf("fail")).toEqual([{ name: "reason", kind: "text", required: true, max: 1000 }]);
  expect(fieldsOf("rate")[0]).toMatchObject({ kind: "choice", options: [1, 2, 3, 4, 5] });
  expect(fieldsOf("hold")[1]).toEqual({ name: "until", kind: "moment", required: false });
  expect(fieldsOf("extendDeadline")[1]).toEqual({ name: "by", kind: "duration", required: true });
  expect(fieldsOf("assignDeliverer")).toEqual([{ name: "deliverer", kind: "person", required: true }]);
  expect(fieldsOf("proposeSurcharge")[0]).toEqual({ name: "amount", kind: "money", required: true });
  expect(fieldsOf("allowThirdPerson")).toEqual([{ name: "allowed", kind: "flag", required: true }]);
  expect(fieldsOf("correct").map(({ name }) => name)).toContain("delivery.address.line1");
});

it("makes a field required where the step needs it, and offers only what the step allows", () => {
  const step = { by: ["shop"], needs: ["reason"], allows: { reason: ["late", "rude"] } };
  expect(fieldsOf("cancel", step)).toEqual([
    { name: "reason", kind: "choice", required: true, options: ["late", "rude"] },
  ]);
});

it("S1-04 offers the statuses that a move can lead to, by the shop's own titles where it has some", () => {
  const shop = { statuses: [{ name: "glue", group: "paused" as const, title: "Waiting for glue" }] };
  const lifecycle = withShopStatuses(lifecycles.serviceDesk, shop);
  const fields = actionFields(lifecycle, placed("serviceDesk"), "move", { by: ["shop"], anywhere: true });
  const [status] = titledAction(lifecycle, { command: "move", fields }, "pl").fields;
  expect(status!.options).toContainEqual({ value: "glue", title: "Waiting for glue" });
  expect(status!.options!.map(({ value }) => value)).not.toContain(placed("serviceDesk").status);
});
