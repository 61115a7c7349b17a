import * as z from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { eventTypeOf } from "../../domain/events/event-types.ts";
import { conversationEvent, orderEventBase, publicEventSchemas } from "../../domain/events/schema.ts";
import { sharedFields } from "../../domain/lifecycle/commands.ts";
import { querySchemas } from "../http/query.ts";
import { actorSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { statusSchema } from "./openapi/status.ts";
import { orderSummary } from "./orders.ts";

const pascal = (type: string): string =>
  type.replace(/(^|\.)[a-z]/g, (start) => start.replace(".", "").toUpperCase());

/** What all events of orders have. */
const orderEvent = orderEventBase
  .extend({ actor: actorSchema, from: statusSchema.nullable(), to: statusSchema })
  .meta({ id: "OrderEvent" });

/** Data of events for which the contract has a schema already, wholly or in part. */
const knownData: Record<string, z.ZodObject> = {
  [eventTypeOf("move")]: publicEventSchemas[eventTypeOf("move")]!.shape.data.extend({ status: statusSchema }),
  [eventTypeOf("ship")]: sharedFields.parcel,
  [eventTypeOf("addParcel")]: sharedFields.parcel,
};

const orderEvents = Object.entries(publicEventSchemas).map(([type, { shape }]) => {
  const own = z.object({ type: shape.type, data: knownData[type] ?? shape.data });
  return z.intersection(orderEvent, own).meta({ id: `${pascal(type)}Event` });
});

/** An event of the conversation is called by the schema of its message, whatever its type has always been called. */
const messageEvent = conversationEvent.extend({ actor: actorSchema }).meta({ id: "ChatMessageEvent" });
const event = z.union([...orderEvents, messageEvent]).meta({ id: "Event" });

const eventInFeed = z.intersection(
  event,
  z.object({
    summary: orderSummary.nullable().optional().meta({
      description:
        "With `include=summary`: the order as it stands at present; null for a seller whose order has gone to somebody else.",
    }),
  }),
);

/** The feed of events; by handler. */
export const eventOperations = {
  "list-events": {
    tag: "events",
    summary: "Read what happened in a shop, oldest first",
    description:
      "Without gaps and each event once. `next` is always there: ask again with it, at once or later; where it has stayed the same, the feed has been read to its end. Sellers read what happens to their own orders, and that one of them has gone to somebody else. A page can be empty for them and lead on.",
    query: querySchemas.events,
    answer: {
      description: "The events after `after`, which may be none.",
      schema: z.object({ items: z.array(eventInFeed), next: z.string() }),
    },
    refusals: ["forbidden", "not-found"],
  },
} satisfies Record<string, Operation>;

const signed = z.object({
  "webhook-id": z.string().meta({
    description: "The same at every attempt, so that repetitions can be known.",
    param: { id: "WebhookId" },
  }),
  "webhook-timestamp": z.string().meta({
    description: "When this attempt was made, in seconds since 1970.",
    param: { id: "WebhookTimestamp" },
  }),
  "webhook-signature": z.string().meta({
    description: "`v1,` and a base64 HMAC-SHA256; several, parted by blanks.",
    param: { id: "WebhookSignature" },
  }),
});

/** What endpoints are sent: events of every type, signed as Standard Webhooks say. */
export const webhookPaths: ZodOpenApiPathsObject = {
  event: {
    post: {
      operationId: "onEvent",
      tags: ["webhooks"],
      summary: "Receive an event",
      security: [],
      requestParams: { header: signed },
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/Event" } } },
      },
      responses: {
        200: { description: "Received, as with any status from 200 to 299; nobody reads the body." },
        410: {
          description: "Never again: the endpoint is disabled.",
          content: { "text/plain": { schema: z.string() } },
        },
      },
    },
  },
};
