import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import type { SamplePeople } from "../../../docs/samples/people.ts";
import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { languageFor, textsFor } from "../../../domain/lifecycles/texts.ts";
import type { LifecycleTexts } from "../../../domain/messages/content.ts";
import type { LifecycleLanguage } from "../../../domain/messages/languages/language.ts";
import { renderMessageIn } from "../../../domain/messages/render.ts";
import { cases } from "./cases.ts";

/** A language without Latin letters: what is left in them does not come from the catalogue. */
const foreign = (text: string): string => text.replace(/[a-z]/gi, "ж");

const disguise = (value: unknown): unknown => {
  if (typeof value === "string") return foreign(value);
  if (typeof value === "function") return (...given: unknown[]) => disguise(value(...given));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, disguise(each)]));
};

/** Greek dates and numbers, so that Intl writes no Latin letters either. */
const pseudo = (lifecycle: LifecycleName) => ({
  ...(disguise(languageFor(lifecycle, "en")) as LifecycleLanguage),
  texts: disguise(textsFor(lifecycle, "en")) as LifecycleTexts,
  tag: "el-GR",
});

const nobody = Object.fromEntries(
  ["shop", "city", "street", "instructions", "buyer", "recipient", "deliverer", "contractor", "service"]
    .concat(["comment", "carrier", "trackingCode"])
    .map((key) => [key, "1"]),
);
const nothing = {
  reasons: { order: "1", delivery: "1", job: "1" },
  remarks: { photo: "1", problem: "1", answer: "1" },
};
const greek = {
  ...nobody,
  ...nothing,
  goods: ["1", "2"],
  currency: "EUR",
  timeZone: "UTC",
} as unknown as SamplePeople;

it("every visible word comes from the catalogue", () => {
  for (const one of cases.filter(({ locale }) => locale === "en")) {
    const { request, participants } = sampleFor(one, greek, one.cause);
    const { subject, text, html, sms } = renderMessageIn(
      pseudo(one.lifecycle as LifecycleName),
      request,
      participants,
      {},
    );
    const seen = html.replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]*>|&\w+;/gs, " ");
    const latin = [subject, text, sms, seen].join("\n").replaceAll("anna@example.com", "");
    expect(latin.match(/[a-z]+/gi), `${one.name}, ${one.cause.command}`).toBeNull();
  }
});
