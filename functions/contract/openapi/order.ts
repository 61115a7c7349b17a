import * as z from "zod";
import { commands, feeRefundStates, systemEvents } from "../../../domain/lifecycle/commands.ts";
import { conditionNames, type Group, groups } from "../../../domain/lifecycle/groups.ts";
import { lifecycleNames, ownCommands } from "../../../domain/lifecycles/registry.ts";
import { refusalKeys } from "../../../domain/order/event.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { formFieldKinds } from "../../../domain/order/view/action-fields.ts";
import {
  actorSchema,
  amountSchema,
  attentionCode,
  deliverySchema,
  momentSchema,
  paymentSchema,
  personSchema,
  stageSchema,
} from "./components.ts";
import { statusSchema, withLifecycleStatus } from "./status.ts";

/** What a command is called: shared by all lifecycles, or one of their own. */
export const commandName = z
  .enum([...Object.keys(commands), ...Object.keys(ownCommands)])
  .meta({ id: "CommandName" });

/** What every view of an order begins with. */
export const orderHeading = {
  id: z.string().meta({ description: "A ULID." }),
  number: z.string().meta({ description: "Short, for people and phones; unique in the shop." }),
  shop: z.string(),
  lifecycle: z.enum(lifecycleNames),
  status: statusSchema,
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]),
  stage: stageSchema.nullable(),
  placedAt: momentSchema,
  closedAt: momentSchema.nullable(),
};

/** The colour of each group. */
export const groupColours = z
  .object(Object.fromEntries(orderHeading.group.options.map((group) => [group, z.string()])))
  .meta({ id: "GroupColours" });

const title = z.string().meta({ description: "In the language that Accept-Language asks for." });

const deadline = z.object({
  name: z.string(),
  title,
  dueAt: momentSchema,
  effect: z.enum(["remind", "move"]),
  to: statusSchema.optional().meta({ description: "The status that it moves the order to." }),
  remindAt: momentSchema.nullable(),
  stopped: z.boolean().meta({ description: "Whether the order's clock stands." }),
});

const field = z
  .object({
    name: z.string().meta({ description: "A dot leads into an object: `buyer.email`." }),
    title,
    kind: z.enum(formFieldKinds),
    required: z.boolean(),
    requiredIf: z
      .object({ field: z.string(), values: z.array(z.string()).optional() })
      .optional()
      .meta({
        description:
          "Required all the same while that field has one of the values; without values, as soon as anything of that object is said.",
      }),
    max: z.int().optional().meta({ description: "So many characters at the most." }),
    options: z
      .array(z.object({ value: z.union([z.string(), z.int()]), title }))
      .optional()
      .meta({ description: "What can be chosen; people are chosen from the shop's staff or deliverers." }),
  })
  .meta({ id: "ActionField" });

/** The rule that stands in the way, for programs. */
export const refusalKey = z
  .enum([...conditionNames, ...refusalKeys])
  .meta({ id: "RefusalKey", description: "The rule that stands in the way, by a name that stays." });

const action = z.object({
  command: commandName,
  title,
  allowed: z.boolean(),
  fields: z.array(field),
  reason: z
    .string()
    .optional()
    .meta({ description: "Why not, as a sentence in the language that Accept-Language asks for." }),
  why: refusalKey.optional(),
});

const event = z.object({
  version: z.int(),
  command: z.union([commandName, z.enum(systemEvents)]),
  actor: actorSchema,
  at: momentSchema,
  from: statusSchema.nullable(),
  to: statusSchema.nullable(),
  data: z.looseObject({}),
});

