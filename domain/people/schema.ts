import * as z from "zod";
import type { Role } from "../actor.ts";
import { chosenChannels, contactWays, messageTopics } from "../channels.ts";
import { fieldSchemas } from "../schema.ts";

const { email, line, locale, localPhone, phone } = fieldSchemas;

/** What a shop says about one of its deliverers (S4-17). */
export const newDeliverer = z.strictObject({
  name: line,
  email,
  phone: localPhone.optional(),
  locale: locale.optional(),
  contactBy: z.enum(contactWays).optional().meta({
    description:
      "How they want to be told of their jobs: by e-mail and SMS, or by one of the two alone, and then by the other one only what that one does not bring. They choose it on their own page; left out, it stays as it is, at first `both`.",
  }),
});
export type Deliverer = z.infer<typeof newDeliverer> & { id: string };

/** What a contractor offers, and where (S0-08). */
export const contractorProfile = z.strictObject({
  name: line.optional(),
  email: email.optional(),
  phone: phone.optional(),
  locale: locale.optional(),
  services: z.array(line).min(1).max(20),
  cities: z.array(line).min(1).max(20),
});
export type Contractor = z.infer<typeof contractorProfile> & { id: string };

const switches = z.partialRecord(z.enum(chosenChannels), z.boolean());
/** What somebody wants to be told of, and by which channel. */
export const messageChoices = z.partialRecord(z.enum(messageTopics), switches).meta({
  id: "MessageChoices",
  description:
    "What one is told of oneself, by topic and channel: each is on unless this says `false`. It changes nothing for others, and for the addresses of a shop and of support. Of money, and of how orders end (`essentials`), somebody is told in any case: what would reach nobody else comes although it is off.",
});

/** What somebody with a token says of themselves: names for ids, the language of what they read, and what they are told. */
export const accountProfile = z.strictObject({
  name: line.optional(),
  language: locale.optional(),
  phone: localPhone
    .optional()
    .meta({ description: "One's own, of staff: by it the Telegram bot knows whose chat it is." }),
  messages: messageChoices.optional(),
});
/** A JSON merge patch of it; what comes of it is checked as it is. */
export const accountPatch = z.record(z.string(), z.unknown());
/** The same, checked. */
export type AccountProfile = z.infer<typeof accountProfile>;
/** Somebody with a token, in the role of their last visit. */
export type Account = AccountProfile & { id: string; role: Role };

/** What staff or a contractor writes down beside an order (S0-18). */
/** A note as it is kept: who wrote it, when, and at which version of the order. */
export interface Note {
  id: string;
  text: string;
  by: { role: string; id?: string };
  at: string;
  /** The version that the order had then. */
  version: number;
}

const bytes = (pattern: RegExp) => z.string().regex(pattern, "must be what the browser gave, in base64url");

/** Where a browser lets itself be notified, as its `PushSubscription.toJSON()` says it. */
export const newPushSubscription = z.strictObject({
  endpoint: z.url("must be an address such as https://push.example/abc").max(1000).meta({
    description: "Its push service's address of it: https, and no private one.",
  }),
  expirationTime: z
    .number()
    .min(0)
    .max(8_640_000_000_000_000)
    .optional()
    .meta({ description: "Until when it holds, in milliseconds since 1970." }),
  keys: z
    .strictObject({
      // A point of P-256, uncompressed: 65 bytes, the first of which is 4.
      p256dh: bytes(/^B[A-P][\w-]{84}[AEIMQUYcgkosw048]$/),
      auth: bytes(/^[\w-]{21}[AQgw]$/),
    })
    .meta({ description: "What its messages are encrypted with, so that no push service reads them." }),
});
