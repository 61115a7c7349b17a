/**
 * Where carriers take no SMS from whoever comes: from a name that is registered for its owner, or from a number of one's
 * own. By AWS's pages on registration forms and supported countries, as of November 2026; elsewhere SNS finds a sender.
 */
const needed: Record<"name" | "number", readonly string[]> = {
  name: [
    ...["AE", "AT", "AU", "BY", "EG", "ES", "FI", "GB", "ID", "IE", "IN", "JO", "KE", "KW", "KZ"],
    ...["LK", "PH", "QA", "RU", "SA", "SG", "TH", "TR", "VN", "ZM"],
  ],
  number: ["CA", "PR", "US"],
};

/** What SMS to a country (ISO 3166) have to come from; undefined where no registration is asked for. */
export function smsOriginNeeded(country: string): "name" | "number" | undefined {
  if (needed.name.includes(country)) return "name";
  return needed.number.includes(country) ? "number" : undefined;
}

/** What a shop says about the countries of its SMS. */
interface SmsCountries {
  sms?: boolean | { countries?: string[] | undefined } | undefined;
}

/** The countries that a shop names, although nothing is registered for them: what they are sent never arrives. */
export function unregisteredCountries({ sms }: SmsCountries, senders: Record<string, string>): string[] {
  const { countries = [] } = Object(sms) as { countries?: string[] };
  return countries.filter((country) => smsOriginNeeded(country) && !Object.hasOwn(senders, country));
}
