import * as z from "zod";
import { lazyTable } from "../lazy.ts";
import { fieldSchemas } from "../schema.ts";
import { deliveryWays, paymentChannels, settablePaymentStatuses } from "./enums.ts";
import { type OwnCommands, ownFieldsOf } from "./own-commands.ts";

/** The number of the proposal that is meant; the open one, when nobody says. */
const proposal = () => z.int().min(1).optional();
const noFields = () => z.strictObject({});
const parcel = () => ({ carrier: fieldSchemas.line, trackingCode: fieldSchemas.line });
/** Goods leave although the buyer has had all their money back. */
const anyway = () => ({ anyway: z.boolean().optional() });
/** Optional fields, of which one at least is said. */
const atLeastOne = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).refine((fields) => Object.values(fields).some((value) => value !== undefined), {
    error: "must have at least one field to correct",
  });

/** Schemas that several commands have in common: each is one, so that the contract shows it once. */
export const sharedFields = lazyTable({
  /** Why: who is told of it reads it. */
  reason: () => z.strictObject({ reason: fieldSchemas.text }),
  optionalReason: () => z.strictObject({ reason: fieldSchemas.text.optional() }),
  /** What was said about a problem. */
  text: () => z.strictObject({ text: fieldSchemas.text }),
  /** A parcel on its way. */
  parcel: () => z.strictObject({ ...parcel(), ...anyway() }),
  /** A person with what was wrong about them. */
  person: () =>
    atLeastOne({
      name: fieldSchemas.line.optional(),
      email: fieldSchemas.email.optional(),
      phone: fieldSchemas.phone.optional(),
    }),
});

/** A field that is required while another one has a value. */
interface NeededField {
  field: string;
  /** What makes it required. */
  when: { field: string; value: string };
  error: string;
}

/** The fields of commands that become required by what another field says. */
export const neededFields: { readonly [command: string]: NeededField } = {
  deliver: {
    ...{ field: "comment", when: { field: "handedTo", value: "thirdPerson" } },
    error: "must say who took the order",
  },
  setStage: {
    ...{ field: "at", when: { field: "stage", value: "measurementAgreed" } },
    error: "must be the agreed date and time",
  },
};

/** The fields of a command with what it needs of them. */
function needing<Shape extends z.ZodRawShape>(command: string, shape: Shape) {
  const { field, when, error } = neededFields[command]!;
  return z.strictObject(shape).refine(
    (fields) => {
      const said = fields as Record<string, unknown>;
      return said[when.field] !== when.value || said[field];
    },
    { path: [field], error },
  );
}

/** How the payment stands; `pending` means that the provider has not confirmed yet (S4-15). */
export const paymentStatuses = [
  "pending",
  "unpaid",
  "partlyPaid",
  "paid",
  "paidLate",
  "partlyRefunded",
  "refunded",
  "rejected",
  "disputed",
] as const;

/** What becomes of a fee that a contractor asks back: somebody decides, or the platform's rule did at once (S0-29). */
export const feeRefundStates = ["pending", "granted", "refused"] as const;
export type FeeRefundState = (typeof feeRefundStates)[number];

/** The stages inside `accepted` (S0-11). */
export const contractorStages = [
  "notContacted",
  "consultation",
  "clientThinking",
  "measurementAgreed",
] as const;

/**
 * Every command there is, with the fields that it takes. A lifecycle says who may give it and when,
 * and can make optional fields required with `needs`.
 */
