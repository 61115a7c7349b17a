import * as z from "zod";
import { fieldSchemas } from "../schema.ts";

const { email } = fieldSchemas;

/** Which message somebody wants to have sent again or dismissed, by its id in the list of notifications. */
export const notificationChoice = z.strictObject({ message: z.string().min(1).max(200) });

/** Which task somebody closes without doing anything about it, by its id in the list of tasks. */
export const taskChoice = z.strictObject({ task: z.string().min(1).max(1000) });

/** An e-mail address that is to get e-mails again. */
export const suppressedAddress = z.strictObject({ email });

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

/** By which channels a shop's own staff are told: what is not switched off is on, calls alone have to be wanted. */
export const staffChannels = z
  .strictObject({ email: z.boolean(), telegram: z.boolean(), push: z.boolean(), voice: z.boolean() })
  .partial()
  .meta({
    description:
      "By which channels the shop's own staff are told: each is on unless this says `false`, only calls (`voice`) are off unless it says `true`. With e-mail off it is used where no other channel reaches anybody.",
  });

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 21:00");

/** When nobody is woken by an SMS, on the clocks of the shop. */
export const quietHours = z.strictObject({ from: timeOfDay, to: timeOfDay });
