import * as z from "zod";
import { type Command, commands, feeRefundStates, type SystemEvent } from "../lifecycle/commands.ts";
import { deliveryStatuses, settablePaymentStatuses } from "../lifecycle/enums.ts";
import { type Group, groups } from "../lifecycle/groups.ts";
import { isOptional, kindOf, type OwnFields } from "../lifecycle/own-commands.ts";
import { ownCommandSchema } from "../lifecycle/schema.ts";
import { lifecycleNames, ownCommands } from "../lifecycles/registry.ts";
import { dismissibleTasks, unreachableReasons } from "../order/event.ts";
import { entryKinds } from "../order/money/ledger.ts";
import { carrierReport } from "../reports/schema.ts";
import { fieldSchemas } from "../schema.ts";
import { conversationEventType, eventTypeOf } from "./event-types.ts";

const { money } = fieldSchemas;

const moment = z.iso.datetime();
const version = z.int().min(1);
const refundDue = money.optional();
const keeps = money.optional();

/** What a provider said of money that came in or went out. */
const posting = z
  .object({
    kind: z.enum(entryKinds),
    amount: z.int(),
    reference: z.string().optional(),
    provider: z.string().optional(),
    payment: z.string().optional(),
    cumulative: z.literal(true).optional(),
  })
  .meta({ id: "Posting" });

/** What was proposed and is answered now: another time, or a sum. */
const proposedChange = {
  proposal: version,
  kind: z.enum(["time", "surcharge"]),
  from: moment.optional(),
  to: moment.optional(),
  amount: money.optional(),
};

/** What the data of an event says beyond the fields of its command: what the rules worked out. */
const derivedFields: { [C in Command]?: z.ZodRawShape } = {
  confirmPayment: { refundDue, provider: z.string().optional() },
  accept: { fee: money.optional() },
  move: { closedAt: moment.optional(), refundDue, keeps, assignee: z.string().optional() },
  proposeTime: { from: moment, to: moment },
  acceptProposal: { ...proposedChange, reason: z.string().optional() },
  declineProposal: proposedChange,
  cancel: { refundDue, keeps },
  decline: { refundDue, keeps },
  requestCancel: { number: z.string(), onTheWay: z.boolean() },
  undo: { undone: version },
  returnToFeed: { feeRefund: z.enum(feeRefundStates).optional() },
  decideFee: {
    refund: z.boolean().optional(),
    reason: z.string().optional(),
    contractor: z.string().optional(),
  },
  // who is reached how, and where, is not for feeds
  correct: { corrected: z.array(z.string()) },
  setStage: { at: moment.optional() },
  assignDeliverer: { estimatedMinutes: z.int().optional(), replaced: z.string().optional() },
  deliver: { amount: money.optional() },
  refund: { amount: money, entry: posting.optional() },
  hold: { until: moment.optional() },
};

/** The surcharges that a step or a deadline puts on the bill. */
export const chargedNow = z.array(z.object({ kind: z.string(), amount: z.int() }));

/** What a step or a deadline says of the money: what it put on the bill or took off it, and what is owed back. */
const moneyFields = {
  surcharges: chargedNow.optional(),
  refundDue,
  keeps,
};

/** The same for a deadline, and the moment that a charge is counted from. */
const chargeFields = { ...moneyFields, chargedSince: moment.optional() };

/** The data of what only Waymark itself records. */
const systemEventFields: Record<SystemEvent, z.ZodRawShape> = {
  create: {},
  recordPayment: {
    entry: posting.optional(),
    rejected: z.object({ reference: z.string(), provider: z.string().optional() }).optional(),
    refundDue,
  },
  recordDelivery: {
    status: carrierReport.shape.status,
    carrier: z.string().optional(),
    trackingCode: z.string().optional(),
    reportedAt: moment.optional(),
    lost: z.enum(["failed", "returned"]).optional(),
  },
  recordUnreachable: { why: z.enum(unreachableReasons) },
  dismissTask: { task: z.enum(dismissibleTasks) },
  remind: { deadline: z.string(), ahead: z.boolean().optional(), ...chargeFields },
  expire: { deadline: z.string(), ...chargeFields },
};

/** What every event of an order says, whatever happened. */
export const orderEventBase = z.object({
  id: z.string().meta({ description: "The order's id and the version, joined by a dot: never used twice." }),
  order: z.string(),
  number: z.string(),
  shop: z.string(),
  lifecycle: z.enum(lifecycleNames),
  version: version.meta({ description: "The event's place in the history of its order: 1, 2, 3 …" }),
  at: moment,
  actor: z.object({ role: z.string(), id: z.string().optional() }),
  from: z.string().nullable().meta({ description: "The status before it; null for a new order." }),
  to: z.string().meta({ description: "The status after it, the same one when the order stayed." }),
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]).meta({ description: "The group of `to`." }),
  sets: z
    .object({
      delivery: z.enum(deliveryStatuses).optional(),
      payment: z.enum(settablePaymentStatuses).optional(),
    })
    .optional()
    .meta({ description: "How the delivery and the payment stand after it, where it sets them." }),
});

/** The schema of each type of event, by type; further fields may come in `data`. */
export const publicEventSchemas = Object.fromEntries([
  ...Object.entries(systemEventFields).map(([name, data]) => schemaEntry(name, data)),
  ...Object.entries(commands).map(([name, { shape }]) =>
    schemaEntry(name, { ...(name !== "correct" && shape), ...derivedFields[name as Command] }),
  ),
  ...Object.entries(ownCommands).map(([name, fields]) =>
    schemaEntry(name, { ...ownCommandSchema(fields).shape, ...momentsOf(fields), ...moneyFields }),
  ),
]);

/** The moments of an own command as events say them: what comes in is changed into one form, what goes out has it. */
function momentsOf(fields: OwnFields): z.ZodRawShape {
  const moments = Object.entries(fields).filter(([, type]) => kindOf(type) === "moment");
  return Object.fromEntries(
    moments.map(([name, type]) => [name, isOptional(type) ? moment.optional() : moment]),
  );
}

function schemaEntry(happening: string, data: z.ZodRawShape) {
  const type = eventTypeOf(happening);
  const schema = orderEventBase.extend({ type: z.literal(type), data: z.looseObject(data) });
  return [type, schema] as const;
}

/** That somebody has written in a conversation, with ids only: those who may read the text find it there. */
export const conversationEvent = z.object({
  id: z.string().meta({ description: "The order's id, a dot, `m` and the message's id." }),
  type: z.literal(conversationEventType),
  order: z.string(),
  number: z.string(),
  shop: z.string(),
  lifecycle: z.enum(lifecycleNames),
  at: z.iso.datetime(),
  actor: z.object({ role: z.string(), id: z.string().optional() }),
  data: z.looseObject({
    message: z.string(),
    thread: z.string().meta({ description: "Where the conversation is read." }),
  }),
});
