import * as z from "zod";
import { actorRoles } from "../../../domain/actor.ts";
import { contractorStages, paymentStatuses } from "../../../domain/lifecycle/commands.ts";
import {
  carrierStatuses,
  deliveryStatuses,
  deliveryWays,
  paymentChannels,
} from "../../../domain/lifecycle/enums.ts";
import { attentionCodes } from "../../../domain/order/attention.ts";
import { entryKinds } from "../../../domain/order/money/ledger.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { fieldSchemas } from "../../../domain/schema.ts";

/** RFC 3339 in UTC with whole seconds. */
export const momentSchema = z.iso.datetime();
/** Minor units of the order's currency. */
export const amountSchema = z.int();

/** What in an order needs a person. */
export const attentionCode = z.enum(attentionCodes).meta({ id: "AttentionCode" });
/** How the payment of an order stands. */
export const paymentStatus = z.enum(paymentStatuses).meta({ id: "PaymentStatus" });
/** How the delivery of an order stands. */
export const deliveryStatus = z.enum(deliveryStatuses).meta({ id: "DeliveryStatus" });

const masked = { email: z.null(), phone: z.null(), masked: z.literal(true) };
const maskedPerson = z
  .object({ name: z.string().nullable().meta({ description: "An initial." }), ...masked })
  .meta({ id: "MaskedPerson" });
const person = z
  .object({
    id: z.string().optional().meta({ description: "The shop's own id of the buyer." }),
    name: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    locale: z.string().optional(),
  })
  .meta({ id: "Person" });

/** A buyer or a recipient; only an initial for those who may not know them. */
export const personSchema = z.union([person, maskedPerson]);

const { address, pickupPoint, method } = newOrder.shape.delivery.unwrap().shape;

/** How an order is delivered, in answers. */
export const deliverySchema = z.object({
  way: z.enum(deliveryWays).optional(),
  method,
  status: deliveryStatus,
  price: amountSchema,
  address: address
    .unwrap()
    .partial()
    .optional()
    .meta({ description: "Without the street for a mere candidate." }),
  nearby: z
    .boolean()
    .optional()
    .meta({ description: "True where buyer and shop are in one city: pickup can be offered." }),
  from: momentSchema.optional(),
  to: momentSchema.optional(),
  pickupPoint,
  carrier: z.string().optional(),
  trackingCode: z.string().optional(),
  parcels: z
    .array(
      z.object({
        carrier: z.string().optional(),
        trackingCode: z.string().optional(),
        trackingUrl: z
          .string()
          .optional()
          .meta({ description: "Where it is followed, if its carrier shows it to everybody." }),
        status: z.enum(["pending", ...carrierStatuses]),
        at: momentSchema.meta({ description: "Since when it stands so, by the carrier's own time." }),
      }),
    )
    .optional()
    .meta({ description: "Oldest first; `carrier` and `trackingCode` are those of the last one." }),
  deliverer: z.string().optional(),
  assignment: z.int().optional().meta({ description: "Counts the assignments of deliverers." }),
  estimatedMinutes: z.int().optional(),
  setOutAt: momentSchema.optional().meta({ description: "When the deliverer set out." }),
  thirdPersonAllowed: z
    .boolean()
    .optional()
    .meta({ description: "Whether the buyer agrees that a third person takes it; absent: yes." }),
  handedTo: z.string().optional(),
  comment: z.string().optional(),
  failure: z.string().optional(),
});

/** Who did something: the holder of a token or a link, a provider's webhook, or the clock. */
export const actorSchema = z
  .object({ role: z.enum(actorRoles).meta({ id: "ActorRole" }), id: z.string().optional() })
  .meta({ id: "Actor" });

/** How an order is paid, in answers. */
export const paymentSchema = z.object({
  channel: z.enum(paymentChannels).optional(),
  method,
  url: z.string().optional().meta({ description: "Where this order is paid." }),
  status: paymentStatus,
  paid: amountSchema,
  refunded: amountSchema,
  refundDue: amountSchema.meta({ description: "What is to be given back." }),
  due: amountSchema.meta({ description: "What is still to be paid." }),
  entries: z
    .array(
      z.object({
        kind: z.enum(entryKinds),
        amount: z.int().meta({ description: "Minor units; only a manual entry can be below zero." }),
        currency: z.string(),
        reference: z.string().nullable().meta({ description: "The provider's or the shop's own id of it." }),
        provider: z.string().optional(),
        payment: z.string().optional().meta({ description: "The payment that it is about." }),
        cumulative: z
          .literal(true)
          .optional()
          .meta({ description: "The amount is all that has gone back of the payment so far." }),
        at: momentSchema,
        by: actorSchema,
        late: z.literal(true).optional().meta({ description: "It came after the order had failed." }),
      }),
    )
    .meta({ description: "Every sum that came in or went out, in the order of arrival." }),
});

/** The stage inside the status `accepted` of a contractor feed. */
export const stageSchema = z.enum(contractorStages).meta({ id: "ContractorStage" });

/** The name of one order in a path. */
export const orderPath = {
  id: z.string().meta({
    description: "The order's id.",
    examples: ["01JD3Q7Z5V8K2M4N6P9R0S1T3W"],
    param: { id: "OrderId" },
  }),
};

/** The name of one shop in a path. */
export const shopPath = {
  shop: fieldSchemas.shopId.meta({ description: "The shop's id.", param: { id: "ShopId" } }),
};

/** A page of a list. */
export const pageSchema = (item: z.ZodType) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: "The cursor of the next page; null on the last one." }),
  });
