import { describe, expect, it } from "vitest";
import {
  defineLifecycle,
  type Lifecycle,
  type Status,
  type Steps,
  type Timer,
} from "../../../domain/lifecycle/definition.ts";
import type { OwnCommands, OwnFields } from "../../../domain/lifecycle/own-commands.ts";
import { validateLifecycle, validateLifecycles } from "../../../domain/lifecycle/validate.ts";
import { actionsOf, historyOf } from "../../../domain/order/view.ts";
import { actors } from "../../support/order/actors.ts";
import { given, givenIn } from "../../support/order/scenario.ts";
import { hire, out } from "./hire.ts";

interface Own {
  readonly lend: { readonly returnBy: "moment"; readonly fee: "money?"; readonly text: "text" };
}
const status = (_: Steps<"done", Own>) => {};
const timer = (_: Timer<"done", Own>) => {};

const friday = "2026-11-20T09:00:00Z";

it("a lifecycle with commands of its own has no flaw", () => {
  expect(validateLifecycle(hire)).toEqual([]);
});

describe("an own command", () => {
  it("is given, kept and shown like every other", () => {
    const { order } = out(friday);
    expect(order.status).toBe("out");
    expect(historyOf(order.history).at(-1)).toMatchObject({
      command: "lend",
      to: "out",
      data: { returnBy: friday, deposit: 5000, lateFee: 700, note: "drill" },
    });
    expect(actionsOf(hire, order, actors.director)).toContainEqual({
      ...{ command: "fetch", allowed: true },
      fields: [
        { name: "back", kind: "money", required: false },
        { name: "reason", kind: "text", required: false, max: 1000 },
      ],
    });
    expect(actionsOf(hire, order, actors.buyer)).toContainEqual(
      expect.objectContaining({ command: "fetch", allowed: false }),
    );
  });

  it("takes its fields by their kinds, and no others", () => {
    const refused = (fields: object) =>
      givenIn(hire)
        .refusal("director", "lend", { returnBy: friday, note: "drill", ...fields })
        .errors?.map(({ pointer }) => pointer)[0];
    expect(refused({ returnBy: undefined })).toBe("/returnBy");
    expect(refused({ returnBy: "friday" })).toBe("/returnBy");
    expect(refused({ deposit: -1 })).toBe("/deposit");
    expect(refused({ deposit: "5000" })).toBe("/deposit");
    expect(refused({ note: undefined })).toBe("/note");
    expect(refused({ note: "two\nlines" })).toBe("/note");
    expect(refused({ colour: "red" })).toBeDefined();
  });

  it.each([
    ["line", "one line", ["", "two\nlines", 1]],
    ["text", "two\nlines", ["", 1]],
    ["money", 4500, [-1, 4.5, "45"]],
    ["moment", friday, ["friday", 0]],
    ["duration", "PT15M", ["15", "P1M"]],
    ["flag", false, ["no", 0]],
    ["id", "drill-7", ["", "a b"]],
  ] as const)("takes a %s", (kind, good, bad) => {
    const lifecycle = { ...hire, commands: { ...hire.commands, prolong: { value: kind } } } as Lifecycle;
    const prolong = (value: unknown) =>
      givenIn(lifecycle)
        .by("director", "lend", { returnBy: friday, note: "drill" })
        .decide("director", "prolong", { value });
    expect(prolong(good)).toMatchObject({ event: { data: { value: good } } });
    for (const value of [...bad, undefined])
      expect(prolong(value)).toMatchObject({ refusal: { reason: "validation-failed" } });
  });

  it("is for whom its step says, and where it says", () => {
    expect(givenIn(hire).refusal("buyer", "lend").reason).toBe("forbidden");
    expect(out(friday).refusal("director", "lend")).toMatchObject({
      reason: "invalid-state",
      allowedIn: ["reserved"],
    });
  });

  it("is unknown to every other lifecycle", () => {
    expect(given("backOffice").refusal("director", "lend").reason).toBe("not-found");
    for (const name of ["constructor", "toString", "__proto__"])
      expect(givenIn(hire).refusal("director", name).reason).toBe("not-found");
  });
});

