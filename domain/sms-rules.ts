import * as z from "zod";

/** The countries where one of Waymark's languages is at home; a shop that names others is asked for them. */
const atHome = ["AU", "BY", "CA", "GB", "IE", "KG", "KZ", "NZ", "PL", "RU", "US"];

const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code such as PL");
const cap = z.int().min(0).max(1_000_000);

/** What a shop says about SMS: on or off, or where to and how many at the most. */
export const smsSettings = z.union([
  z.boolean(),
  z.strictObject({
    on: z.boolean(),
    countries: z.array(country).min(1).max(250).optional(),
    perNumberPerDay: cap.optional(),
    perDay: cap.optional(),
  }),
]);
type Given = z.infer<typeof smsSettings> | undefined;

/** The rules for SMS; days are those of the shop's time zone. */
export interface SmsRules {
  on: boolean;
  countries: readonly string[];
  perNumberPerDay: number;
  perDay: number;
}

/** The rules that follow from a shop's settings; without any, it sends no SMS. */
export function smsRulesOf({ sms = false }: { sms?: Given }): SmsRules {
  const {
    on,
    countries = atHome,
    perNumberPerDay = 10,
    perDay = 500,
  } = typeof sms === "boolean" ? { on: sms } : sms;
  return { on, countries, perNumberPerDay, perDay };
}
