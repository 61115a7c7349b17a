import { inWarsaw, type SampleShop, type SampleTime, sampleZone } from "./sample.ts";

const staff: SampleShop["staff"] = [
  { sub: "viktor", name: "Виктор Чен", role: "director", language: "ru" },
  { sub: "ada", name: "Ada Lewandowska", role: "manager", language: "en" },
  { sub: "kuba", name: "Kuba Stępień", role: "seller", language: "pl" },
];

const client = (name: string, phone: string, email?: string) => ({ name, phone, ...(email && { email }) });
const repair = (buyer: object, title: string, unitPrice: number, comment: string) => ({
  ...{ buyer, currency: "PLN", source: "phone", comment, delivery: { way: "pickup", price: 0 } },
  lines: [{ title, quantity: 1, unitPrice }],
});
const moves = (...statuses: string[]) =>
  statuses.map((status): [string, string, object] => ["ada", "move", { status }]);

/** A repair shop with statuses of its own inside the seven groups. */
export function repairs(_: SampleTime): SampleShop {
  return {
    id: "second-life",
    lifecycle: "serviceDesk",
    about: "repairs of phones and laptops",
    settings: {
      sms: true,
      ...{
        name: "Second Life Repairs",
        timeZone: sampleZone,
        locale: "en",
        emails: ["desk@secondlife.example"],
      },
      ...{
        city: "Warszawa",
        address: inWarsaw("ul. Targowa 15", "03-727"),
        phone: "+48224440101",
        color: "#24508c",
      },
      statuses: [
        { name: "diagnosis", group: "active", title: "Diagnosis" },
        { name: "waitingForParts", group: "paused", title: "Waiting for parts" },
        { name: "waitingForClient", group: "paused", title: "Waiting for the client’s yes" },
        { name: "testing", group: "active", title: "Testing" },
      ],
    },
    staff,
    orders: [
      {
        by: "kuba",
        order: repair(
          client("Julia Sowińska", "+48607200301", "julia@example.com"),
          "iPhone 14: display",
          89000,
          "Fell on tiles, lower half black.",
        ),
      },
      {
        by: "kuba",
        order: repair(
          client("Andrzej Kot", "+48607200302"),
          "ThinkPad X1: keyboard",
          45000,
          "Tea. A whole mug of it.",
        ),
      },
      {
        by: "kuba",
        ago: "PT2H",
        order: repair(client("Iza Pawlik", "+48607200313"), "Garmin Fenix: strap and glass", 34000, ""),
        steps: moves("inProgress"),
      },
      {
        by: "ada",
        ago: "PT5H",
        order: repair(
          client("Marek Pietrzak", "+48607200303"),
          "Dyson V11: does not charge",
          30000,
          "Battery two years old.",
        ),
        steps: [...moves("diagnosis"), ["ada", "assignSeller", { seller: "kuba" }]],
      },
      {
        by: "ada",
        ago: "P1D",
        order: repair(
          client("Светлана Гриб", "+48607200304", "sgrib@example.com"),
          "MacBook Air: battery",
          62000,
          "Вздулась батарея, тачпад не нажимается.",
        ),
        steps: moves("inProgress", "testing"),
      },
      {
        by: "ada",
        ago: "P2D",
        order: repair(
          client("Tomasz Wilk", "+48607200305"),
          "Pixel 8: charging port",
          28000,
          "Charges only at an angle.",
        ),
        steps: [
          [
            "ada",
            "move",
            { status: "waitingForParts", reason: "The port has to be ordered: about three days" },
          ],
        ],
      },
      {
        by: "kuba",
        ago: "P2DT3H",
        order: repair(
          client("Hanna Broda", "+48607200306", "hanna@example.com"),
          "iPad Pro: glass",
          110000,
          "Crack in a corner.",
        ),
        steps: [
          [
            "ada",
            "move",
            { status: "waitingForClient", reason: "Glass and display are one part: 1,100 zł instead of 600" },
          ],
        ],
      },
      {
        by: "ada",
        ago: "P1DT5H",
        order: repair(client("Ewa Mróz", "+48607200307"), "Kindle: does not start", 15000, ""),
        steps: [["ada", "move", { status: "postponed", reason: "The client is abroad until the 9th" }]],
      },
      {
        by: "ada",
        ago: "P1DT8H",
        order: repair(
          client("Denis O’Brien", "+48607200308", "denis@example.com"),
          "Galaxy S23: back glass",
          38000,
          "",
        ),
        steps: [...moves("inProgress", "ready"), ["ada", "setPayment", { status: "paid" }]],
      },
      {
        by: "kuba",
        ago: "P2DT6H",
        order: repair(
          client("Zuzanna Król", "+48607200309"),
          "PlayStation 5: cleaning",
          20000,
          "Loud, switches itself off.",
        ),
        steps: moves("inProgress", "ready"),
      },
      {
        by: "ada",
        ago: "P2DT1H",
        order: {
          ...repair(client("Roman Jasiński", "+48607200310"), "Dell XPS: hinge", 52000, ""),
          delivery: { way: "ownCourier", price: 2000, address: inWarsaw("ul. Francuska 21", "03-906") },
        },
        steps: moves("inProgress", "ready", "inDelivery"),
      },
      {
        by: "ada",
        ago: "P3D",
        order: repair(client("Natalia Kubiak", "+48607200311"), "iPhone 12: battery", 26000, ""),
        steps: [
          ...moves("inProgress", "ready"),
          ["ada", "setPayment", { status: "paid" }],
          ...moves("closedSuccessfully"),
        ],
      },
      {
        by: "ada",
        ago: "P3D",
        order: repair(client("Оксана Бойко", "+48607200312"), "Xiaomi: water damage", 0, "Упал в озеро."),
        steps: [
          ["ada", "move", { status: "closedUnsuccessfully", reason: "Corrosion everywhere: not worth it" }],
        ],
      },
    ],
  };
}
