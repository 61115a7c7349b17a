import type { fieldsByCommand } from "../support/fixtures.ts";

let planted = 0;

/** Every text that was planted, by what it stands for. */
export const canaries = new Map<string, string>();

/** A text that occurs nowhere else, in place of something personal. */
export function canary(what: string): string {
  const text = canaries.get(what) ?? `Zq${what}${++planted}Qz`;
  canaries.set(what, text);
  return text;
}

/** An address that occurs nowhere else. */
export function canaryEmail(what: string): string {
  return `${canary(what).toLowerCase()}@canary.example`;
}

/** A phone number that occurs nowhere else. */
export function canaryPhone(what: string): string {
  const number = canaries.get(what) ?? `+4850199${String(++planted).padStart(4, "0")}`;
  canaries.set(what, number);
  return number;
}

/** A request in which everything personal is a canary; `byPhone` it has no e-mail address. */
export const canaryRequest = (tag: string, { gift, byPhone }: { gift: boolean; byPhone: boolean }) => ({
  buyer: {
    id: canary("BuyerId"),
    name: canary("BuyerName"),
    ...(byPhone ? { phone: canaryPhone(`buyerPhone${tag}`) } : { email: canaryEmail(`buyer${tag}`) }),
  },
  ...(gift && {
    gift: true,
    recipient: {
      name: canary("RecipientName"),
      email: canaryEmail("recipient"),
      phone: canaryPhone("recipientPhone"),
    },
  }),
  billing: {
    ...{ name: canary("BillingName"), company: canary("BillingCompany"), taxId: canary("TaxId") },
    address: { line1: canary("BillingStreet"), city: canary("BillingCity"), state: canary("BillingState") },
  },
  giftMessage: canary("GiftMessage"),
  metadata: { [canary("MetadataKey")]: canary("Metadata") },
  adjustments: [{ kind: "discount", title: canary("Discount"), code: canary("Voucher"), amount: -1 }],
  payment: {
    url: `https://shop.example/pay/${canary("PaymentPage")}`,
    received: [{ amount: 1, reference: canary("Receipt") }],
  },
  delivery: {
    method: canary("Method"),
    pickupPoint: { id: canary("PointId"), name: canary("PointName"), address: canary("PointAddress") },
    way: "ownCourier",
    price: 1500,
    address: {
      line1: canary("Street"),
      line2: canary("Flat"),
      company: canary("Company"),
      state: canary("State"),
      city: canary("City"),
      postalCode: canary("Post"),
    },
  },
  reference: canary(`Reference${tag}`),
  comment: canary("Comment"),
  lines: [
    {
      ...{ title: canary("Engraving"), quantity: 2, unitPrice: 4500 },
      options: [{ name: canary("OptionName"), value: canary("OptionValue") }],
      metadata: { [canary("LineKey")]: canary("LineNote") },
    },
  ],
});

/** The fields of every command that takes texts or names, each with a canary. */
export const canaryFields: typeof fieldsByCommand & object = {
  ship: { carrier: "InPost", trackingCode: canary("Tracking") },
  confirmPayment: { reference: canary("PaymentReference") },
  deliver: { handedTo: "thirdPerson", comment: canary("HandedTo") },
  fail: { reason: canary("FailReason") },
  cancel: { reason: canary("CancelReason") },
  decline: { reason: canary("DeclineReason") },
  requestCancel: { reason: canary("RequestReason") },
  dismissCancel: { reason: canary("DismissReason") },
  returnToFeed: {
    clarification: canary("Clarification"),
    reason: canary("ReturnReason"),
    details: canary("Details"),
  },
  setStage: { stage: "consultation" },
  setDelivery: { way: "pickup" },
  setPayment: { channel: "cash" },
  assignSeller: { seller: canary("Seller") },
  addPhoto: { photo: canary("Photo") },
  ratePhoto: { liked: true, text: canary("PhotoText") },
  rate: { stars: 5, review: canary("Review") },
  reportProblem: { text: canary("Problem") },
  resolveProblem: { text: canary("Resolution") },
  hold: { reason: canary("HoldReason") },
  move: { reason: canary("MoveReason") },
};
