import { type FieldKind, kindOf, ownFieldsOf } from "../../domain/lifecycle/own-commands.ts";
import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { type LifecycleName, lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { valueAt } from "../../domain/lifecycles/scenario.ts";
import type { Participants } from "../../domain/messages/recipients.ts";
import { createOrder } from "../../domain/order/create.ts";
import type { Event, EventData } from "../../domain/order/event.ts";
import type { EntryKind } from "../../domain/order/money/ledger.ts";
import { totalOf } from "../../domain/order/money/totals.ts";
import type { Order } from "../../domain/order/order.ts";
import { newOrder } from "../../domain/order/schema.ts";
import { shopSettings } from "../../domain/shop/schema.ts";
import type { SamplePeople } from "./people.ts";

const phones = { buyer: "+48501234567", recipient: "+48601234567", shop: "+48221234567" };
const prices = [4500, 600];

const placedAt = "2026-11-16T09:00:00Z";

/** A fresh order of a lifecycle, like that of its scenario: goods by carrier, a gift by courier, or a job. */
export function sampleOrder(name: LifecycleName, people: SamplePeople): Order {
  const lifecycle = lifecycleOf({ lifecycle: name });
  const goods = lifecycle.features?.feed
    ? { lines: [], service: people.service, city: people.city }
    : { lines: linesFor(people) };
  const request = newOrder.parse({ ...requestFor(name, people), ...goods });
  const origin = { id: "01SAMPLE", number: "1042", shop: "clay-cats", lifecycle: name, request };
  return createOrder(lifecycle, origin, { role: "storefront" }, placedAt);
}

function requestFor(
  name: LifecycleName,
  { buyer, recipient, street, city, comment, currency }: SamplePeople,
) {
  const { delivery, gift, service } = valueAt(scenarios[name].order, placedAt);
  const posted = delivery?.way === "carrier";
  return {
    buyer: { name: buyer, email: "anna@example.com", phone: phones.buyer },
    delivery: {
      way: posted ? "carrier" : "ownCourier",
      price: service ? 0 : 1500,
      address: { line1: street, city, postalCode: "00-001" },
      ...(!posted && { from: "2026-11-22T10:00:00Z", to: "2026-11-22T12:00:00Z" }),
    },
    payment: { channel: posted ? "transfer" : "online" },
    ...(gift && { gift, recipient: { name: recipient, phone: phones.recipient } }),
    currency,
    comment,
  };
}

const linesFor = ({ goods }: SamplePeople) =>
  goods.map((title, i) => ({ title, quantity: 2 - i, unitPrice: prices[i], category: "handmade" }));

/** The participants of a sample order. */
export function sampleParticipants(order: Order, people: SamplePeople): Participants {
  const settings = shopSettings.parse({
    name: people.shop,
    lifecycle: order.lifecycle,
    timeZone: people.timeZone,
    city: people.city,
    phones: [phones.shop],
    paymentInstructions: people.instructions,
  });
  return {
    order,
    shop: { ...settings, id: order.shop },
    deliverer: { id: "dan", name: people.deliverer, email: "dan@example.com" },
    formerDeliverers: [{ id: "ned", name: people.deliverer, email: "ned@example.com" }],
    contractor: { id: "carl", name: people.contractor, services: [], cities: [] },
    formerContractors: [
      { id: "carl", name: people.contractor, email: "carl@example.com", services: [], cities: [] },
    ],
  };
}

type EventDetails = Partial<Pick<Event, "actor" | "data">>;

/** What a sample event that leads to `name` says, and who says it where that matters. */
export function sampleEventDetails(
  order: Order,
  command: Event["command"],
  name: string,
  people: SamplePeople,
): EventDetails {
  const { reasons, remarks, carrier, trackingCode, recipient } = people;
  const reason = order.request.service ? reasons.job : reasons.order;
  const { paid } = order.payment;
  const amount = totalOf(order) || 1500;
  const back = paid - (order.group === "delivery" ? order.delivery.price : 0);
  const ended = { data: { reason, ...(back > 0 && { refundDue: back, keeps: paid - back }) } };
  const details: Partial<Record<Event["command"], EventDetails>> = {
    decideFee: { actor: { role: "support" }, data: { contractor: "carl", refund: false, reason } },
    // only a feed has contractors: elsewhere the shop accepts
    accept: { actor: order.request.service ? { role: "contractor", id: "carl" } : { role: "director" } },
    recordPayment: { data: sampleReport(name, amount) },

    refund: { actor: { role: "payments" }, data: { amount } },
    ship: { data: { carrier, trackingCode } },
    addParcel: { data: { carrier, trackingCode: `${trackingCode}2` } },
    correctParcel: { data: { from: trackingCode, carrier, trackingCode: `${trackingCode}3` } },
    recordUnreachable: { data: { why: "email" } },
    recordDelivery: { actor: { role: "carrier" }, data: { status: "onTheWay", carrier, trackingCode } },
    setDelivery: { data: { way: "pickup", price: 0 } },
    proposeTime: { data: { ...laterWindow, reason } },
    proposeSurcharge: { data: { amount: 700, reason } },
    acceptProposal: { actor: { role: "buyer" }, data: { kind: "surcharge", amount: 700, reason } },
    declineProposal: { actor: { role: "buyer" }, data: { kind: "time", ...laterWindow } },
    assignDeliverer: { data: { deliverer: "dan", replaced: "ned", estimatedMinutes: 75 } },
    ratePhoto: { data: { liked: false, text: remarks.photo } },
    reportProblem: { data: { text: remarks.problem } },
    resolveProblem: { data: { text: remarks.answer } },
    fail: { data: { reason: reasons.delivery } },
    deliver: { data: { handedTo: "thirdPerson", comment: recipient } },
    requestCancel: { actor: { role: "buyer" }, data: { reason } },
    correct: {
      actor: { role: "support" },
      data: { delivery: {}, former: { email: "ana@example.com", phone: phones.buyer } },
    },
    renewLink: { actor: { role: "director" } },
    cancel: ended,
    decline: ended,
  };
  return details[command] ?? { data: ownFields(order, command, people) ?? { reason } };
}

/** What an own command says: as in the lifecycle's scenario, but words in the reader's language. */
function ownFields(
  order: Order,
  command: string,
  { reasons: { order: reason } }: SamplePeople,
): Record<string, unknown> | undefined {
  const types = ownFieldsOf(lifecycleOf(order), command);
  if (!types) return undefined;
  const told = scenarios[order.lifecycle as LifecycleName].steps.find(
    (step) => "command" in step && step.command === command && step.fields && !step.refused,
  );
  const { fields = {} } = told && "fields" in told ? told : {};
  const values = typeof fields === "function" ? fields(order.placedAt) : fields;
  const samples: Record<FieldKind, unknown> = {
    ...{ line: reason, text: reason, money: 1500, flag: true, id: "sample", duration: "P1D" },
    moment: laterWindow.from,
  };
  const sampled = Object.entries(types).map(([name, type]) => [name, samples[kindOf(type)]]);
  const words = sampled.filter(([, value]) => value === reason);
  return { ...Object.fromEntries(sampled), ...values, ...Object.fromEntries(words) };
}

const laterWindow = { from: "2026-11-22T16:00:00Z", to: "2026-11-22T18:00:00Z" };
/** What a provider reports, for the message of this name. */
function sampleReport(name: string, amount: number): EventData<"recordPayment"> {
  const kinds: Record<string, EntryKind> = {
    ...{ refundFailed: "refundFailed", disputed: "dispute" },
    ...{ disputeWon: "disputeWon", disputeLost: "disputeLost" },
  };
  const entry = { kind: kinds[name] ?? "payment", amount, reference: "sample" };
  if (name === "wrongCurrency") return { foreign: { ...entry, currency: "CHF" } };
  return { entry, ...(name === "refundDue" && { refundDue: amount }) };
}
