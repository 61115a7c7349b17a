import * as z from "zod";
import { currencyDecimals } from "./currency.ts";
import { asciiAddress } from "./email-address.ts";
import { lazyTable } from "./lazy.ts";
import { durationSeconds, momentOf } from "./time/time.ts";

const lineUpTo = (length: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(length)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "must be one line without control characters");

/** What others of the table below are made of: each is one schema, so that the contract shows it once. */
const parts = lazyTable({
  line: () => lineUpTo(200),

  /** A line of an address: where somebody wrote two, they stand behind each other. */
  addressLine: () =>
    z
      .string()
      .overwrite((given) => given.trim().replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ", "))
      .min(1)
      .max(200)
      .regex(/^\P{Cc}*$/u, "must have no control characters"),
});

const address = lazyTable({
  schema: () =>
    z.strictObject({
      company: parts.line.optional(),
      line1: parts.addressLine,
      line2: parts.addressLine.optional(),
      city: parts.line,
      state: parts.line.optional().meta({ description: "State, province or region." }),
      postalCode: z.string().trim().max(16).optional(),
      country: z
        .string()
        .max(2, "must be an ISO 3166 code such as PL")
        .regex(/^[A-Z]{2}$/, "must be an ISO 3166 code such as PL")
        .optional(),
    }),
});

const era = [Date.UTC(2000, 0), Date.UTC(2200, 0)] as const;
const isOutsideEra = (time: number): boolean => time < era[0] || time >= era[1];

const canonicalLocale = (given: string): string =>
  given.replaceAll("_", "-").replace(/^[A-Za-z]+/, (language) => language.toLowerCase());

/** The schemas of single values. */
export const fieldSchemas = lazyTable({
  /** One line of text, trimmed, 1 to 200 characters. */
  line: () => parts.line,
  /** What goods are called: one line, trimmed, 1 to 300 characters. */
  title: () => lineUpTo(300),
  /** Free text, trimmed, 1 to 1,000 characters. */
  text: () => z.string().trim().min(1).max(1000),
  /** What people write to each other, or as a note: trimmed, 1 to 2,000 characters. */
  longText: () => z.string().trim().min(1).max(2000),
  /** Kept as it was written: `asciiAddress` says how mail is sent to it, `foldedAddress` what it is compared by. */
  email: () =>
    z
      .string()
      .trim()
      .max(254)
      .refine(
        (given) => asciiAddress(given) !== undefined,
        "must be an e-mail address such as anna@example.com: before the @ only unaccented letters, digits and signs, after it a whole domain in any script",
      )
      .meta({
        format: "email",
        description: "Its domain in either spelling: anna@пример.рф, anna@xn--e1afmkfd.xn--p1ai.",
      }),
  /** E.164, such as +48501234567; signs between the digits go. */
  phone: () =>
    z
      .string()
      .max(40)
      .overwrite((given) => given.replace(/[\s()./‐-―-]/g, ""))
      .refine((given) => /^\+[1-9]\d{6,14}$/.test(given), "must be an E.164 number such as +48501234567"),
  /** A phone in the country's own spelling or any other; `phonesIn` makes E.164 of it, once the country is known. */
  localPhone: () =>
    z
      .string()
      .trim()
      .max(40)
      .refine(
        (given) => /^[+＋]?[\p{Nd}\s()./‐-―-]*$/u.test(given) && (given.match(/\p{Nd}/gu)?.length ?? 0) > 4,
        "must be a phone number such as +48501234567",
      )
      .meta({ examples: ["+48501234567", "501 234 567"] }),
  /** An address on the web, of a page or a picture. */
  url: () =>
    z.url({ protocol: /^https?$/, error: "must be an address such as https://example.com" }).max(500),
  /** Where goods go, or where a shop is. */
  address: () => address.schema,
  /** A place of a carrier where a buyer fetches parcels, by the carrier's id of it. */
  pickupPoint: () =>
    z.strictObject({
      id: parts.line,
      name: parts.line.optional(),
      address: z.union([address.schema, parts.addressLine]).optional(),
    }),
  /** Minor units of the order's currency: 4500 is 45.00. As large as can be counted exactly, 9,007,199,254,740,991. */
  money: () => z.int().min(0),
  /** The languages that Waymark writes; another one is answered in English. */
  locale: () =>
    z
      .string()
      .max(35)
      .overwrite(canonicalLocale)
      .refine((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag), "must be a language tag such as pl")
      .meta({ examples: ["pl", "pl-PL", "pl_PL"] }),
  /** The id of a person or a thing that somebody else names. */
  id: () =>
    z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/,
        "must be 1 to 64 letters, digits, dots, hyphens, underscores or @",
      ),
  /** A shop's id: letters, digits, dots and hyphens. */
  shopId: () =>
    z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
        "must be 1 to 64 letters, digits, dots, hyphens or underscores",
      ),

  /** An ISO 4217 code. */
  currency: () =>
    z
      .string()
      .refine((code) => currencyDecimals.has(code), "must be an ISO 4217 code such as PLN")
      .meta({ pattern: "^[A-Z]{3}$", examples: ["PLN"] }),

  /** RFC 3339 with any offset, of this century or the next; kept in UTC without parts of a second. */
  moment: () =>
    z.iso
      .datetime({ offset: true })
      .refine((given) => !isOutsideEra(Date.parse(given)), {
        error: "must lie between 2000 and 2199",
      })
      .transform((given) => momentOf(Date.parse(given))),
  /** An ISO 8601 duration such as P3D or PT15M, up to ten years. */
  duration: () =>
    z
      .string()
      .refine(
        (given) => (durationSeconds(given) ?? 0) > 0 && durationSeconds(given)! <= 315_360_000,
        "must be a duration such as P3D or PT15M",
      )
      .meta({ format: "duration", examples: ["P3D", "PT15M"] }),
});
