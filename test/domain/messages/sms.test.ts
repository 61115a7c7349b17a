import { SegmentedMessage } from "sms-segments-calculator";
import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { type SamplePeople, samplePeople } from "../../../docs/samples/people.ts";
import { renderMessage } from "../../../domain/lifecycles/texts.ts";
import { renderFormerContactSms } from "../../../domain/messages/channels/sms.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import type { Order } from "../../../domain/order/order.ts";
import { cases, checkAll, entryOf, pageUrl } from "./cases.ts";

const long = (text: string): string => text.repeat(200).slice(0, 200).toWellFormed();

/** Names as long as they may be, of the kinds of letters that make an SMS long. */
const worst = Object.fromEntries(
  ["Żółta Gęś ", "Магазин ", "猫の店", "👩‍👩‍👧‍👦", "Z̷̧͙͐a̶l̴g̶o̷ ", "{[€]} "].map((name) => [
    name,
    named(long(name)),
  ]),
);

function named(name: string): SamplePeople {
  const all = { shop: name, buyer: name, recipient: name, deliverer: name, contractor: name, reason: name };
  return {
    ...samplePeople.pl,
    ...all,
    street: name,
    city: name,
    carrier: name,
    trackingCode: name,
    service: name,
  };
}

/** The most that lines may cost, in a currency with a long name, and a long number. */
const longNames = (order: Order): Order => {
  const lines = order.request.lines.map((line) => ({ ...line, quantity: 10_000, unitPrice: 1_000_000_000 }));
  return { ...order, number: "1234567890", request: { ...order.request, currency: "RSD", lines } };
};

it.each(Object.entries(worst))("with names such as %s no SMS takes more than two segments", (_, names) => {
  checkAll(cases, (one) => {
    const { request, participants } = sampleFor(one, names, one.cause, longNames);
    const { sms, subject } = renderMessage({ ...request, locale: one.locale }, participants, {
      page: pageUrl,
    });
    expect(new SegmentedMessage(sms).segmentsCount, sms).toBeLessThanOrEqual(2);
    expect(sms).toMatch(/^\P{Cc}*$/u);
    expect(sms).toContain("1234567890");
    expect(sms.endsWith(` ${pageUrl}`)).toBe(true);
    expect([...subject].length).toBeLessThanOrEqual(140);
  });
});

function smsOf(template: string, locale: "en" | "ru" | "pl", link = "https://waymark.example/l/7Qm2vX9kLr4") {
  const { request, participants } = sampleFor(
    entryOf("marketplace", template, "buyer"),
    samplePeople[locale],
  );
  return renderMessage({ ...request, locale }, participants, { page: link }).sms;
}

it("says what to pay and by when", () => {
  expect(["en", "ru", "pl"].map((locale) => smsOf("awaitingPayment", locale as "en"))).toEqual([
    "Clay Cats. Order 1042: please pay £111.00 by 19 Nov, 09:10. https://waymark.example/l/7Qm2vX9kLr4",
    "Глиняные коты. Заказ 1042: оплатите 111,00 ₽ до 19 нояб., 12:10. https://waymark.example/l/7Qm2vX9kLr4",
    "Gliniane Koty. Zamowienie 1042: do zaplaty 111,00 zl do 19 lis, godz. 10:10. https://waymark.example/l/7Qm2vX9kLr4",
  ]);
});

it("leaves the shop out before what the reader has to know", () => {
  expect(
    smsOf("receiptAhead", "ru", "https://orders.clay-cats.marketplace.example/l/7Qm2vX9kLr4TzB8nWc5yHd"),
  ).toBe(
    "Заказ 1042: он уже у вас? Без ответа закроем 21 дек., 12:30. https://orders.clay-cats.marketplace.example/l/7Qm2vX9kLr4TzB8nWc5yHd",
  );
});

it.each(Object.values(languages))(
  "a changed number is told to the old one in two segments: $tag",
  (language) => {
    for (const name of ["Clay Cats", ...Object.keys(worst).map(long)]) {
      for (const owner of ["deliverer", "shop", "contractor"] as const) {
        const sms = renderFormerContactSms(language, { name }, owner);
        expect(new SegmentedMessage(sms).segmentsCount, sms).toBeLessThanOrEqual(2);
      }
    }
  },
);
