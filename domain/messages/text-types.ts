import type { Party } from "../actor.ts";
import type { Delivery, Payment } from "../order/order.ts";

/** What a wording can speak about, in the reader's language and the shop's time zone; nothing is escaped yet. */
export interface TemplateData<Field extends string = string> {
  number: string;
  /** The name of the shop in the quotes of the language: Russian and Polish put a noun before it, which they decline. */
  shop: string;
  /** The reader's own name, where it is known. */
  reader?: string | undefined;
  /** What was done (`expire` for a deadline), and the role that did it. */
  command: string;
  actor: string;
  /** The title of the status that the order entered last by then, and of the one that it stands in now. */
  status: string;
  present: string;
  /** Whether the clock of its deadlines stands. */
  paused: boolean;
  /** What it costs; absent when that is nothing. */
  total?: string | undefined;
  /** What is still to be paid, absent likewise, and whether there is such a sum. */
  due?: string | undefined;
  owes: boolean;
  /** Whether somebody has chosen how it is paid: of what nobody chose nothing is said. */
  isPaymentChosen: boolean;
  /** What goes back to the buyer; absent when nothing does. */
  refund?: string | undefined;
  /** The same for messages that are about nothing else. */
  returned: string;
  /** All that has gone back to the buyer already; absent when nothing has. */
  refunded?: string | undefined;
  /** What a provider has reported: a refund that failed, a dispute, or money in another currency. */
  reported?: string | undefined;
  /** Everything has gone back, and the order has not ended. */
  allReturned: boolean;
  /** A payment that came after the order's end. */
  late: boolean;
  /** The moment of the deadline that this message is about. */
  until?: string | undefined;
  /** The same as the last moment for something: "by 9 February, 01:17". */
  by?: string | undefined;
  /** What the shop proposes: another delivery window, or a sum on top. */
  newTime?: string | undefined;
  surcharge?: string | undefined;
  way: string;
  /** The buyer fetches the goods from the shop. */
  pickup: boolean;
  /** Paid in cash at the door. */
  onDelivery: boolean;
  carrier?: string | undefined;
  trackingCode?: string | undefined;
  /** The shop's indicative delivery time (S4-26). */
  estimate?: string | undefined;
  place?: string | undefined;
  /** Whom the deliverer may call; never the sender of a gift. */
  phone?: string | undefined;
  photographed: boolean;
  liked: boolean;
  /** What is to be done and in which city, where a job is what was ordered. */
  job?: string | undefined;
  /** What accepting it costs a contractor; absent when that is nothing. */
  acceptFee?: string | undefined;
  /** The fee for accepting goes back. */
  feeGranted: boolean;
  toThirdPerson: boolean;
  /** Whether the event replaced the buyer's link. */
  newLink: boolean;
  /** Whether the goods have left the shop already. */
  hasLeft: boolean;
  /** Whether the delivery costs something: a free one is neither kept nor refunded. */
  deliveryCosts: boolean;
  /** What the event put on the bill. */
  charge?: string | undefined;
  /** What the fields of the lifecycle's own commands said last: sums and dates as people read them. */
  fields: { readonly [F in Field]?: string | undefined };
}

/** What a text says of the time to come. What it asks for is data, so that nobody is asked for what they cannot do. */
export interface NextSteps {
  /** What comes next, and by when: no step of the reader's. */
  next: string;
  /** What the reader is asked to do, by the command that does it: said only while they can give it. */
  asks?: { readonly [command: string]: string };
  /** What comes if the reader does nothing of it. */
  otherwise?: string;
}

/** What one message says to one party. */
export interface MessageText extends NextSteps {
  /** Begins with the order's number: the subject of the e-mail and the beginning of the SMS. */
  headline: string;
  happened: string;
  /** The text on the button, by the command that it leads to: "open the order" where they cannot give it. */
  button?: { readonly [command: string]: string };
  /** Whether the shop's payment instructions stand below; without it they do where the buyer pays by transfer. */
  howToPay?: boolean;
  /** What the SMS says beyond the headline. */
  sms?: string | undefined;
}

/** What a message says, from the values that it can name. */
export type MessageTemplate<Field extends string = string> = (data: TemplateData<Field>) => MessageText;

/** What one party reads in one lifecycle, by template. */
export type MessageTemplates = Record<string, MessageTemplate>;

/** What the messages of one lifecycle say in one language, by party and template. */
export type MessageTexts = { readonly [P in Party]?: Partial<Readonly<MessageTemplates>> };

/** The same templates as the English wordings have: a missing or an extra one is a compile error. */
export type TemplatesLike<English> = { readonly [Template in keyof English]: MessageTemplate };

/** What stands round a message's text: greeting, row labels, footer. */
export interface Labels {
  /** A name in the quotes of the language; what is quoted inside it gets the inner ones. */
  quote: (name: string) => string;
  greeting: (name?: string) => string;
  moment: (day: string, time: string) => string;
  /** The last moment for something, as a phrase. */
  by: (day: string, time: string) => string;
  about: (span: string) => string;
  more: (count: number) => string;
  /** Whose times these are, for a reader who may be elsewhere. */
  zone: (zone: string) => string;
  /** Why the reader gets the message; `shop` is in quotes already. */
  footer: (number: string, shop: string, isBuyer: boolean) => string;
  button: string;
  gift: string;
  giftDelivery: string;
  instructions: string;
  goods: string;
  deliveryPrice: string;
  surcharge: string;
  total: string;
  /** What the prices hold already, by its name: a tax. */
  included: (title: string) => string;
  /** The page where the order is paid. */
  payHere: string;
  /** What a transfer is made of. */
  transfer: Record<"amount" | "holder" | "account" | "bank" | "reference", string>;
  hours: {
    closed: string;
    openUntil: (time: string) => string;
    /** Closed at present; `when` is a time of today, or a day with a time. */
    opens: (when: string, isToday: boolean) => string;
  };
  paid: string;
  due: string;
  refund: string;
  /** Of the details; messages say the estimate in a sentence, pages in a row. */
  rows: Record<DetailField | "estimate", string>;
  ways: Record<NonNullable<Delivery["way"]>, string>;
  channels: Record<NonNullable<Payment["channel"]>, string>;
  payments: Record<Payment["status"], string>;
}

/** A label with what stands beside it. */
export interface ContentRow {
  label: string;
  value: string;
  href?: string | undefined;
  /** The row that counts most. */
  strong?: boolean;
  /** What stands below it in small letters. */
  notes?: string[];
}

/** A row of the details. */
export type DetailField =
  | ("status" | "shop" | "buyer" | "recipient" | "shopPhone" | "contractor" | "service")
  | ("way" | "place" | "pickupPoint" | "hours" | "time" | "carrier" | "trackingCode" | "comment")
  | ("reference" | "invoice" | "giftMessage")
  | ("reason" | "text" | "handedTo" | "payment" | "collect");

/** A clause about a value that may be missing: nothing when it is. */
export const ifPresent = (value: string | undefined, clause: (value: string) => string): string =>
  value ? clause(value) : "";

/** What comes next, what the reader can do about it and what comes otherwise, in one paragraph; nothing is said twice. */
export const nextParagraph = (
  { next, asks = {}, otherwise = "" }: NextSteps,
  offers: (command: string) => boolean,
): string => {
  const open = Object.entries(asks).flatMap(([command, text]) => (offers(command) ? text : []));
  return [...new Set([next, ...open, otherwise])]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(" ");
};
