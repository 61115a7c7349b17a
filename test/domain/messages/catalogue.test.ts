import { expect, it } from "vitest";
import { sampleOf } from "../../../docs/sample.ts";
import { people } from "../../../docs/sample-people.ts";
import { tellingsOf } from "../../../domain/audience.ts";
import { lifecycleOf, lifecycles } from "../../../domain/lifecycles/all.ts";
import { messagesOf } from "../../../domain/messages/catalogue.ts";
import { cases } from "./cases.ts";

const events = cases.filter(({ locale, template }) => locale === "en" && template !== "dialog");

it.each(events)("$name is told on $cause.command", (one) => {
  const { telling, circle } = sampleOf(one, people.en, one.cause);
  const told = tellingsOf(lifecycleOf(circle.order), circle.order, telling.version);
  expect(told).toContainEqual(telling);
});

it("never tells somebody of what only he can do", () => {
  const told = messagesOf(lifecycles.giftShop).filter(({ template }) => template === "cancelledByBuyer");
  expect(told.map(({ party }) => party)).toEqual(["shop"]);
});

it("sends messages about the end and about money at most once", () => {
  const once = messagesOf(lifecycles.marketplace).filter((entry) => entry.once);
  expect(new Set(once.map(({ template }) => template))).toEqual(
    new Set(["cancelled", "unpaid", "received", "pickedUp", "refund"]),
  );
});
