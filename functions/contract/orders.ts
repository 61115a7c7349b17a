import * as z from "zod";
import { newOrder, newPaymentPage } from "../../domain/order/schema.ts";
import { paymentProviderNames } from "../../domain/reports/payment.ts";
import { querySchemas } from "../http/query.ts";
import {
  amountSchema,
  attentionCode,
  deliverySchema,
  momentSchema,
  orderPath,
  pageSchema,
  paymentSchema,
} from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { groupColours, orderAnswer, orderHeading, orderSchema } from "./openapi/order.ts";
import { withLifecycleStatus } from "./openapi/status.ts";

const { id, number, shop, lifecycle, status, group, stage, placedAt, closedAt } = orderHeading;

/** An order as lists show it. */
export const orderSummary = z
  .object({
    ...{ id, number },
    reference: z.string().nullable(),
    ...{ shop, lifecycle, status, group, stage, placedAt, closedAt },
    since: momentSchema.meta({ description: "How long its stage, or else its status, has stood." }),
    buyer: z.string().meta({ description: "The buyer's name." }),
    city: z.string().nullable(),
    delivery: deliverySchema.pick({ way: true, status: true, from: true, to: true, deliverer: true }),
    payment: paymentSchema.pick({ status: true, due: true }),
    total: amountSchema,
    currency: z.string(),
    lines: z
      .object({ count: z.int(), title: z.string().nullable(), imageUrl: z.string().nullable() })
      .meta({ description: "How many there are, with title and picture of the first one." }),
    deadline: z
      .object({ name: z.string(), dueAt: momentSchema })
      .nullable()
      .meta({ description: "The next one; none while the order's clock stands." }),
    hold: z.object({ until: momentSchema.nullable() }).nullable().meta({
      description:
        "Set while somebody has put the order on hold; `until` is null when nobody said for how long.",
    }),
    unansweredSince: momentSchema
      .nullable()
      .meta({ description: "When the buyer wrote what nobody has answered yet." }),
    attention: z.array(attentionCode).meta({ description: "What needs a person in it." }),
    assignee: z.string().nullable(),
    archived: z
      .boolean()
      .optional()
      .meta({ description: "Whether somebody has put it into the archive by hand." }),
  })
  .meta({ id: "OrderSummary", override: withLifecycleStatus });

const mapOf = <T>(names: readonly string[], each: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, each]));

const counts = z.object({
  byStatus: z.record(z.string(), z.int()),
  byGroup: z.object(mapOf(orderHeading.group.options, z.int())),
  colours: groupColours,
  readyBadge: z.int().optional().meta({
    description:
      "The orders of group ready, where the lifecycle has this badge: a service desk calls it “awaiting payment”.",
  }),
  unanswered: z.int().optional().meta({
    description: "Buyers' messages that wait for an answer, at most 100; not for sellers.",
  }),
  tasks: z.int().optional().meta({ description: "What needs a person, at most 100; not for sellers." }),
  complete: z
    .boolean()
    .meta({ description: "False for a seller with more than 1,000 orders: the newest are counted." }),
});

const cancellation = z.object({
  allowed: z.boolean(),
  refund: amountSchema,
  kept: amountSchema,
  why: z.string(),
});

const paymentPage = z
  .object({
    url: z.string(),
    provider: z
      .enum(paymentProviderNames)
      .nullable()
      .meta({ description: "Who has made it; null for an address of the order's or the shop's own." }),
    amount: amountSchema,
    currency: z.string(),
    until: momentSchema.nullable().meta({
      description: "When it ends, or the deadline for the payment; null where there is none.",
    }),
  })
  .meta({ id: "PaymentPage" });

const example: z.input<typeof newOrder> = {
  reference: "WEB-1042",
  buyer: { name: "Анна Ковальчук", email: "anna@example.com", phone: "+48501234567", locale: "pl" },
  delivery: { price: 1500, address: { line1: "ul. Prosta 1", city: "Warszawa", country: "PL" } },
  currency: "PLN",
  lines: [{ sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500, category: "handmade" }],
  service: "tiling",
  city: "Warszawa",
};

/** Placing, reading and listing orders; by handler. */
export const orderOperations = {
  "create-order": {
    tag: "orders",
    summary: "Place an order",
    description: "One order, or one for each availability where the lifecycle never mixes them.",
    headers: ["Required-Idempotency-Key"],
    body: newOrder.meta({ id: "NewOrder", override: { examples: [example] } }),
    answer: { status: 201, description: "The orders.", schema: z.object({ orders: z.array(orderSchema) }) },
    refusals: [
      "idempotency-key-required",
      "forbidden",
      "not-found",
      "invalid-state",
      "reference-taken",
      "idempotency-key-reused",
    ],
  },
  "list-orders": {
    tag: "orders",
    summary: "List orders, newest first",
    description:
      "What has ended comes by its end, a day's deliveries in the order of their windows. Sellers and contractors see their own. `archived=false` is the section: open orders, and in a gift shop those that ended within the shop's `archiveAfter`, unless the shop has archived them; `archived=true` is everything else. Support and admins may leave out `shop` with `q`: they search in all shops.",
    query: querySchemas.orders,
    answer: { description: "A page of summaries.", schema: pageSchema(orderSummary) },
    refusals: ["forbidden", "not-found"],
  },
  "count-orders": {
    tag: "orders",
    summary: "Count the orders of a shop",
    query: querySchemas.counts,
    answer: { description: "How many orders stand in each status and group.", schema: counts },
    refusals: ["forbidden", "not-found"],
  },
  "read-order": {
    tag: "orders",
    summary: "Read an order",
    params: orderPath,
    headers: ["On-Behalf-Of"],
    answer: orderAnswer,
  },
  "preview-cancellation": {
    tag: "orders",
    summary: "See what a cancellation would do",
    params: orderPath,
    headers: ["On-Behalf-Of"],
    answer: {
      description: "Whether this caller may cancel, and what becomes of the money.",
      schema: cancellation,
    },
  },
  "open-payment-page": {
    tag: "orders",
    summary: "Ask for a page where an order is paid",
    description:
      "For what is due now: `payment.url` of the order, else a page that the shop's `paymentProvider` makes, else its `paymentUrl`. For the shop's storefront and staff, who send or show it to the buyer. A provider's page is one however often it is asked for, also by the buyer, until it ends, its payment fails for good or another sum is due.",
    params: orderPath,
    headers: ["On-Behalf-Of"],
    body: newPaymentPage.meta({ id: "NewPaymentPage" }),
    answer: { description: "The page.", schema: paymentPage },
    refusals: ["forbidden", "invalid-state"],
  },
} satisfies Record<string, Operation>;
