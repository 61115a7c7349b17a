/** Whom SMS come from, by country (ISO 3166): the names and numbers that are registered for this stage. */
export const smsSenders = (): Record<string, string> => JSON.parse(process.env.SMS_SENDERS ?? "{}");
