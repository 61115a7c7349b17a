import * as z from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { conversationEventType } from "../../domain/events/event-types.ts";
import { conversationEvent, publicEventSchemas } from "../../domain/events/schema.ts";
import { querySchemas } from "../http/query.ts";
import type { Operation } from "./openapi/operation.ts";

const pascal = (type: string): string =>
  type.replace(/(^|\.)[a-z]/g, (start) => start.replace(".", "").toUpperCase());
const all = [...Object.entries(publicEventSchemas), [conversationEventType, conversationEvent] as const];
/** An event of the conversation is called by the schema of its message, whatever its type has always been called. */
const schemaId = (type: string) =>
  type === conversationEventType ? "ChatMessageEvent" : `${pascal(type)}Event`;
const schemas = all.map(([type, schema]) => [type, schema.meta({ id: schemaId(type) })] as const);
const [first, ...others] = schemas.map(([, schema]) => schema);
const event = z.discriminatedUnion("type", [first!, ...others]).meta({ id: "Event" });

/** The feed of events; by handler. */
export const eventOperations = {
  "list-events": {
    tag: "events",
    summary: "Read what happened in a shop, oldest first",
    description:
      "Without gaps and each event once. `next` is always there: ask again with it, at once or later.",
    query: querySchemas.events,
    answer: {
      description: "The events after `after`, which may be none.",
      schema: z.object({ items: z.array(event), next: z.string() }),
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

/** What endpoints are sent, by type of event: signed as Standard Webhooks say. */
export const webhookPaths: ZodOpenApiPathsObject = Object.fromEntries(
  schemas.map(([type, schema]) => [type, { post: webhookOperation(type, schema) }]),
);

function webhookOperation(type: string, schema: z.ZodType) {
  return {
    operationId: `on-${type.replace("order.", "").replace(".", "-")}`,
    tags: ["webhooks"],
    summary: `Receive ${type}`,
    security: [],
    requestParams: { header: signed },
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: {
      200: { description: "Received, as with any status from 200 to 299." },
      410: { description: "Never again: the endpoint is disabled." },
    },
  };
}
