import {
  dayAt,
  inWarsaw,
  type SampleLine,
  type SampleShop,
  type SampleTime,
  sampleZone,
  windowAt,
} from "./sample.ts";

const staff: SampleShop["staff"] = [
  { sub: "hela", name: "Helena Pawlak", role: "director", language: "pl" },
  { sub: "staszek", name: "Staszek Pawlak", role: "manager", language: "pl" },
];

const pierogi = { sku: "PIE-12", title: "Pierogi ruskie, 12 szt.", quantity: 2, unitPrice: 2900 };
const soup = { sku: "ZUR", title: "Żurek z jajkiem", quantity: 1, unitPrice: 2200 };
const schnitzel = { sku: "SCH", title: "Schabowy z ziemniakami i kapustą", quantity: 3, unitPrice: 3600 };
const compote = { sku: "KOM", title: "Kompot, 1 l", quantity: 1, unitPrice: 1200 };
const catering = { sku: "CAT-20", title: "Obiad dla 20 osób", quantity: 1, unitPrice: 78000 };

const buyer = (name: string, phone: string, email?: string) => ({
  name,
  phone,
  locale: "pl",
  ...(email && { email }),
});

/** A small kitchen that brings lunches: status, payment and deliverer are three things beside each other. */
export function kitchen(time: SampleTime): SampleShop {
  const lunch = (
    who: object,
    lines: SampleLine[],
    address: object,
    more: object = {},
    delivery: object = {},
  ) => ({
    ...{
      buyer: who,
      currency: "PLN",
      lines,
      delivery: { way: "ownCourier", price: 900, address, ...delivery },
    },
    ...more,
  });
  const phone = { source: "phone" };
  return {
    id: "kuchnia",
    lifecycle: "backOffice",
    about: "lunches that the kitchen brings itself",
    settings: {
      sms: true,
      ...{ name: "Kuchnia Babci Heli", timeZone: sampleZone, locale: "pl", emails: ["kuchnia@hela.example"] },
      ...{ city: "Warszawa", phone: "+48223330909", color: "#9a3412", estimatedDeliveryMinutes: 45 },
    },
    staff,
    deliverers: [
      { name: "Piotrek", email: "piotrek@hela.example", phone: "+48512000333", locale: "pl" },
      { name: "Oleh", email: "oleh@hela.example", phone: "+48512000444", locale: "pl" },
    ],
    orders: [
      {
        order: lunch(
          buyer("Agata Nowak", "+48608300401", "agata@example.com"),
          [pierogi, compote],
          inWarsaw("ul. Marszałkowska 84/92 m. 31", "00-514"),
          { comment: "Domofon nie działa, proszę dzwonić." },
        ),
      },
      {
        by: "hela",
        order: lunch(buyer("Pan Zbyszek", "+48608300402"), [schnitzel], inWarsaw("ul. Próżna 9", "00-107"), {
          ...phone,
          payment: { channel: "cash" },
        }),
      },
      {
        by: "staszek",
        ago: "PT3H",
        order: lunch(
          buyer("Biuro Rachunkowe Saldo", "+48608300403", "biuro@saldo.example"),
          [catering],
          inWarsaw("ul. Grójecka 5", "02-019"),
          phone,
          windowAt(time, 1, "12:00", "13:00"),
        ),
        steps: [["hela", "notes", "Bez cebuli dla pani Kasi."]],
      },
      {
        ago: "PT1H",
        order: lunch(
          buyer("Michał Sadowski", "+48608300404", "msad@example.com"),
          [soup, schnitzel],
          inWarsaw("ul. Hoża 27", "00-521"),
        ),
        steps: [
          ["hela", "start"],
          ["hela", "setPayment", { status: "paid", channel: "card" }],
        ],
      },
      {
        ago: "PT2H",
        order: lunch(
          buyer("Dominika Wysocka", "+48608300405", "domi@example.com"),
          [pierogi],
          inWarsaw("ul. Wilcza 50", "00-679"),
        ),
        steps: [
          ["hela", "start"],
          ["hela", "assignDeliverer", { deliverer: 0 }],
        ],
      },
      {
        ago: "PT2H",
        by: "hela",
        order: lunch(buyer("Pani Krysia", "+48608300406"), [soup], inWarsaw("ul. Lwowska 11", "00-660"), {
          ...phone,
          payment: { channel: "cash" },
        }),
        steps: [
          ["staszek", "start"],
          ["staszek", "assignDeliverer", { deliverer: 1 }],
          ["staszek", "handOver"],
        ],
      },
      {
        ago: "PT3H",
        order: lunch(
          buyer("Karol Janik", "+48608300407", "karol@example.com"),
          [schnitzel, compote],
          inWarsaw("ul. Emilii Plater 10", "00-669"),
        ),
        steps: [
          ["hela", "start"],
          ["hela", "assignDeliverer", { deliverer: 0 }],
          ["hela", "handOver"],
          ["hela", "setPayment", { status: "pending", channel: "online" }],
        ],
      },
      {
        ago: "P1D",
        order: lunch(
          buyer("Joanna Kania", "+48608300408", "joasia@example.com"),
          [pierogi, soup],
          inWarsaw("ul. Koszykowa 60", "00-673"),
        ),
        steps: [
          ["hela", "start"],
          ["hela", "handOver"],
          ["hela", "deliver", { handedTo: "inPerson" }],
          ["hela", "setPayment", { status: "paid", channel: "cash" }],
        ],
      },
      {
        ago: "P1DT1H",
        order: lunch(
          buyer("Adam Rutkowski", "+48608300409"),
          [schnitzel],
          inWarsaw("ul. Poznańska 16", "00-680"),
        ),
        steps: [
          ["hela", "start"],
          ["hela", "handOver"],
          ["hela", "deliver", { handedTo: "thirdPerson", comment: "Portier" }],
        ],
      },
      {
        ago: "P2D",
        order: lunch(
          buyer("Firma Klocki", "+48608300410", "biuro@klocki.example"),
          [catering],
          inWarsaw("ul. Żurawia 6", "00-503"),
          {},
          { from: dayAt(time, 2, "12:00"), to: dayAt(time, 2, "13:00") },
        ),
        steps: [["hela", "cancel", { reason: "Klient przełożył spotkanie na styczeń" }]],
      },
    ],
  };
}
