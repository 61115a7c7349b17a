import * as z from "zod";
import { channels, ways } from "./choices.ts";
import { values } from "./values.ts";
import { whenNeeded } from "./when-needed.ts";

const id = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/, "must be an id");
/** The number of the proposal that is meant; the open one, when nobody says. */
const proposal = () => z.int().min(1).optional();
const nothing = () => z.strictObject({});

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
export const commands = whenNeeded({
  // the main road
  confirm: nothing,
  confirmPayment: () =>
    z.strictObject({
      amount: values.money.optional(),
      reference: values.line.optional(),
    }),
  accept: nothing,
  start: nothing,
  finish: nothing,
  dispatch: nothing,
  ship: () => z.strictObject({ carrier: values.line, trackingCode: values.line }),
  offerPickup: nothing,
  handOver: nothing,
  receive: nothing,
  collect: nothing,
  deliver: () =>
    z
      .strictObject({
        handedTo: z.enum(["inPerson", "thirdPerson"]).optional(),
        comment: values.text.optional(),
      })
      .refine(({ handedTo, comment }) => handedTo !== "thirdPerson" || comment, {
        path: ["comment"],
        error: "must say to whom it was handed (S2-51)",
      }),
  fail: () => z.strictObject({ reason: values.text }),
  move: () =>
    z.strictObject({
      status: values.line,
      reason: values.text.optional(),
      closedAt: values.moment.optional(),
    }),

  // ways out
  cancel: () => z.strictObject({ reason: values.text.optional() }),
  decline: () => z.strictObject({ reason: values.text }),
  requestCancel: () => z.strictObject({ reason: values.text }),
  undo: nothing,
  returnToFeed: () =>
    z.strictObject({ clarification: values.text, reason: values.text, details: values.text }),

  // what needs the buyer's consent
  proposeTime: () =>
    z
      .strictObject({ from: values.moment, to: values.moment, reason: values.text.optional() })
      .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than `from`" }),
  proposeSurcharge: () => z.strictObject({ amount: values.money.min(1), reason: values.text }),
  acceptProposal: () => z.strictObject({ proposal: proposal() }),
  declineProposal: () => z.strictObject({ proposal: proposal(), reason: values.text.optional() }),

  // what does not move the order
  setStage: () =>
    z
      .strictObject({ stage: z.enum(stages), at: values.moment.optional() })
      .refine(({ stage, at }) => stage !== "measurementAgreed" || at, {
        path: ["at"],
        error: "must give the agreed date and time (S0-16)",
      }),
  setDelivery: () => z.strictObject({ way: z.enum(ways), price: values.money.optional() }),
  setPayment: () =>
    z
      .strictObject({
        status: z.enum(["pending", "unpaid", "paid", "rejected", "refunded"]).optional(),
        channel: z.enum(channels).optional(),
      })
      .refine(({ status, channel }) => status ?? channel, { error: "must give a status or a channel" }),
  assignSeller: () => z.strictObject({ seller: id() }),
  assignDeliverer: () => z.strictObject({ deliverer: id() }),
  addPhoto: () => z.strictObject({ photo: values.line }),
  allowThirdPerson: () => z.strictObject({ allowed: z.boolean() }),
  ratePhoto: () => z.strictObject({ liked: z.boolean(), text: values.text.optional() }),
  rate: () => z.strictObject({ stars: z.int().min(1).max(5), review: values.text.optional() }),
  reportProblem: () => z.strictObject({ text: values.text }),
  resolveProblem: () => z.strictObject({ text: values.text }),
  archive: nothing,
  unarchive: nothing,
  refund: () => z.strictObject({ amount: values.money.min(1).optional() }),
  revive: nothing,

  // deadlines
  extendDeadline: () => z.strictObject({ deadline: values.line, by: values.duration }),
  hold: () => z.strictObject({ reason: values.text, until: values.moment.optional() }),
  resume: nothing,
});

export type Command = keyof typeof commands;

/** The fields that a command takes. */
export type Field<C extends Command> = C extends Command
  ? keyof (typeof commands)[C]["shape"] & string
  : never;

/** What only Waymark itself records: the beginning, a provider's or carrier's message, and what the clock does. */
export const occurrences = ["create", "recordPayment", "recordDelivery", "remind", "expire"] as const;
export type Occurrence = (typeof occurrences)[number];

/** Whether a text names a command. */
export const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);
