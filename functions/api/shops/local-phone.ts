import { countryOfShop } from "../../../domain/people/phone.ts";
import { findShop } from "../../../io/people/shops.ts";
import { withE164 } from "../../http/phones.ts";

/** A person of a shop with their phone as E.164, in whichever spelling of the country where the shop is. */
export async function withLocalPhone<P extends { phone?: string | undefined }>(
  shop: string,
  person: P,
): Promise<P> {
  const isLocal = person.phone && !person.phone.startsWith("+");
  return withE164(person, [isLocal ? countryOfShop((await findShop(shop)) ?? {}) : undefined], "");
}
