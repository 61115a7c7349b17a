import { expect, it } from "vitest";
import { controlOf } from "../../board/order/actions.ts";
import type { BoardAction, BoardField, BoardOrder } from "../../board/order/fields.ts";
import {
  bodyOf,
  isNeeded,
  isShown,
  localIn,
  momentTyped,
  unitsIn,
  unitsShown,
} from "../../board/order/fields.ts";
import { changedOnly } from "../../board/order/prefill.ts";
import { currencyDecimals } from "../../domain/currency.ts";
import { fc } from "../support/property.ts";

/** What is typed into the forms of an order, and what the API gets of it: board.md section 5, states 15 and 17. */
it.each([
  ["12,50", "PLN", 1250],
  ["12.5", "PLN", 1250],
  ["1 234,50", "PLN", 123_450],
  ["1.234,50", "PLN", 123_450],
  ["1,234.50", "USD", 123_450],
  ["1500", "JPY", 1500],
  ["1.250", "KWD", 1250],
  ["1.250", "PLN", 125_000],
  [",5", "PLN", 50],
  ["abc", "PLN", undefined],
  ["-5", "PLN", undefined],
  ["", "PLN", undefined],
])("%s in %s is %s", (text, currency, units) => expect(unitsIn(text, currency)).toBe(units));

it("a sum that is shown is read again as the same sum, in every currency", () => {
  const currencies = fc.constantFrom(...currencyDecimals.keys());
  fc.assert(
    fc.property(fc.nat(1_000_000_000), currencies, (units, currency) => {
      expect(unitsIn(unitsShown(units, currency), currency)).toBe(units);
    }),
  );
});

it("a time that is shown by the clocks of a zone is read again as the same time, except where clocks go back", () => {
  const zones = fc.constantFrom(
    "Europe/Warsaw",
    "Asia/Kolkata",
    "America/New_York",
    "Pacific/Auckland",
    "UTC",
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), zones, (halfHours, timeZone) => {
      const at = Date.UTC(2026, 0) + halfHours * 1_800_000;
      const read = Date.parse(momentTyped(localIn(at, timeZone), timeZone));
      expect([0, 3_600_000, -3_600_000]).toContain(read - at);
      expect(localIn(read, timeZone)).toBe(localIn(at, timeZone));
    }),
  );
  expect(momentTyped("2026-07-01T12:00", "Europe/Warsaw")).toBe("2026-07-01T10:00:00Z");
  expect(momentTyped("2026-12-01T12:00", "Europe/Warsaw")).toBe("2026-12-01T11:00:00Z");
});

const field = (name: string, rest: Partial<BoardField> = {}): BoardField => ({
  ...{ name, title: name, kind: "line" as const, required: false },
  ...rest,
});

it("the body of a command has what was filled in, each by its kind, and dots as objects", () => {
  const fields = [
    field("amount", { kind: "money" }),
    field("at", { kind: "moment" }),
    field("allowed", { kind: "flag" }),
    field("stars", { kind: "choice", options: [{ value: 5, title: "5" }] }),
    field("buyer.name"),
    field("reason"),
  ];
  const typed = {
    ...{ amount: "12,5", at: "2026-07-01T12:00", allowed: "false", stars: "5", reason: "  " },
    "buyer.name": "Anna",
  };
  expect(bodyOf(fields, typed, { currency: "PLN", timeZone: "Europe/Warsaw" })).toEqual({
    ...{ amount: 1250, at: "2026-07-01T10:00:00Z", allowed: false, stars: 5 },
    buyer: { name: "Anna" },
  });
});

it("a field is needed, and shown, when another one makes it so", () => {
  const comment = field("comment", { requiredIf: { field: "handedTo", values: ["thirdPerson"] } });
  expect([isNeeded(comment, {}), isShown(comment, {})]).toEqual([false, false]);
  const typed = { handedTo: "thirdPerson" };
  expect([isNeeded(comment, typed), isShown(comment, typed)]).toEqual([true, true]);
  const city = field("delivery.address.city", { requiredIf: { field: "delivery.address" } });
  expect([isNeeded(city, {}), isShown(city, {})]).toEqual([false, true]);
  expect(isNeeded(city, { "delivery.address.line1": "x" })).toBe(true);
});

it("a correction has what differs, and an address whole", () => {
  const first = { "buyer.name": "Anna", "delivery.address.line1": "a", "delivery.address.city": "b" };
  expect(changedOnly({ ...first, "buyer.name": "Ana" }, first)).toEqual({ "buyer.name": "Ana" });
  expect(changedOnly({ ...first, "delivery.address.line1": "c" }, first)).toEqual({
    ...{ "delivery.address.line1": "c", "delivery.address.city": "b" },
  });
});

const action = (command: string, rest: Partial<BoardAction> = {}) =>
  ({ command, title: command, allowed: true, fields: [], ...rest }) as BoardAction;
const order = (commands: BoardAction[], last?: string, rest: Partial<BoardOrder> = {}) =>
  ({
    ...{ actions: commands, history: last ? [{ command: last, from: "a", to: "b" }] : [] },
    ...rest,
  }) as BoardOrder;

it("the main action is the next step from where the order is; what is dangerous stands last, what is refused says why", () => {
  const office = ["start", "handOver", "deliver", "reopen", "cancel"].map((name) => action(name));
  const mainOf = (last?: string) => controlOf(order(office, last), []).main?.command;
  expect([mainOf("create"), mainOf("start"), mainOf("handOver")]).toEqual(["start", "handOver", "deliver"]);
  const refused = [
    action("ship", { allowed: false, why: "nothingDue" }),
    action("refund", { allowed: false, why: "held" }),
  ];
  const { danger, ...control } = controlOf(order([...office, ...refused], "start"), []);
  expect(danger.map(({ command }) => command)).toEqual(["cancel"]);
  expect(control.refused.map(({ command }) => command)).toEqual(["ship"]);
  expect(controlOf(order([action("handOut"), action("cancel")]), ["handOut"]).main?.command).toBe("handOut");
  expect(
    controlOf(order([action("resume"), action("start")], "create", { hold: { reason: "x" } }), []).main
      ?.command,
  ).toBe("resume");
});
