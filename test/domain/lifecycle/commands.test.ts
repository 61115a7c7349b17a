import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { type Command, commands, isCommand } from "../../../domain/lifecycle/commands.ts";
import { validate } from "../../../domain/validation.ts";

interface Fields {
  /** What the command cannot do without. */
  needs?: object;
  /** What it takes besides. */
  takes?: object;
}

const text = "so it is";
const [from, to] = ["2026-11-20T08:00:00Z", "2026-11-20T10:00:00Z"];

/** The fields of every command, as callers send them. */
const table: Record<Command, Fields> = {
  ...{
    confirm: {},
    accept: {},
    start: {},
    finish: {},
    onMyWay: { takes: { anyway: true } },
    reopen: {},
  },
  ...{ receive: {}, collect: {}, undo: {}, archive: {}, unarchive: {}, revive: {}, resume: {} },
  ...{ offerPickup: { takes: { anyway: true } }, handOver: { takes: { anyway: true } } },
  dispatch: { takes: { way: "self", anyway: true } },
  confirmPayment: { takes: { amount: 1, reference: "P-1" } },
  ship: { needs: { carrier: "InPost", trackingCode: "PL1" }, takes: { anyway: true } },
  addParcel: { needs: { carrier: "InPost", trackingCode: "PL1" }, takes: { anyway: true } },
  correctParcel: { needs: { from: "PL1", carrier: "InPost", trackingCode: "PL2" } },
  takeBack: { takes: { reason: text } },
  deliver: { takes: { handedTo: "thirdPerson", comment: text, collected: true, anyway: true } },
  fail: { needs: { reason: text } },
  move: { needs: { status: "ready" }, takes: { reason: text, closedAt: from, anyway: true } },
  cancel: { takes: { reason: text } },
  decline: { needs: { reason: text } },
  requestCancel: { needs: { reason: text } },
  dismissCancel: { needs: { reason: text } },
  returnToFeed: { needs: { clarification: text, reason: text, details: text } },
  decideFee: { needs: { refund: true, reason: text }, takes: { contractor: "carl" } },
  proposeTime: { needs: { from, to }, takes: { reason: text } },
  proposeSurcharge: { needs: { amount: 1, reason: text } },
  acceptProposal: { takes: { proposal: 1 } },
  declineProposal: { takes: { proposal: 1, reason: text } },
  setStage: { needs: { stage: "consultation" }, takes: { at: from } },
  setDelivery: { needs: { way: "pickup" }, takes: { price: 0 } },
  setPayment: { needs: { status: "paid" }, takes: { channel: "cash" } },
  assignSeller: { needs: { seller: "sam" } },
  assignDeliverer: { needs: { deliverer: "dan" } },
  addPhoto: { needs: { photo: "photo-1" } },
  allowThirdPerson: { needs: { allowed: false } },
  ratePhoto: { needs: { liked: true }, takes: { text } },
  rate: { needs: { stars: 1 }, takes: { review: text } },
  reportProblem: { needs: { text } },
  resolveProblem: { needs: { text } },
  refund: { takes: { amount: 1, reason: text, reference: "R-1" } },
  correct: {
    needs: { buyer: { name: text } },
    takes: {
      recipient: { phone: "+48501234567" },
      delivery: { pickupPoint: { id: "WAW01" } },
    },
  },
  renewLink: {},
  extendDeadline: { needs: { deadline: "payment", by: "P1D" } },
  hold: { needs: { reason: text }, takes: { until: from } },
};

const parse = (name: Command, fields: object) =>
  validate<object>(commands[name] as z.ZodType<object>, fields);
const errorsOf = (name: Command, fields: object) => {
  const parsed = parse(name, fields);
  return "errors" in parsed ? parsed.errors : [];
};

