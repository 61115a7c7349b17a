import * as z from "zod";
import { roles } from "../../domain/actor.ts";
import { groupNames } from "../../domain/lifecycle/groups.ts";
import { newOrder } from "../../domain/order/schema.ts";
import {
  accountPatch,
  accountProfile,
  messageChoices,
  newDeliverer,
  newPushSubscription,
} from "../../domain/people/schema.ts";
import { carrierProviderNames } from "../../domain/reports/carrier.ts";
import { paymentProviderNames } from "../../domain/reports/payment.ts";
import { fieldSchemas } from "../../domain/schema.ts";
import { providerTest, shopPatch, shopSettings } from "../../domain/shop/schema.ts";
import { feedFailures } from "../../domain/shop/stock.ts";
import { querySchemas } from "../http/query.ts";
import { amountSchema, momentSchema, pageSchema, shopPath } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { groupColours } from "./openapi/order.ts";
import { statusSchema } from "./openapi/status.ts";

const settings = shopSettings.meta({ id: "ShopSettings" });
const shop = z.strictObject({ ...shopSettings.shape, id: fieldSchemas.shopId }).meta({ id: "Shop" });
const shopAnswer = { id: "Shop", description: "The settings.", schema: shop, etag: true } as const;
const delivererBody = newDeliverer.meta({ id: "NewDeliverer" });
const contact = z.string().meta({ description: "Masked for sellers." });
const deliverer = newDeliverer
  .extend({ id: z.string(), email: contact, phone: contact.optional() })
  .meta({ id: "Deliverer" });

const losses = z.object({
  items: z.array(
    z
      .object({
        period: z
          .string()
          .meta({ description: "A month or a day of the shop's time zone.", examples: ["2026-11"] }),
        status: statusSchema,
        reason: z.string(),
        currency: z.string(),
        count: z.int(),
        amount: amountSchema.meta({ description: "The sum of the orders' totals." }),
      })
      .meta({ id: "Losses" }),
  ),
  complete: z
    .boolean()
    .meta({ description: "False when there are more than were counted: ask for fewer days." }),
});

const { id, name, lifecycle } = shop.shape;
const group = z.enum(groupNames);
const listedShop = z
  .object({ id, name, lifecycle, timeZone: z.string(), city: z.string().nullable(), hidden: z.boolean() })
  .meta({ id: "ListedShop" });

const screen = listedShop
  .extend({
    locale: z.string(),
    color: z.string().nullable().meta({ description: "The colour of the shop's buttons and links." }),
    logoUrl: z.string().nullable(),
    imageOrigins: z.array(z.string()).meta({
      description:
        "Where the pictures of its goods may come from: `imageOrigins` of its settings, and the hosts of `logoUrl` and `website`.",
    }),
    colours: groupColours,
    statuses: z
      .array(z.object({ name: statusSchema, group, title: z.string() }))
      .meta({ description: "The shop's own ones first; titles in the caller's language." }),
  })
  .meta({ id: "ShopOnScreen" });

const staffMember = z
  .object({ id: z.string(), role: z.enum(roles), name: z.string().nullable() })
  .meta({ id: "StaffMember" });
const me = staffMember
  .extend({
    language: z.string().nullable(),
    phone: z.string().nullable().meta({ description: "By which the Telegram bot knows them." }),
    messages: messageChoices.nullable().meta({
      description:
        "What the caller can choose to be told of and by which channel, and what of it is on; null for those who are told of no orders.",
    }),
    shop: screen.nullable().meta({ description: "What a screen needs of the caller's shop." }),
  })
  .meta({ id: "Me" });

const pushSubscription = z
  .object({
    id: z.string(),
    service: z.string().meta({ description: "The host of the browser's push service." }),
    renewedAt: momentSchema,
    expiresAt: momentSchema.meta({ description: "Unless it is added again before." }),
  })
  .meta({ id: "PushSubscription" });

const { sku, title, unit, options, availability, quantity } = newOrder.shape.lines.unwrap().element.shape;
const purchases = z.object({
  items: z.array(
    z
      .object({
        ...{ sku, title, unit, options, availability: availability.unwrap(), quantity },
        orders: z.array(z.object({ id: z.string(), number: z.string(), quantity })),
      })
      .meta({ id: "PurchaseRow" }),
  ),
  complete: z.boolean().meta({ description: "False when there are more orders than were looked at." }),
});

