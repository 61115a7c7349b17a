import { isInCountries } from "./phone-country.ts";

/** The name that an SMS to this number comes from: what the deployment says of its country, else the provider's choice. */
export function smsSenderFor(phone: string): string | undefined {
  const senders = JSON.parse(process.env.SMS_SENDERS ?? "{}") as Record<string, string>;
  return Object.entries(senders).find(([country]) => isInCountries([country], phone))?.[1];
}
