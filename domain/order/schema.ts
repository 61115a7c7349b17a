import * as z from "zod";
import { availabilities, deliveryWays, paymentChannels } from "../lifecycle/enums.ts";
import { fieldSchemas } from "../schema.ts";
import { adjustment, receivedPayment } from "./money/schema.ts";
import { isWithinLimits, sumsOf } from "./money/sums.ts";

const {
  address,
  pickupPoint,
  currency,
  email,
  line,
  locale,
  localPhone,
  moment,
  money,
  shopId,
  text,
  title,
  url,
} = fieldSchemas;

const code = z.string().trim().min(1).max(64);

/** What the storefront keeps with an order or a line for itself; Waymark reads nothing of it. */
const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((entries) => Object.keys(entries).length <= 50, { error: "must have at most 50 entries" })
  .meta({ description: "The storefront's own, at most 50 entries; no buyer and no deliverer reads it." });

const buyer = z.strictObject({
  id: code.optional().meta({ description: "The shop's own id of the buyer." }),
  name: line,
  email: email.optional(),
  phone: localPhone.optional(),
  locale: locale.optional(),
  contactBy: z.enum(["email", "sms"]).optional().meta({
    description:
      "How the buyer wants to be told, where both reach them: the other one is used where this one does not. SMS needs a shop that sends any.",
  }),
});

const recipient = z.strictObject({
  name: line.optional(),
  email: email.optional(),
  phone: localPhone.optional(),
});

const billing = z
  .strictObject({
    name: line.optional(),
    company: line.optional(),
    taxId: code.optional(),
    address: address.optional(),
  })
  .meta({ description: "Who gets the invoice, where it is not the buyer." });

const delivery = z
  .strictObject({
    way: z.enum(deliveryWays).optional(),
    method: line.optional().meta({ description: "What the shop calls it, such as “Courier by noon”." }),
    price: money.default(0),
    address: address.optional(),
    pickupPoint: pickupPoint.optional(),
    from: moment.optional(),
    to: moment.optional(),
    thirdPersonAllowed: z.boolean().optional().meta({
      description:
        "Whether somebody else may take it for the recipient. Where the buyer can allow it later (`allowThirdPerson`), silence means no.",
    }),
  })
  .refine(({ from, to }) => !from || !to || from < to, {
    path: ["to"],
    error: "must be later than `from`",
  });

/** What somebody says who asks for a page where an order is paid. */
export const newPaymentPage = z.strictObject({
  // Przelewy24 takes no longer one.
  returnUrl: url
    .max(250)
    .refine((address) => address.startsWith("https:"), { error: "must begin with https://" })
    .optional()
    .meta({ description: "Where the buyer goes afterwards; else to their own page of the order." }),
});

const payment = z.strictObject({
  channel: z.enum(paymentChannels).optional(),
  method: line.optional().meta({ description: "What the shop calls it, such as “BLIK”." }),
  url: url
    .optional()
    .meta({ description: "Where this order is paid; the buyer gets it while something is due." }),
  received: z.array(receivedPayment).max(20).optional(),
});

const quantity = z
  .number()
  .min(0.001)
  .max(1_000_000)
  .refine((count) => Math.round(count * 1000) / 1000 === count, "must have at most three decimals")
  .meta({ description: "Up to three decimals; what the line costs is rounded half up." });

const orderLine = z.strictObject({
  sku: code.optional(),
  title,
  quantity,
  unit: z
    .string()
    .trim()
    .min(1)
    .max(20)
    .optional()
    .meta({ examples: ["kg"] }),
  unitPrice: money,
  options: z
    .array(z.strictObject({ name: line, value: z.string().trim().min(1).max(500) }))
    .max(50)
    .optional()
    .meta({ description: "What the buyer chose or wants written: size, colour, engraving." }),
  availability: z.enum(availabilities).default("inStock"),
  category: code.optional(),
  imageUrl: url.optional(),
  url: url.optional().meta({ description: "The product's page." }),
  metadata: metadata.optional(),
});

/** What a storefront or the shop's staff post; it never changes afterwards. */
export const newOrder = z
  .strictObject({
    shop: shopId.optional(),
    source: z.enum(["storefront", "phone", "chat", "email"]).default("storefront"),
    reference: code.optional().meta({ description: "The shop's own number; one checkout has it." }),
    placedAt: moment.optional().meta({
      description:
        "When it was bought, where that was elsewhere and earlier. Lists and deadlines that count from the placing go by it, all others from when it came here.",
    }),
    buyer,
    recipient: recipient.optional(),
    billing: billing.optional(),
    gift: z.boolean().default(false),
    giftMessage: text.optional().meta({ description: "For the card; the shop and the buyer read it." }),
    delivery: delivery.prefault({}),
    payment: payment.prefault({}),
    currency,
    lines: z
      .array(orderLine)
      .max(500)
      .default([])
      .meta({ description: "At least one, except in a contractor feed." }),
    adjustments: z.array(adjustment).max(50).optional(),
    service: line.optional(),
    city: line.optional(),
    comment: text.optional(),
    metadata: metadata.optional(),
  })
  .refine(isWithinLimits, {
    path: ["lines"],
    error: `must cost at most ${Number.MAX_SAFE_INTEGER} in all, delivery included`,
  })
  .refine((request) => sumsOf(request).total >= 0, {
    path: ["adjustments"],
    error: "must not take off more than the order costs",
  });

/** The request as it is kept: everything the caller said, with the defaults filled in. */
export type NewOrder = z.infer<typeof newOrder>;
