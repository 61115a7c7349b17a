import * as z from "zod";
import { availabilities, deliveryWays, paymentChannels } from "../lifecycle/enums.ts";
import { fieldSchemas } from "../schema.ts";

const { address, pickupPoint, currency, email, line, locale, moment, money, phone, shopId, text } =
  fieldSchemas;

const person = z
  .strictObject({ name: line, email: email.optional(), phone: phone.optional(), locale: locale.optional() })
  .refine((buyer) => buyer.email ?? buyer.phone, { error: "must have an e-mail address or a phone number" });

const recipient = z.strictObject({ name: line.optional(), email: email.optional(), phone: phone.optional() });

const delivery = z
  .strictObject({
    way: z.enum(deliveryWays).optional(),
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

const orderLine = z.strictObject({
  sku: z.string().trim().min(1).max(64).optional(),
  title: line,
  quantity: z.int().min(1).max(10_000),
  unitPrice: money,
  availability: z.enum(availabilities).default("inStock"),
  category: z.string().trim().min(1).max(64).optional(),
});

/** Whether what the lines and the delivery cost in all is a number that is counted exactly. */
const isCountable = ({
  lines,
  delivery: { price },
}: {
  lines: z.infer<typeof orderLine>[];
  delivery: z.infer<typeof delivery>;
}): boolean =>
  Number.isSafeInteger(lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, price));

/** What a storefront or the shop's staff post; it never changes afterwards. */
export const newOrder = z
  .strictObject({
    shop: shopId.optional(),
    source: z.enum(["storefront", "phone", "chat", "email"]).default("storefront"),
    reference: z.string().trim().min(1).max(64).optional(),
    buyer: person,
    recipient: recipient.optional(),
    gift: z.boolean().default(false),
    delivery: delivery.prefault({}),
    payment: z.strictObject({ channel: z.enum(paymentChannels).optional() }).prefault({}),
    currency,
    lines: z
      .array(orderLine)
      .max(100)
      .default([])
      .meta({ description: "At least one, except in a contractor feed." }),
    service: line.optional(),
    city: line.optional(),
    comment: text.optional(),
  })
  .refine(isCountable, {
    path: ["lines"],
    error: `must cost at most ${Number.MAX_SAFE_INTEGER} in all, delivery included`,
  });

/** The request as it is kept: everything the caller said, with the defaults filled in. */
export type NewOrder = z.infer<typeof newOrder>;