const orderDetails = {
  rating: z.object({ stars: z.int(), review: z.string().optional() }),
  photos: z.array(z.string()),
  photoRating: z.object({ liked: z.boolean(), text: z.string().optional() }),
  cancelRequest: z
    .object({ by: z.string(), number: z.string(), reason: z.string(), onTheWay: z.boolean() })
    .meta({ description: "What support has been asked, and whether the courier had left then." }),
  problem: z.object({ text: z.string() }),
  hold: z.object({ reason: z.string(), until: momentSchema.optional() }),
  stoppedAt: momentSchema,
  proposal: z
    .object({
      number: z.int().meta({ description: "Names it in an answer." }),
      kind: z.enum(["time", "surcharge"]),
      from: momentSchema.optional(),
      to: momentSchema.optional(),
      amount: amountSchema.optional(),
      reason: z.string().optional(),
    })
    .meta({ description: "What the shop has proposed and the buyer has not answered." }),
  surcharges: z.array(
    z.object({
      amount: amountSchema,
      reason: z.string().optional().meta({ description: "Why, where the buyer has agreed to it." }),
      kind: z.string().optional().meta({ description: "What the lifecycle calls it, where it charged it." }),
    }),
  ),
  reason: z.string(),
  stageAt: momentSchema,
  stageSince: momentSchema,
  acceptFee: amountSchema.meta({ description: "What accepting costs; for contractors, support and admins." }),
  fees: z.array(
    z.object({ contractor: z.string(), amount: amountSchema, refund: z.enum(feeRefundStates).optional() }),
  ),
  enrichment: z.array(z.object({ clarification: z.string(), reason: z.string(), details: z.string() })),
};

const breakdown = z
  .object({
    ...{ goods: amountSchema, delivery: amountSchema, adjustments: amountSchema, surcharges: amountSchema },
    paid: amountSchema,
    ...{ commission: amountSchema, acquiring: amountSchema, payout: amountSchema },
  })
  .meta({
    description: "What the shop gets of what was paid; for its staff and support, where it has fees.",
  });

const { source, reference, billing, gift, giftMessage, currency, lines, adjustments, ...asked } =
  newOrder.shape;
const { service, city, metadata } = asked;

const momentsOf = (names: readonly Group[]) =>
  Object.fromEntries(names.map((name) => [name, momentSchema])) as Record<Group, typeof momentSchema>;

/** A line says which goods it is of, also where the request did not. */
const orderLine = z.intersection(
  lines.unwrap().element,
  z.object({ availability: lines.unwrap().element.shape.availability.unwrap() }),
);

/** An order as this caller may see it. */
export const orderSchema = z
  .object({
    ...orderHeading,
    ...{ source, reference, billing, gift, giftMessage, currency, adjustments },
    lines: z.array(orderLine),
    ...{ service, city, metadata },
    version: z.int(),
    updatedAt: momentSchema,
    statusSince: momentSchema,
    comment: z.string().nullable(),
    buyer: personSchema,
    recipient: personSchema.nullable(),
    delivery: deliverySchema,
    statusPage: z.string().optional().meta({
      description: "The buyer's own page, by its secret address; for the storefront and the shop's staff.",
    }),
    checkout: z.object({ id: z.string(), orders: z.array(z.string()) }).meta({
      description: "The orders that one checkout became, oldest first; one payment can pay them all.",
    }),
    payment: paymentSchema,
    totals: z.object({
      ...{
        goods: amountSchema,
        delivery: amountSchema,
        adjustments: amountSchema.meta({ description: "What was added when it was placed, or taken off." }),
        surcharges: amountSchema,
        total: amountSchema,
        ...{ paid: amountSchema, refunded: amountSchema, due: amountSchema, refundDue: amountSchema },
        currency: z.string(),
      },
      breakdown: breakdown.optional(),
    }),
    attention: z
      .array(z.object({ code: attentionCode, since: momentSchema, detail: z.string() }))
      .meta({ description: "What needs a person here; empty for those who do not look after orders." }),
    assignee: z.string().nullable(),
    contractor: z.string().nullable(),
    thread: z
      .string()
      .nullable()
      .meta({ description: "Where its conversation is; null for those who have no part." }),
    archived: z.boolean().optional(),
    ...z.object(orderDetails).partial().shape,
    groupTimes: z.object(momentsOf(orderHeading.group.options)).partial().meta({
      description: "When the order last came into each group.",
    }),
    deadlines: z.array(deadline),
    actions: z.array(action),
    history: z.array(event),
  })
  .meta({ id: "Order", override: withLifecycleStatus });

/** What reading an order and every command answer. */
export const orderAnswer = {
  id: "Order",
  description: "The order as this caller may see it now.",
  schema: orderSchema,
  etag: true,
} as const;
