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
  { sub: "magda", name: "Magda Zielińska", role: "director", language: "en" },
  { sub: "oksana", name: "Oksana Melnyk", role: "manager", language: "ru" },
  { sub: "tomek", name: "Tomek Lis", role: "seller", language: "en" },
];

const roses = { sku: "ROSE-25", title: "25 red roses", quantity: 1, unitPrice: 24900, category: "flowers" };
const peonies = {
  sku: "PEO-11",
  title: "Peonies, pale pink",
  quantity: 11,
  unitPrice: 1900,
  category: "flowers",
};
const tulips = {
  sku: "TUL-15",
  title: "15 yellow tulips",
  quantity: 1,
  unitPrice: 9900,
  category: "flowers",
};
const cake = {
  sku: "CAKE-8",
  title: "Napoleon cake, 8 slices",
  quantity: 1,
  unitPrice: 13900,
  category: "confectionery",
};
const balloons = { sku: "BAL-10", title: "Balloons with helium", quantity: 10, unitPrice: 900 };
const card = { sku: "CARD", title: "Card with your words", quantity: 1, unitPrice: 500 };

const katya = {
  name: "Екатерина Орлова",
  email: "katya.orlova@example.com",
  phone: "+48601220014",
  locale: "ru",
};
const piotr = { name: "Piotr Wójcik", email: "p.wojcik@example.com", phone: "+48602330015", locale: "pl" };
const james = { name: "James Whitfield", email: "james.w@example.com", phone: "+447400123456", locale: "en" };
const nadia = { name: "Надежда Константинопольская", email: "nadia@example.com", locale: "ru" };

const paid = (sub = "magda"): [string, string, object] => [sub, "setPayment", { status: "paid" }];