describe.each(Object.entries(table) as [Command, Fields][])("%s", (name, { needs = {}, takes = {} }) => {
  const all = { ...needs, ...takes };

  it("takes its fields and no others", () => {
    expect(Object.keys(commands[name].shape).sort()).toEqual(Object.keys(all).sort());
    expect(parse(name, all)).toEqual({ data: all });
    expect(parse(name, needs)).toEqual({ data: needs });
    expect(errorsOf(name, { ...all, colour: "red" })).toEqual([
      { pointer: "/colour", detail: "is not known here" },
    ]);
  });

  it("goes without none of those that it needs", () => {
    if (name === "setPayment" || name === "correct") return;
    for (const field of Object.keys(needs)) {
      const { [field as never]: _, ...rest } = all;
      expect(errorsOf(name, rest)).toEqual([{ pointer: `/${field}`, detail: "is required" }]);
    }
  });
});

it("knows its own names and no others", () => {
  expect(Object.keys(commands).sort()).toEqual(Object.keys(table).sort());
  expect(Object.keys(table).every(isCommand)).toBe(true);
  expect(["explode", "toString", "__proto__", ""].some(isCommand)).toBe(false);
});

it("refuses what cannot be, each at its field", () => {
  const anId = "must be 1 to 64 letters, digits, dots, hyphens, underscores or @";
  const refused: [Command, object, pointer: string, detail: string][] = [
    ["deliver", { handedTo: "thirdPerson" }, "/comment", "must say who took the order"],
    ["dispatch", { way: "thirdParty" }, "/way", "must be one of: self, ownCourier"],
    ["deliver", { handedTo: "nobody" }, "/handedTo", "must be one of: inPerson, thirdPerson"],
    ["proposeTime", { from: to, to: from }, "/to", "must be later than `from`"],
    ["proposeTime", { from, to: from }, "/to", "must be later than `from`"],
    ["proposeSurcharge", { amount: 0, reason: text }, "/amount", "must be at least 1"],
    ["acceptProposal", { proposal: 0 }, "/proposal", "must be at least 1"],
    ["setStage", { stage: "measurementAgreed" }, "/at", "must be the agreed date and time"],
    ["setPayment", {}, "", "must have a status or a channel"],
    ["rate", { stars: 0 }, "/stars", "must be at least 1"],
    ["rate", { stars: 6 }, "/stars", "must be at most 5"],
    ["refund", { amount: 0 }, "/amount", "must be at least 1"],
    ["assignSeller", { seller: "-sam" }, "/seller", anId],
    ["assignSeller", { seller: "s".repeat(65) }, "/seller", anId],
    ["extendDeadline", { deadline: "payment", by: "P0D" }, "/by", "must be a duration such as P3D or PT15M"],
  ];
  for (const [name, fields, pointer, detail] of refused)
    expect([name, errorsOf(name, fields)]).toEqual([name, [{ pointer, detail }]]);
  expect(errorsOf("rate", { stars: 5 })).toEqual([]);
  expect(errorsOf("assignSeller", { seller: `s.${"@".repeat(62)}` })).toEqual([]);
  expect(errorsOf("deliver", { handedTo: "inPerson" })).toEqual([]);
});

it("takes every way, channel, stage and settable status that the help pages name", () => {
  for (const way of ["carrier", "ownCourier", "self", "thirdParty", "pickup"])
    expect(errorsOf("setDelivery", { way })).toEqual([]);
  for (const channel of ["online", "transfer", "card", "cash", "cashOnDelivery"])
    expect(errorsOf("setPayment", { channel })).toEqual([]);
  for (const status of ["pending", "unpaid", "paid", "rejected", "refunded"])
    expect(errorsOf("setPayment", { status })).toEqual([]);
  for (const status of ["partlyPaid", "paidLate", "free"])
    expect(errorsOf("setPayment", { status })).toHaveLength(1);
  for (const stage of ["notContacted", "consultation", "clientThinking"])
    expect(errorsOf("setStage", { stage })).toEqual([]);
});
