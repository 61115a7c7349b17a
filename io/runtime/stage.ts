/** Whom SMS come from, by country (ISO 3166): the names and numbers that are registered for this stage. */
export const smsSenders = (): Record<string, string> => JSON.parse(process.env.SMS_SENDERS ?? "{}");

/** How shops are called by telephone: from which number or pool, where to, and for how much a minute at the most. */
export interface VoiceCalls {
  /** The ARN of a phone number or a pool of AWS End User Messaging. */
  origination: string;
  /** ISO 3166. */
  countries: string[];
  /** US dollars, such as 0.25. */
  maxPricePerMinute: string;
}

/** The same; undefined where this stage calls nobody. */
export const voiceCalls = (): VoiceCalls | undefined =>
  JSON.parse(process.env.VOICE_CALLS ?? "null") ?? undefined;

/** Under how many keys the open orders of a shop are listed: one, unless the stage says that it is very large. */
export const listShardsOf = (shop: string): number =>
  (JSON.parse(process.env.LIST_SHARDS ?? "{}") as Record<string, number>)[shop] ?? 1;