/** A flower shop: gifts to others, photographed before they leave, brought by the shop or by a courier. */
export function flowers(time: SampleTime): SampleShop {
  const gift = (buyer: object, to: string, lines: SampleLine[], delivery: object, more: object = {}) => ({
    ...{ buyer, recipient: { name: to, phone: "+48605550101" }, gift: true, currency: "PLN", lines },
    delivery: { way: "ownCourier", price: 2500, ...delivery },
    ...more,
  });
  return {
    id: "peony",
    lifecycle: "giftShop",
    about: "flowers and cakes for somebody else",
    settings: {
      ...{ name: "Peony & Co", timeZone: sampleZone, locale: "en", emails: ["orders@peony.example"] },
      ...{ city: "Warszawa", phone: "+48221230000", color: "#8a2b5c" },
    },
    staff,
    deliverers: [
      { name: "Bartek Nowicki", email: "bartek@peony.example", phone: "+48511000111", locale: "pl" },
      { name: "Li Wei", email: "li.wei@peony.example", phone: "+48511000222", locale: "en" },
    ],
    orders: [
      {
        order: gift(katya, "Анна", [roses, card], windowAt(time, 0, "18:00", "20:00"), {
          giftMessage: "С днём рождения, мама! Твоя Катя",
        }),
        steps: [paid()],
      },
      {
        order: gift(
          james,
          "Zofia Krawczyk",
          [peonies],
          { ...windowAt(time, 1, "10:00", "12:00"), address: inWarsaw("ul. Nowy Świat 22/4", "00-373") },
          { giftMessage: "Happy anniversary, darling." },
        ),
        steps: [paid(), ["buyer", "says", "Could you leave it with the concierge if she is out?"]],
      },
      {
        ago: "PT2H",
        order: gift(piotr, "Helena", [cake], {
          ...windowAt(time, 1, "15:00", "17:00"),
          address: inWarsaw("ul. Puławska 145", "02-715"),
        }),
        steps: [
          paid(),
          ["magda", "accept"],
          ["magda", "assignSeller", { seller: "tomek" }],
          ["magda", "notes", "Birthday candle: number 7, in the drawer."],
        ],
      },
      {
        ago: "PT3H",
        order: gift(nadia, "Юлия", [tulips, balloons], {
          ...windowAt(time, 1, "09:00", "11:00"),
          address: inWarsaw("al. Jana Pawła II 61", "01-031"),
        }),
        steps: [
          paid(),
          ["oksana", "accept"],
          [
            "oksana",
            "proposeSurcharge",
            { amount: 2000, reason: "Жёлтые тюльпаны сегодня дороже: только голландские." },
          ],
        ],
      },
      {
        ago: "PT5H",
        order: gift(james, "Marta", [roses], {
          ...windowAt(time, 0, "20:00", "21:00"),
          address: inWarsaw("ul. Chłodna 51", "00-867"),
        }),
        steps: [
          paid(),
          ["magda", "accept"],
          ["magda", "photo"],
          [
            "buyer",
            "ratePhoto",
            { liked: false, text: "The left side looks a little empty. Could you add two more?" },
          ],
        ],
      },
      {
        ago: "PT6H",
        order: gift(katya, "Игорь", [cake, balloons], {
          ...windowAt(time, 0, "19:00", "21:00"),
          address: inWarsaw("ul. Grzybowska 5", "00-132"),
        }),
        steps: [
          paid(),
          ["oksana", "accept"],
          ["oksana", "photo"],
          ["buyer", "ratePhoto", { liked: true }],
          ["oksana", "assignDeliverer", { deliverer: 0 }],
        ],
      },
      {
        ago: "PT8H",
        order: gift(piotr, "Agnieszka", [peonies, card], {
          ...windowAt(time, 0, "17:00", "19:00"),
          address: inWarsaw("ul. Mickiewicza 18B", "01-517"),
        }),
        steps: [
          paid(),
          ["magda", "accept"],
          ["magda", "assignDeliverer", { deliverer: 1 }],
          ["magda", "photo"],
          ["magda", "dispatch", { way: "ownCourier" }],
        ],
      },
      {
        ago: "P1DT2H",
        order: gift(nadia, "Дмитрий", [tulips], {
          ...windowAt(time, 0, "12:00", "14:00"),
          address: inWarsaw("ul. Wolska 88", "01-126"),
        }),
        steps: [
          paid(),
          ["oksana", "accept"],
          ["oksana", "photo"],
          ["oksana", "dispatch", { way: "self" }],
          ["oksana", "requestCancel", { reason: "Получатель уехал из города, дверь никто не открывает." }],
        ],
      },
      {
        ago: "P1DT6H",
        order: gift(james, "Ewa", [roses], { address: inWarsaw("ul. Racławicka 3", "02-601") }),
        steps: [
          paid(),
          ["magda", "accept"],
          ["magda", "photo"],
          ["magda", "dispatch", { way: "self" }],
          ["magda", "deliver", { handedTo: "inPerson" }],
          ["buyer", "rate", { stars: 5, review: "She cried. In the good way." }],
        ],
      },
      {
        ago: "P2D",
        order: gift(piotr, "Janina", [balloons], { address: inWarsaw("ul. Sokratesa 13", "01-909") }),
        steps: [["magda", "decline", { reason: "Helium is sold out until Monday." }]],
      },
      {
        ago: "P2DT3H",
        order: gift(katya, "Ольга", [cake], {
          address: inWarsaw("ul. Belwederska 44", "00-594"),
          to: dayAt(time, 3, "12:00"),
          from: dayAt(time, 3, "10:00"),
        }),
        steps: [["buyer", "cancel"]],
      },
      {
        ago: "P2DT5H",
        order: gift(nadia, "Алексей", [peonies], { address: inWarsaw("ul. Ostrobramska 75", "04-175") }),
        steps: [
          paid(),
          ["oksana", "accept"],
          ["buyer", "requestCancel", { reason: "Ошиблась адресом, простите." }],
          ["support", "cancel", { reason: "The buyer gave a wrong address" }],
        ],
      },
    ],
  };
}
