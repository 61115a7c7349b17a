import * as z from "zod";
import { notificationStatuses } from "../../domain/messages/notifications.ts";
import { notificationChoice, suppressedAddress } from "../../domain/messages/schema.ts";
import { querySchemas } from "../http/query.ts";
import { amountSchema, momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const notification = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: "The event of the order that it tells of." }),
    template: z.string(),
    party: z.string().meta({ description: "What its reader is to the order." }),
    channel: z.enum(["email", "sms"]),
    to: z.string().meta({ description: "Masked.", examples: ["a…@example.com", "+48…67"] }),
    status: z.enum(notificationStatuses),
    reason: z.string().nullable(),
    attempts: z.int(),
    at: momentSchema,
    dueAt: momentSchema.nullable().meta({ description: "When a waiting one is sent." }),
  })
  .meta({ id: "Message" });

const task = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("message"), order: z.string(), message: notification }),
    z.object({
      kind: z.literal("refund"),
      order: z.string(),
      number: z.string(),
      amount: amountSchema,
      currency: z.string(),
      closedAt: momentSchema,
    }),
  ])
  .meta({ id: "Task" });

const choice = notificationChoice.meta({ id: "MessageChoice" });

/** E-mails, SMS and tasks; by door. */
export const messageOperations = {
  "list-notifications": {
    tag: "messages",
    summary: "List the e-mails and SMS about an order, oldest first",
    params: orderPath,
    answer: { description: "All of them.", schema: pageSchema(notification) },
    refusals: ["forbidden"],
  },
  resend: {
    tag: "messages",
    summary: "Send a message again",
    description: "Closes its task. One that is on its way, or no longer true, is not sent again.",
    params: orderPath,
    headers: ["Idempotency-Key"],
    body: choice,
    answer: { description: "What became of it.", schema: notification },
    refusals: ["forbidden", "invalid-state", "idempotency-key-reused"],
  },
  dismiss: {
    tag: "messages",
    summary: "Close the task of a message without sending it",
    params: orderPath,
    headers: ["Idempotency-Key"],
    body: choice,
    answer: { description: "The message.", schema: notification },
    refusals: ["forbidden", "invalid-state", "idempotency-key-reused"],
  },
  "list-tasks": {
    tag: "messages",
    summary: "List what needs a person, oldest first",
    description: "Messages that failed or may have left, and refunds that orders which ended still owe.",
    query: querySchemas.tasks,
    answer: { description: "A page of tasks.", schema: pageSchema(task) },
    refusals: ["forbidden", "not-found"],
  },
  "lift-suppression": {
    tag: "messages",
    summary: "Let e-mails go to an address again",
    body: suppressedAddress.meta({ id: "SuppressedAddress" }),
    answer: { description: "Whether it was suppressed.", schema: z.object({ lifted: z.boolean() }) },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
