import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { carrierStatuses } from "../../../domain/lifecycle/enums.ts";
import { catalogueOf } from "../../../domain/lifecycles/message-catalogue.ts";
import { lifecycleNames, lifecycleOf, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import { recordForeign } from "../../../domain/reports/payment.ts";
import { unreachableEvent } from "../../../domain/reports/reach.ts";
import { ordersInEveryPosition, possibleCommands } from "../../support/order/every-status.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { cases } from "./cases.ts";

const events = cases.filter(({ locale, template }) => locale === "en" && template !== "dialog");

it.each(events)("$name is told on $cause.command", (one) => {
  const { request, participants } = sampleFor(one, samplePeople.en, one.cause);
  const expected = notificationsFor(lifecycleOf(participants.order), participants.order, request.version);
  expect(expected).toContainEqual(expect.objectContaining(request));
});

/** Everything that follows at once from an order in one of its statuses: by anybody, by the clock, by a report. */
function nextOf(story: OrderScenario): OrderScenario[] {
  const staffed = story.withSeller();
  const timers = story.order.deadlines.flatMap(({ dueAt, remindAt = [] }) => [...remindAt, dueAt]);
  const carried = carrierStatuses
    .map((status) => story.carrierReport({ status }))
    .filter((next) => next !== story);
  const commanded = (from: OrderScenario) =>
    possibleCommands(from).map(({ who, name, fields }) => from.by(who, name, fields));
  const followed = commanded(staffed);
  const assigned = ["assignDeliverer", "addParcel"].flatMap(
    (command) => followed.find(({ told }) => told.at(-1) === command) ?? [],
  );
  return [
    ...followed,
    // who takes over a delivery can say again what was said before, and a parcel that has a name can be corrected
    ...assigned.flatMap(commanded),
    ...timers.map((at) => story.advanceTo(at)),
    ...reports(story),
    ...carried,
  ];
}

/** What a provider can report of an order: a payment and what becomes of it, one in another currency, a dead mailbox. */
function reports(story: OrderScenario): OrderScenario[] {
  const paid = story.report({ kind: "paid", amount: total, reference: "pay-1" });
  const about = { amount: 1000, payment: "pay-1" };
  const kinds = ["refunded", "refundFailed", "disputed", "disputeWon", "disputeLost"] as const;
  const foreign = { ...about, kind: "paid" as const, reference: "pay-2", currency: "EUR" };
  return [
    paid,
    ...kinds.map((kind) => paid.report({ ...about, kind, reference: kind })),
    story.apply(recordForeign(story.order, foreign, story.now, "event")),
    ...[unreachableEvent(story.order, "email", story.now)].flatMap((event) =>
      event ? [story.apply(event)] : [],
    ),
  ];
}

const called = (template: string, party: string, cause: string): string => `${template} ${party} ${cause}`;

it("never tells somebody of what only they can do", () => {
  for (const name of lifecycleNames) {
    const starts = [given(name), ...[given(name), ...ordersInEveryPosition(name)].flatMap(nextOf)];
    const produced = starts.flatMap(({ lifecycle, order }) =>
      notificationsFor(lifecycle, order, order.version).map(({ template, party }) =>
        called(template, party, order.history.at(-1)!.command),
      ),
    );
    const listed = catalogueOf(lifecycles[name]).flatMap(({ template, party, causes }) =>
      causes.map(({ command }) => called(template, party, command)),
    );
    const seldom = listed.filter((each) => /dialog|refundDue/.test(each));
    expect(new Set([...produced, ...seldom]), name).toEqual(new Set(listed));
  }
});

it("sends messages about the end and about money at most once", () => {
  const once = Object.fromEntries(
    lifecycleNames.map((name) => {
      const templates = catalogueOf(lifecycles[name]).flatMap(({ once, template }) => (once ? template : []));
      return [name, new Set(templates)];
    }),
  );
  expect(once).toMatchObject({
    marketplace: new Set(["cancelled", "returned", "unpaid", "received", "pickedUp", "refund"]),
    giftShop: new Set(["done", "declined", "cancelledByBuyer", "cancelledBySupport", "refund"]),
    contractorFeed: new Set(["done", "cancelled", "refund"]),
    serviceDesk: new Set(["closedSuccessfully", "closedUnsuccessfully", "refund"]),
    backOffice: new Set(["delivered", "cancelled", "refund"]),
  });
});
