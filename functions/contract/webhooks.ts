import * as z from "zod";
import { newEndpoint, redelivery } from "../../domain/webhooks/schema.ts";
import { querySchemas } from "../http/query.ts";
import { momentSchema, pageSchema, shopPath } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const eventType = newEndpoint.shape.events.unwrap().element;
const endpointPath = {
  ...shopPath,
  id: z.string().meta({ description: "The endpoint's id.", param: { id: "EndpointId" } }),
};

const endpoint = z
  .object({
    id: z.string(),
    url: z.url(),
    events: z.array(eventType).nullable().meta({ description: "The types that go there; null for all." }),
    status: z.enum(["active", "disabled"]),
    createdAt: momentSchema,
    disabledAt: momentSchema.nullable().meta({ description: "When a 410 disabled it." }),
    formerSecretUntil: momentSchema
      .nullable()
      .meta({ description: "Until when the former secret signs, too." }),
  })
  .meta({ id: "Endpoint" });
const withSecret = z
  .intersection(endpoint, z.object({ secret: z.string().meta({ description: "Shown this once." }) }))
  .meta({ id: "EndpointWithSecret" });
const delivery = z
  .object({
    event: z.string(),
    status: z.enum(["waiting", "delivered", "failed"]),
    attempts: z.int(),
    at: momentSchema,
    outcome: z.string(),
    dueAt: momentSchema.nullable(),
  })
  .meta({ id: "WebhookDelivery" });

/** Endpoints for webhooks; by handler. */
export const webhookOperations = {
  "add-endpoint": {
    tag: "webhooks",
    summary: "Have events sent to an address",
    description: "From now on, and with the secret to verify them.",
    params: shopPath,
    body: newEndpoint.meta({ id: "NewEndpoint" }),
    answer: { status: 201, description: "The endpoint.", schema: withSecret },
    refusals: ["forbidden", "invalid-state"],
  },
  "list-endpoints": {
    tag: "webhooks",
    summary: "List the endpoints of a shop",
    params: shopPath,
    answer: { description: "All of them.", schema: pageSchema(endpoint) },
    refusals: ["forbidden"],
  },
  "remove-endpoint": {
    tag: "webhooks",
    summary: "Remove an endpoint",
    params: endpointPath,
    answer: { description: "The endpoint as it was.", schema: endpoint },
    refusals: ["forbidden"],
  },
  "rotate-secret": {
    tag: "webhooks",
    summary: "Rotate the secret of an endpoint",
    description: "The former one signs beside it for 24 hours.",
    params: endpointPath,
    answer: { description: "The endpoint.", schema: withSecret },
    refusals: ["forbidden"],
  },
  "enable-endpoint": {
    tag: "webhooks",
    summary: "Enable an endpoint again",
    description: "It gets everything since the 410 that disabled it.",
    params: endpointPath,
    answer: { description: "The endpoint.", schema: endpoint },
    refusals: ["forbidden"],
  },
  redeliver: {
    tag: "webhooks",
    summary: "Send an event to an endpoint again",
    params: endpointPath,
    body: redelivery.meta({ id: "Redelivery" }),
    answer: { description: "The delivery.", schema: delivery },
    refusals: ["forbidden", "invalid-state"],
  },
  "list-deliveries": {
    tag: "webhooks",
    summary: "List the deliveries that did not succeed at once",
    description: "By event; those of the last 30 days.",
    params: endpointPath,
    query: querySchemas.page,
    answer: { description: "A page of deliveries.", schema: pageSchema(delivery) },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
