import * as z from "zod";
import { fieldSchemas } from "../../schema.ts";

const { line, moment, money } = fieldSchemas;

/** What can come on top of goods and delivery, or off them. */
export const adjustmentKinds = ["discount", "tax", "fee", "tip", "shipping", "rounding"] as const;

/** What comes on top of goods and delivery, or off them, by the name that people read. */
export const adjustment = z
  .strictObject({
    kind: z.enum(adjustmentKinds),
    title: line,
    code: z.string().trim().min(1).max(64).optional().meta({ description: "Of a voucher, for example." }),
    amount: z.int().meta({ description: "Minor units; below zero what comes off, as a discount does." }),
    included: z
      .boolean()
      .optional()
      .meta({ description: "True for what the prices hold already: it is shown, and not added." }),
  })
  .refine(({ kind, amount }) => kind !== "discount" || amount <= 0, {
    path: ["amount"],
    error: "must not be above zero: a discount comes off",
  })
  .meta({ id: "Adjustment" });
export type Adjustment = z.infer<typeof adjustment>;

/** Money that the shop had before the order came here: at the till, or in another system. */
export const receivedPayment = z.strictObject({
  amount: money.min(1),
  reference: line.meta({ description: "The receipt's or the provider's id: each counts once." }),
  at: moment
    .optional()
    .meta({ description: "Not in the future; when the order came, where it is left out." }),
});
