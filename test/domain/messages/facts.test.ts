import { describe, expect, it } from "vitest";
import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { languageFor } from "../../../domain/lifecycles/texts.ts";
import { messageContextOf } from "../../../domain/messages/context.ts";
import { detailRows } from "../../../domain/messages/details.ts";
import { hoursLine, nextOpening, opennessLine } from "../../../domain/messages/facts/hours.ts";
import { groupedNumber, howToPayFor, howToPayRows } from "../../../domain/messages/facts/payment.ts";
import { mapUrlOf, pickupPlaceOf } from "../../../domain/messages/facts/pickup.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";
import type { SenderShop } from "../../../domain/messages/recipients.ts";
import { given, type OrderScenario } from "../../support/order/scenario.ts";

const plain: SenderShop = {
  ...{ id: "clay-cats", name: "Clay Cats", locale: "en", timeZone: "Europe/Warsaw", emails: [] },
};
const contextOf = (
  { order }: OrderScenario,
  shop: Partial<SenderShop> = {},
  party: "buyer" | "deliverer" = "buyer",
) =>
  messageContextOf(
    languageFor(order.lifecycle as LifecycleName, "en", order.delivery.way),
    { version: order.version, template: order.status, party },
    { order, shop: { ...plain, ...shop } },
  );

const paymentAccount = { holder: "Clay Cats Ltd", number: "PL61109010140000071219812874" };
const paymentUrl = "https://pay.example/{number}?sum={amount}&in={currency}&order={id}";
const shopWays = { paymentAccount, paymentUrl };

describe("how to pay", () => {
  const confirmed = given("marketplace").by("director", "confirm");

  it("is the account with the order's number for reference, the shop's page with the sum, and what the shop writes", () => {
    const context = contextOf(confirmed, { ...shopWays, paymentInstructions: "Thank you!" });
    expect(howToPayFor(context)).toEqual({
      amount: "PLN\u00a0105.00",
      url: "https://pay.example/1001?sum=105.00&in=PLN&order=order-1",
      isOrdersOwn: false,
      isOnDemand: false,
      account: { holder: "Clay Cats Ltd", number: "PL61 1090 1014 0000 0712 1981 2874" },
      reference: "1001",
      lines: ["Thank you!"],
    });
    expect(howToPayRows(howToPayFor(context)!, context)).toEqual([
      { label: "Amount", value: "PLN 105.00" },
      {
        label: "Pay here",
        value: "pay.example",
        href: "https://pay.example/1001?sum=105.00&in=PLN&order=order-1",
      },
      { label: "Account holder", value: "Clay Cats Ltd" },
      { label: "Account", value: "PL61 1090 1014 0000 0712 1981 2874" },
      { label: "Payment reference", value: "1001" },
      { label: "Thank you!", value: "" },
    ]);
  });

  it("is the order's own page before the shop's, which its mails show among the details already", () => {
    const own = given("marketplace", { payment: { url: "https://shop.example/pay/7" } }).by(
      "director",
      "confirm",
    );
    const context = contextOf(own, shopWays);
    const known = howToPayFor(context)!;
    expect(known).toMatchObject({ url: "https://shop.example/pay/7", isOrdersOwn: true });
    expect(howToPayRows(known, context).filter(({ href }) => href)).toEqual([]);
  });

  it("is what is still due, and nothing where nothing is, where it is paid at the door, or the shop says nothing", () => {
    const partly = confirmed.paymentReport(2_550, "p-1");
    expect(howToPayFor(contextOf(partly, shopWays))).toMatchObject({ amount: "PLN\u00a079.50" });
    for (const [story, shop] of [
      [confirmed.paymentReport(10_500, "p-1"), shopWays],
      [confirmed.by("buyer", "cancel", { reason: "No" }), shopWays],
      [given("backOffice", { payment: { channel: "cash" } }), shopWays],
      [confirmed, {}],
    ] as const)
      expect(howToPayFor(contextOf(story, shop))).toBeUndefined();
  });

  it("names sums in the units of their currency", () => {
    const yen = given("backOffice", { currency: "JPY", delivery: { price: 0 } });
    const dinar = given("backOffice", { currency: "KWD", delivery: { price: 0 } });
    expect(howToPayFor(contextOf(yen, shopWays))!.url).toContain("sum=9000&in=JPY");
    expect(howToPayFor(contextOf(dinar, shopWays))!.url).toContain("sum=9.000&in=KWD");
  });

  it.each([
    ["PL61109010140000071219812874", "PL61 1090 1014 0000 0712 1981 2874"],
    ["gb33 bukb 2020 1555 5555 55", "GB33 BUKB 2020 1555 5555 55"],
    ["61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874"],
    ["40702810500000000001", "40702810500000000001"],
  ])("shows the number %s as %s", (written, shown) => {
    expect(groupedNumber(written)).toBe(shown);
  });
});

