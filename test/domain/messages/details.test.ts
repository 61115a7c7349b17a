import { describe, expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import type { CatalogueEntry } from "../../../domain/lifecycles/message-catalogue.ts";
import { type LifecycleName, lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { renderMessage } from "../../../domain/lifecycles/texts.ts";
import { deliveryContactOf } from "../../../domain/messages/context.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import { recipientsOf } from "../../../domain/messages/recipients.ts";
import { isRelevant } from "../../../domain/messages/relevance.ts";
import type { LedgerEntry } from "../../../domain/order/money/ledger.ts";
import type { Order } from "../../../domain/order/order.ts";
import { given } from "../../support/order/scenario.ts";
import { cases, entries, entryOf, type Locale, locales, pageUrl } from "./cases.ts";

const names = samplePeople.en;

function textOf(
  lifecycle: LifecycleName,
  template: string,
  party: CatalogueEntry["party"],
  change?: (order: Order) => Order,
) {
  const { request, participants } = sampleFor(entryOf(lifecycle, template, party), names, undefined, change);
  return renderMessage({ ...request, locale: "en" }, participants, { page: pageUrl }).text;
}

const paying =
  (channel: NonNullable<Order["payment"]["channel"]>) =>
  (order: Order): Order => ({ ...order, payment: { ...order.payment, channel } });

describe("a gift (S2-59)", () => {
  const gifts = entries.filter(({ lifecycle }) => lifecycle === "giftShop");

  it("is never told to its recipient", () => {
    const withMail = (order: Order): Order => ({
      ...order,
      request: { ...order.request, recipient: { ...order.request.recipient, email: "jan@example.com" } },
    });
    const addresses = gifts.flatMap((entry) => {
      const { participants } = sampleFor(entry, names, undefined, withMail);
      const shop = { ...participants.shop, sms: true };
      const to = recipientsOf(entry.party, { ...participants, shop, support: "support@waymark.example" });
      return to.map((each) => each.to);
    });
    expect(addresses).toEqual(expect.arrayContaining(["anna@example.com", "support@waymark.example"]));
    for (const secret of ["+48601234567", "jan@example.com"]) expect(addresses).not.toContain(secret);
  });

  it("shows its deliverer neither sender, nor prices, nor the recipient's phone", () => {
    for (const entry of gifts.filter(({ party }) => party === "deliverer"))
      for (const locale of locales) {
        const { request, participants } = sampleFor(entry, names);
        const { subject, text, html, sms } = renderMessage({ ...request, locale }, participants, {
          page: pageUrl,
        });
        const secrets = [names.buyer, "+48501234567", "+48601234567", "anna@example.com", "£", names.comment];
        for (const secret of secrets) expect(subject + text + html + sms).not.toContain(secret);
      }
    expect(textOf("giftShop", "assignDeliverer", "deliverer")).toContain(`Recipient: ${names.recipient}\n`);
  });
});

it("gives a deliverer the place and the buyer's phone, but no price (S4-20)", () => {
  const text = textOf("backOffice", "assignDeliverer", "deliverer");
  expect(text).toContain("12 Kiln Lane, 00-001 London");
  expect(text).toContain("Anna Kowalchuk, +48501234567\n");
  expect(text).toContain("2 × Clay cat, blue\n");
  expect(text).not.toMatch(/£|anna@example/);
});

it("tells a deliverer what to collect in cash", () => {
  expect(textOf("backOffice", "assignDeliverer", "deliverer", paying("cashOnDelivery"))).not.toContain("£");
  // the sample order is paid: staff take that back
  const takenBack = { kind: "manual", amount: -11_100, at: "2026-11-22T09:00:00Z", by: { role: "director" } };
  const unpaid = (order: Order) => ({
    ...paying("cashOnDelivery")(order),
    payment: { ...order.payment, entries: [takenBack as LedgerEntry], channel: "cash" as const },
  });
  expect(textOf("backOffice", "assignDeliverer", "deliverer", unpaid)).toContain("Cash to collect: £111.00");
});

it("says how to pay when the order waits for it, and by when (S3-09)", () => {
  const text = textOf("marketplace", "awaitingPayment", "buyer");
  expect(text).toContain("Please pay £111.00 by 19 November, 09:10.");
  expect(text).toContain(
    "How to pay:\nAmount: £111.00\nPlease transfer the amount to Clay Cats Ltd.\nGB33 BUKB",
  );
  for (const quiet of ["awaitingConfirmation", "dialog"])
    expect(textOf("marketplace", quiet, "buyer")).not.toContain("GB33");
  expect(textOf("marketplace", "awaitingPayment", "buyer", paying("cashOnDelivery"))).not.toContain("GB33");
});

it("names the person whom a deliverer meets and may call: the recipient, else the buyer, of a gift nobody's phone", () => {
  const [buyer, jan] = [
    { name: "Anna", phone: "+48501234567" },
    { name: "Jan", phone: "+48601234567" },
  ];
  const contact = (recipient?: object, gift = false) =>
    deliveryContactOf({ order: given("backOffice", { buyer, gift, ...(recipient && { recipient }) }).order });
  expect(contact()).toEqual(buyer);
  expect(contact(jan)).toEqual(jan);
  expect(contact({ name: "Jan" })).toEqual({ name: "Jan", phone: buyer.phone });
  expect(contact({ phone: jan.phone })).toEqual({ name: "Anna", phone: jan.phone });
  expect(contact(jan, true)).toEqual({ name: "Jan" });
  expect(contact({ phone: jan.phone }, true)).toBeUndefined();
});

it("gives carrier, tracking code and the page to follow it (S3-20)", () => {
  const text = textOf("marketplace", "shipped", "buyer");
  expect(text).toContain("Carrier: DHL\nTracking number: JD014600006281230704\nhttps://www.dhl.com/");
});

it("asks before the order counts as received, and says what silence means", () => {
  expect(textOf("marketplace", "receiptAhead", "buyer")).toContain(
    "If we hear nothing, we will count the order as received on 21 December, 09:30.",
  );
});

it("calls the estimate a guide (S4-26)", () => {
  expect(textOf("backOffice", "assignDeliverer", "buyer")).toContain(
    "Estimated delivery time: about 1 hour 15 minutes. The courier may come a little earlier or later.",
  );
});

it("says how much goes back, and that the delivery price does not", () => {
  const text = textOf("giftShop", "cancelledBySupport", "buyer");
  expect(text).toContain("You will get £96.00 back.");
  expect(text).toContain("The delivery is not refunded");
});

it("shows the shop who buys, and the buyer what it comes to", () => {
  const text = textOf("marketplace", "awaitingConfirmation", "shop");
  expect(text).toContain("Buyer: Anna Kowalchuk, +48501234567, anna@example.com\n");
  expect(text).toContain("2 × Clay cat, blue – £90.00\n1 × Gift card, handwritten – £6.00\nGoods: £96.00");
  expect(text).toContain("Total: £111.00");
});

it("tells the delivery window where the shop is", () => {
  const windows: Record<Locale, string> = {
    en: "Sunday 22 November, 10:00–12:00",
    ru: "воскресенье, 22 ноября, 13:00–15:00",
    pl: "niedziela, 22 listopada, 11:00–13:00",
  };
  for (const locale of locales) {
    const { request, participants } = sampleFor(entryOf("giftShop", "new", "buyer"), samplePeople[locale]);
    expect(renderMessage({ ...request, locale }, participants).text).toContain(windows[locale]);
  }
});

it("lists forty lines and counts the rest", () => {
  const many = (order: Order): Order => ({
    ...order,
    request: { ...order.request, lines: Array.from({ length: 42 }, () => order.request.lines[0]!) },
  });
  expect(textOf("marketplace", "awaitingConfirmation", "shop", many)).toContain("and 2 more items\n");
});

/** Every message about a changed sample order, in every language, as one text with its subject and SMS. */
const everySaying = (change: (order: Order) => Order, is: (entry: CatalogueEntry) => boolean) =>
  cases.filter(is).flatMap((one) => {
    const { request, participants } = sampleFor(one, samplePeople[one.locale], one.cause, change);
    const { order } = participants;
    if (!isRelevant(lifecycleOf(order), order, request, order.updatedAt)) return [];
    const { subject, text, sms } = renderMessage({ ...request, locale: one.locale }, participants);
    const { rows, payments } = languages[one.locale].labels;
    // that money has come is true whoever chose it
    const said = [subject, text, sms].join("\n").replace(`${rows.payment}: ${payments.paid}`, "");
    return [{ name: `${one.name} ${one.locale}`, said }];
  });
const saying = (all: { name: string; said: string }[], pattern: RegExp) =>
  all.filter(({ said }) => pattern.test(said)).map(({ name, said }) => `${name}: ${pattern.exec(said)![0]}`);

it("says how goods are delivered, and nothing of the kind about a service", () => {
  expect(textOf("marketplace", "awaitingConfirmation", "shop")).toContain("Delivery: by carrier\n");
  for (const { template, party } of entries.filter(({ lifecycle }) => lifecycle === "contractorFeed"))
    expect(textOf("contractorFeed", template, party)).not.toMatch(/^Delivery: /m);
});

it("has no row for what is empty", () => {
  const silent = (order: Order): Order => ({ ...order, request: { ...order.request, comment: "" } });
  expect(textOf("marketplace", "awaitingConfirmation", "shop")).toContain("Comment: Ring twice\n");
  expect(textOf("marketplace", "awaitingConfirmation", "shop", silent)).not.toContain("Comment");
});

it("mentions no amount that is nothing, and leaves no hole where it would stand", () => {
  const free = (order: Order): Order => ({
    ...order,
    request: { ...order.request, lines: order.request.lines.map((line) => ({ ...line, unitPrice: 0 })) },
    delivery: { ...order.delivery, price: 0 },
  });
  const aboutMoney = ["refund", "refundDue", "proposeSurcharge", "acceptProposal"];
  const all = everySaying(free, ({ template }) => !aboutMoney.includes(template));
  expect(saying(all, /undefined|(?<![\d.,\u00a0])0[.,]00|, $|: $| {2}/m)).toEqual([]);
});

it("S1-24 says nothing of a delivery or a payment that nobody chose", () => {
  const chosen = ({
    delivery: { way: _, ...delivery },
    payment: { channel: __, ...payment },
    ...rest
  }: Order) => ({ ...rest, delivery, payment }) as Order;
  const carried = [
    "inDelivery",
    "onMyWay",
    "deliver",
    "fail",
    "assignDeliverer",
    "refund",
    "refundDue",
    "dialog",
    // who has a parcel has chosen a carrier
    ...["addParcel", "correctParcel"],
  ];
  const all = everySaying(
    (order) => chosen({ ...order, delivery: { ...order.delivery, price: 0 } }),
    ({ lifecycle, template, party }) =>
      lifecycle === "serviceDesk" &&
      party === "buyer" &&
      ![...carried, "closedUnsuccessfully"].includes(template),
  );
  expect(all.length).toBeGreaterThan(10);
  expect(saying(all, /deliver|courier|Payment:|dostaw|dostarcz|Płatność:|достав|курьер|Оплата:/i)).toEqual(
    [],
  );
});

it("waits for no money once an order has failed", () => {
  const unpaid = (order: Order): Order => ({
    ...order,
    payment: { ...order.payment, paid: -1_000_000, channel: "transfer" },
  });
  const failed = [
    "cancelled",
    "unpaid",
    "declined",
    "cancelledByBuyer",
    "cancelledBySupport",
    "closedUnsuccessfully",
  ];
  const all = everySaying(unpaid, ({ template }) => failed.includes(template));
  expect(saying(all, /not confirmed yet|not paid yet|To pay|Do zapłaty|К оплате/)).toEqual([]);
});

it("S2-39 promises no courier where the shop brings it itself", () => {
  const self = (order: Order): Order => ({ ...order, delivery: { ...order.delivery, way: "self" } });
  const all = everySaying(
    self,
    ({ lifecycle, template, party }) =>
      lifecycle === "giftShop" &&
      party === "buyer" &&
      ["new", "accepted", "photo", "done", "declined"].includes(template),
  );
  expect(saying(all, /courier|kurier|dostawca|курьер/i)).toEqual([]);
});
