import * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { deadlineNames } from "../lifecycle/timers.ts";
import { lifecycleNames, lifecycles } from "../lifecycles/registry.ts";
import { purchasingGroups } from "../listing/purchasing.ts";
import { quietHours, smsSettings, staffChannels } from "../messages/schema.ts";
import { reasonPattern } from "../names.ts";
import { photoCategories } from "../photos/schema.ts";
import { fieldSchemas } from "../schema.ts";
import { openingHours, timeZoneName } from "../time/schema.ts";
import { color, imageOrigins, logoUrl } from "./look/schema.ts";
import { paymentAccount, paymentProvider, paymentUrl, platformFees, receipts } from "./payments/schema.ts";
import { mapUrl, pickupPoints } from "./pickup/schema.ts";
import { type AddIssue, checkStatuses, ownStatus } from "./statuses/schema.ts";

const { address, duration, email, line, locale, localPhone, money, text, url } = fieldSchemas;

/** Where it stands what of a shop's goods is in stock. */
const stockFeed = z.strictObject({ url: url.max(2000) }).meta({
  description:
    "A feed in YML or Google Merchant's format, read every 15 minutes: orders for goods that it says are out of stock are refused, as for those in `hiddenProducts`, which it leaves alone (docs/stock.md).",
  examples: [{ url: "https://shop.example/yml.xml" }],
});

/** A shop's settings: they hold for orders placed from now on, except what concerns messages. */
export const shopSettings = z
  .strictObject({
    name: line,
    lifecycle: z.enum(lifecycleNames),
    locale: locale.default("en"),
    timeZone: timeZoneName.default("UTC"),
    emails: z.array(email).max(10).default([]),
    phones: z.array(localPhone).max(10).optional(),
    city: line.optional(),
    address: z
      .union([address, line])
      .optional()
      .meta({ description: "Where the shop is: buyers see it, and fetch there what they pick up." }),
    phone: localPhone.optional().meta({ description: "Where buyers and deliverers can call." }),
    website: url.optional(),
    mapUrl: mapUrl.optional(),
    pickupPoints: pickupPoints.optional(),
    imageOrigins: imageOrigins.optional(),
    logoUrl: logoUrl.optional(),
    color: color.optional(),
    replyTo: email.optional().meta({ description: "Where answers to the e-mails go." }),
    staffUrl: z
      .string()
      .max(500)
      .regex(
        /^https?:\/\/[^\s{}]+\{id\}[^\s{}]*$/,
        "must be an address such as https://shop.example/orders/{id}",
      )
      .optional()
      .meta({
        description: "The shop's own page of an order, for the button in its e-mails.",
        examples: ["https://shop.example/orders/{id}"],
      }),
    hidden: z.boolean().optional(),
    hiddenProducts: z.array(z.string().trim().min(1).max(64)).max(500).optional(),
    stockFeed: stockFeed.optional(),
    paymentInstructions: z
      .union([text, z.record(locale, text)])
      .optional()
      .meta({ description: "How to pay: one text, or one for each language." }),
    paymentAccount: paymentAccount.optional(),
    paymentUrl: paymentUrl.optional(),
    paymentProvider: paymentProvider.optional(),
    receipts: receipts.optional(),
    estimatedDeliveryMinutes: z.int().min(1).max(10_080).optional(),
    sms: smsSettings.optional(),
    staffChannels: staffChannels.optional(),
    quietHours: quietHours.optional(),
    deadlines: z.record(z.string(), duration).optional(),
    openingHours: openingHours.optional(),
    archiveAfter: duration.default("P7D").meta({
      description: "How long an order that ended stays in the section before it goes to the archive.",
    }),
    photoCategories: photoCategories.optional(),
    statuses: z.array(ownStatus).max(50).optional(),
    pastClosing: z.boolean().optional(),
    purchasing: z
      .array(z.enum(purchasingGroups))
      .max(purchasingGroups.length)
      .optional()
      .meta({ description: "In which groups the goods of orders stand on the shop's purchasing list." }),
    failureReasons: z
      .array(z.string().regex(reasonPattern, "must be one camelCase word"))
      .max(50)
      .optional()
      .meta({ description: "Reasons that losses are counted by, beside those that every shop has." }),
    acceptFee: money.optional(),
    feeRefunds: z
      .strictObject({ auto: z.boolean(), perMonth: z.int().min(0).max(1000) })
      .optional()
      .meta({
        description:
          "Whether a contractor who returns an order gets the fee for accepting back at once, and how often in a month; otherwise support decides.",
      }),
    fees: platformFees.optional(),
  })
  .superRefine(({ lifecycle, deadlines = {}, statuses = [] }, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    checkDeadlines(lifecycles[lifecycle], Object.keys(deadlines), refuse);
    checkStatuses(lifecycles[lifecycle], statuses, refuse);
  });

/** What a test of a provider may name: an order of the shop's. */
export const providerTest = z.strictObject({ order: line.optional() });

/** A JSON merge patch of the settings; what comes of it is checked as the settings are. */
export const shopPatch = z.record(z.string(), z.unknown());

function checkDeadlines(lifecycle: Lifecycle, names: string[], refuse: AddIssue): void {
  const known = deadlineNames(lifecycle);
  const listed = known.join(", ") || "none";
  for (const name of names)
    if (!known.includes(name))
      refuse(["deadlines", name], `is no deadline of ${lifecycle.name}, which has: ${listed}`);
}
