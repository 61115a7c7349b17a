import { type SampleLine, type SampleShop, type SampleStep, type SampleTime, sampleZone } from "./sample.ts";

const staff: SampleShop["staff"] = [
  { sub: "irina", name: "Ирина Белова", role: "director", language: "ru" },
  { sub: "jonas", name: "Jonas Weber", role: "manager", language: "en" },
];

const cat = {
  sku: "CAT-1",
  title: "Clay cat, sitting",
  quantity: 2,
  unitPrice: 4500,
  availability: "inStock",
};
const bowl = {
  sku: "BOWL-3",
  title: "Stoneware bowl, speckled blue",
  quantity: 1,
  unitPrice: 6200,
  availability: "inStock",
};
const mug = {
  sku: "MUG-N",
  title: "Mug with a name",
  quantity: 1,
  unitPrice: 5400,
  availability: "madeToOrder",
  options: [{ name: "Name", value: "Aleksander" }],
};
const vase = {
  sku: "VASE-L",
  title: "Large vase, celadon glaze",
  quantity: 1,
  unitPrice: 18900,
  availability: "inStock",
};

const lena = { name: "Lena Hoffmann", email: "lena.h@example.com", locale: "en" };
const ivan = { name: "Иван Соколов", email: "sokolov@example.com", phone: "+48600700801", locale: "ru" };
const kasia = {
  name: "Katarzyna Brzęczyszczykiewicz-Nowakowska",
  email: "kasia.bn@example.com",
  phone: "+48600700802",
  locale: "pl",
};
const omar = { name: "Omar Haddad", email: "omar@example.com", locale: "en" };

const berlin = { line1: "Weserstraße 41", city: "Berlin", postalCode: "12045", country: "DE" };
const krakow = { line1: "ul. Józefa 12/3", city: "Kraków", postalCode: "31-056", country: "PL" };
const gdansk = { line1: "ul. Długi Targ 8", city: "Gdańsk", postalCode: "80-828", country: "PL" };

const order = (buyer: object, lines: SampleLine[], address: object, reference: string) => ({
  ...{ buyer, currency: "EUR", lines, reference, delivery: { way: "carrier", price: 900, address } },
});
const toPayment: SampleStep[] = [["irina", "confirm"]];
const toPacking: SampleStep[] = [...toPayment, ["irina", "confirmPayment"]];
const shipped = (trackingCode: string): [string, string, object] => [
  "jonas",
  "ship",
  { carrier: "DHL", trackingCode },
];

/** A potter on a marketplace: confirmed, paid, made, packed, sent and received. */
export function clayCats(_: SampleTime): SampleShop {
  return {
    id: "clay-cats",
    lifecycle: "marketplace",
    about: "pottery by post",
    settings: {
      ...{ name: "Clay Cats", timeZone: sampleZone, locale: "en", emails: ["shop@claycats.example"] },
      ...{ city: "Kraków", address: "ul. Meiselsa 6, Kraków", color: "#1b6b52" },
      paymentInstructions: "Please transfer the total to PL61 1090 1014 0000 0712 1981 2874.",
    },
    staff,
    orders: [
      {
        order: order(lena, [cat, bowl], berlin, "M-20871"),
        steps: [["buyer", "says", "Is the blue bowl safe in a dishwasher?"]],
      },
      { order: order(kasia, [vase], krakow, "M-20870") },
      { ago: "PT4H", order: order(omar, [mug], berlin, "M-20866") },
      { ago: "P1D", order: order(ivan, [bowl], krakow, "M-20851"), steps: [...toPayment] },
      { ago: "P2DT6H", order: order(lena, [vase], berlin, "M-20839"), steps: [...toPayment] },
      { ago: "P1DT4H", order: order(kasia, [cat], krakow, "M-20848"), steps: [...toPacking] },
      {
        ago: "P2D",
        order: order(omar, [mug], gdansk, "M-20840"),
        steps: [...toPacking, ["irina", "notes", "Second firing on Thursday."]],
      },
      {
        ago: "P2DT1H",
        order: order(ivan, [cat], gdansk, "M-20841"),
        steps: [
          ...toPacking,
          shipped("JD0146000012"),
          ["buyer", "says", "Здравствуйте! Когда примерно ждать посылку?"],
        ],
      },
      {
        ago: "P2DT2H",
        order: order(lena, [bowl], berlin, "M-20842"),
        steps: [
          ...toPacking,
          shipped("JD0146000013"),
          ["buyer", "reportProblem", { text: "The box is wet and the bowl has a crack." }],
        ],
      },
      {
        ago: "P2DT3H",
        order: order(kasia, [vase], krakow, "M-20836"),
        steps: [...toPacking, ["irina", "offerPickup"]],
      },
      {
        ago: "P2DT4H",
        order: order(lena, [mug], berlin, "M-20833"),
        steps: [
          ...toPacking,
          shipped("JD0146000011"),
          ["carrier", "returned"],
          ["irina", "takeBack", { reason: "Nobody at home three times; it came back unharmed." }],
        ],
      },
      {
        ago: "P1DT6H",
        order: order(kasia, [bowl], krakow, "M-20846"),
        steps: [...toPacking, ["irina", "hold", { reason: "New glaze: the first bowl has cracked." }]],
      },
      {
        ago: "P4D",
        order: order(omar, [vase], berlin, "M-20790"),
        steps: [...toPayment, ["irina", "notes", "Asked twice by mail, no answer."]],
      },
      {
        ago: "P3D",
        order: order(ivan, [cat, bowl], gdansk, "M-20812"),
        steps: [
          ...toPacking,
          shipped("JD0146000009"),
          ["buyer", "receive"],
          ["buyer", "rate", { stars: 5, review: "Кот живёт на подоконнике и всем доволен." }],
        ],
      },
      {
        ago: "P3D",
        order: order(kasia, [mug], krakow, "M-20809"),
        steps: [...toPacking, ["irina", "offerPickup"], ["buyer", "collect"]],
      },
      {
        ago: "P3D",
        order: order(omar, [bowl], berlin, "M-20801"),
        steps: [["buyer", "cancel", { reason: "Found one in a shop nearby" }]],
      },
    ],
  };
}
