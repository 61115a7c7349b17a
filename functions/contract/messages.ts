import * as z from "zod";
import { messageChannels } from "../../domain/channels.ts";
import { notificationStatuses } from "../../domain/messages/notifications.ts";
import { notificationChoice, suppressedAddress, taskChoice } from "../../domain/messages/schema.ts";
import { type AttentionCode, taskCodes } from "../../domain/order/attention.ts";
import { unreachableReasons } from "../../domain/order/event.ts";
import { paymentReport } from "../../domain/reports/schema.ts";
import { feedFailures } from "../../domain/shop/stock.ts";
import { querySchemas } from "../http/query.ts";
import { amountSchema, attentionCode, momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const notification = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: "The event of the order that it reports." }),
    template: z.string(),
    party: z.string().meta({ description: "What its recipient is to the order." }),
    channel: z.enum(messageChannels),
    to: z.string().meta({ description: "Masked.", examples: ["a…@example.com", "+48…67"] }),
    status: z.enum(notificationStatuses),
    reason: z.string().nullable(),
    attempts: z.int(),
    at: momentSchema,
    dueAt: momentSchema.nullable().meta({ description: "When a waiting one is sent." }),
  })
  .meta({ id: "Notification" });

const shopOfTask = z.string().nullable().meta({ description: "Null where it belongs to no shop." });

const task = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.enum([...taskCodes] as [AttentionCode]).meta({
        description: "What the order itself asks for, as in its `attention`.",
      }),
      order: z.string(),
      number: z.string(),
      since: momentSchema,
      attention: z.array(attentionCode).meta({ description: "All that it asks for." }),
      shop: shopOfTask,
    }),
    z.object({ kind: z.literal("message"), order: z.string(), message: notification, shop: shopOfTask }),
    z.object({
      kind: z.literal("refund"),
      order: z.string(),
      number: z.string(),
      amount: amountSchema,
      currency: z.string(),
      closedAt: momentSchema,
      shop: shopOfTask,
    }),
    z.object({
      kind: z
        .literal("fee")
        .meta({ description: "A fee to decide about, with decideFee; for support and admins." }),
      order: z.string(),
      number: z.string(),
      contractor: z.string(),
      amount: amountSchema,
      currency: z.string(),
      shop: shopOfTask,
    }),
    z.object({
      kind: z.literal("money").meta({
        description:
          "Money that fits no order, comes in another currency, is disputed, or that its provider has not confirmed; or a payment whose receipt at the hand-over (`receipt`) somebody has to make.",
      }),
      id: z.string().nullable().meta({ description: "For dismissing it; a dispute closes by itself." }),
      reason: z.enum(["unconfirmed", "unknownOrder", "wrongCurrency", "tooLarge", "disputed", "receipt"]),
      order: z.string().nullable(),
      report: paymentReport,
      at: momentSchema,
      shop: shopOfTask,
    }),
    z.object({
      kind: z.literal("unreachable").meta({
        description:
          "No message reaches the buyer of an order under way: correct their contacts, or dismiss it.",
      }),
      id: z.string(),
      order: z.string(),
      number: z.string(),
      why: z.enum(unreachableReasons),
      since: momentSchema,
      shop: shopOfTask,
    }),
    z.object({
      kind: z.literal("stockFeed").meta({
        description:
          "The shop's stock feed cannot be read, and what was read before still holds. It closes by itself.",
      }),
      url: z.string(),
      code: z.enum(feedFailures),
      detail: z.string(),
      since: momentSchema,
      shop: shopOfTask,
    }),
  ])
  .meta({ id: "Task" });

const choice = notificationChoice.meta({ id: "NotificationChoice" });

/** E-mails, SMS and tasks; by handler. */
export const messageOperations = {
  "list-notifications": {
    tag: "notifications",
    summary: "List the e-mails and SMS about an order, oldest first",
    params: orderPath,
    answer: { description: "All of them.", schema: pageSchema(notification) },
    refusals: ["forbidden"],
  },
  resend: {
    tag: "notifications",
    summary: "Send a message again",
    description: "Closes its task. One that is on its way, or no longer relevant, is not sent again.",
    params: orderPath,
    headers: ["Idempotency-Key"],
    body: choice,
    answer: { description: "What became of it.", schema: notification },
    refusals: ["forbidden", "invalid-state", "idempotency-key-reused"],
  },
  dismiss: {
    tag: "notifications",
    summary: "Close the task of a message without sending it",
    params: orderPath,
    headers: ["Idempotency-Key"],
    body: choice,
    answer: { description: "The message.", schema: notification },
    refusals: ["forbidden", "invalid-state", "idempotency-key-reused"],
  },
  "list-tasks": {
    tag: "notifications",
    summary: "List what needs a person, oldest first",
    description:
      "What orders ask for (overdue, a request to cancel, a problem, a photo that is not liked, goods that were not delivered or came back), messages that failed or may have left, buyers whom no message reaches, refunds that orders which ended still owe, fees to decide about, and money that fits no order. Support and admins who name no shop read those of no shop and then those of every shop.",
    query: querySchemas.tasks,
    answer: { description: "A page of tasks.", schema: pageSchema(task) },
    refusals: ["forbidden", "not-found"],
  },
  "dismiss-task": {
    tag: "notifications",
    summary: "Close a task about which nothing is to be done",
    description:
      "A buyer whom no message reaches, or money that fits no order comes in another currency, or makes a sum that no longer counts exactly.",
    body: taskChoice.meta({ id: "TaskChoice" }),
    answer: { description: "Whether it was open.", schema: z.object({ dismissed: z.boolean() }) },
    refusals: ["forbidden", "not-found"],
  },
  "lift-suppression": {
    tag: "notifications",
    summary: "Let e-mails go to an address again",
    body: suppressedAddress.meta({ id: "SuppressedAddress" }),
    answer: { description: "Whether it was suppressed.", schema: z.object({ lifted: z.boolean() }) },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
