import * as z from "zod";

const countryCode = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code such as PL");
const cap = z.int().min(0).max(1_000_000);

/** What a shop says about SMS: on or off, or where to and how many at the most. */
export const smsSettings = z.union([
  z.boolean(),
  z.strictObject({
    on: z.boolean(),
    countries: z.array(countryCode).min(1).max(250).optional(),
    perNumberPerDay: cap.optional(),
    perDay: cap.optional(),
  }),
]);
