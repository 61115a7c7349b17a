import type { MessagesOf } from "#domain/lifecycles/folder.ts";
import { refundInstruction, refundSentence } from "#domain/messages/languages/en.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "#domain/messages/text-types.ts";
import type { rental } from "./definition.ts";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof rental> = {
  /** What the customer reads. */
  buyer: {
    reserved: ({ number, shop, owes, due }) => ({
      headline: `Order ${number}: your equipment is reserved`,
      happened: `Thank you! ${shop} keeps the equipment for you.`,
      next: owes ? `Please pay ${due} at the latest when you collect it.` : "",
      asks: { cancel: "You can cancel until you collect it." },
      howToPay: true,
    }),
    handedOut: (data) => (data.command === "extend" ? extended(data) : handedOut(data)),
    extend: (data) => extended(data),
    returnAhead: (data) => ({
      headline: `Order ${data.number}: due back${ifPresent(data.by, (phrase) => ` ${phrase}`)}`,
      happened: "Your rental ends soon.",
      next: `${bringBack(data)}${lateFee(data)} If you need it longer, please ask the shop before then.`,
    }),
    overdue: (data) => ({
      headline: `Order ${data.number}: the equipment is overdue`,
      happened: `It was due back${ifPresent(data.fields.returnBy, (moment) => ` by ${moment}`)}, and ${data.shop} does not have it yet.`,
      next: `${hurry}${lateFee(data)}`,
    }),
    lateFeeDue: ({ number, charge }) => ({
      headline: `Order ${number}: late fee, ${charge}`,
      happened: `One more day has passed and the equipment is not back, so ${charge} has been added to your bill.`,
      next: hurry,
    }),
    returned: (data) => ({
      headline: `Order ${data.number}: the equipment is back`,
      happened: `${data.shop} has taken the equipment back in good order. Thank you!`,
      next: settlement(data),
    }),
    damaged: (data) => ({
      headline: `Order ${data.number}: the equipment came back damaged`,
      happened: `${data.shop} has taken the equipment back and found damage. The details are below.`,
      next: `${ifPresent(data.fields.deposit, () => "The cost of the damage is taken from your deposit. ")}${settlement(data)}`,
    }),
    cancelled: (data) => ({
      headline: `Order ${data.number}: your reservation is cancelled`,
      happened: `${data.shop} has cancelled your reservation.`,
      next: refundSentence(data),
    }),
  },
  /** What the rental shop reads. */
  shop: {
    reserved: ({ number, total }) => ({
      headline: `Order ${number}: new reservation${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "A new reservation has come in.",
      next: "Please keep the equipment ready. When you hand it out, enter the return date, and the deposit and late fee that you have agreed on.",
    }),
    overdue: (data) => ({
      headline: `Order ${data.number}: not brought back`,
      happened: `The equipment was due back${ifPresent(data.fields.returnBy, (moment) => ` by ${moment}`)}.`,
      next: `Please contact the customer.${lateFee(data)}`,
      asks: { checkIn: "Then record the return.", extend: "If they keep it longer, enter a later date." },
    }),
    askToExtend: (data) => ({
      headline: `Order ${data.number}: the customer asks for more time`,
      happened: `The customer would like to keep the equipment${ifPresent(data.fields.until, (moment) => ` until ${moment}`)}.${ifPresent(data.fields.why, (text) => ` They write: ${text}`)}`,
      next: "If that suits you, please enter the later return date; the customer is told. Until then the present one stays.",
    }),
    cancelled: (data) => ({
      headline: `Order ${data.number}: cancelled by the customer`,
      happened: "The customer has cancelled the reservation.",
      next: "You need not keep the equipment any longer.",
      ...refundInstruction(data),
    }),
  },
};

const hurry = "Please bring it back as soon as you can, or ask the shop for a later date.";

const bringBack = ({ fields }: TemplateData): string =>
  ifPresent(fields.returnBy, (moment) => `Please bring the equipment back by ${moment}.`);

const lateFee = ({ fields }: TemplateData): string =>
  ifPresent(fields.lateFee, (sum) => ` Every full day late costs ${sum}.`);

const handedOut: MessageTemplate = (data) => ({
  headline: `Order ${data.number}: yours${ifPresent(data.fields.returnBy, (moment) => ` until ${moment}`)}`,
  happened: `${data.shop} has handed the equipment over to you.`,
  next: `${bringBack(data)}${ifPresent(data.fields.deposit, (sum) => ` Your deposit is ${sum}; it is settled when you bring the equipment back.`)}${lateFee(data)}`,
});

const extended: MessageTemplate = (data) => ({
  headline: `Order ${data.number}: new return date${ifPresent(data.fields.returnBy, (moment) => `, ${moment}`)}`,
  happened: `${data.shop} has extended your rental.`,
  next: `${bringBack(data)}${lateFee(data)}`,
});

function settlement({ refund, owes, due }: TemplateData): string {
  if (refund) return `${refund} goes back to you. We will write when it has been refunded.`;
  return owes ? `${due} is still to be paid.` : "There is nothing left to pay.";
}