const providerKinds = ["payments", "carriers"] as const;
const heard = momentSchema.nullable();
const providerStanding = z
  .object({
    kind: z.enum(providerKinds),
    name: z.enum([...new Set([...paymentProviderNames, ...carrierProviderNames])]),
    account: z.enum(["own", "common"]).nullable().meta({
      description: "The shop's own account, or that of all shops without one; null where there is none.",
    }),
    secrets: z.int().meta({ description: "How many are valid: two while one is changed." }),
    makesPages: z.boolean().nullable().meta({
      description: "Whether pages for payments can be asked for; null where the provider makes none.",
    }),
    address: z.string().meta({ description: "Where the provider reports to." }),
    heardAt: heard.meta({ description: "When a report was last proved to be theirs." }),
    refusedAt: heard.meta({ description: "When one was last refused, because nothing proved it." }),
  })
  .meta({ id: "ProviderStanding" });
const testedProvider = z
  .object({
    ok: z.boolean(),
    steps: z.array(
      z.object({
        step: z.enum(["settings", "proof", "reading", "matching"]),
        ok: z.boolean(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: "ProviderTest" });
const telegramChat = z
  .object({
    id: z.string(),
    since: momentSchema,
    blockedAt: momentSchema
      .nullable()
      .meta({ description: "Since when the bot may not write there: its owner has blocked it." }),
  })
  .meta({ id: "TelegramChat" });

const stockFeed = z
  .object({
    url: z.string().nullable().meta({ description: "Null where the shop has no feed." }),
    readAt: heard.meta({ description: "When it was last read whole, or found unchanged." }),
    changedAt: heard.meta({ description: "When that last changed what is in stock." }),
    offers: z.int().nullable().meta({ description: "How many it names." }),
    outOfStock: z.int().nullable().meta({
      description: "How many are out of stock, with those that it has named before and names no more.",
    }),
    failure: z
      .object({
        code: z.enum(feedFailures),
        detail: z.string(),
        at: momentSchema,
        since: momentSchema.meta({ description: "Since when it could not be read." }),
      })
      .nullable()
      .meta({ description: "Why it could not be read the last time; what was read before still holds." }),
    nextAt: heard.meta({ description: "When it is read next." }),
  })
  .meta({ id: "StockFeed" });
const stockedOffer = z
  .object({
    sku: sku.unwrap(),
    stock: z.enum(["outOfStock", "gone"]).meta({
      description: "What the feed says: out of stock, or nothing any more.",
    }),
    since: momentSchema,
  })
  .meta({ id: "StockedOffer" });

/** Shops and their people; by handler. */
export const shopOperations = {
  "save-shop": {
    tag: "shops",
    summary: "Set up a shop, or replace its settings",
    description:
      "They hold for orders placed from now on. A shop keeps its lifecycle. `fees` and `acceptFee` are the platform's: an admin sets them, and they stay as they are when a director saves.",
    params: shopPath,
    headers: ["If-Match"],
    body: settings,
    answer: shopAnswer,
    refusals: ["forbidden", "invalid-state", "precondition-failed"],
  },
  "change-shop": {
    tag: "shops",
    summary: "Change some of a shop's settings",
    description:
      "A JSON merge patch (RFC 7396): what it does not name stays, `null` removes. A manager changes `hidden` and `hiddenProducts`, a director all but `fees` and `acceptFee`, which stay as they are. The result is checked whole, and nothing changes when it is wrong.",
    params: shopPath,
    headers: ["If-Match"],
    body: shopPatch.meta({
      id: "ShopPatch",
      description: "Some of ShopSettings; null removes one.",
      examples: [{ hidden: true }],
    }),
    isPatch: true,
    answer: shopAnswer,
    refusals: ["forbidden", "invalid-state", "precondition-failed"],
  },
  "read-shop": {
    tag: "shops",
    summary: "Read the settings of a shop",
    params: shopPath,
    answer: shopAnswer,
    refusals: ["forbidden"],
  },
  "list-shops": {
    tag: "shops",
    summary: "List all shops",
    description: "For support and admins, by id.",
    query: querySchemas.page,
    answer: { description: "A page of shops.", schema: pageSchema(listedShop) },
    refusals: ["forbidden"],
  },
  "list-staff": {
    tag: "shops",
    summary: "List the staff of a shop",
    description: "Names for ids, and from whom to choose a seller: everybody who has read `/v1/me` once.",
    params: shopPath,
    query: querySchemas.page,
    answer: { description: "A page of people, by id.", schema: pageSchema(staffMember) },
    refusals: ["forbidden"],
  },
  "remove-staff": {
    tag: "shops",
    summary: "Remove somebody from the staff of a shop",
    description:
      "They can no longer be chosen. It takes no token from them: the identity provider does that first. What they did stays in the orders.",
    params: { ...shopPath, id: z.string() },
    answer: { description: "The person as they were known.", schema: staffMember },
    refusals: ["forbidden"],
  },
  "read-me": {
    tag: "shops",
    summary: "Ask who one is",
    description:
      "With what a screen needs of one's shop. Texts come in one's own language, or where none is set in the one that Accept-Language asks for.",
    answer: { description: "The caller.", schema: me },
  },
  "save-me": {
    tag: "shops",
    summary: "Say what one is called, and which language one reads",
    body: accountProfile.meta({ id: "AccountProfile" }),
    answer: { description: "The caller.", schema: me },
  },
  "change-me": {
    tag: "shops",
    summary: "Change some of what one says of oneself",
    description:
      "A JSON merge patch (RFC 7396) of what `PUT` takes: what it does not name stays, `null` removes. The result is checked whole.",
    body: accountPatch.meta({
      id: "AccountPatch",
      description: "Some of AccountProfile; null removes one.",
      examples: [{ messages: { reminders: { push: false } } }],
    }),
    isPatch: true,
    answer: { description: "The caller.", schema: me },
  },
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
  "list-purchases": {
    tag: "shops",
    summary: "List the goods that open orders ask for",
    description:
      "Of orders in the groups that the setting `purchasing` names, at most 1,000: goods of one kind together, with the orders that ask for them.",
    params: shopPath,
    answer: { description: "The goods, by their titles.", schema: purchases },
    refusals: ["forbidden"],
  },
  "list-providers": {
    tag: "shops",
    summary: "List payment providers and carriers",
    description:
      "Which are set up for the shop and by whose account, where each reports to, and when it was last heard or refused, to about ten minutes.",
    params: shopPath,
    answer: { description: "All that Waymark understands.", schema: pageSchema(providerStanding) },
    refusals: ["forbidden"],
  },
  "test-provider": {
    tag: "shops",
    summary: "Test a payment provider or a carrier",
    description:
      "An event of our own, signed as the provider signs, or a question to the provider where it signs nothing, goes the way of a report: no money, status or task changes. `steps` says what is wrong.",
    params: {
      ...shopPath,
      kind: z.enum(providerKinds).meta({ param: { id: "ProviderKind" } }),
      provider: z.string().meta({ param: { id: "ProviderName" } }),
    },
    body: providerTest.meta({ id: "ProviderTestRequest" }),
    answer: { description: "What was found.", schema: testedProvider },
    refusals: ["forbidden"],
  },
  "read-stock-feed": {
    tag: "shops",
    summary: "Ask how the reading of a shop's stock feed goes",
    description: "The feed is the one of the setting `stockFeed`; it is read every 15 minutes.",
    params: shopPath,
    answer: { description: "When it was read, with what, and why it was not.", schema: stockFeed },
    refusals: ["forbidden"],
  },
  "refresh-stock-feed": {
    tag: "shops",
    summary: "Read a shop's stock feed now",
    description: "A feed that cannot be read changes nothing: `failure` says why.",
    params: shopPath,
    answer: { description: "How that went.", schema: stockFeed },
    refusals: ["forbidden", "invalid-state"],
  },
  "list-out-of-stock": {
    tag: "shops",
    summary: "List what is out of stock by a shop's feed",
    description:
      "Orders for it are refused, unless they are made to order or were placed elsewhere before. What the shop hides itself stands in `hiddenProducts`.",
    params: shopPath,
    query: querySchemas.page,
    answer: { description: "A page of goods, by sku.", schema: pageSchema(stockedOffer) },
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
  "report-losses": {
    tag: "shops",
    summary: "Report what failed",
    description:
      "Count and sum by period, status and reason, of orders that ended without success. `reason` is one that every shop has (clientRefused, cancelled, impossible), one of the shop's own, `other` for any other words, `none` without any.",
    params: shopPath,
    query: querySchemas.losses,
    answer: { description: "The losses, earliest first.", schema: losses },
    refusals: ["forbidden"],
  },
  "add-deliverer": {
    tag: "shops",
    summary: "Add a deliverer to a shop",
    params: shopPath,
    body: delivererBody,
    answer: { status: 201, description: "The deliverer.", schema: deliverer },
    refusals: ["forbidden"],
  },
  "list-deliverers": {
    tag: "shops",
    summary: "List the deliverers of a shop",
    params: shopPath,
    query: querySchemas.page,
    answer: { description: "A page of deliverers.", schema: pageSchema(deliverer) },
    refusals: ["forbidden"],
  },
  "change-deliverer": {
    tag: "shops",
    summary: "Replace what a shop says about a deliverer",
    params: { ...shopPath, id: z.string().meta({ description: "The deliverer's id." }) },
    body: delivererBody,
    answer: { description: "The deliverer.", schema: deliverer },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
