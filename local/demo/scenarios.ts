import type { LifecycleName } from "../../domain/lifecycles/registry.ts";

/** One thing that happens: somebody gives a command or uploads a photo, a payment is reported, or time passes. */
export type DemoStep =
  | { who: DemoActor; does: string; with?: object; says: string }
  | { pays: string; says: string }
  | { uploads: "photo"; says: string }
  | { waits: string; says: string };

export type DemoActor = "shop" | "buyer" | "contractor" | "nextContractor" | "support";

/** A play: one order of one lifecycle from its first moment to its last. */
export interface DemoScenario {
  lifecycle: LifecycleName;
  title: string;
  settings?: object;
  order: object;
  steps: DemoStep[];
}

const anna = { name: "Anna Kowalczuk", email: "anna@example.com", phone: "+48501234567" };
const cat = { sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500, availability: "inStock" };
const bouquet = { sku: "TULIPS", title: "Tulips", quantity: 1, unitPrice: 9900, category: "flowers" };
const address = { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" };

/** The five plays, one for each lifecycle. */
export const demoScenarios: DemoScenario[] = [
  {
    lifecycle: "marketplace",
    title: "a clay cat travels, and the buyer forgets to say that it came",
    settings: { paymentInstructions: "Please transfer the total to PL61 1090 1014 0000 0712 1981 2874." },
    order: { buyer: anna, currency: "PLN", lines: [cat], delivery: { way: "carrier", price: 1500, address } },
    steps: [
      { who: "shop", does: "confirm", says: "The shop has looked at the order and names the way to pay." },
      { waits: "P2D", says: "Two days pass without a payment." },
      { pays: "paid", says: "The payment provider reports the money." },
      {
        who: "shop",
        does: "ship",
        with: { carrier: "InPost", trackingCode: "620999" },
        says: "The parcel leaves.",
      },
      { waits: "P35D", says: "The buyer stays silent for 35 days." },
    ],
  },
  {
    lifecycle: "giftShop",
    title: "tulips for somebody who must not know",
    order: {
      buyer: anna,
      recipient: { name: "Jan", phone: "+48601234567" },
      gift: true,
      currency: "PLN",
      lines: [bouquet],
      delivery: { way: "self", price: 2000, address },
    },
    steps: [
      { pays: "paid", says: "Anna pays at once." },
      {
        waits: "PT16M",
        says: "Nobody accepts for a quarter of an hour: a reminder, and nothing is cancelled.",
      },
      { who: "shop", does: "accept", says: "The shop takes the order." },
      { uploads: "photo", says: "The shop photographs the tulips: the status follows by itself." },
      {
        who: "buyer",
        does: "ratePhoto",
        with: { liked: false, text: "Yellow ones, please" },
        says: "Anna looks at the photo, and would like yellow ones.",
      },
      { uploads: "photo", says: "The shop changes them, and photographs them again." },
      { who: "buyer", does: "ratePhoto", with: { liked: true }, says: "Now the buyer likes them." },
      { who: "shop", does: "dispatch", says: "The flowers are packed, and the courier leaves." },
      { who: "shop", does: "deliver", with: { handedTo: "inPerson" }, says: "Jan has his tulips." },
    ],
  },
  {
    lifecycle: "contractorFeed",
    title: "one contractor returns a job richer, and the next one does it",
    settings: { acceptFee: 500 },
    order: { buyer: anna, currency: "PLN", lines: [], service: "tiling", city: "Warszawa" },
    steps: [
      { who: "contractor", does: "accept", says: "A contractor takes the order from the feed." },
      {
        who: "contractor",
        does: "setStage",
        with: { stage: "consultation" },
        says: "The contractor calls the client.",
      },
      {
        who: "contractor",
        does: "returnToFeed",
        with: { clarification: "12 m² of bathroom floor", reason: "Too far away", details: "Weekends only" },
        says: "It does not suit them: the contractor returns it with what was learned.",
      },
      { who: "nextContractor", does: "accept", says: "Another one reads that and takes it." },
      { who: "nextContractor", does: "start", says: "Work begins." },
      { who: "nextContractor", does: "finish", says: "The floor is done." },
    ],
  },
  {
    lifecycle: "serviceDesk",
    title: "a repair waits for a part",
    order: {
      buyer: anna,
      currency: "PLN",
      lines: [{ title: "Phone repair", quantity: 1, unitPrice: 25000 }],
    },
    steps: [
      { who: "shop", does: "move", with: { status: "inProgress" }, says: "A technician begins." },
      {
        who: "shop",
        does: "move",
        with: { status: "postponed", reason: "The display has to be ordered" },
        says: "A part is missing: the order is postponed, with the reason.",
      },
      { who: "shop", does: "move", with: { status: "inProgress" }, says: "The part has come." },
      { who: "shop", does: "move", with: { status: "ready" }, says: "The phone works again." },
      { who: "shop", does: "setPayment", with: { status: "paid" }, says: "The client pays." },
      {
        who: "shop",
        does: "move",
        with: { status: "closedSuccessfully" },
        says: "The phone is handed over.",
      },
    ],
  },
  {
    lifecycle: "backOffice",
    title: "a lunch that was ordered by phone",
    settings: { sms: true, estimatedDeliveryMinutes: 45 },
    order: {
      source: "phone",
      buyer: anna,
      currency: "PLN",
      lines: [{ title: "Lunch", quantity: 3, unitPrice: 3500 }],
      delivery: { way: "ownCourier", price: 0, address },
    },
    steps: [
      { who: "shop", does: "start", says: "The kitchen begins." },
      { who: "shop", does: "assignDeliverer", says: "A deliverer gets the job by e-mail and SMS." },
      {
        who: "shop",
        does: "setPayment",
        with: { channel: "cash" },
        says: "The client will pay in cash after all.",
      },
      { who: "shop", does: "handOver", says: "The lunch leaves." },
      { who: "shop", does: "deliver", with: { handedTo: "inPerson" }, says: "It has arrived." },
      { who: "shop", does: "setPayment", with: { status: "paid" }, says: "The cash is in the till." },
    ],
  },
];