describe("a definition is refused when", () => {
  const errorsWith = (commands: OwnCommands) =>
    validateLifecycle({ ...hire, commands: { ...hire.commands, ...commands } } as Lifecycle);

  it("an own command is called like a shared one, or like nothing", () => {
    expect(errorsWith({ cancel: {} })).toEqual(["The command cancel has the name of a shared one."]);
    expect(errorsWith({ remind: {} })).toEqual(["The command remind has the name of a shared one."]);
    expect(errorsWith({ "hand out": {} })).toEqual(["The command hand out needs a name such as handOut."]);
  });

  it("a field has the name of something that events say themselves", () => {
    expect(errorsWith({ weigh: { refundDue: "money" } })).toEqual([
      "The command weigh cannot have a field named refundDue.",
    ]);
  });

  it("one field is a date here and a sum there", () => {
    expect(errorsWith({ weigh: { returnBy: "money", lateFee: "text", back: "flag" } })).toEqual(
      expect.arrayContaining([
        "out: fetch takes an amount from back, which is no sum of money.",
        "late: lateDay takes an amount from lateFee, which is no sum of money.",
        "out: the deadline return is counted from returnBy, which is no moment.",
      ]),
    );
  });

  it("a step belongs to no command, or needs a field that its command does not take", () => {
    const { lend: _, ...rest } = hire.commands;
    expect(validateLifecycle({ ...hire, commands: rest } as Lifecycle)).toContain(
      "reserved: there is no command lend.",
    );
    expect(errorsWith({ lend: { returnBy: "moment", deposit: "money", lateFee: "money" } })).toEqual([
      "reserved: lend needs the field note, which it does not take.",
    ]);
  });

  it("it has an own command of another lifecycle, with other fields", () => {
    const other = (fields: OwnFields): Lifecycle => ({
      ...hire,
      name: "other",
      commands: { ...hire.commands, ...{ prolong: fields } },
    });
    expect(validateLifecycles([hire, other({ reason: "text?", returnBy: "moment" })])).toEqual([]);
    expect(validateLifecycles([hire, other({ returnBy: "moment" })])).toEqual([
      "The command prolong has different fields in two lifecycles.",
    ]);
  });

  it("a step, a branch or a deadline asks for what is no condition", () => {
    const when = ["sunny"] as never[];
    const reserved = {
      ...hire.statuses.reserved,
      on: {
        lend: { by: ["shop"], to: [{ when, to: "out" }, { to: "out" }] },
        cancel: { ...hire.statuses.reserved.on.cancel, when },
      },
      deadlines: [{ ...hire.statuses.reserved.deadlines[0], when }],
    } as Status;
    const errors = validateLifecycle({ ...hire, statuses: { ...hire.statuses, reserved } } as Lifecycle);
    expect(errors.filter((error) => error.includes("condition"))).toEqual(
      ["lend", "cancel", "fetch"].map((name) => `reserved: ${name} asks for sunny, which is no condition.`),
    );
  });

  it("what changed the bill could be undone", () => {
    const returned = { group: "done", on: { undo: { by: ["shop"], back: { within: "PT2M" } } } } as const;
    const errors = validateLifecycle({ ...hire, statuses: { ...hire.statuses, returned } } as Lifecycle);
    expect(errors).toContain("out: fetch changes the bill or the payment, and returned would undo it.");
  });
});

it("compiles only with own commands and fields that exist: every line below that expects an error has one", () => {
  const ends = { done: { group: "done" }, failed: { group: "failed" } } as const;
  const commands = { lend: { returnBy: "moment", fee: "money?", text: "text" } } as const;
  const written = { name: "typed", seed: "000", initial: "new" } as const;
  const by = ["shop"] as const;

  defineLifecycle({
    ...written,
    commands,
    statuses: {
      ...ends,
      new: {
        group: "new",
        usually: "done",
        on: {
          lend: {
            by,
            needs: ["fee"],
            charge: { field: "fee", as: "fee" },
            refund: { share: "byField", field: "fee" },
          },
        },
        deadlines: [
          { name: "a", from: "returnBy", ifPast: "fire", charge: { field: "fee", as: "a" } },
          { name: "b", from: "placed", after: "P1D", ifPast: "fire", to: "done", endsWith: ["lend"] },
        ],
      },
    },
  });

  defineLifecycle({
    ...written,
    // @ts-expect-error a kind that there is not
    commands: { lend: { at: "date" } },
    statuses: { ...ends, new: { group: "new" } },
  });
  status({
    // @ts-expect-error a command that neither knows
    handIn: { by },
  });
  status({
    // @ts-expect-error a needed field that the command does not take
    lend: { by, needs: ["why"] },
  });
  status({
    // @ts-expect-error a charge of what is no money
    lend: { by, charge: { field: "text", as: "x" } },
  });
  status({
    // @ts-expect-error a refund of what is no money
    cancel: { by, refund: { share: "byField", field: "returnBy" } },
  });
  status({
    // @ts-expect-error a share that there is not
    cancel: { by, refund: { share: "half" } },
  });

  timer({ name: "a", from: "returnBy", endsWith: ["lend"] });
  // @ts-expect-error a deadline from what is no moment
  timer({ name: "a", from: "fee" });
  // @ts-expect-error a charge of what is no money
  timer({ name: "a", after: "P1D", charge: { field: "returnBy", as: "x" } });
  // @ts-expect-error a deadline that ends with a command that there is not
  timer({ name: "a", after: "P1D", endsWith: ["handIn"] });
  // @ts-expect-error a term that the language does not have
  timer({ name: "a", until: "P1D" });
  expect.assertions(0);
});
