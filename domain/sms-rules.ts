import type * as z from "zod";
import type { smsSettings } from "./sms-settings.ts";

/** The countries where one of Waymark's languages is at home; a shop that names others is asked for them. */
const defaultSmsCountries = ["AU", "BY", "CA", "GB", "IE", "KG", "KZ", "NZ", "PL", "RU", "US"];

type SmsSettings = z.infer<typeof smsSettings> | undefined;

/** The rules for SMS; days are those of the shop's time zone. */
export interface SmsRules {
  on: boolean;
  countries: readonly string[];
  perNumberPerDay: number;
  perDay: number;
}

/** The rules that follow from a shop's settings; without any, it sends no SMS. */
export function smsRulesOf({ sms = false }: { sms?: SmsSettings }): SmsRules {
  const {
    on,
    countries = defaultSmsCountries,
    perNumberPerDay = 10,
    perDay = 500,
  } = typeof sms === "boolean" ? { on: sms } : sms;
  return { on, countries, perNumberPerDay, perDay };
}
