import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { catalogueOf } from "../../../domain/lifecycles/message-catalogue.ts";
import { lifecycleOf, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import { cases } from "./cases.ts";

const events = cases.filter(({ locale, template }) => locale === "en" && template !== "dialog");

it.each(events)("$name is told on $cause.command", (one) => {
  const { request, participants } = sampleFor(one, samplePeople.en, one.cause);
  const told = notificationsFor(lifecycleOf(participants.order), participants.order, request.version);
  expect(told).toContainEqual(request);
});

it("never tells somebody of what only he can do", () => {
  const told = catalogueOf(lifecycles.giftShop).filter(({ template }) => template === "cancelledByBuyer");
  expect(told.map(({ party }) => party)).toEqual(["shop"]);
});

it("sends messages about the end and about money at most once", () => {
  const once = catalogueOf(lifecycles.marketplace).filter((entry) => entry.once);
  expect(new Set(once.map(({ template }) => template))).toEqual(
    new Set(["cancelled", "unpaid", "received", "pickedUp", "refund"]),
  );
});