export const commands = lazyTable({
  // the happy path
  confirm: noFields,
  confirmPayment: () =>
    z.strictObject({
      amount: fieldSchemas.money.optional(),
      reference: fieldSchemas.line.optional(),
    }),
  accept: noFields,
  start: noFields,
  reopen: noFields,
  finish: noFields,
  dispatch: () => z.strictObject({ way: z.enum(["self", "ownCourier"]).optional(), ...anyway() }),
  ship: () => sharedFields.parcel,
  addParcel: () => sharedFields.parcel,
  correctParcel: () => z.strictObject({ from: fieldSchemas.line, ...parcel() }),
  takeBack: () => sharedFields.optionalReason,
  offerPickup: () => z.strictObject(anyway()),
  handOver: () => z.strictObject(anyway()),
  onMyWay: () => z.strictObject(anyway()),
  receive: noFields,
  collect: noFields,
  deliver: () =>
    needing("deliver", {
      handedTo: z.enum(["inPerson", "thirdPerson"]).optional(),
      comment: fieldSchemas.text.optional(),
      collected: z.boolean().optional(),
      ...anyway(),
    }),
  fail: () => sharedFields.reason,
  move: () =>
    z.strictObject({
      status: fieldSchemas.line,
      reason: fieldSchemas.text.optional(),
      closedAt: fieldSchemas.moment.optional(),
      ...anyway(),
    }),

  // ways out
  cancel: () => sharedFields.optionalReason,
  decline: () => sharedFields.reason,
  requestCancel: () => sharedFields.reason,
  dismissCancel: () => sharedFields.reason,
  undo: noFields,
  returnToFeed: () =>
    z.strictObject({
      clarification: fieldSchemas.text,
      reason: fieldSchemas.text,
      details: fieldSchemas.text,
    }),
  decideFee: () =>
    z.strictObject({
      refund: z.boolean(),
      reason: fieldSchemas.text,
      contractor: fieldSchemas.id.optional(),
    }),

  // what needs the buyer's consent
  proposeTime: () =>
    z
      .strictObject({
        from: fieldSchemas.moment,
        to: fieldSchemas.moment,
        reason: fieldSchemas.text.optional(),
      })
      .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than `from`" }),
  proposeSurcharge: () => z.strictObject({ amount: fieldSchemas.money.min(1), reason: fieldSchemas.text }),
  acceptProposal: () => z.strictObject({ proposal: proposal() }),
  declineProposal: () => z.strictObject({ proposal: proposal(), reason: fieldSchemas.text.optional() }),

  // what does not move the order
  setStage: () =>
    needing("setStage", { stage: z.enum(contractorStages), at: fieldSchemas.moment.optional() }),
  setDelivery: () => z.strictObject({ way: z.enum(deliveryWays), price: fieldSchemas.money.optional() }),
  setPayment: () =>
    z
      .strictObject({
        status: z.enum(settablePaymentStatuses).optional(),
        channel: z.enum(paymentChannels).optional(),
      })
      .refine(({ status, channel }) => status ?? channel, { error: "must have a status or a channel" }),
  assignSeller: () => z.strictObject({ seller: fieldSchemas.id }),
  assignDeliverer: () => z.strictObject({ deliverer: fieldSchemas.id }),
  addPhoto: () => z.strictObject({ photo: fieldSchemas.line }),
  allowThirdPerson: () => z.strictObject({ allowed: z.boolean() }),
  ratePhoto: () => z.strictObject({ liked: z.boolean(), text: fieldSchemas.text.optional() }),
  rate: () => z.strictObject({ stars: z.int().min(1).max(5), review: fieldSchemas.text.optional() }),
  reportProblem: () => sharedFields.text,
  resolveProblem: () => sharedFields.text,
  archive: noFields,
  unarchive: noFields,
  refund: () =>
    z.strictObject({
      amount: fieldSchemas.money.min(1).optional(),
      reason: fieldSchemas.text.optional(),
      reference: fieldSchemas.line.optional(),
    }),
  revive: noFields,

  correct: () =>
    z
      .strictObject({
        buyer: sharedFields.person.optional(),
        recipient: sharedFields.person.optional(),
        delivery: atLeastOne({
          address: fieldSchemas.address.optional(),
          pickupPoint: fieldSchemas.pickupPoint.optional(),
        }).optional(),
      })
      .refine(({ buyer, recipient, delivery }) => buyer ?? recipient ?? delivery, {
        error: "must have at least one field to correct",
      }),
  renewLink: noFields,

  // deadlines
  extendDeadline: () => z.strictObject({ deadline: fieldSchemas.line, by: fieldSchemas.duration }),
  hold: () => z.strictObject({ reason: fieldSchemas.text, until: fieldSchemas.moment.optional() }),
  resume: noFields,
});

export type Command = keyof typeof commands;

/** What somebody says with a command, once it has passed its schema. */
export type FieldsOf<C extends Command> = FieldsIn<z.output<(typeof commands)[C]>>;
/** A command without fields says nothing; zod would let it say anything, as never. */
type FieldsIn<Output> = string extends keyof Output ? unknown : Output;

/** The fields that a command takes. */
export type CommandField<C extends Command> = C extends Command
  ? keyof (typeof commands)[C]["shape"] & string
  : never;

/** What only Waymark itself records: the beginning, reports from outside, the end of a task, and what the clock does. */
export const systemEvents = [
  "create",
  "recordPayment",
  "recordDelivery",
  "recordUnreachable",
  "dismissTask",
  "remind",
  "expire",
] as const;
export type SystemEvent = (typeof systemEvents)[number];

/** Whether a text names a shared command. */
export const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

/** Whether a lifecycle knows a command of this name: a shared one, or one of its own. */
export const hasCommand = (lifecycle: { commands?: OwnCommands }, name: string): boolean =>
  isCommand(name) || ownFieldsOf(lifecycle, name) !== undefined;
