import type { Actor } from "../../../domain/actor.ts";
import { fieldError, OrderError } from "../../../domain/error.ts";
import { countryOfShop } from "../../../domain/people/phone.ts";
import { smsOriginNeeded, unregisteredCountries } from "../../../domain/people/sms-origins.ts";
import { settingsSavedBy } from "../../../domain/shop/change.ts";
import type { Shop, ShopSettings } from "../../../domain/shop/shop.ts";
import { rememberPhones } from "../../../io/links/staff-phones.ts";
import { findVersionedShop, saveShop, type VersionedShop } from "../../../io/people/shops.ts";
import { now } from "../../../io/runtime/clock.ts";
import { resolvedEgressRefusal } from "../../../io/runtime/egress-policy.ts";
import { smsSenders } from "../../../io/runtime/stage.ts";
import { scheduleStockFeed } from "../../../io/stock/feeds.ts";
import type { HandlerReply } from "../../http/handler.ts";
import { checkIfMatch } from "../../http/idempotency.ts";
import { e164In } from "../../http/phones.ts";

/** Who changes which shop; `match` is an If-Match header. */
interface SettingsChange {
  actor: Actor;
  shop: string;
  match: string | undefined;
}

/** Stores what becomes of a shop's settings; when others changed them meanwhile, it becomes of theirs. */
export async function storeSettings(
  request: SettingsChange,
  change: (former: Shop | undefined) => ShopSettings,
): Promise<HandlerReply> {
  const { actor, shop: id, match } = request;
  const former = await findVersionedShop(id);
  checkIfMatch(former ?? { version: 0 }, match);
  const settings = settingsSavedBy(actor.role, withPhones(change(former?.shop)), former?.shop);
  checkSmsCountries(settings, former?.shop);
  if (former && former.shop.lifecycle !== settings.lifecycle)
    throw new OrderError(
      "invalid-state",
      `The lifecycle of a shop cannot change: this one has ${former.shop.lifecycle}. Set up another shop instead.`,
    );
  await scheduleFeed(settings, former?.shop, id);
  const saved = await saveShop(id, settings, former?.version ?? 0);
  if (!saved) return storeSettings(request, change);
  await rememberPhones({ shop: id }, settings.phones ?? [], former?.shop.phones);
  return settingsReply(saved);
}

/** A country whose carriers would drop what is sent is refused at once; what a shop named before stays its own. */
function checkSmsCountries(settings: ShopSettings, former: Shop | undefined): void {
  const senders = smsSenders();
  const known = unregisteredCountries(former ?? {}, senders);
  const [country] = unregisteredCountries(settings, senders).filter((each) => !known.includes(each));
  if (!country) return;
  const missing = `${smsOriginNeeded(country)} that is registered for SMS to ${country}`;
  throw fieldError("/sms/countries", `must not name ${country}: this Waymark has no ${missing}`);
}

/** A feed at another address is read soon; where no request may go is refused at once. */
async function scheduleFeed(
  { stockFeed }: ShopSettings,
  former: Shop | undefined,
  id: string,
): Promise<void> {
  if (!stockFeed || stockFeed.url === former?.stockFeed?.url) return;
  const refusal = await resolvedEgressRefusal(stockFeed.url);
  if (refusal) throw fieldError("/stockFeed/url", refusal);
  await scheduleStockFeed(id, now());
}

/** The phones as E.164, in whichever spelling of the country where the shop is. */
function withPhones(settings: ShopSettings): ShopSettings {
  const { phone, phones, pickupPoints } = settings;
  const countries = [
    countryOfShop({ address: settings.address, phones: [phone, ...(phones ?? [])].filter(isAbroad) }),
  ];
  return {
    ...settings,
    ...(phone && { phone: e164In(phone, countries, "/phone") }),
    ...(phones && { phones: phones.map((each, i) => e164In(each, countries, `/phones/${i}`)) }),
    ...(pickupPoints && {
      pickupPoints: pickupPoints.map(({ phone, ...point }, i) => ({
        ...point,
        ...(phone && { phone: e164In(phone, countries, `/pickupPoints/${i}/phone`) }),
      })),
    }),
  };
}

const isAbroad = (phone?: string): phone is string => phone?.startsWith("+") ?? false;

/** The shop; refused where there is none. */
export async function existingShop(id: string): Promise<VersionedShop> {
  const found = await findVersionedShop(id);
  if (found) return found;
  throw new OrderError("not-found", "There is no such shop.");
}

/** A shop's settings as an answer, with their version as the ETag. */
export const settingsReply = ({ shop, version }: VersionedShop): HandlerReply => ({
  body: shop,
  headers: { etag: `"${version}"` },
});
