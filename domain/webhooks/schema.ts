import * as z from "zod";
import { conversationEventType, eventTypes } from "../events/event-types.ts";

/** What a shop says about a place where its events go. */
export const newEndpoint = z.strictObject({
  url: z.url("must be an address such as https://shop.example/waymark").max(2000),
  events: z
    .array(z.enum([...eventTypes, conversationEventType]))
    .min(1)
    .max(100)
    .optional()
    .meta({ description: "Only these types." }),
});

/** Names the event that is sent again. */
export const redelivery = z.strictObject({
  event: z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{26}\.([1-9]\d{0,3}|m[1-9]\d{0,5})$/, "must be the id of an event"),
});
