import { inputRefusal, OrderError } from "../../domain/error.ts";
import { countryOfShop, e164Of } from "../../domain/people/phone.ts";
import { findShop } from "../../io/people/shops.ts";

type Countries = readonly (string | undefined)[];

/** The person with their phone as E.164, by the first of the countries in which it is a number; refused where it is none. */
export function withE164<P extends { phone?: string | undefined }>(
  person: P,
  countries: Countries,
  pointer: string,
): P {
  return person.phone ? { ...person, phone: e164In(person.phone, countries, `${pointer}/phone`) } : person;
}

/** A phone number as E.164, by the first of the countries in which it is one; refused where it is none. */
export function e164In(written: string, countries: Countries, pointer: string): string {
  const known = countries.filter((country) => country !== undefined);
  const phone = [undefined, ...known].flatMap((country) => e164Of(written, country) ?? [])[0];
  if (phone) return phone;
  const where = known.length > 0 ? ` in ${[...new Set(known)].join(" or ")}, or abroad` : "";
  const detail = `must be a number${where} such as +48501234567`;
  const { reason, detail: sentence, errors } = inputRefusal([{ pointer, detail }]);
  throw new OrderError(reason, sentence, { extra: { errors } });
}

/** A person of a shop with their phone as E.164, in whichever spelling of the country where the shop is. */
export async function withLocalPhone<P extends { phone?: string | undefined }>(
  shop: string,
  person: P,
): Promise<P> {
  const isLocal = person.phone && !person.phone.startsWith("+");
  return withE164(person, [isLocal ? countryOfShop((await findShop(shop)) ?? {}) : undefined], "");
}
