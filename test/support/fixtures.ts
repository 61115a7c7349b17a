import type { Command } from "../../domain/lifecycle/commands.ts";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";

/** A buyer with everything that messages need. */
export const anna = {
  name: "Anna Kowalczuk",
  email: "anna@example.com",
  phone: "+48501234567",
  locale: "pl",
};

export const address = { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" };

/** Two clay cats at 45.00, the goods of every test that does not ask for others. */
export const clayCats = { sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500 };

/** What the clay cats cost with delivery for 15.00. */
export const orderTotal = 10_500;

/** Two clay cats from the shelf for 105.00 zł with delivery. */
export const catOrder = {
  buyer: anna,
  currency: "PLN",
  delivery: { way: "carrier", price: 1500, address },
  payment: { channel: "online" },
  lines: [{ ...clayCats, availability: "inStock" }],
};

/** A vase that is made when it is ordered. */
export const vaseLine = {
  sku: "VASE",
  title: "Vase",
  quantity: 1,
  unitPrice: 12000,
  availability: "madeToOrder",
};

/** The settings of a shop for a lifecycle; its id is the lifecycle's name. */
export const shopSettingsFor = (lifecycle: LifecycleName) => ({
  name: `The ${lifecycle}`,
  lifecycle,
  emails: ["shop@example.com"],
  timeZone: "Europe/Warsaw",
  sms: true,
  ...(lifecycle === "contractorFeed" && { acceptFee: 500 }),
});

/** What the test buyer orders in the shop of a lifecycle. */
export function orderRequestFor(lifecycle: LifecycleName): object {
  return {
    shop: lifecycle,
    buyer: { name: "Anna Nowak", email: "anna@example.com", phone: "+48501234567" },
    delivery: { way: "carrier", price: 1500 },
    currency: "PLN",
    lines: [{ ...clayCats, category: "handmade" }],
    ...(lifecycle === "contractorFeed" && { service: "tiling", city: "Warszawa" }),
  };
}

/** Fields with which each command can succeed. */
export const fieldsByCommand: { [C in Command]?: object } = {
  ship: { carrier: "InPost", trackingCode: "6200000000001" },
  deliver: { handedTo: "inPerson" },
  fail: { reason: "Nobody at home" },
  cancel: { reason: "Changed my mind" },
  decline: { reason: "No clay" },
  requestCancel: { reason: "Moved away" },
  dismissCancel: { reason: "It is almost there" },
  returnToFeed: { clarification: "Only a wall", reason: "Too far", details: "Mornings" },
  setStage: { stage: "consultation" },
  setDelivery: { way: "pickup" },
  setPayment: { channel: "cash" },
  assignSeller: { seller: "sam" },
  allowThirdPerson: { allowed: false },
  ratePhoto: { liked: true },
  rate: { stars: 5 },
  reportProblem: { text: "It has not come" },
  resolveProblem: { text: "It is found" },
  hold: { reason: "Holidays" },
};

/** An order in full, as a storefront or an importer sends it: every field that there is. */
export const fullOrder = {
  source: "storefront",
  reference: "WEB-1042",
  placedAt: "2026-11-20T18:00:00Z",
  buyer: { id: "C-7", ...anna },
  recipient: { name: "Jan", email: "jan@example.com", phone: "+48601234567" },
  billing: {
    name: "Anna Kowalczuk",
    company: "Prints Ltd",
    taxId: "PL5261040828",
    address: { ...address, company: "Prints Ltd", state: "Mazowieckie" },
  },
  gift: true,
  giftMessage: "With love,\nAnna",
  delivery: {
    way: "carrier",
    method: "Courier by noon",
    price: 1500,
    address: { company: "Prints Ltd", ...address, line2: "m. 4", state: "Mazowieckie" },
    pickupPoint: { id: "WAW01A", name: "Paczkomat WAW01A", address: "ul. Złota 2, Warszawa" },
    from: "2026-11-23T10:00:00Z",
    to: "2026-11-23T12:00:00Z",
    thirdPersonAllowed: true,
  },
  payment: {
    channel: "online",
    method: "BLIK",
    url: "https://shop.example/pay/WEB-1042",
    received: [{ amount: 1000, reference: "T-1", at: "2026-11-20T18:05:00Z" }],
  },
  currency: "PLN",
  lines: [
    {
      sku: "CAT-1",
      title: "Clay cat",
      quantity: 1.25,
      unit: "kg",
      unitPrice: 4500,
      options: [
        { name: "Size", value: "Small" },
        { name: "Engraving", value: "For Jan,\nwith love" },
      ],
      availability: "inStock",
      category: "handmade",
      imageUrl: "https://shop.example/cat.jpg",
      url: "https://shop.example/cat",
      metadata: { batch: "7" },
    },
  ],
  adjustments: [
    { kind: "discount", title: "Ten off", code: "TENOFF", amount: -1000 },
    { kind: "tax", title: "VAT 23 %", amount: 1058, included: true },
    { kind: "tip", title: "Tip", amount: 500 },
  ],
  comment: "Ring twice",
  metadata: { campaign: "autumn" },
} as const;
