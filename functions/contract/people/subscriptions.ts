import * as z from "zod";
import { newPushSubscription } from "../../../domain/people/schema.ts";
import { momentSchema, pageSchema } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";

const pushSubscription = z
  .object({
    id: z.string(),
    service: z.string().meta({ description: "The host of the browser's push service." }),
    renewedAt: momentSchema,
    expiresAt: momentSchema.meta({ description: "Unless it is added again before." }),
  })
  .meta({ id: "PushSubscription" });
const telegramChat = z
  .object({
    id: z.string(),
    since: momentSchema,
    blockedAt: momentSchema
      .nullable()
      .meta({ description: "Since when the bot may not write there: its owner has blocked it." }),
  })
  .meta({ id: "TelegramChat" });

/** The browsers and chats in which one is told of orders; by handler. */
export const subscriptionOperations = {
  "list-push-subscriptions": {
    tag: "shops",
    summary: "List the browsers on which one is notified",
    description: "With the public key that a browser subscribes with.",
    answer: {
      description: "All of them.",
      schema: pageSchema(pushSubscription).extend({
        publicKey: z.string().meta({ description: "The `applicationServerKey`, in base64url." }),
      }),
    },
    refusals: ["forbidden"],
  },
  "add-push-subscription": {
    tag: "shops",
    summary: "Be notified on a browser",
    description:
      "By Web Push (RFC 8030), of what one's shop, support or the contractor is told of orders: sellers of those that they are assigned to, contractors of new jobs, too. What of it, one chooses (`PATCH /v1/me`). The same browser again renews it. Each person has five; of more, the one longest unused goes. A browser that its push service does not know any more is forgotten.",
    body: newPushSubscription.meta({ id: "NewPushSubscription" }),
    answer: { status: 201, description: "The subscription.", schema: pushSubscription },
    refusals: ["forbidden"],
  },
  "remove-push-subscription": {
    tag: "shops",
    summary: "Be notified on a browser no more",
    params: { id: z.string() },
    answer: { description: "The subscription as it was.", schema: pushSubscription },
    refusals: ["forbidden"],
  },
  "read-telegram": {
    tag: "shops",
    summary: "List the Telegram chats in which one is told of orders",
    answer: {
      description: "All of them.",
      schema: pageSchema(telegramChat).extend({
        bot: z.string().nullable().meta({ description: "What the bot is called; null where there is none." }),
      }),
    },
    refusals: ["forbidden"],
  },
  "link-telegram": {
    tag: "shops",
    summary: "Make an address that links a Telegram chat",
    description:
      "It opens the bot, which then writes of what one's shop, support or the contractor is told of orders (sellers of those that they are assigned to, contractors of new jobs, too), and takes an acceptance from there as one's own. What of it, one chooses (`PATCH /v1/me`). It is good for one chat and for ten minutes.",
    answer: {
      status: 201,
      description: "The address, a secret.",
      schema: z.object({ url: z.string(), until: momentSchema }).meta({ id: "TelegramInvitation" }),
    },
    refusals: ["forbidden", "invalid-state"],
  },
  "unlink-telegram": {
    tag: "shops",
    summary: "Be told in a Telegram chat no more",
    params: { id: z.string() },
    answer: { description: "The chat as it was.", schema: telegramChat },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
