import type { Command } from "../../../domain/lifecycle/commands.ts";
import { type FieldType, kindOf, ownFieldsOf } from "../../../domain/lifecycle/own-commands.ts";
import { addDuration, type Moment } from "../../../domain/time/time.ts";
import type { OrderScenario } from "./scenario.ts";

const at = "2026-11-20T08:00:00Z";

const fieldSamples: { [C in Command]?: unknown[] } = {
  ship: [{ carrier: "InPost", trackingCode: "PL123" }],
  addParcel: [{ carrier: "InPost", trackingCode: "PL124" }],
  deliver: [{ handedTo: "inPerson" }, { handedTo: "thirdPerson", comment: "concierge" }],
  fail: [{ reason: "nobody at home" }],
  cancel: [{ reason: "changed my mind" }],
  decline: [{ reason: "no clay left" }],
  requestCancel: [{ reason: "changed my mind" }],
  dismissCancel: [{ reason: "it is almost there" }],
  returnToFeed: [{ clarification: "12 m² of tiles", reason: "too far", details: "until June" }],
  decideFee: [
    { refund: true, reason: "a complete return" },
    { refund: false, reason: "no reason given" },
  ],
  setStage: [{ stage: "consultation" }, { stage: "measurementAgreed", at }],
  setDelivery: [{ way: "thirdParty" }, { way: "pickup", price: 0 }],
  setPayment: [{ channel: "cash" }, { status: "paid" }, { status: "unpaid" }, { status: "refunded" }],
  proposeSurcharge: [{ amount: 700, reason: "a bigger vase" }],
  assignSeller: [{ seller: "sue" }, { seller: "sam" }],
  assignDeliverer: [{ deliverer: "dee" }, { deliverer: "dan" }],
  addPhoto: [{ photo: "photo-1" }],
  allowThirdPerson: [{ allowed: true }],
  ratePhoto: [{ liked: true }, { liked: false, text: "too red" }],
  rate: [{ stars: 5 }],
  refund: [{ amount: 1, reason: "a scratch" }, {}],
  correct: [
    { buyer: { name: "Anna Nowak-Lis", email: "anna.nowak@example.com" } },
    { recipient: { phone: "+48601234568" } },
  ],
  reportProblem: [{ text: "has not come" }],
  resolveProblem: [{ text: "found it" }],
};

const targets = [
  "ready",
  "inProgress",
  "postponed",
  "inDelivery",
  "closedUnsuccessfully",
  "closedSuccessfully",
  "new",
];

/** Fields with which nothing but the rules can refuse a command: one way at least to give it. */
export function commandFieldsFor({ lifecycle, order, now }: OrderScenario, name: string): unknown[] {
  const own = ownFieldsOf(lifecycle, name);
  if (own)
    return [Object.fromEntries(Object.entries(own).map(([field, type]) => [field, sampleOf(type, now)]))];
  if (name === "extendDeadline") return [{ deadline: order.deadlines[0]?.name ?? "none", by: "PT1H" }];
  if (name === "hold") return [{ reason: "holiday" }, { reason: "holiday", until: addDuration(now, "P2D") }];
  if (name === "correctParcel")
    return [{ from: order.delivery.trackingCode ?? "none", carrier: "DPD", trackingCode: "PL125" }];
  if (name === "move")
    return targets
      .filter((status) => status !== order.status)
      .map((status) => ({ status, reason: "so it is" }));
  if (name === "proposeTime")
    return [{ from: addDuration(now, "PT4H"), to: addDuration(now, "PT6H"), reason: "rain" }];
  return fieldSamples[name as Command] ?? [{}];
}

const sampleOf = (type: FieldType, now: Moment): unknown =>
  ({
    ...{ line: "A 12", text: "so it is", money: 500, duration: "PT1H", flag: true, id: "one" },
    moment: addDuration(now, "P3D"),
  })[kindOf(type)];
