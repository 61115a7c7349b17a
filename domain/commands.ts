import * as z from "zod";
import { channels, ways } from "./new-order.ts";
import { duration, line, moment, money, text } from "./values.ts";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/, "must be an id");
const reason = text;
/** The number of the proposal that is meant; the open one, when nobody says. */
const proposal = z.int().min(1).optional();
const nothing = z.strictObject({});

/** How the payment stands; `pending` means that the provider has not confirmed yet (S4-15). */
export const paymentStatuses = [
  "pending",
  "unpaid",
  "partlyPaid",
  "paid",
  "paidLate",
  "rejected",
  "refunded",
] as const;

/** The stages inside `accepted` (S0-11). */
export const stages = ["notContacted", "consultation", "clientThinking", "measurementAgreed"] as const;

/**
 * Every command there is, with the fields that it takes. A lifecycle says who may give it and when,
 * and can make optional fields required with `needs`.
 */
export const commands = {
  // the main road
  confirm: nothing,
  confirmPayment: z.strictObject({
    amount: money.optional(),
    reference: line.optional(),
  }),
  accept: nothing,
  start: nothing,
  finish: nothing,
  dispatch: nothing,
  ship: z.strictObject({ carrier: line, trackingCode: line }),
  offerPickup: nothing,
  handOver: nothing,
  receive: nothing,
  collect: nothing,
  deliver: z
    .strictObject({ handedTo: z.enum(["inPerson", "thirdPerson"]).optional(), comment: text.optional() })
    .refine(({ handedTo, comment }) => handedTo !== "thirdPerson" || comment, {
      path: ["comment"],
      error: "must say to whom it was handed (S2-51)",
    }),
  fail: z.strictObject({ reason }),
  move: z.strictObject({ status: line, reason: reason.optional(), closedAt: moment.optional() }),

  // ways out
  cancel: z.strictObject({ reason: reason.optional() }),
  decline: z.strictObject({ reason }),
  requestCancel: z.strictObject({ reason }),
  undo: nothing,
  returnToFeed: z.strictObject({ clarification: text, reason, details: text }),

  // what needs the buyer's consent
  proposeTime: z
    .strictObject({ from: moment, to: moment, reason: text.optional() })
    .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than `from`" }),
  proposeSurcharge: z.strictObject({ amount: money.min(1), reason }),
  acceptProposal: z.strictObject({ proposal }),
  declineProposal: z.strictObject({ proposal, reason: reason.optional() }),

  // what does not move the order
  setStage: z
    .strictObject({ stage: z.enum(stages), at: moment.optional() })
    .refine(({ stage, at }) => stage !== "measurementAgreed" || at, {
      path: ["at"],
      error: "must give the agreed date and time (S0-16)",
    }),
  setDelivery: z.strictObject({ way: z.enum(ways), price: money.optional() }),
  setPayment: z
    .strictObject({
      status: z.enum(["pending", "unpaid", "paid", "rejected", "refunded"]).optional(),
      channel: z.enum(channels).optional(),
    })
    .refine(({ status, channel }) => status ?? channel, { error: "must give a status or a channel" }),
  assignSeller: z.strictObject({ seller: id }),
  assignDeliverer: z.strictObject({ deliverer: id }),
  addPhoto: z.strictObject({ photo: line }),
  allowThirdPerson: z.strictObject({ allowed: z.boolean() }),
  ratePhoto: z.strictObject({ liked: z.boolean(), text: text.optional() }),
  rate: z.strictObject({ stars: z.int().min(1).max(5), review: text.optional() }),
  reportProblem: z.strictObject({ text }),
  resolveProblem: z.strictObject({ text }),
  archive: nothing,
  unarchive: nothing,
  refund: z.strictObject({ amount: money.min(1).optional() }),
  revive: nothing,

  // deadlines
  extendDeadline: z.strictObject({ deadline: line, by: duration }),
  hold: z.strictObject({ reason, until: moment.optional() }),
  resume: nothing,
} as const;

export type Command = keyof typeof commands;

/** The fields that a command takes. */
export type Field<C extends Command> = C extends Command
  ? keyof (typeof commands)[C]["shape"] & string
  : never;

/** What only Waymark itself records: the beginning, a provider's or carrier's message, and what the clock does. */
export type Occurrence = "create" | "recordPayment" | "recordDelivery" | "remind" | "expire";

/** Whether a text names a command. */
export const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);