describe("where a buyer fetches the order", () => {
  const openingHours = { monday: [{ from: "10:00", to: "18:00" }] };
  const shop = {
    ...{ address: "ul. Gliniana 4", phone: "+48713456789", openingHours },
    pickupPoints: [
      { id: "north", name: "The kiln", address: "ul. Piecowa 1", phone: "+48600000001", openingHours },
    ],
  };
  const fetched = (delivery: object = {}) =>
    given("marketplace", { delivery: { way: "pickup", ...delivery } });

  it("is the shop, with its hours, phone and a map", () => {
    expect(pickupPlaceOf(contextOf(fetched(), shop))).toEqual({
      ...{ name: "Clay Cats", address: "ul. Gliniana 4", phone: "+48713456789", hours: openingHours },
      map: mapUrlOf("ul. Gliniana 4"),
    });
    expect(
      pickupPlaceOf(contextOf(fetched(), { ...shop, mapUrl: "https://maps.example/cats" })),
    ).toMatchObject({
      map: "https://maps.example/cats",
    });
  });

  it("is the place that the order names, with what the shop says of it", () => {
    const there = contextOf(fetched({ pickupPoint: { id: "north" } }), shop);
    expect(pickupPlaceOf(there)).toMatchObject({
      name: "The kiln",
      address: "ul. Piecowa 1",
      hours: openingHours,
    });
    expect(detailRows(there).map(({ value }) => value)).toContain("The kiln, ul. Piecowa 1");
    const unknown = contextOf(fetched({ pickupPoint: { id: "WAW01A", address: "ul. Złota 2" } }), shop);
    expect(pickupPlaceOf(unknown)).toMatchObject({ name: "WAW01A", address: "ul. Złota 2" });
    expect(pickupPlaceOf(unknown)!.phone).toBeUndefined();
  });

  it("is the shop too where it offers to keep what was to be sent: no mail then shows the buyer's own address", () => {
    const offered = given("marketplace", {
      delivery: { way: "carrier", address: { line1: "ul. Prosta 1", city: "Warszawa" } },
    })
      .by("director", "confirm")
      .by("director", "confirmPayment");
    expect(pickupPlaceOf(contextOf(offered, shop))).toBeUndefined();
    const waiting = contextOf(offered.by("director", "offerPickup"), shop);
    expect(pickupPlaceOf(waiting)).toMatchObject({ name: "Clay Cats" });
    const shown = detailRows(waiting).map(({ label, value }) => `${label}: ${value}`);
    expect(shown).toContain("Address: ul. Gliniana 4");
    expect(shown).toContain("Opening hours: Mon 10:00–18:00");
    expect(shown.join()).not.toContain("Prosta");
  });

  it("is of no use once the order has ended, and its hours are for the buyer alone", () => {
    const over = fetched().by("buyer", "cancel", { reason: "No" });
    expect(pickupPlaceOf(contextOf(over, shop))).toBeUndefined();
    const labels = detailRows(contextOf(fetched(), shop, "deliverer")).map(({ label }) => label);
    expect(labels).not.toContain("Opening hours");
  });
});

describe("opening hours", () => {
  const span = { from: "10:00", to: "18:00" };
  const hours = {
    ...{ monday: [span], tuesday: [span], wednesday: [span], friday: [span] },
    saturday: [
      { from: "10:00", to: "13:00" },
      { from: "14:00", to: "16:00" },
    ],
    exceptions: { "2026-11-17": [], "2026-11-20": [{ from: "12:00", to: "15:00" }], "2027-01-01": [] },
  };
  const zone = "Europe/Warsaw";
  const monday = "2026-11-16T09:30:00Z";

  it("are taken together where days are alike, with what differs in the next two weeks", () => {
    expect(hoursLine(languages.en, hours, zone, monday)).toBe(
      "Mon–Wed 10:00–18:00; Fri 10:00–18:00; Sat 10:00–13:00, 14:00–16:00; 17 November closed; 20 November 12:00–15:00",
    );
    expect(hoursLine(languages.pl, hours, zone, monday)).toContain("17 listopada zamknięte");
    expect(hoursLine(languages.ru, hours, zone, monday)).toMatch(/^пн–ср 10:00–18:00;/);
  });

  it.each([
    [monday, "Open now, until 18:00", undefined],
    ["2026-11-16T08:30:00Z", "Closed now, opens today at 10:00", { when: "10:00", isToday: true }],
    [
      "2026-11-16T17:30:00Z",
      "Closed now, opens on Wednesday 18 November, 10:00",
      { when: "Wednesday 18 November, 10:00", isToday: false },
    ],
  ])("say at %s: %s", (now, line, next) => {
    expect(opennessLine(languages.en, hours, zone, now)).toBe(line);
    expect(nextOpening(languages.en, hours, zone, now)).toEqual(next);
  });

  it("say nothing of a shop that never closes", () => {
    const day = [{ from: "00:00", to: "24:00" }];
    const always = Object.fromEntries(
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((name) => [
        name,
        day,
      ]),
    );
    expect(opennessLine(languages.en, always, zone, monday)).toBeUndefined();
    expect(nextOpening(languages.en, always, zone, monday)).toBeUndefined();
  });
});
