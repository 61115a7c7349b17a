import * as z from "zod";
import type { PlatformFees } from "./order.ts";

/** The whole, in basis points. */
const whole = 10_000;

const basisPoints = z.int().min(0).max(whole).default(0);

/** What is kept of the money that buyers pay, in basis points: 250 is 2.5 %. */
export const platformFees = z
  .strictObject({ commission: basisPoints, acquiring: basisPoints })
  .refine(({ commission, acquiring }) => commission + acquiring <= whole, {
    error: "keep more than everything",
  })
  .meta({
    description: "Commission and acquiring in basis points of what is paid: 250 is 2.5 %.",
  }) satisfies z.ZodType<PlatformFees>;
